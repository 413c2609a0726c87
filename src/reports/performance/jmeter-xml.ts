import type { Draft } from '../draft.ts';
import type { XmlFormat, XmlReader } from '../format.ts';
import { toNumber } from '../values.ts';
import { createSampleLedger } from './sample-ledger.ts';

/** JMeter results as XML. Samples inside of a sample are parts of it, and not counted again. */
export const JMETER_XML: XmlFormat = {
  id: 'jmeter-xml',
  name: 'JMeter results (JTL), XML',
  tools: ['JMeter'],
  specification: 'https://jmeter.apache.org/usermanual/listeners.html#xmlformat2.1',
  yields: ['measure', 'scope'],
  syntax: 'xml',
  recognise: ({ name }) => name === 'testResults',
  collects: ['httpSample', 'sample'],
  read: (draft) => readSamples(draft),
};

const readSamples = (draft: Draft): XmlReader => {
  const ledger = createSampleLedger();
  draft.setTool('jmeter');
  return {
    element: ({ attributes, line }) => {
      const elapsed = toNumber(attributes.t);
      if (elapsed === null || elapsed < 0 || !/^(?:true|false)$/.test(attributes.s ?? '')) {
        draft.problem(
          'report-shape',
          { expected: 'a time `t` and a result `s`', path: 'the sample', found: 'something else' },
          line,
        );
        return;
      }
      ledger.add({
        label: attributes.lb ?? '',
        elapsed,
        passed: attributes.s === 'true',
        startedAt: toNumber(attributes.ts),
        isSum: false,
      });
    },
    end: () => ledger.finish(draft),
  };
};
