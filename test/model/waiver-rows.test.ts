import { expect, test } from 'vitest';
import type { Waiver } from '../../src/model/binding.ts';
import { describeIdle, listWaiverRows } from '../../src/model/waiver-rows.ts';
import { item } from '../build-checklist.ts';
import { assemble, PLACE } from '../readiness/draw-project.ts';

const NOW = '2026-11-20T12:00:00.000Z';
const waiver = (fields: Partial<Waiver>): Waiver => ({
  item: 'open',
  reason: 'r',
  approver: 'Ann',
  until: '2026-12-31',
  control: null,
  requester: null,
  place: PLACE,
  ...fields,
});

test.each<[Partial<Waiver>, string | null]>([
  [{}, null],
  [{ item: 'o*' }, null],
  [{ until: '2026-11-19' }, 'Ended'],
  [{ item: 'nothing' }, 'no item fits it'],
  [{ item: 'outside' }, 'does not apply'],
  [{ requester: 'ann' }, 'its approver owns what it names, or asked for it'],
])('%j waives, or says why it does not: %s', (fields, why) => {
  const items = [item('open'), item('outside', { claim: 'not-applicable' })];
  const waivers = [waiver(fields)];
  const project = assemble({ items, records: [], bindings: [], waivers }, NOW);
  const [row] = listWaiverRows(project);
  const said = row === undefined ? undefined : describeIdle(row, project, NOW);
  if (why === null) expect(said).toBeNull();
  else expect(said).toContain(why);
});
