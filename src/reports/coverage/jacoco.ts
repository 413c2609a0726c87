import type { Draft } from '../draft.ts';
import type { XmlElement, XmlFormat, XmlReader } from '../format.ts';
import { cleanText, shorten } from '../text/clean-text.ts';
import { toCount, toInstant } from '../values.ts';
import { addSummedCoverage, type Covered, type Share } from './add-coverage.ts';
import { describeAttributes } from './describe-attributes.ts';

/** JaCoCo XML: the counters of the report, compared with those of its packages. */
export const JACOCO: XmlFormat = {
  id: 'jacoco',
  name: 'JaCoCo XML',
  tools: ['JaCoCo', 'Kover', 'Pester'],
  specification: 'https://www.jacoco.org/jacoco/trunk/coverage/report.dtd',
  yields: ['measure', 'scope'],
  syntax: 'xml',
  // `report` is a common name; JaCoCo's has a name and nothing else.
  recognise: ({ name, attributes }) =>
    name === 'report' && Object.keys(attributes).join() === 'name',
  collects: ['counter', 'sessioninfo'],
  read: (draft) => readJacoco(draft),
};

const TYPES: ReadonlyMap<string, Covered> = new Map([
  ['INSTRUCTION', 'instructions'],
  ['BRANCH', 'branches'],
  ['LINE', 'lines'],
  ['METHOD', 'functions'],
]);

const readJacoco = (draft: Draft): XmlReader => {
  const ofReport = new Map<Covered, Share>();
  const ofPackages = new Map<Covered, Share>();
  let packages = 0;

  return {
    open: ({ name, line }, above) => {
      if (name === 'package') packages += 1;
      if (above.length === 1 && !PARTS.has(name))
        draft.problem(
          'report-shape',
          { expected: 'packages', path: 'report', found: shorten(cleanText(name), 60) },
          line,
        );
    },
    element: (element, above) => {
      if (element.name === 'sessioninfo')
        draft.addTimes({
          startedAt: toInstant(element.attributes.start),
          finishedAt: toInstant(element.attributes.dump),
        });
      else if (above.length === 1) addCounter(ofReport, element, draft);
      else if (above.at(-1)?.name === 'package') addCounter(ofPackages, element, draft);
    },
    end: () => {
      draft.addScope('packages', packages);
      for (const what of TYPES.values()) {
        const summed = ofReport.get(what) ?? null;
        const listed = ofPackages.get(what);
        if (summed !== null || listed !== undefined)
          addSummedCoverage(draft, what, summed, listed ?? NOTHING);
      }
    },
  };
};

const PARTS: ReadonlySet<string> = new Set(['group', 'package', 'counter', 'sessioninfo']);
const NOTHING: Share = { covered: 0, total: 0 };

const addCounter = (
  sums: Map<Covered, Share>,
  { attributes, line }: XmlElement,
  draft: Draft,
): void => {
  const what = TYPES.get(attributes.type ?? '');
  if (what === undefined) return;
  const [missed, covered] = [toCount(attributes.missed), toCount(attributes.covered)];
  if (missed === null || covered === null) {
    const found = describeAttributes(attributes, 'missed', 'covered');
    draft.problem('report-shape', { expected: 'two counts', path: 'counter', found }, line);
    return;
  }
  const sum = sums.get(what) ?? { ...NOTHING };
  sums.set(what, { covered: sum.covered + covered, total: sum.total + covered + missed });
};
