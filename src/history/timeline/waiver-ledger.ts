import type { Frame, FrameWaiver } from '../../model/frame.ts';
import type { WaiverHistory } from '../../model/history.ts';

interface OpenWaiver {
  id: string;
  text: string;
  waiver: FrameWaiver;
  since: string;
  renewals: { at: string; until: string }[];
  /** When it was last seen to set something aside, and when it was first seen not to. */
  left: string | null;
}

const DAY = 86_400_000;

/** Which waivers were in force when, how often they were renewed and how old they grew. */
export const createWaiverLedger = () => {
  const open = new Map<string, OpenWaiver>();
  const closed: OpenWaiver[] = [];
  const add = ({ at, items }: Frame): void => {
    const seen = new Set<string>();
    for (const { id, text, waiver } of items) {
      if (waiver === null) continue;
      seen.add(id);
      const known = open.get(id);
      if (known === undefined)
        open.set(id, { id, text, waiver, since: at, renewals: [], left: null });
      else if (known.waiver.until !== waiver.until) {
        known.renewals.push({ at, until: waiver.until });
        known.waiver = waiver;
      }
    }
    for (const [id, one] of open) {
      if (seen.has(id)) continue;
      closed.push({ ...one, left: at });
      open.delete(id);
    }
  };
  const list = (now: string): WaiverHistory[] => groupWaivers([...closed, ...open.values()], now);
  return { add, list };
};

/** One of a glob is the same for many items: it is one row. The latest first. */
const groupWaivers = (all: readonly OpenWaiver[], now: string): WaiverHistory[] => {
  const groups = new Map<string, { first: OpenWaiver; items: WaiverHistory['items'] }>();
  for (const one of all) {
    const { waiver, since, renewals, left } = one;
    const key = JSON.stringify([waiver, since, renewals, left]);
    const group = groups.get(key) ?? { first: one, items: [] };
    groups.set(key, { ...group, items: [...group.items, { id: one.id, text: one.text }] });
  }
  return [...groups.values()]
    .map(({ first, items }) => viewWaiver(first, items, now))
    .sort((a, b) => (a.since < b.since ? 1 : a.since > b.since ? -1 : 0));
};

const viewWaiver = (
  { waiver, since, renewals, left }: OpenWaiver,
  items: WaiverHistory['items'],
  now: string,
): WaiverHistory => {
  const end = left ?? now;
  const isOver = waiver.until < now.slice(0, 10);
  return {
    items,
    ...waiver,
    since: since.slice(0, 10),
    renewals: renewals.map(({ at, until }) => ({ at: at.slice(0, 10), until })),
    days: Math.max(1, Math.ceil((Date.parse(end) - Date.parse(since)) / DAY)),
    state: isOver ? 'ended' : left === null ? 'in force' : 'no longer needed',
  };
};
