/** What filters call their values, and the order they offer them in: the same on every page. */
import { CLAIMS, PHASES, SEVERITIES } from '../../model/checklist.ts';
import { VERDICT_STYLES, VERDICTS } from '../../model/verdict.ts';
import { CLAIM_WORDS, PHASE_WORDS, SEVERITY_WORDS } from '../../model/wording.ts';

const nameAll = <Key extends string>(
  keys: readonly Key[],
  nameOne: (key: Key) => string,
): ReadonlyMap<string, string> =>
  new Map(
    keys.map((key) => {
      const word = nameOne(key);
      return [key, word.charAt(0).toUpperCase() + word.slice(1)];
    }),
  );

/** Filters by other things, such as owner, call their values by their own names. */
const WORDS: Readonly<Record<string, ReadonlyMap<string, string>>> = {
  verdict: nameAll(VERDICTS, (key) => VERDICT_STYLES[key].word),
  claim: nameAll(CLAIMS, (key) => CLAIM_WORDS[key]),
  severity: nameAll(SEVERITIES, (key) => SEVERITY_WORDS[key]),
  phase: nameAll(PHASES, (key) => PHASE_WORDS[key]),
};

export const nameValue = (filter: string, value: string): string =>
  WORDS[filter]?.get(value) ?? value;

/** As the model has them; names by the alphabet; what nobody knows last. */
export const sortValues = (filter: string, values: Iterable<string>): string[] => {
  const known = [...(WORDS[filter]?.keys() ?? [])];
  const rank = (value: string): number =>
    known.includes(value) ? known.indexOf(value) : known.length;
  return [...values].sort((a, b) => rank(a) - rank(b) || a.localeCompare(b));
};
