/** What the forms of the gate have in common: items, levels and sign-offs in words. */
import { wordChange } from '../model/history-wording.ts';
import { countSignoffs, describeState } from '../model/signoff-wording.ts';
import type { JudgedItem, Project } from '../model/site.ts';
import { VERDICT_STYLES, type Verdict } from '../model/verdict.ts';

export type Gated = Pick<
  Project,
  'id' | 'name' | 'gate' | 'score' | 'unwaived' | 'items' | 'levels' | 'level' | 'next' | 'signoffs'
>;

const MOST_NAMED = 10;

/** An item that stands in the way; the last may say how many more there are. */
interface NamedItem {
  text: string;
  id: string | null;
  /** What its evidence shows. */
  said: string | undefined;
}

export const listItems = ({ items }: Gated, ids: readonly string[]): NamedItem[] => {
  const named = ids.slice(0, MOST_NAMED).map((id) => {
    const one = items.get(id);
    return { text: one?.item.text ?? id, id, said: one && sayWorst(one) };
  });
  const more = ids.length - MOST_NAMED;
  return more > 0 ? [...named, { text: `and ${more} more`, id: null, said: undefined }] : named;
};

/** What decides first: of evidence that has expired the figure alone would read as if it held. */
const sayWorst = ({ evidence }: JudgedItem): string | undefined => {
  const worst = (['fails', 'missing', 'expired'] as const)
    .map((state) => evidence.find((one) => one.state === state))
    .find((one) => one !== undefined);
  return worst?.state === 'expired' ? `expired: ${worst.sentence}` : worst?.sentence;
};

export const listLevel = ({ levels, level }: Gated): string[] =>
  levels.length === 0
    ? []
    : [`Level: ${level ?? 'none'} of ${levels.map(({ name }) => name).join(', ')}`];

/** How many are current, and what voided those that are not. */
export const listSignoffs = ({ signoffs }: Gated): string[] =>
  signoffs.length === 0
    ? []
    : [
        `Sign-offs: ${countSignoffs(signoffs)}`,
        ...signoffs.filter(({ state }) => state === 'changed').map(describeVoid),
      ];

const describeVoid = (one: Gated['signoffs'][number]): string => {
  const { role, name, changes } = one;
  const said = changes.slice(0, MOST_NAMED).map(wordChange);
  if (changes.length > MOST_NAMED) said.push(`and ${changes.length - MOST_NAMED} more`);
  return `Changed since ${role} signed (${name}): ${said.join('; ') || describeState(one)}`;
};

export const wordVerdict = (verdict: Verdict | null): string =>
  verdict === null ? 'gone' : VERDICT_STYLES[verdict].word.toLowerCase();
