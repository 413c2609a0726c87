import type { Draft } from '../draft.ts';
import type { XmlFormat, XmlReader } from '../format.ts';
import { addMutations } from './add-mutations.ts';

export const PIT_XML: XmlFormat = {
  id: 'pit-xml',
  name: 'PIT XML',
  tools: ['PIT'],
  specification: 'https://pitest.org/quickstart/maven/',
  yields: ['measure', 'scope'],
  syntax: 'xml',
  recognise: ({ name }) => name === 'mutations',
  collects: ['mutation'],
  read: (draft) => readMutations(draft),
};

const readMutations = (draft: Draft): XmlReader => {
  const files = new Set<string>();
  const mutants = { detected: 0, survived: 0, uncovered: 0 };
  return {
    element: ({ name, attributes, children, line }) => {
      if (name !== 'mutation') return;
      files.add(children.find((child) => child.name === 'sourceFile')?.text ?? '');
      const { status = '' } = attributes;
      if (status === 'NO_COVERAGE') mutants.uncovered += 1;
      else if (DETECTED.has(status)) mutants.detected += 1;
      else if (status !== 'NON_VIABLE') mutants.survived += 1;
      if (UNTESTED.has(status))
        draft.problem('run-incomplete', { found: `a mutant that is \`${status}\`` }, line);
    },
    end: () => {
      draft.addScope('files', files.size);
      addMutations(draft, mutants);
    },
  };
};

/** PIT counts errors while a mutant runs as detected. */
const DETECTED: ReadonlySet<string> = new Set(['KILLED', 'TIMED_OUT', 'MEMORY_ERROR', 'RUN_ERROR']);
const UNTESTED: ReadonlySet<string> = new Set(['STARTED', 'NOT_STARTED']);
