import type { Draft } from '../draft.ts';
import type { XmlElement, XmlFormat, XmlReader } from '../format.ts';
import { toCount, toNumber } from '../values.ts';
import { addCoverage, addSummedCoverage, type Share } from './add-coverage.ts';

/** OpenCover XML: its summary, compared with the sequence points listed. Those are statements, not lines. */
export const OPENCOVER: XmlFormat = {
  id: 'opencover',
  name: 'OpenCover XML',
  tools: ['OpenCover', 'Coverlet', 'AltCover'],
  specification: 'https://github.com/OpenCover/opencover/wiki/Reports',
  yields: ['measure', 'scope'],
  syntax: 'xml',
  recognise: ({ name }) => name === 'CoverageSession',
  collects: ['Summary', 'SequencePoint', 'File'],
  read: (draft) => readOpencover(draft),
};

const readOpencover = (draft: Draft): XmlReader => {
  const points: Share = { covered: 0, total: 0 };
  let summary: XmlElement | null = null;
  let files = 0;

  return {
    element: (element, above) => {
      if (element.name === 'SequencePoint') {
        points.total += 1;
        if ((toNumber(element.attributes.vc) ?? 0) > 0) points.covered += 1;
      } else if (element.name === 'File') files += 1;
      else if (above.length === 1) summary ??= element;
    },
    end: () => {
      draft.addScope('files', files);
      addSummedCoverage(
        draft,
        'statements',
        readShare(summary, 'visitedSequencePoints', 'numSequencePoints'),
        points,
      );
      const functions = readShare(summary, 'visitedMethods', 'numMethods');
      if (functions !== null) addCoverage(draft, 'functions', functions);
      const branches = readShare(summary, 'visitedBranchPoints', 'numBranchPoints');
      if (branches !== null) addCoverage(draft, 'branches', branches);
    },
  };
};

const readShare = (summary: XmlElement | null, covered: string, total: string): Share | null => {
  const [part, whole] = [
    toCount(summary?.attributes[covered]),
    toCount(summary?.attributes[total]),
  ];
  return part === null || whole === null ? null : { covered: part, total: whole };
};
