import { expect, test } from 'vitest';
import { findMoment, findState } from '../../../src/model/history-lookup.ts';
import { buildShop, CHECKLIST, editOf } from '../build-history-site.ts';

const OPEN = CHECKLIST.map((line) => line.replace('[x]', '[ ]'));
const NOW = '2026-06-09T12:00:00.000Z';
const EDITS = {
  kind: 'known' as const,
  edits: [
    editOf('2026-06-01T08:00:00.000Z', 'Ann', OPEN),
    editOf('2026-06-05T08:00:00.000Z', 'Ben', CHECKLIST),
  ],
};

const tell = (parts: Parameters<typeof buildShop>[2]) =>
  buildShop([], NOW, { overview: [], ...parts }).projects[0]?.history ?? null;

test('a project without records has the past that its edits tell', () => {
  const history = tell({ edits: EDITS, tellsEdits: true });
  if (history === null) throw new Error('There is no history.');
  expect(history.trend.from).toBe('2026-06-01');
  expect(history.changes.flatMap(({ changes }) => changes.map(({ kind }) => kind))).toContain(
    'claim',
  );
  const [item] = history.items.filter(({ id }) => id.includes('cart'));
  const stateOf = (at: string) =>
    item === undefined ? undefined : findState(item, findMoment(history.moments, at))?.claim;
  expect(stateOf('2026-06-03T00:00:00.000Z')).toBe('open');
  expect(stateOf('2026-06-06T00:00:00.000Z')).toBe('done');
});

test('one edit is no past, and where nobody asked for edits there is none', () => {
  const [first] = EDITS.edits;
  expect(tell({ edits: { ...EDITS, edits: first ? [first] : [] }, tellsEdits: true })).toBeNull();
  expect(tell({ edits: EDITS })).toBeNull();
  expect(tell({ tellsEdits: true })).toBeNull();
});
