import type { Outcome } from '../../model/evidence.ts';
import type { Draft } from '../draft.ts';
import type { XmlElement, XmlFormat, XmlReader } from '../format.ts';
import { firstLine } from '../text/first-line.ts';
import { lookUp, secondsToMs, toCount, toInstant, toText } from '../values.ts';
import { findChild, findText } from './xml-children.ts';

/** xUnit.net, v2 and v3 (`assemblies`); v1 may have one `assembly` for a root. */
export const XUNIT_XML: XmlFormat = {
  id: 'xunit-xml',
  name: 'xUnit.net XML',
  tools: ['xUnit.net'],
  specification: 'https://xunit.net/docs/format-xml-v2',
  yields: ['case'],
  syntax: 'xml',
  recognise: ({ name, attributes }) =>
    name === 'assemblies' || (name === 'assembly' && attributes['test-framework'] !== undefined),
  collects: ['test', 'error'],
  read: (draft) => readXunit(draft),
};

const readXunit = (draft: Draft): XmlReader => {
  draft.speaksOfTests();
  return {
    open: ({ name, attributes }) => {
      draft.addTimes({
        startedAt: toInstant(attributes['start-rtf']),
        finishedAt: toInstant(attributes['finish-rtf'] ?? attributes.timestamp),
      });
      if (name !== 'assembly') return;
      // "xUnit.net 2.9.0.0", "xUnit.net v3 3.1.0+1f2b"
      const version = /\d+\.\d+[\w.-]*/.exec(attributes['test-framework'] ?? '')?.[0] ?? null;
      draft.setTool('xunit.net', version);
      declareTotals(attributes, draft);
    },
    element: (element, above) => {
      if (element.name === 'test') addCase(element, draft);
      else {
        // A fixture or a clean-up that broke, outside of any test.
        const failure = findChild(element, 'failure');
        const message = failure === undefined ? null : findText(failure, 'message');
        const suite = toText(element.attributes.name) ?? nameAssembly(above);
        draft.problem(
          'suite-broken',
          { suite: firstLine(suite), found: firstLine(message ?? element.attributes.type) },
          element.line,
        );
      }
    },
  };
};

/** Assemblies are named by their path. */
const nameAssembly = (above: readonly XmlElement[]): string =>
  above
    .findLast(({ name }) => name === 'assembly')
    ?.attributes.name?.split(/[\\/]/)
    .at(-1) ?? 'an assembly';

/** `errors` are those outside of tests. */
const declareTotals = (attributes: XmlElement['attributes'], draft: Draft): void => {
  const count = (key: string): number => toCount(attributes[key]) ?? 0;
  if (toCount(attributes.total) === null) return;
  draft.declare({
    total: count('total'),
    passed: count('passed'),
    failed: count('failed'),
    skipped: count('skipped') + count('not-run'),
  });
};

const addCase = (element: XmlElement, draft: Draft): void => {
  const { attributes } = element;
  const outcome = lookUp(OUTCOMES, attributes.result ?? '') ?? 'errored';
  const suite = toText(attributes.type);
  const name = attributes.name ?? attributes.method ?? '';
  const isFull = suite !== null && name.startsWith(`${suite}.`);
  const failure = findChild(element, 'failure');
  draft.addCase({
    suite: suite === null ? [] : [suite],
    name: isFull ? name.slice(suite.length + 1) : name,
    file: toText(attributes['source-file']),
    outcome,
    duration: secondsToMs(attributes.time),
    message: failure === undefined ? findText(element, 'reason') : findText(failure, 'message'),
  });
};

const OUTCOMES: Readonly<Record<string, Outcome>> = {
  Pass: 'passed',
  Fail: 'failed',
  Skip: 'skipped',
  NotRun: 'not-run',
};
