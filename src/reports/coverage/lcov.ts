import type { Draft } from '../draft.ts';
import type { TextFormat, TextReader } from '../format.ts';
import { toNumber } from '../values.ts';
import { addCoverage } from './add-coverage.ts';

/** lcov tracefiles. Lines are counted from `DA`, once for each file and line, because `LF` and `LH` may be absent. */
export const LCOV: TextFormat = {
  id: 'lcov',
  name: 'lcov tracefile',
  tools: ['lcov', 'Istanbul', 'Jest', 'Vitest', 'coverage.py', 'cargo-llvm-cov'],
  specification: 'https://man.archlinux.org/man/geninfo.1',
  yields: ['measure', 'scope'],
  syntax: 'text',
  recognise: (head) => /^(?:TN:|SF:)/.test(head.trimStart()) && /^SF:/m.test(head),
  read: (draft) => readLcov(draft),
};

/** Hits by key; a key stands for a line, a function or a branch of a file. */
interface FileHits {
  lines: Map<string, number>;
  functions: Map<string, number>;
  branches: Map<string, number>;
  /** As the record sums up, for what it does not list. */
  sums: Map<string, number>;
}

const readLcov = (draft: Draft): TextReader => {
  const files = new Map<string, FileHits>();
  let file: FileHits | null = null;
  let begun = 0;

  return {
    line: (text, number) => {
      const [, key = '', value = ''] = /^([A-Z]+):(.*)$/.exec(text) ?? [];
      if (key === 'SF') {
        begun = number;
        file = files.get(value) ?? {
          lines: new Map(),
          functions: new Map(),
          branches: new Map(),
          sums: new Map(),
        };
        files.set(value, file);
        return;
      }
      if (text === 'end_of_record') {
        file = null;
        return;
      }
      if (file === null) return;
      const parts = value.split(',');
      if (key === 'DA') add(file.lines, parts[0], parts[1]);
      else if (key === 'FNDA') add(file.functions, parts.slice(1).join(','), parts[0]);
      else if (key === 'BRDA') add(file.branches, parts.slice(0, 3).join(','), parts[3]);
      else if (SUMS.has(key)) add(file.sums, key, value);
    },
    end: () => {
      if (file !== null)
        draft.problem(
          'report-damaged',
          { syntax: 'lcov', found: 'a record that does not end' },
          begun,
        );
      const all = [...files.values()];
      const sum = (key: string): number =>
        all.reduce((total, { sums }) => total + (sums.get(key) ?? 0), 0);
      const count = (what: 'lines' | 'functions' | 'branches', hit: string, found: string) => {
        const hits = all.flatMap((one) => [...one[what].values()]);
        return hits.length > 0
          ? { covered: hits.filter((times) => times > 0).length, total: hits.length }
          : { covered: sum(hit), total: sum(found) };
      };
      draft.addScope('files', files.size);
      addCoverage(draft, 'lines', count('lines', 'LH', 'LF'));
      addCoverage(draft, 'functions', count('functions', 'FNH', 'FNF'));
      addCoverage(draft, 'branches', count('branches', 'BRH', 'BRF'));
    },
  };
};

const SUMS: ReadonlySet<string> = new Set(['LF', 'LH', 'FNF', 'FNH', 'BRF', 'BRH']);

/** Repeated records of a file add up; `-` is a branch that was never reached. */
const add = (
  hits: Map<string, number>,
  key: string | undefined,
  value: string | undefined,
): void => {
  if (key === undefined) return;
  hits.set(key, (hits.get(key) ?? 0) + Math.max(0, toNumber(value) ?? 0));
};
