import fc from 'fast-check';

/**
 * Property tests draw the same cases on every run, so that a commit that passed here passes elsewhere.
 * New cases: `SEED=7 npx vitest run --project code`; `RUNS=5000` draws more of them.
 */
const number = (name: string): number | undefined => {
  const text = process.env[name];
  return text === undefined || text === '' ? undefined : Number(text);
};

const runs = number('RUNS');
fc.configureGlobal({
  seed: number('SEED') ?? 20_261_121,
  ...(runs === undefined ? {} : { numRuns: runs }),
});
