import { z } from 'zod';
import type { Draft } from '../draft.ts';
import { defineJsonFormat, type JsonFormat } from '../format.ts';
import { describeIssue } from '../syntax/describe-issue.ts';
import { entriesOf, hasKeys, isObject, lookUp } from '../values.ts';
import { addCoverage, type Share, sumShares } from './add-coverage.ts';
import { createLineLedger } from './line-ledger.ts';

/** Keys are small numbers that Istanbul gives out, so that a record loses none. */
const FILE = z.looseObject({
  statementMap: z.record(
    z.string(),
    z.looseObject({ start: z.looseObject({ line: z.number().nullish() }) }),
  ),
  s: z.record(z.string(), z.number()),
  f: z.record(z.string(), z.number()),
  b: z.record(z.string(), z.array(z.number())),
});
type File = z.infer<typeof FILE>;

const isFile = (value: unknown): boolean =>
  hasKeys(value, 'statementMap', 'fnMap', 'branchMap', 's', 'f', 'b');

/** `coverage-final.json`: hits without a single percentage. */
export const ISTANBUL_FINAL: JsonFormat = defineJsonFormat({
  id: 'istanbul-final',
  name: 'Istanbul coverage',
  tools: ['nyc', 'c8', 'Jest', 'Vitest'],
  specification: 'https://github.com/gotwarlost/istanbul/blob/master/coverage.json.md',
  yields: ['measure', 'scope'],
  recognise: (value) => isObject(value) && isFile(Object.values(value)[0]),
  schema: z.unknown(),
  read: (coverage, draft) => {
    const files = readFiles(coverage, draft);
    const lines = createLineLedger();
    for (const [path, file] of files) addLines(path, file, lines.add);
    draft.addScope('files', files.length);
    addCoverage(draft, 'lines', lines.unique());
    const count = (hitsOf: (file: File) => number[]): Share =>
      sumShares(files.map(([, file]) => countHits(hitsOf(file))));
    addCoverage(
      draft,
      'statements',
      count(({ s }) => Object.values(s)),
    );
    addCoverage(
      draft,
      'functions',
      count(({ f }) => Object.values(f)),
    );
    addCoverage(
      draft,
      'branches',
      count(({ b }) => Object.values(b).flat()),
    );
  },
});

const readFiles = (coverage: unknown, draft: Draft): [string, File][] =>
  entriesOf(coverage).flatMap(([path, value]) => {
    const parsed = FILE.safeParse(value);
    if (parsed.success) return [[path, parsed.data] as [string, File]];
    draft.problem('report-shape', describeIssue(parsed.error));
    return [];
  });

/** A line is hit as often as the most hit statement that begins on it. */
const addLines = (
  path: string,
  { statementMap, s }: File,
  add: (file: string, line: number, hits: number) => void,
): void => {
  for (const [id, hits] of Object.entries(s)) {
    const line = lookUp(statementMap, id)?.start.line;
    if (line !== null && line !== undefined) add(path, line, hits);
  }
};

const countHits = (hits: readonly number[]): Share => ({
  covered: hits.filter((times) => times > 0).length,
  total: hits.length,
});
