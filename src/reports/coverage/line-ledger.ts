import type { Share } from './add-coverage.ts';

/** Lines of files as a report lists them: some list a line once for each class or method that it is part of. */
export interface LineLedger {
  add: (file: string, line: number, hits: number) => void;
  /** Each line of a file once; hit where any of its entries is. */
  unique: () => Share;
  /** Each entry. */
  entries: () => Share;
}

export const createLineLedger = (): LineLedger => {
  const files = new Map<string, Map<number, boolean>>();
  const entries: Share = { covered: 0, total: 0 };
  return {
    add: (file, line, hits) => {
      entries.total += 1;
      if (hits > 0) entries.covered += 1;
      const lines = files.get(file) ?? new Map<number, boolean>();
      files.set(file, lines);
      lines.set(line, hits > 0 || lines.get(line) === true);
    },
    unique: () => {
      const share: Share = { covered: 0, total: 0 };
      for (const lines of files.values()) {
        share.total += lines.size;
        for (const isHit of lines.values()) if (isHit) share.covered += 1;
      }
      return share;
    },
    entries: () => ({ ...entries }),
  };
};
