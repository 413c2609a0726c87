import { parse } from 'csv-parse/sync';
import type { Draft } from '../draft.ts';
import type { TextReader } from '../format.ts';

export interface CsvOptions {
  delimiter: string;
  /** Told each record with the line that it begins in. */
  record: (fields: readonly string[], line: number) => void;
  end: () => void;
}

/**
 * Reads CSV as it streams: lines are gathered to batches that end outside of quotes, and csv-parse reads
 * each batch. Memory does not grow with the file.
 */
export const readCsv = (draft: Draft, { delimiter, record, end }: CsvOptions): TextReader => {
  let batch: string[] = [];
  let length = 0;
  let first = 1;
  let isQuoted = false;
  const flush = (): void => {
    const text = batch.join('\n');
    batch = [];
    length = 0;
    try {
      const options = { delimiter, info: true, relax_column_count: true, skip_empty_lines: true };
      for (const { record: fields, info } of parse(text, options) as unknown as Parsed[])
        record(fields, first + info.lines - 1);
    } catch (error) {
      const found = error instanceof Error ? error.message : String(error);
      draft.problem('report-damaged', { syntax: 'CSV', found }, first);
    }
  };
  return {
    line: (text, number) => {
      if (batch.length === 0) first = number;
      batch.push(text);
      length += text.length;
      if (text.split('"').length % 2 === 0) isQuoted = !isQuoted;
      if ((length > BATCH_LENGTH && !isQuoted) || length > LONGEST_RECORD) flush();
    },
    end: () => {
      if (batch.length > 0) flush();
      end();
    },
  };
};

interface Parsed {
  record: string[];
  info: { lines: number };
}

const BATCH_LENGTH = 256_000;
const LONGEST_RECORD = 16_000_000;
