import type { FindingCategory } from '../../model/evidence.ts';
import type { Draft, FindingInput } from '../draft.ts';
import { NO_SEVERITY, type ReadSeverity, readSeverityLevel } from '../severities.ts';
import { cleanText, shorten } from '../text/clean-text.ts';
import { toCount, toText } from '../values.ts';

export interface LintInput {
  category: Extract<FindingCategory, 'lint' | 'type' | 'code'>;
  /** null: the tool names none, as where a file cannot be parsed. */
  rule: string | null | undefined;
  title: string;
  path: string | null | undefined;
  /** From 1. */
  line: unknown;
  severity: ReadSeverity;
  state?: FindingInput['state'];
}

/** A finding of a linter or a type checker. */
export const addLint = (draft: Draft, input: LintInput): void => {
  const { category, title, severity, state = 'open' } = input;
  const path = toText(input.path);
  draft.addFinding({
    category,
    rule: toText(input.rule) ?? 'without-a-rule',
    title,
    ...severity,
    location: path === null ? null : { path, line: toCount(input.line) || null },
    state,
  });
};

const SYNONYMS: ReadonlyMap<string, string> = new Map([
  ['fatal', 'error'],
  ['information', 'info'],
  ['hint', 'info'],
  ['advice', 'info'],
  ['ignore', 'info'],
  ['refactor', 'style'],
  ['convention', 'style'],
]);
const LEVELS: ReadonlySet<string> = new Set(['error', 'warning', 'warn', 'note', 'style', 'info']);

/** The level of a linter: how loud it is. A word that is none is kept, and unknown. */
export const readLintLevel = (raw: unknown): ReadSeverity => {
  const rawSeverity = keepWord(raw);
  if (rawSeverity === null) return NO_SEVERITY;
  const word = rawSeverity.toLowerCase();
  const level = SYNONYMS.get(word) ?? word;
  return LEVELS.has(level)
    ? { ...readSeverityLevel(level), rawSeverity }
    : { ...NO_SEVERITY, rawSeverity };
};

/** A word as the tool wrote it, safe to show. */
export const keepWord = (raw: unknown): string | null => {
  const text = typeof raw === 'string' ? toText(cleanText(raw)) : null;
  return text === null ? null : shorten(text, 40);
};

/** What the tool could not parse, it did not look at any further. */
export const warnUnread = (draft: Draft, count: number): void => {
  if (count > 0)
    draft.problem('tool-warned', {
      found:
        count === 1 ? 'a file that it could not read' : `${count} files that it could not read`,
    });
};

/** What the tool says it found, against what it lists. */
export const compareCount = (
  draft: Draft,
  what: string,
  declared: number | null | undefined,
  counted: number,
): void => {
  if (declared === null || declared === undefined || declared === counted) return;
  draft.problem(declared > counted ? 'totals-differ' : 'totals-unclear', {
    what,
    declared,
    counted,
  });
};
