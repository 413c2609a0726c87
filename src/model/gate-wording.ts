/** How the gate is worded: on pages and in their twins. */
import type { Gate, GateRule, JudgedRule } from './gate.ts';
import type { GlyphName } from './glyphs.ts';
import type { NextAction } from './site.ts';
import { countOf } from './wording.ts';

/** Its glyph, which is also the name of its colour. */
export const GATE_GLYPHS = {
  GO: 'go',
  'NO-GO': 'no-go',
} as const satisfies Record<Gate['verdict'], GlyphName>;

/** What it means that a rule fails. */
const FAILURES: Record<GateRule, string> = {
  something: 'nothing at all is verified',
  records: 'records were changed or are missing',
  critical: 'critical items are not proven',
  contradictions: 'evidence contradicts what is claimed',
  verified: 'too little is verified',
  age: 'no record is recent enough',
  signoffs: 'sign-offs are missing or not current',
  streams: 'evidence expired or did not come',
  items: 'required items are not proven',
  separation: 'somebody approves their own work',
  readable: 'something that is asked cannot be read',
};

/** "2 of 6 rules fail" and why, in half a sentence; null where nothing fails. */
export const describeGate = ({ rules }: Gate): { count: string; why: string | null } => {
  const failed = rules.filter(({ passed }) => !passed);
  const all = countOf(rules.length, 'rule');
  if (failed.length === 0)
    return { count: rules.length === 1 ? 'The only rule passes' : `All ${all} pass`, why: null };
  return {
    count: `${failed.length} of ${all} ${failed.length === 1 ? 'fails' : 'fail'}`,
    why: joinWords(failed.map(({ rule }) => FAILURES[rule])),
  };
};

const joinWords = (words: readonly string[]): string =>
  words.length < 2
    ? words.join()
    : `${words.slice(0, -1).join(', ')}${words.length > 2 ? ',' : ''} and ${words.at(-1)}`;

/** What a rule is about, in a word or two. */
const RULE_NAMES: Record<GateRule, string> = {
  something: 'something proven',
  records: 'records',
  critical: 'critical items',
  contradictions: 'contradictions',
  verified: 'share verified',
  age: 'age of records',
  signoffs: 'sign-offs',
  streams: 'evidence that comes',
  items: 'required items',
  separation: 'separation of duties',
  readable: 'front matter',
};

/** "+4.2, closes rule 3 (contradictions)": rules are counted as the gate lists them. */
export const describeGain = ({ gain, closes }: Pick<NextAction, 'gain' | 'closes'>): string => {
  const rules = closes.map(({ number, rule }) => `rule ${number} (${RULE_NAMES[rule]})`);
  return `+${gain.toFixed(1)}${rules.length === 0 ? '' : `, closes ${joinWords(rules)}`}`;
};

/** Those that fail first, each with its number as the gate counts them. */
export const orderRules = ({ rules }: Gate): (JudgedRule & { number: number })[] => {
  const numbered = rules.map((rule, at) => ({ ...rule, number: at + 1 }));
  return [...numbered.filter(({ passed }) => !passed), ...numbered.filter(({ passed }) => passed)];
};

/** Items that a rule names; a list of hundreds would hide the other rules. */
export const MOST_IN_WAY = 10;
