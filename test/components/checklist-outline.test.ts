import { expect, test } from 'vitest';
import { outlineChecklist } from '../../src/components/checklist-outline.ts';
import type { Project } from '../../src/model/site.ts';
import { makeTinySite } from '../io/tiny-site.ts';

const outlineFerry = (change: (project: Project) => void = () => {}) => {
  const [ferry] = makeTinySite().projects;
  if (ferry === undefined) throw new Error('No project');
  change(ferry);
  const [view] = ferry.checklists;
  if (view === undefined) throw new Error('No checklist');
  return outlineChecklist(view, ferry);
};

test('ranks follow nesting, so that a heading that skips levels does not', () => {
  expect(outlineFerry().sections.map(({ anchor, rank }) => [anchor, rank])).toEqual([
    ['_top', null],
    ['_document', null],
    ['_hull', 3],
    ['_hull.deep', 4],
    ['_approval', 3],
  ]);
});

test('a first heading that is not the title keeps its place', () => {
  const { sections } = outlineFerry(({ checklists }) => {
    for (const { checklist } of checklists) checklist.title = 'Another';
  });
  expect(sections.map(({ rank }) => rank)).toEqual([null, 3, 4, 5, 4]);
});

test('items below an item are printed with it and nowhere else', () => {
  const { sections, children } = outlineFerry();
  const runs = sections.find(({ anchor }) => anchor === '_hull')?.runs ?? [];
  expect(runs.map(({ kind }) => kind)).toEqual(['group', 'items', 'prose']);
  const [items] = runs.flatMap((run) => (run.kind === 'items' ? [run.items] : []));
  expect(items?.map(({ item }) => item.id)).toEqual(['hull.tight', 'hull.pumps', 'hull.naïve']);
  expect(children.get('hull.pumps')?.map(({ item }) => item.id)).toEqual(['hull.pumps.main']);
});

test('a runbook is offered where it begins', () => {
  const { sections } = outlineFerry();
  expect(
    sections.filter(({ runbooks }) => runbooks.length > 0).map(({ anchor }) => anchor),
  ).toEqual(['_approval']);
});
