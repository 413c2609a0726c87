import { expect, test } from 'vitest';
import { type Choice, findRows, fold, readRows } from '../../src/browser/search/item-index.ts';
import { renderSearchItems, type SearchItems } from '../../src/exports/search-items.ts';
import { makeTinySite } from '../io/tiny-site.ts';

const loadItems = (): SearchItems => {
  const holder: { seaworthyItems?: SearchItems } = {};
  new Function('window', [...renderSearchItems(makeTinySite())].join(''))(holder);
  if (holder.seaworthyItems === undefined) throw new Error('The script set nothing.');
  return holder.seaworthyItems;
};

const ALL: Choice = { project: '', phase: '', claim: '', verdict: '', severity: '' };
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
