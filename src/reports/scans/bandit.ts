import { z } from 'zod';
import { defineJsonFormat, type JsonFormat } from '../format.ts';
import { readSeverityWord } from '../severities.ts';
import { entriesOf, hasKeys, toCount, toInstant } from '../values.ts';
import { ENTRIES, TEXT } from './loose-schemas.ts';
import { firstLine } from './message-lines.ts';
import { warnOf } from './warn-of.ts';

const BANDIT = z.looseObject({
  errors: z.array(z.looseObject({ filename: TEXT, reason: TEXT })),
  generated_at: TEXT,
  metrics: ENTRIES,
  results: z.array(
    z.looseObject({
      test_id: z.string(),
      issue_severity: z.string(),
      issue_text: TEXT,
      test_name: TEXT,
      filename: z.string(),
      line_number: z.number().nullish().catch(null),
    }),
  ),
});

export const BANDIT_JSON: JsonFormat = defineJsonFormat({
  id: 'bandit-json',
  name: 'Bandit JSON',
  tools: ['Bandit'],
  specification: 'https://bandit.readthedocs.io/en/latest/formatters/json.html',
  yields: ['finding', 'scope'],
  recognise: (value) =>
    hasKeys(value, 'results', 'errors', 'metrics') && hasKeys(value.metrics, '_totals'),
  schema: BANDIT,
  read: ({ errors, generated_at, metrics, results }, draft) => {
    draft.speaksOfFindings();
    draft.setTool('bandit');
    draft.addTimes({ finishedAt: toInstant(generated_at) });
    const files = entriesOf(metrics).filter(([name]) => name !== '_totals');
    const lines = files.map(([, of]) => (hasKeys(of, 'loc') ? toCount(of.loc) : null) ?? 0);
    draft.addScope('files', files.length);
    draft.addScope(
      'lines',
      lines.reduce((sum, count) => sum + count, 0),
    );
    const unread = errors.map(
      ({ filename, reason }) => `${firstLine(filename, 'a file')}: ${firstLine(reason)}`,
    );
    warnOf(draft, 'files not scanned', unread);
    const counts = new Map<string, number>();
    for (const result of results) {
      counts.set(result.issue_severity, (counts.get(result.issue_severity) ?? 0) + 1);
      draft.addFinding({
        category: 'code',
        rule: result.test_id,
        title: firstLine(result.issue_text ?? result.test_name, result.test_id),
        ...readSeverityWord(result.issue_severity),
        location: { path: result.filename, line: result.line_number ?? null },
      });
    }
    // Its metrics count what a limit such as `-ll` or `-iii` kept out of the list.
    const totals = entriesOf(Object(metrics)._totals);
    for (const [key, value] of totals) {
      const word = /^SEVERITY\.(HIGH|MEDIUM|LOW)$/.exec(key)?.[1];
      if (word === undefined) continue;
      const [found, listed] = [toCount(value) ?? 0, counts.get(word) ?? 0];
      if (found <= listed) continue;
      if (word === 'HIGH')
        draft.problem('totals-differ', {
          what: `${word} results`,
          declared: found,
          counted: listed,
        });
      else draft.problem('findings-filtered', { what: `${word} results`, found, listed });
    }
  },
});
