/** Severity, "optional" and conditions, from an item's own text, a heading or a cell. */
import type { Severity } from '../../model/checklist.ts';
import { stripLeadingEmoji } from '../outline/strip-decoration.ts';
import { remember } from '../text/remember.ts';
import {
  CONDITION_WORDS,
  GRADED_WORDS,
  NO_GRADES,
  OPTIONAL_WORDS,
  SEVERITY_WORDS,
} from '../words/markers.ts';
import { foldText, phrasePattern, startPattern } from '../words/match-phrase.ts';

const BRACKETED = /[([（]\s*([^()[\]（）]{1,60}?)\s*[)\]）]/gu;
const SEVERITIES = new Map(
  Object.entries(SEVERITY_WORDS).flatMap(([severity, words]) =>
    words.map((word): [string, Severity] => [word, severity as Severity]),
  ),
);

/** A cell or property value that is a severity: "Must-Have", "P1", "🔴 Critical". */
export const readSeverityWord = (text: string): Severity | null => {
  const bare = text
    .toLowerCase()
    .replace(/[\uFE0F`*]/g, '')
    .trim();
  const word = bare.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  return (
    SEVERITIES.get(word) ??
    SEVERITIES.get(word.split(/[\s,:(–—-]/u)[0] ?? '') ??
    SEVERITIES.get(bare) ??
    null
  );
};

export interface Markers {
  optional: boolean;
  severity: Severity | null;
  condition: string | null;
}

/** What `isOptional`, `readOwnSeverity` and `readCondition` say of a text, its brackets looked for once. */
export const readMarkers = remember((text: string): Markers => {
  const folded = fold(text);
  return {
    optional: findOptional(folded),
    severity: findSeverity(folded),
    condition: findCondition(folded),
  };
});

interface Folded {
  text: string;
  lower: string;
  bracketed: readonly string[];
}

const fold = (text: string): Folded => ({
  text,
  lower: foldText(text),
  bracketed: readBracketed(text),
});

const GRADES =
  /^(critical|high|medium|low|p[0-4]|must|should|may|could|critique|crítico|kritisch|必須|必须|필수)$/iu;

/** Severity that an item states of itself: "(critical)", "[P0] …", "P1: …", "MUST …"; prose does not count. */
export const readOwnSeverity = (text: string): Severity | null => findSeverity(fold(text));

const findSeverity = ({ text, bracketed }: Folded): Severity | null => {
  for (const inner of bracketed) {
    if (GRADES.test(inner)) return readSeverityWord(inner);
  }
  const prefix = MAY_LEAD.test(text) ? PREFIX.exec(text)?.[1] : undefined;
  if (prefix && GRADES.test(prefix) && !/^(?:must|should|may|could)$/i.test(prefix))
    return readSeverityWord(prefix);
  const requirement = /M|SHOULD/.test(text)
    ? /(?:^|\s)(MUST|SHOULD|MAY)(?:\s|$)/u.exec(text)?.[1]
    : undefined;
  return requirement ? readSeverityWord(requirement) : null;
};

const MAY_LEAD = /[:：–—]/;
const PREFIX = /^(?:\p{Extended_Pictographic}\uFE0F?\s*)?([\p{L}\p{N}]+)\s*[:：–—]\s/u;

const GRADE = startPattern([...SEVERITIES.keys()].filter((word) => /\p{L}{2}|^p\d$/u.test(word)));
/** What may stand behind a grade that a heading gives: nothing, a separator, or what is graded. */
const GRADED = new RegExp(
  `^(?:[\\s-]*${phrasePattern(GRADED_WORDS).source})*\\s*(?:$|[([（:：–—-])`,
  'u',
);

/** Severity that a heading gives to what stands below it: "High priority", "P0 - blockers", "Data (critical)". */
export const readHeadingSeverity = (heading: string): Severity | null => {
  const lower = foldText(stripLeadingEmoji(heading));
  const grade = GRADE.exec(lower)?.[0];
  if (grade !== undefined && !NO_GRADES.includes(grade) && GRADED.test(lower.slice(grade.length)))
    return readSeverityWord(grade);
  const inner = readBracketed(heading).find((text) => GRADES.test(text));
  return inner === undefined ? null : readSeverityWord(inner);
};

const OPTIONAL_START = startPattern(OPTIONAL_WORDS);
const OPTIONAL_END = new RegExp(`[–—-]\\s*(?:${OPTIONAL_WORDS.join('|')})$`, 'u');

/** "(optional)", "… - optional", "Optional: …"; a heading that is the word itself. */
export const isOptional = (text: string): boolean => findOptional(fold(text));

const findOptional = ({ lower, bracketed }: Folded): boolean => {
  const opening = OPTIONAL_START.exec(lower)?.[0];
  if (opening && /^\s*(?:[:：]|$)/u.test(lower.slice(opening.length))) return true;
  if (OPTIONAL_END.test(lower)) return true;
  return bracketed.some((inner) => {
    const folded = foldText(inner);
    const word = OPTIONAL_START.exec(folded)?.[0];
    return word !== undefined && /^(?:[\s,]|$)/u.test(folded.slice(word.length));
  });
};

const CONDITION_START = startPattern(CONDITION_WORDS);
/** One of them is in each phrase; to look for them costs least. */
const CONDITION_VERBS = ['needed', 'applicable', 'required', 'appropriate'];
const CONDITION_PHRASE =
  /\b(as needed|as applicable|if applicable|if needed|if required|where applicable|where appropriate|when applicable)\b/iu;

/** "if applicable", "if EU users", "as needed": the words of the condition, or null. */
export const readCondition = (text: string): string | null => findCondition(fold(text));

const findCondition = ({ text, lower, bracketed }: Folded): string | null => {
  const own = bracketed.find((inner) => CONDITION_START.test(foldText(inner)));
  if (own !== undefined) return own;
  const speaks = CONDITION_VERBS.some((verb) => lower.includes(verb));
  return (speaks ? CONDITION_PHRASE.exec(text)?.[1] : null) ?? null;
};

const readBracketed = (text: string): readonly string[] =>
  BRACKET.test(text) ? Array.from(text.matchAll(BRACKETED), ([, inner = '']) => inner) : NONE;

/** What marks an item starts with a letter: "(0)" and "(2 of 3)" need no closer look. */
const BRACKET = /[([（]\s*[^\s\d]/;
const NONE: readonly string[] = [];
