import type { Draft } from '../draft.ts';
import type { XmlElement, XmlFormat, XmlReader } from '../format.ts';
import { toCount, toInstant, toNumber } from '../values.ts';
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
      draft.addScope('files', files.size);
      addSummedCoverage(draft, 'lines', summed, lines.unique(), lines.entries());
      compareRate(draft, toNumber(attributes['line-rate']), summed, lines.unique());
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

/** A rate is a figure only where nothing else is; the list below it is then empty, and that voids the report. */
const compareRate = (
  draft: Draft,
  rate: number | null,
  summed: Share | null,
  listed: Share,
): void => {
  const { covered, total } = summed ?? listed;
  if (rate === null) {
    draft.problem('value-missing', { name: 'coverage.lines', found: 'no `line-rate`' });
    return;
  }
  if (total === 0) {
    if (summed === null)
      draft.addMeasure({ name: 'coverage.lines', statistic: 'value', value: rate, unit: 'ratio' });
    return;
  }
  const counted = covered / total;
  if (Math.abs(rate - counted) <= ROUNDING) return;
  // Where only lines are listed and the rate is below theirs, lines that were not hit are missing.
  const isHidden = summed === null && rate < counted;
  draft.problem(isHidden ? 'totals-differ' : 'totals-unclear', {
    what: 'the rate of covered lines',
    declared: rate,
    counted: `${covered} of ${total}`,
  });
};
