import type { RecordedJudgement } from '../model/record.ts';
import type { RecordView } from '../model/record-view.ts';
import type { Project } from '../model/site.ts';
import type { TurnedItem, TurnedProject } from '../model/turned.ts';
import type { Verdict } from '../model/verdict.ts';

type Standing = Pick<Project, 'items' | 'score' | 'gate'>;

/** A project against how it was judged when a record was written. */
export const compareJudgement = (
  { id, stored }: RecordView,
  judged: RecordedJudgement,
  { items, score, gate }: Standing,
): TurnedProject => {
  const texts = new Map(stored.record.claims.map((claim) => [claim.id, claim.text]));
  const turned = judged.verdicts.flatMap(({ id: item, verdict, waiver }): TurnedItem[] => {
    const now = items.get(item);
    const after = now === undefined ? null : (now.waiver?.verdict ?? now.verdict);
    const before = waiver?.verdict ?? verdict;
    const text = now?.item.text ?? texts.get(item) ?? item;
    return after === before ? [] : [{ id: item, text, before, after }];
  });
  const known = new Set(judged.verdicts.map((one) => one.id));
  // What was not there then has no verdict to turn from: it was open.
  const added = [...items.values()].flatMap(({ item, verdict, waiver }): TurnedItem[] =>
    item.leaf && !known.has(item.id) && isBad(waiver?.verdict ?? verdict)
      ? [{ id: item.id, text: item.text, before: 'open', after: verdict }]
      : [],
  );
  const all = [...turned, ...added];
  return {
    since: id,
    at: stored.record.recordedAt,
    verified: { before: judged.score.verified, after: score.verified },
    gate: { before: judged.gate?.verdict ?? null, after: gate?.verdict ?? null },
    worse: all.filter(
      ({ before, after }) => before === 'verified' || (isBad(after) && !isBad(before)),
    ),
    better: all.filter(
      ({ before, after }) => after === 'verified' || (isBad(before) && !isBad(after)),
    ),
  };
};

const isBad = (verdict: Verdict | null): boolean =>
  verdict === 'contradicted' || verdict === 'failing';

/**
 * The record that "last" means: the latest one that kept its verdicts and is not of the run that is judged
 * now. Where nobody says which run that is, it is the latest that stands otherwise than the project does.
 * @param run of the environment, or null
 */
export const findLast = (
  records: readonly RecordView[],
  standing: Standing,
  run: { runId: string | null; commit: string | null },
): RecordView | null => {
  const judged = records.filter(({ stored }) => stored.record.judged !== undefined);
  if (run.runId !== null || run.commit !== null)
    return judged.find(({ stored: { record } }) => !isOfRun(record.envelope, run)) ?? null;
  const [first, second] = judged;
  if (first === undefined || second === undefined) return first ?? null;
  const kept = first.stored.record.judged;
  const change = kept === undefined ? null : compareJudgement(first, kept, standing);
  return change !== null && change.worse.length + change.better.length > 0 ? first : second;
};

const isOfRun = (
  envelope: { runId: string | null; commit: string | null },
  run: { runId: string | null; commit: string | null },
): boolean =>
  run.runId !== null && envelope.runId !== null
    ? envelope.runId === run.runId
    : run.commit !== null && envelope.commit === run.commit;

/** A record by its id, by the beginning of its id or digest, or by its commit. Two that fit are none. */
export const findRecord = (records: readonly RecordView[], named: string): RecordView | null => {
  const wanted = named.replace(/^.*[/\\]/, '').replace(/^sha256:|\.json$/g, '');
  const exact = records.find(({ id }) => id === wanted);
  if (exact !== undefined) return exact;
  if (wanted.length < 7) return null;
  const found = records.filter(
    ({ id, stored }) =>
      id.startsWith(wanted) ||
      stored.digest.startsWith(wanted) ||
      stored.record.envelope.commit?.startsWith(wanted) === true,
  );
  return found.length === 1 ? (found[0] ?? null) : null;
};
