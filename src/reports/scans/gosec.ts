import { z } from 'zod';
import { defineJsonFormat, type JsonFormat } from '../format.ts';
import { readSeverityWord } from '../severities.ts';
import { entriesOf, hasKeys, toCount, toText } from '../values.ts';
import { compareFindings } from './compare-findings.ts';
import { ANYTHING, TEXT } from './loose-schemas.ts';
import { firstLine } from './message-lines.ts';
import { warnOf } from './warn-of.ts';

const GOSEC = z.looseObject({
  'Golang errors': ANYTHING,
  Issues: z
    .array(
      z.looseObject({
        rule_id: z.string(),
        severity: z.string(),
        details: TEXT,
        file: z.string(),
        line: ANYTHING,
        nosec: ANYTHING,
        suppressions: z.array(z.unknown()).nullish().catch(null),
      }),
    )
    .nullable(),
  Stats: z.looseObject({ files: z.number(), lines: z.number(), found: z.number() }),
  GosecVersion: TEXT,
});

export const GOSEC_JSON: JsonFormat = defineJsonFormat({
  id: 'gosec-json',
  name: 'gosec JSON',
  tools: ['gosec'],
  specification: 'https://github.com/securego/gosec#output-formats',
  yields: ['finding', 'scope'],
  recognise: (value) =>
    hasKeys(value, 'Issues', 'Stats') && hasKeys(value.Stats, 'files', 'lines', 'found'),
  schema: GOSEC,
  read: (report, draft) => {
    const { files, lines, found } = report.Stats;
    const issues = report.Issues ?? [];
    draft.speaksOfFindings();
    draft.setTool('gosec', toText(report.GosecVersion));
    draft.addScope('files', files);
    draft.addScope('lines', lines);
    const broken = entriesOf(report['Golang errors']).map(([file]) => firstLine(file));
    warnOf(draft, 'files that do not compile', broken);
    compareFindings(draft, 'issues', found, issues.length);
    for (const issue of issues) {
      const isSuppressed = issue.nosec === true || (issue.suppressions ?? []).length > 0;
      draft.addFinding({
        category: 'code',
        rule: issue.rule_id,
        title: firstLine(issue.details, issue.rule_id),
        ...readSeverityWord(issue.severity),
        // "79", or "79-81".
        location: { path: issue.file, line: toCount(String(issue.line).split('-')[0]) || null },
        state: isSuppressed ? 'suppressed' : 'open',
      });
    }
  },
});
