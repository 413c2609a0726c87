import type { Draft } from '../draft.ts';
import type { TextFormat, TextReader } from '../format.ts';
import { toCount, toNumber } from '../values.ts';
import { readCsv } from './csv-records.ts';
import { addLoad, toMilliseconds } from './load-measures.ts';

/**
 * The `_stats.csv` of Locust. Percentiles of the whole cannot be had from those of its parts, so they are
 * those of the last row; requests and failures are counted from the rows above it.
 */
export const LOCUST_CSV: TextFormat = {
  id: 'locust-csv',
  name: 'Locust CSV statistics',
  tools: ['Locust'],
  specification: 'https://docs.locust.io/en/stable/retrieving-stats.html',
  yields: ['measure', 'scope'],
  syntax: 'text',
  recognise: (head) =>
    /^\s*"?(?:Type|Method)"?,"?Name"?,"?(?:Request Count|# requests)"?,/.test(head),
  read: (draft) => readLocust(draft),
};

interface Row {
  type: string;
  name: string;
  requests: number;
  failures: number;
  cells: ReadonlyMap<string, string>;
}

const readLocust = (draft: Draft): TextReader => {
  let header: readonly string[] | null = null;
  const rows: Row[] = [];
  let whole: Row | null = null;
  draft.setTool('locust');
  return readCsv(draft, {
    delimiter: ',',
    record: (fields, line) => {
      if (header === null) {
        header = fields;
        return;
      }
      const row = readRow(header, fields);
      if (row === null || whole !== null)
        draft.problem('report-damaged', { syntax: 'Locust CSV', found: DAMAGE }, line);
      else if (row.type === '' || row.type === 'None') whole = row;
      else rows.push(row);
    },
    end: () => {
      const sum = (what: 'requests' | 'failures'): number =>
        rows.reduce((total, row) => total + row[what], 0);
      draft.addScope('requests', sum('requests'));
      if (whole === null) draft.problem('run-incomplete', { found: 'no row `Aggregated`' });
      else {
        const counted = { ...whole, requests: sum('requests'), failures: sum('failures') };
        for (const what of ['requests', 'failures'] as const)
          if (whole[what] !== counted[what])
            draft.problem('totals-differ', { what, declared: whole[what], counted: counted[what] });
        addRow(counted, null, draft);
      }
      for (const row of rows) addRow(row, `${row.type} ${row.name}`.trim(), draft);
    },
  });
};

const DAMAGE = 'a row that lacks columns, or stands behind the last one';

const readRow = (header: readonly string[], fields: readonly string[]): Row | null => {
  if (fields.length !== header.length) return null;
  const cells = new Map(header.map((column, at) => [column, fields[at] ?? '']));
  const requests = toCount(cells.get('Request Count') ?? cells.get('# requests'));
  const failures = toCount(cells.get('Failure Count') ?? cells.get('# failures'));
  const [type, name] = fields;
  return requests === null || failures === null || type === undefined || name === undefined
    ? null
    : { type, name, requests, failures, cells };
};

const addRow = (row: Row, subject: string | null, draft: Draft): void => {
  const latency: [string, number | null][] = [];
  for (const [column, cell] of row.cells) {
    const key = /^(Average|Min|Max) response time$/i.exec(column)?.[1] ?? column;
    if (key !== column || column.endsWith('%')) latency.push([key, toMilliseconds(cell, 1)]);
  }
  const { requests, failures } = row;
  const throughput = toNumber(row.cells.get('Requests/s'));
  addLoad(draft, { subject, requests, failures, throughput, latency });
};
