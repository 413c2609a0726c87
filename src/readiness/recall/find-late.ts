import type { Late } from '../../model/history.ts';
import type { RecordView } from '../../model/record-view.ts';
import { knownAt } from './recall-frames.ts';
import { rejudge, type Today } from './recall-record.ts';
import { judgeStanding, type Standing } from './standing.ts';

const DAY = 86_400_000;

/**
 * Evidence that became known more than a day after what it speaks of, and the items that it would have
 * turned on that day. Both sides are judged alike, by the rules of today and the claims of then.
 */
export const findLate = (records: readonly RecordView[], today: Today, now: string): Late[] =>
  records.flatMap((view) => {
    const { at: of } = view.stored.record.envelope;
    const known = knownAt(view);
    const days = Math.floor((Date.parse(known) - Date.parse(of)) / DAY);
    if (days < 1 || Date.parse(known) > Date.parse(now)) return [];
    const then = records.filter((one) => Date.parse(knownAt(one)) <= Date.parse(of));
    return [
      { recordId: view.id, of, known, days, items: listTurned(view, then, { today, at: of }) },
    ];
  });

const listTurned = (
  view: RecordView,
  then: readonly RecordView[],
  context: { today: Today; at: string },
): Late['items'] => {
  const claims = then.reduce<RecordView | null>(
    (last, one) => (last === null || knownAt(one) > knownAt(last) ? one : last),
    null,
  );
  if (claims === null) return [];
  const { today, at } = context;
  const judge = (records: readonly RecordView[], latest: RecordView) => {
    const judged = rejudge(claims.stored.record, records, context);
    const { actorOf, renamed } = today;
    // Only its items are asked for: who signed by then changes none of them.
    const standing: Standing = {
      ...judged,
      signoffs: [],
      describe: null,
      actorOf,
      renamed,
      latest,
    };
    return judgeStanding(standing, at, { kind: 'calendar' }).items;
  };
  // It was written later than the moment it speaks of: as if it had been there.
  const timely = {
    ...view,
    stored: { ...view.stored, record: { ...view.stored.record, recordedAt: at } },
  };
  const before = new Map(judge(then, claims).map((item) => [item.id, item.verdict]));
  return judge([...then, timely], timely).flatMap(({ id, text, verdict }) => {
    const was = before.get(id) ?? verdict;
    return was === verdict ? [] : [{ id, text, before: was, after: verdict }];
  });
};
