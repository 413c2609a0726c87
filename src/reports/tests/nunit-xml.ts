import type { Outcome } from '../../model/evidence.ts';
import type { Draft } from '../draft.ts';
import type { XmlElement, XmlFormat, XmlReader } from '../format.ts';
import { firstLine } from '../text/first-line.ts';
import { secondsToMs, toCount, toInstant, toText } from '../values.ts';
import { findChild, findText } from './xml-children.ts';

/** NUnit 3 (`test-run`) and 2 (`test-results`). Elements are the same; attributes and words differ. */
export const NUNIT_XML: XmlFormat = {
  id: 'nunit-xml',
  name: 'NUnit XML',
  tools: ['NUnit', 'Unity', 'Pester'],
  specification:
    'https://docs.nunit.org/articles/nunit/technical-notes/usage/Test-Result-XML-Format.html',
  yields: ['case'],
  syntax: 'xml',
  recognise: ({ name }) => name === 'test-run' || name === 'test-results',
  collects: ['test-case', 'failure', 'reason', 'environment', 'settings', 'properties', 'output'],
  read: (draft) => readNunit(draft),
};

/** A suite that is open: what was counted below it, and why it failed itself. */
interface Suite {
  bad: number;
  message: string | null;
}

const readNunit = (draft: Draft): XmlReader => {
  const open: Suite[] = [];
  draft.speaksOfTests();
  return {
    open: ({ name, attributes }) => {
      if (name === 'test-suite') open.push({ bad: 0, message: null });
      else if (name === 'test-run') {
        draft.addTimes({
          startedAt: toInstant(attributes['start-time']),
          finishedAt: toInstant(attributes['end-time']),
        });
        declareTotals3(attributes, draft);
      } else if (name === 'test-results') declareTotals2(attributes, draft);
    },
    element: (element) => {
      const { name, attributes } = element;
      const suite = open.at(-1);
      if (name === 'test-case') {
        const outcome = addCase(element, draft);
        if (outcome === 'failed' || outcome === 'errored') for (const one of open) one.bad += 1;
      } else if (name === 'environment')
        draft.setTool('nunit', attributes['framework-version'] ?? attributes['nunit-version']);
      else if ((name === 'failure' || name === 'reason') && suite !== undefined)
        suite.message ??= findText(element, 'message');
    },
    close: ({ name, attributes, line }) => {
      if (name !== 'test-suite') return;
      const suite = open.pop();
      if (suite === undefined || suite.bad > 0 || !isFailure(attributes)) return;
      // Said once, for the innermost: those above fail because it did.
      for (const one of open) one.bad += 1;
      const found = firstLine(suite.message ?? 'it failed, and none of its tests did');
      draft.problem('suite-broken', { suite: nameSuite(attributes), found }, line);
    },
  };
};

type Attributes = XmlElement['attributes'];

const isFailure = ({ result, success, label }: Attributes): boolean =>
  /^(?:Failed|Failure|Error|NotRunnable|Cancelled)$/.test(result ?? '') ||
  (result === undefined && success === 'False') ||
  label === 'Invalid';

/** Suites are often named by a path. */
const nameSuite = ({ name, fullname }: Attributes): string =>
  firstLine((name ?? fullname ?? 'a suite').split(/[\\/]/).at(-1));

const declareTotals3 = (attributes: Attributes, draft: Draft): void => {
  const count = (key: string): number => toCount(attributes[key]) ?? 0;
  if (toCount(attributes.total) === null) return;
  draft.declare({
    total: count('total'),
    passed: count('passed'),
    failed: count('failed'),
    skipped: count('skipped') + count('inconclusive'),
  });
};

const declareTotals2 = (attributes: Attributes, draft: Draft): void => {
  const count = (key: string): number => toCount(attributes[key]) ?? 0;
  if (toCount(attributes.total) === null) return;
  draft.declare({
    total: count('total') + count('not-run'),
    failed: count('failures'),
    errored: count('errors') + count('invalid'),
    skipped: count('not-run') - count('invalid') + count('inconclusive'),
  });
};

const addCase = (element: XmlElement, draft: Draft): Outcome => {
  const { attributes } = element;
  const outcome = readOutcome(attributes);
  const { suite, name } = splitName(attributes);
  const why = findChild(element, 'failure') ?? findChild(element, 'reason');
  draft.addCase({
    suite: suite === null ? [] : [suite],
    name,
    outcome,
    duration: secondsToMs(attributes.duration ?? attributes.time),
    message: outcome === 'passed' || why === undefined ? null : findText(why, 'message'),
  });
  return outcome;
};

/** NUnit 3 names the class; NUnit 2 writes one name with all parts, and parameters may hold dots. */
const splitName = ({
  name = '',
  classname,
}: Attributes): { suite: string | null; name: string } => {
  if (toText(classname) !== null) return { suite: toText(classname), name };
  const bracket = name.search(/[("]/);
  const dot = name.lastIndexOf('.', bracket < 0 ? name.length : bracket);
  return dot < 0 ? { suite: null, name } : { suite: name.slice(0, dot), name: name.slice(dot + 1) };
};

const readOutcome = ({ result, label, executed, success }: Attributes): Outcome => {
  switch (result) {
    case 'Passed':
    case 'Success':
    case 'Warning':
      return 'passed';
    case 'Failed':
      return label === undefined || label === '' ? 'failed' : 'errored';
    case 'Failure':
      return 'failed';
    case 'Skipped':
    case 'Ignored':
    case 'Inconclusive':
      return label === 'Invalid' ? 'errored' : 'skipped';
    case undefined:
      // Before NUnit 2.5.
      return executed === 'False' ? 'skipped' : success === 'True' ? 'passed' : 'failed';
    default:
      return 'errored';
  }
};
