import { expect, test } from 'vitest';
import { createFindPlace } from '../../src/components/places.ts';
import { problem } from '../../src/model/problem-catalogue.ts';
import { judgedRunbookOf, stepOf } from '../build-runbook.ts';
import { makeTinySite } from '../io/tiny-site.ts';

const [ferry] = makeTinySite().projects;
if (ferry === undefined) throw new Error('There is a ferry.');
const [view] = ferry.checklists;
const path = view?.checklist.path ?? '';
const file = judgedRunbookOf({
  id: 'leak',
  path: 'projects/ferry/runbooks/leak.md',
  line: 5,
  steps: [stepOf({ number: 1, line: 20 }), stepOf({ number: 2, line: 10 })],
});
const section = judgedRunbookOf({ id: 'beach-her', path, line: 14, steps: [] });
const findPlace = createFindPlace([{ ...ferry, runbooks: [section, file] }]);
const at = (file: string, line: number, code: Parameters<typeof problem>[0]) =>
  findPlace(problem(code, { file, line, column: 1 }));

test.each([
  ['its page, for the runbook as a whole', 1, 'leak.html'],
  ['the step it stands in', 12, 'leak.html#_step-2'],
  ['the last step above it', 99, 'leak.html#_step-1'],
])('a problem of a runbook’s file leads to %s', (_, line, place) => {
  expect(at(file.path, line, 'front-matter-value')).toBe(`projects/ferry/runbooks/${place}`);
});

test('in a checklist only what is wrong with a runbook leads there', () => {
  expect(at(path, 15, 'runbook-unowned')).toBe('projects/ferry/runbooks/beach-her.html');
  expect(at(path, 15, 'summary-mismatch')).toBe('projects/ferry/index.html');
  expect(at('projects/other.md', 1, 'runbook-unowned')).toBeNull();
});
