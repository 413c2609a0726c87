import type { Draft } from '../draft.ts';
import type { TextFormat, TextReader } from '../format.ts';
import { toNumber } from '../values.ts';
import { readCsv } from './csv-records.ts';
import { createSampleLedger } from './sample-ledger.ts';

/**
 * JMeter results as CSV, with their header or without. One row is one sample; figures are ours.
 */
export const JMETER_CSV: TextFormat = {
  id: 'jmeter-csv',
  name: 'JMeter results (JTL), CSV',
  tools: ['JMeter', 'Taurus'],
  specification: 'https://jmeter.apache.org/usermanual/listeners.html#csvlogformat',
  yields: ['measure', 'scope'],
  syntax: 'text',
  recognise: (head) => findLayout(firstLineOf(head)) !== null,
  read: (draft) => readSamples(draft),
};

const firstLineOf = (head: string): string =>
  head.slice(0, 10_000).trimStart().split('\n')[0] ?? '';

interface Layout {
  delimiter: string;
  hasHeader: boolean;
  columns: readonly string[];
}

const findLayout = (line: string): Layout | null => {
  for (const delimiter of [',', ';', '\t', '|']) {
    const fields = line.split(delimiter).map((field) => field.trim().replace(/^"(.*)"$/, '$1'));
    if (NEEDED.every((name) => fields.includes(name)))
      return { delimiter, hasHeader: true, columns: fields };
    const isSample =
      /^\d{13}$/.test(fields[0] ?? '') &&
      /^\d+$/.test(fields[1] ?? '') &&
      /^(?:true|false)$/.test(fields[7] ?? '');
    if (isSample) return { delimiter, hasHeader: false, columns: UNNAMED };
  }
  return null;
};

const NEEDED = ['elapsed', 'label', 'success'];
/** What every version writes first where there is no header. */
const UNNAMED = [
  'timeStamp',
  'elapsed',
  'label',
  'responseCode',
  'responseMessage',
  'threadName',
  'dataType',
  'success',
];

const readSamples = (draft: Draft): TextReader => {
  const ledger = createSampleLedger();
  let reader: TextReader | null = null;
  draft.setTool('jmeter');

  const open = (layout: Layout): TextReader => {
    const at = (column: string): number => layout.columns.indexOf(column);
    const [time, elapsed, label, success, message] = [
      at('timeStamp'),
      at('elapsed'),
      at('label'),
      at('success'),
      at('responseMessage'),
    ];
    let width = layout.hasHeader ? layout.columns.length : 0;
    let isHeader = layout.hasHeader;
    return readCsv(draft, {
      delimiter: layout.delimiter,
      record: (fields, line) => {
        if (isHeader) {
          isHeader = false;
          return;
        }
        width ||= fields.length;
        const ms = toNumber(fields[elapsed]);
        const passed = fields[success]?.toLowerCase();
        if (
          fields.length !== width ||
          ms === null ||
          ms < 0 ||
          !/^(?:true|false)$/.test(passed ?? '')
        ) {
          draft.problem(
            'report-damaged',
            { syntax: 'JTL', found: 'a row that is no sample' },
            line,
          );
          return;
        }
        ledger.add({
          label: fields[label] ?? '',
          elapsed: ms,
          passed: passed === 'true',
          startedAt: toNumber(fields[time]),
          isSum: /^Number of samples in transaction/.test(fields[message] ?? ''),
        });
      },
      end: () => ledger.finish(draft),
    });
  };

  return {
    line: (text, line) => {
      if (reader === null && text.trim() === '') return;
      reader ??= open(
        findLayout(text.trimStart()) ?? { delimiter: ',', hasHeader: false, columns: UNNAMED },
      );
      reader.line(text, line);
    },
    end: () => reader?.end?.(),
  };
};
