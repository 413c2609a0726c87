import { z } from 'zod';
import { defineJsonFormat, type JsonFormat } from '../format.ts';
import { ENTRIES } from '../scans/loose-schemas.ts';
import { firstLine } from '../scans/message-lines.ts';
import { readEntries } from '../scans/read-shape.ts';
import { warnOf } from '../scans/warn-of.ts';
import { hasKeys } from '../values.ts';
import { addMutations } from './add-mutations.ts';

const FILE = z.looseObject({ mutants: z.array(z.looseObject({ status: z.string() })) });

/** The mutation testing report schema, of Stryker and others. */
export const STRYKER: JsonFormat = defineJsonFormat({
  id: 'stryker-json',
  name: 'Mutation testing report',
  tools: ['StrykerJS', 'Stryker.NET', 'Stryker4s', 'Infection', 'Mutant'],
  specification: 'https://github.com/stryker-mutator/mutation-testing-elements',
  yields: ['measure', 'scope'],
  recognise: (value) => hasKeys(value, 'schemaVersion', 'files', 'thresholds'),
  schema: z.looseObject({ files: ENTRIES }),
  read: ({ files }, draft) => {
    draft.setTool('stryker');
    const mutants = readEntries(files, FILE, 'files', draft).flatMap(([, file]) => file.mutants);
    const count = (...words: readonly string[]): number =>
      mutants.filter(({ status }) => words.includes(status)).length;
    const odd = mutants.filter(({ status }) => !KNOWN.has(status));
    draft.addScope('files', Object.keys(files).length);
    addMutations(draft, {
      detected: count('Killed', 'Timeout'),
      // Not knowing what became of one is not having detected it.
      survived: count('Survived') + odd.length,
      uncovered: count('NoCoverage'),
    });
    warnOf(
      draft,
      'mutants of an unknown state',
      odd.map(({ status }) => firstLine(status, 'no state')),
    );
    if (count('Pending') > 0)
      draft.problem('run-incomplete', { found: `${count('Pending')} mutants not yet tested` });
  },
});

const KNOWN: ReadonlySet<string> = new Set([
  ...['Killed', 'Timeout', 'Survived', 'NoCoverage'],
  ...['CompileError', 'RuntimeError', 'Ignored', 'Pending'],
]);
