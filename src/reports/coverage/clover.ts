import type { Draft } from '../draft.ts';
import type { XmlElement, XmlFormat, XmlReader } from '../format.ts';
import { toCount, toInstant, toNumber } from '../values.ts';
import { addCoverage, addSummedCoverage, type Covered, type Share } from './add-coverage.ts';
import { createLineLedger } from './line-ledger.ts';

/** Clover XML: metrics at every level, and lines. Those of the project are compared with those of its files. */
export const CLOVER: XmlFormat = {
  id: 'clover',
  name: 'Clover XML',
  tools: ['Istanbul', 'Jest', 'Vitest', 'PHPUnit', 'OpenClover'],
  specification: 'https://openclover.org/doc/openclover/latest/clover-xml-report.html',
  yields: ['measure', 'scope'],
  syntax: 'xml',
  recognise: ({ name, attributes }) =>
    name === 'coverage' &&
    (attributes.clover !== undefined || attributes.generated !== undefined) &&
    attributes['line-rate'] === undefined,
  collects: ['metrics', 'line'],
  read: (draft) => readClover(draft),
};

const METRICS = [
  ['statements', 'statements', 'coveredstatements'],
  ['functions', 'methods', 'coveredmethods'],
  ['branches', 'conditionals', 'coveredconditionals'],
] as const satisfies readonly (readonly [Covered, string, string])[];

type Sums = Record<(typeof METRICS)[number][0], Share>;
const noSums = (): Sums => ({
  statements: { covered: 0, total: 0 },
  functions: { covered: 0, total: 0 },
  branches: { covered: 0, total: 0 },
});

const readClover = (draft: Draft): XmlReader => {
  const lines = createLineLedger();
  const listed = noSums();
  let project: Sums | null = null;
  let files = 0;
  let file = '';

  return {
    open: ({ name, attributes }, above) => {
      if (above.length === 0) draft.addTimes({ finishedAt: toInstant(attributes.generated) });
      if (name !== 'file' || isOfTests(above)) return;
      files += 1;
      file = attributes.path ?? attributes.name ?? String(files);
    },
    element: (element, above) => {
      if (isOfTests(above)) return;
      const owner = above.at(-1)?.name;
      if (element.name === 'line') addLine(element, file, lines.add);
      else if (owner === 'file') addMetrics(listed, element);
      else if (owner === 'project') {
        project ??= noSums();
        addMetrics(project, element);
      }
    },
    end: () => {
      draft.addScope('files', files);
      for (const [what] of METRICS)
        addSummedCoverage(draft, what, project?.[what] ?? null, listed[what]);
      // Not every file lists its lines.
      if (lines.unique().total > 0) addCoverage(draft, 'lines', lines.unique());
    },
  };
};

/** OpenClover measures the tests too, and keeps them apart. */
const isOfTests = (above: readonly XmlElement[]): boolean => above[1]?.name === 'testproject';

const addMetrics = (sums: Sums, { attributes }: XmlElement): void => {
  for (const [what, total, covered] of METRICS) {
    sums[what].total += toCount(attributes[total]) ?? 0;
    sums[what].covered += toCount(attributes[covered]) ?? 0;
  }
};

/** The line of a method is its declaration: it is counted with the methods. */
const addLine = (
  { attributes }: XmlElement,
  file: string,
  add: (file: string, line: number, hits: number) => void,
): void => {
  const line = toCount(attributes.num);
  if (line === null || attributes.type === 'method') return;
  // OpenClover counts both sides of a condition.
  const hits = attributes.count ?? attributes.truecount;
  add(file, line, (toNumber(hits) ?? 0) + (toNumber(attributes.falsecount) ?? 0));
};
