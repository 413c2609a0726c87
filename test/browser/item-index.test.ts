import { expect, test } from 'vitest';
import {
  type Choice,
  FILTERS,
  findRows,
  fold,
  readRows,
} from '../../src/browser/search/item-index.ts';
import { renderSearchItems, type SearchItems } from '../../src/exports/search-items.ts';
import type { Item } from '../../src/model/checklist.ts';
import type { Project } from '../../src/model/site.ts';
import {
  judge,
  makeChecklist,
  makeItem,
  makeProject,
  makeScore,
  makeSection,
  NOTHING,
} from '../io/tiny-parts.ts';
import { makeTinySite } from '../io/tiny-site.ts';

const loadItems = (site = makeTinySite()): SearchItems => {
  const holder: { seaworthyItems?: SearchItems } = {};
  new Function('window', [...renderSearchItems(site)].join(''))(holder);
  if (holder.seaworthyItems === undefined) throw new Error('The script set nothing.');
  return holder.seaworthyItems;
};

const ALL = Object.fromEntries(FILTERS.map((filter) => [filter, ''])) as Choice;
const rows = readRows(loadItems());
const find = (query: string, choice: Partial<Choice> = {}) =>
  findRows(rows, query, { ...ALL, ...choice }, 10);

test('every item is found under its page and anchor', () => {
  expect(rows.map(({ address }) => decodeURI(address))).toEqual([
    'projects/ferry/index.html#hull.tight',
    'projects/ferry/index.html#hull.pumps',
    'projects/ferry/index.html#hull.pumps.main',
    'projects/ferry/index.html#hull.naïve',
  ]);
});

test('every term must be there, in any order, in the item, its section or its system', () => {
  expect(find('ferry main').rows.map(({ text }) => text)).toEqual([
    'Main pump < 5 s "dry" & primed',
  ]);
  expect(find('main submarine').total).toBe(0);
  expect(find('').total).toBe(4);
});

test('accents and case make no difference', () => {
  expect(fold('Été NAÏVE')).toBe('ete naive');
  expect(find('ETE').total).toBe(1);
});

test('texts that begin with the words come before texts that hold them', () => {
  expect(find('pump').rows.map(({ text }) => text)[0]).toBe('Pumps run');
});

test('a filter counts its other values as if it were not set', () => {
  const { total, counts } = find('', { claim: 'done' });
  expect(total).toBe(1);
  expect(Object.fromEntries(counts.claim)).toEqual({ done: 1, open: 2, blocked: 1 });
  expect(Object.fromEntries(counts.severity)).toEqual({ critical: 1 });
});

test('items are narrowed by area and by owner, across systems', () => {
  const item = (id: string, sectionId: string, owner: string | null) =>
    makeItem({ id, text: id, line: 1, sectionId, owner });
  const makeSystem = (id: string, items: Item[]): Project => {
    const sections = [
      makeSection({ id: 'hull', title: 'Hull' }),
      makeSection({ id: 'hull.deep', title: 'Deep', parent: 'hull' }),
      makeSection({ id: 'rest', title: 'Rest' }),
    ];
    const checklist = { ...makeChecklist(`${id}.md`, id), sections, items };
    const score = makeScore({});
    const areas = [{ title: 'Hull', sectionId: 'hull', score, progress: NOTHING }];
    const views = [{ checklist, sections: [], problems: [] }];
    const judged = new Map(items.map((one) => [one.id, judge(one)]));
    return { ...makeProject(id, id), areas, checklists: views, items: judged };
  };
  const site = makeTinySite();
  site.projects = [
    makeSystem('a', [item('a1', 'hull', 'Bo’sun'), item('a2', 'rest', null)]),
    makeSystem('b', [item('b1', 'hull.deep', 'Mate'), item('b2', 'hull', 'Bo’sun')]),
  ];
  const found = readRows(loadItems(site));
  const ids = (choice: Partial<Choice>) =>
    findRows(found, '', { ...ALL, ...choice }, 10).rows.map(({ text }) => text);
  expect(ids({ area: 'Hull' })).toEqual(['a1', 'b1', 'b2']);
  expect(ids({ owner: 'Bo’sun' })).toEqual(['a1', 'b2']);
  expect(ids({ area: 'Hull', owner: 'Mate' })).toEqual(['b1']);
});
