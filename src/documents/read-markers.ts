/** Severity, "optional" and conditions, from an item's own text, a heading or a cell. */
import type { Severity } from '../model/checklist.ts';
import { matchesPhrase } from './words/match-phrase.ts';
import { CONDITION_WORDS, OPTIONAL_WORDS, SEVERITY_WORDS } from './words/markers.ts';

const BRACKETED = /[([（]\s*([^()[\]（）]{1,60}?)\s*[)\]）]/gu;
const SEVERITIES = new Map(
  Object.entries(SEVERITY_WORDS).flatMap(([severity, words]) => words.map((word): [string, Severity] => [word, severity as Severity])),
);

/** A cell or property value that is a severity: "Must-Have", "P1", "🔴 Critical". */
export const readSeverityWord = (text: string): Severity | null => {
  const bare = text.toLowerCase().replace(/[\uFE0F`*]/g, '').trim();
  const word = bare.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  return SEVERITIES.get(word) ?? SEVERITIES.get(word.split(/[\s,:(–—-]/u)[0] ?? '') ?? SEVERITIES.get(bare) ?? null;
};

const GRADES = /^(critical|high|medium|low|p[0-4]|must|should|may|could|critique|crítico|kritisch|必須|必须|필수)$/iu;

/** Severity that an item states of itself: "(critical)", "[P0] …", "P1: …", "MUST …"; prose does not count. */
export const readOwnSeverity = (text: string): Severity | null => {
  for (const [, inner = ''] of text.matchAll(BRACKETED)) {
    if (GRADES.test(inner)) return readSeverityWord(inner);
  }
  const prefix = /^(?:\p{Extended_Pictographic}\uFE0F?\s*)?([\p{L}\p{N}]+)\s*[:：–—]\s/u.exec(text)?.[1];
  if (prefix && GRADES.test(prefix) && !/^(?:must|should|may|could)$/i.test(prefix)) return readSeverityWord(prefix);
  const requirement = /(?:^|\s)(MUST|SHOULD|MAY)(?:\s|$)/u.exec(text)?.[1];
  return requirement ? readSeverityWord(requirement) : null;
};

const GRADED_HEADING =
  /^(critical|high|medium|low|p[0-4]|must[- ]have|should[- ]have|could[- ]have|nice[- ]to[- ]have|mandatory|optional|recommended)(?:[\s-]+(?:priority|severity|items?|issues?|tasks?|checks?|requirements?|path))*(?:\s*[([:–—-].*)?$/iu;

/** Severity that a heading gives to what stands below it: "High priority", "P0 - blockers", "Nice to have". */
export const readHeadingSeverity = (title: string): Severity | null => {
  const grade = GRADED_HEADING.exec(title)?.[1];
  return grade ? readSeverityWord(grade.replace(/\s/g, ' ')) : null;
};

/** "(optional)", "… - optional", "Optional: …"; a heading that is the word itself. */
export const isOptional = (text: string): boolean => {
  const lower = text.toLowerCase();
  const bracketed = [...lower.matchAll(BRACKETED)].some(([, inner = '']) => OPTIONAL_WORDS.some((word) => inner === word || inner.startsWith(`${word} `) || inner.startsWith(`${word},`)));
  const edge = OPTIONAL_WORDS.some((word) => lower === word || lower.startsWith(`${word}:`) || /[–—-]\s*$/.test(lower.slice(0, -word.length)) && lower.endsWith(word));
  return bracketed || edge;
};

/** "if applicable", "if EU users", "as needed": the words of the condition, or null. */
export const readCondition = (text: string): string | null => {
  for (const [, inner = ''] of text.matchAll(BRACKETED)) {
    if (CONDITION_WORDS.some((word) => matchesPhrase(inner.toLowerCase().slice(0, word.length + 1), word))) return inner;
  }
  return /\b(as needed|as applicable|if applicable|if needed|if required|where applicable|where appropriate|when applicable)\b/iu.exec(text)?.[1] ?? null;
};
