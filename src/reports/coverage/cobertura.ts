import type { Draft } from '../draft.ts';
import type { XmlElement, XmlFormat, XmlReader } from '../format.ts';
import { toCount, toInstant, toNumber, toRatio } from '../values.ts';
import { addCoverage, addSummedCoverage, type Share, sumShares } from './add-coverage.ts';
import { describeAttributes } from './describe-attributes.ts';
import { createLineLedger } from './line-ledger.ts';

/**
 * Cobertura XML. Many tools write it, and no two sum up alike: the counts of the root are kept and
 * compared with the lines listed, the bare rate is the last resort.
 */
export const COBERTURA: XmlFormat = {
  id: 'cobertura',
  name: 'Cobertura XML',
  tools: ['coverage.py', 'Coverlet', 'gcovr', 'Istanbul', 'PHPUnit', 'gocover-cobertura', 'grcov'],
  specification:
    'https://raw.githubusercontent.com/cobertura/web/master/htdocs/xml/coverage-04.dtd',
  yields: ['measure', 'scope'],
  syntax: 'xml',
  recognise: ({ name, attributes }) =>
    name === 'coverage' &&
    attributes['line-rate'] !== undefined &&
    attributes.clover === undefined &&
    attributes.generated === undefined,
  collects: ['line'],
  read: (draft) => readCobertura(draft),
};

const readCobertura = (draft: Draft): XmlReader => {
  const ofClasses = createLineLedger();
  /** Methods repeat the lines of their class; there are files that list them nowhere else. */
  const ofMethods = createLineLedger();
  const branches = new Map<string, Share>();
  const files = new Set<string>();
  let root: XmlElement | null = null;
  let file = '';
  let ledger = ofClasses;

  return {
    open: (element, above) => {
      root ??= element;
      if (above.length === 0)
        draft.addTimes({ finishedAt: toInstant(element.attributes.timestamp) });
      if (element.name === 'class') {
        file = element.attributes.filename ?? element.attributes.name ?? '';
        files.add(file);
      }
      if (element.name === 'methods') ledger = ofMethods;
    },
    element: ({ attributes, line: at }) => {
      const line = toCount(attributes.number);
      const hits = toNumber(attributes.hits);
      if (line === null || hits === null) {
        const found = describeAttributes(attributes, 'number', 'hits');
        draft.problem(
          'report-shape',
          { expected: 'a number and its hits', path: 'line', found },
          at,
        );
        return;
      }
      ledger.add(file, line, hits);
      const conditions = readConditions(attributes['condition-coverage']);
      if (conditions !== null) keepBest(branches, `${line} ${file}`, conditions);
    },
    close: ({ name }) => {
      if (name === 'methods') ledger = ofClasses;
    },
    end: () => {
      const attributes = root?.attributes ?? {};
      const lines = ofClasses.entries().total > 0 ? ofClasses : ofMethods;
      const summed = readShare(attributes['lines-covered'], attributes['lines-valid']);
      const rate = toNumber(attributes['line-rate']);
      draft.addScope('files', files.size);
      // Tools count a line of two classes once or twice, or in the methods alone.
      const counts = [lines.unique(), lines.entries(), ofMethods.entries()] as const;
      if (summed !== null) {
        addSummedCoverage(draft, 'lines', summed, ...counts);
        compareRate(draft, rate, summed);
      } else addListedLines(draft, rate, counts);
      // A rate of branches without a count is 0 or 1 where none were measured.
      const summedBranches = readShare(
        attributes['branches-covered'],
        attributes['branches-valid'],
      );
      const listedBranches = sumShares(branches.values());
      addCoverage(draft, 'branches', summedBranches?.total ? summedBranches : listedBranches);
    },
  };
};

const readShare = (covered: string | undefined, total: string | undefined): Share | null => {
  const [part, whole] = [toCount(covered), toCount(total)];
  return part === null || whole === null ? null : { covered: part, total: whole };
};

/** As in `50% (1/2)`. */
const readConditions = (text: string | undefined): Share | null => {
  const [, covered, total] = /\((\d{1,9})\/(\d{1,9})\)/.exec(text ?? '') ?? [];
  return readShare(covered, total);
};

const keepBest = (shares: Map<string, Share>, key: string, share: Share): void => {
  const known = shares.get(key);
  if (known === undefined || share.covered > known.covered) shares.set(key, share);
};

/** Rates are rounded, to two digits by some. */
const ROUNDING = 0.0051;

const compareRate = (draft: Draft, rate: number | null, summed: Share): void => {
  const counted = toRatio(summed.covered, summed.total);
  if (rate !== null && counted !== null && Math.abs(rate - counted) > ROUNDING)
    draft.problem('totals-unclear', describeRate(rate, summed));
};

/**
 * Where the root has no counts, its rate tells how the tool counted. A rate below that of the lines listed
 * knows of others that were not hit: then it is the figure, and voids the report.
 */
const addListedLines = (
  draft: Draft,
  rate: number | null,
  counts: readonly [Share, ...Share[]],
): void => {
  const [unique] = counts;
  if (rate === null)
    draft.problem('value-missing', { name: 'coverage.lines', found: 'no `line-rate`' });
  if (rate === null || unique.total === 0) {
    addCoverage(draft, 'lines', unique);
    if (rate !== null) addRate(draft, rate);
    return;
  }
  const distance = (share: Share): number =>
    Math.abs(rate - (toRatio(share.covered, share.total) ?? Number.POSITIVE_INFINITY));
  const closest = counts.reduce((best, one) => (distance(one) < distance(best) ? one : best));
  if (distance(closest) <= ROUNDING) {
    addCoverage(draft, 'lines', closest);
    return;
  }
  const isHidden = rate < unique.covered / unique.total;
  draft.problem(isHidden ? 'totals-differ' : 'totals-unclear', describeRate(rate, unique));
  if (isHidden) {
    draft.addScope('lines', unique.total);
    addRate(draft, rate);
  } else addCoverage(draft, 'lines', unique);
};

const addRate = (draft: Draft, value: number): void => {
  if (value >= 0 && value <= 1)
    draft.addMeasure({ name: 'coverage.lines', statistic: 'value', value, unit: 'ratio' });
  else
    draft.problem('report-shape', {
      expected: 'a share from 0 to 1',
      path: 'line-rate',
      found: String(value),
    });
};

const describeRate = (declared: number, { covered, total }: Share) => ({
  what: 'the rate of covered lines',
  declared,
  counted: `${covered} of ${total}`,
});
