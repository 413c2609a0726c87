import { expect, test } from 'vitest';
import { listRunbookRows } from '../../src/components/runbook-rows.ts';
import type { Project } from '../../src/model/site.ts';
import { makeTinySite } from '../io/tiny-site.ts';

const takeFerry = (): Project => {
  const ferry = makeTinySite().projects.find(({ runbooks }) => runbooks.length > 0);
  if (ferry === undefined) throw new Error('No project has a runbook.');
  return ferry;
};

test('a runbook with a title of its own needs no place', () => {
  expect(listRunbookRows(takeFerry()).map(({ place }) => place)).toEqual([null]);
});

test('runbooks of one title are told apart by file and line', () => {
  const ferry = takeFerry();
  const [view] = ferry.checklists;
  const [runbook] = ferry.runbooks;
  if (view === undefined || runbook === undefined) throw new Error('No runbook');
  const twin = { ...runbook, line: 99 };
  view.checklist.runbooks = [runbook, twin];
  const rows = listRunbookRows({ ...ferry, runbooks: [runbook, twin] });
  expect(rows.map(({ place }) => place)).toEqual([
    `readiness.md:${runbook.line}`,
    'readiness.md:99',
  ]);
});
