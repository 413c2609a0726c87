import { z } from 'zod';
import type { Draft } from '../draft.ts';
import { defineJsonFormat, type JsonFormat } from '../format.ts';
import { NO_SEVERITY } from '../severities.ts';
import { hasKeys, isListOf, toCount } from '../values.ts';
import { ANYTHING, TEXT } from './loose-schemas.ts';
import { firstLine } from './message-lines.ts';
import { readShape } from './read-shape.ts';

const LEAK = z.looseObject({
  RuleID: z.string(),
  Description: TEXT,
  File: TEXT,
  StartLine: ANYTHING,
});
/** Version 7 and before. */
const OLD_LEAK = z.looseObject({ rule: z.string(), file: TEXT, lineNumber: ANYTHING });

const isLeak = (value: unknown): boolean =>
  hasKeys(value, 'RuleID') && (hasKeys(value, 'File') || hasKeys(value, 'Fingerprint'));
const isOldLeak = (value: unknown): boolean =>
  hasKeys(value, 'rule') && (hasKeys(value, 'offender') || hasKeys(value, 'leakURL'));

/** Secrets, authors and messages of commits are left behind. A clean run writes `[]`, which names no tool. */
export const GITLEAKS_JSON: JsonFormat = defineJsonFormat({
  id: 'gitleaks-json',
  name: 'gitleaks JSON',
  tools: ['gitleaks'],
  specification: 'https://github.com/gitleaks/gitleaks#reports',
  yields: ['finding'],
  recognise: (value) => isListOf(value, isLeak) || isListOf(value, isOldLeak),
  schema: z.array(z.unknown()),
  read: (leaks, draft) => {
    draft.speaksOfFindings();
    draft.setTool('gitleaks');
    if (isOldLeak(leaks[0])) readShape(z.array(OLD_LEAK), leaks, draft, readOldLeaks);
    else readShape(z.array(LEAK), leaks, draft, readLeaks);
  },
});

const readLeaks = (leaks: readonly z.infer<typeof LEAK>[], draft: Draft): void => {
  for (const { RuleID, Description, File, StartLine } of leaks)
    draft.addFinding({
      category: 'secret',
      rule: RuleID,
      title: firstLine(Description, RuleID),
      ...NO_SEVERITY,
      location: File == null ? null : { path: File, line: toCount(StartLine) || null },
    });
};

const readOldLeaks = (leaks: readonly z.infer<typeof OLD_LEAK>[], draft: Draft): void => {
  for (const { rule, file, lineNumber } of leaks)
    draft.addFinding({
      category: 'secret',
      rule,
      title: rule,
      ...NO_SEVERITY,
      location: file == null ? null : { path: file, line: toCount(lineNumber) || null },
    });
};
