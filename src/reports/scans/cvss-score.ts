import { lookUp } from '../values.ts';

/** The base score of a CVSS 3 vector, by the equations of its specification. null: another version, or incomplete. */
export const scoreCvss = (vector: unknown): number | null => {
  if (typeof vector !== 'string' || !/^CVSS:3\.[01]\//.test(vector)) return null;
  const values = new Map(
    vector
      .split('/')
      .slice(1)
      .map((part): [string, string] => [part.split(':')[0] ?? '', part.split(':')[1] ?? '']),
  );
  const isChanged = values.get('S') === 'C';
  const weigh = (metric: keyof typeof WEIGHTS): number =>
    lookUp(WEIGHTS[metric], values.get(metric) ?? '') ?? Number.NaN;
  const privileges = lookUp(isChanged ? CHANGED_PRIVILEGES : WEIGHTS.PR, values.get('PR') ?? '');
  const base = 1 - (1 - weigh('C')) * (1 - weigh('I')) * (1 - weigh('A'));
  const impact = isChanged ? 7.52 * (base - 0.029) - 3.25 * (base - 0.02) ** 15 : 6.42 * base;
  const ease = 8.22 * weigh('AV') * weigh('AC') * (privileges ?? Number.NaN) * weigh('UI');
  if (!Number.isFinite(impact + ease) || !values.has('S')) return null;
  if (impact <= 0) return 0;
  return roundUp(Math.min(isChanged ? 1.08 * (impact + ease) : impact + ease, 10));
};

type Weights = Readonly<Record<string, number>>;
const IMPACT: Weights = { H: 0.56, L: 0.22, N: 0 };
const WEIGHTS = {
  AV: { N: 0.85, A: 0.62, L: 0.55, P: 0.2 } as Weights,
  AC: { L: 0.77, H: 0.44 } as Weights,
  PR: { N: 0.85, L: 0.62, H: 0.27 } as Weights,
  UI: { N: 0.85, R: 0.62 } as Weights,
  C: IMPACT,
  I: IMPACT,
  A: IMPACT,
};
const CHANGED_PRIVILEGES: Weights = { N: 0.85, L: 0.68, H: 0.5 };

/** To one decimal, upwards, as CVSS 3.1 defines it without errors of binary fractions. */
const roundUp = (score: number): number => {
  const whole = Math.round(score * 100_000);
  return whole % 10_000 === 0 ? whole / 100_000 : (Math.floor(whole / 10_000) + 1) / 10;
};
