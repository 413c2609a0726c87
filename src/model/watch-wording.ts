/** How what needs someone is worded: on pages and in their twins. */
import {
  CONTRADICTION_KINDS,
  type Contradiction,
  type ContradictionKind,
  type FleetWatch,
  type Lapse,
  SOON,
  type Unproven,
} from './fleet-watch.ts';
import { formatDay } from './proof-wording.ts';
import { VERDICT_STYLES } from './verdict.ts';
import { CLAIM_WORDS, countOf, formatCount, SEVERITY_WORDS } from './wording.ts';

/** More rows than this would make a page that no reader gets through; its twin has all. */
export const MOST_ROWS = 500;

const KIND_COUNTS: Record<ContradictionKind, (count: number) => string> = {
  refuted: (count) => countOf(count, 'contradiction'),
  failing: (count) => `${formatCount(count)} failing`,
  unticked: (count) => `${formatCount(count)} proven and not ticked`,
  disputed: (count) => `${formatCount(count)} proven and said not to apply`,
};

/** "1 contradiction, 2 failing, 12 proven and not ticked". */
export const countContradictions = (rows: readonly Contradiction[]): string =>
  CONTRADICTION_KINDS.map((kind) => [kind, rows.filter((row) => row.kind === kind).length] as const)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => KIND_COUNTS[kind](count))
    .join(', ') || 'No contradictions';

/** Those that someone has to look into: proof that nobody ticked is no trouble. */
export const listTrouble = (rows: readonly Contradiction[]): Contradiction[] =>
  rows.filter(({ kind, judged }) => (kind === 'refuted' || kind === 'failing') && !judged.waiver);

/** "done, critical". */
export const describeClaim = ({ judged: { item } }: Pick<Contradiction, 'judged'>): string =>
  item.severity === 'medium'
    ? CLAIM_WORDS[item.claim]
    : `${CLAIM_WORDS[item.claim]}, ${SEVERITY_WORDS[item.severity].toLowerCase()}`;

/** What lapses next, and where nothing does what lapsed last: a few for a page that has more to say. */
export const chooseNext = (rows: readonly Lapse[], most: number): readonly Lapse[] => {
  const coming = rows.filter(({ hasLapsed }) => !hasLapsed);
  return coming.length > 0 ? coming.slice(0, most) : rows.slice(-most);
};

/** "3 lapsed, 5 lapse within 14 days". */
export const countLapses = (rows: readonly Lapse[]): string => {
  const past = rows.filter(({ hasLapsed }) => hasLapsed).length;
  const soon = rows.length - past;
  const parts = [
    past === 0 ? null : `${formatCount(past)} lapsed`,
    soon === 0
      ? null
      : `${formatCount(soon)} ${soon === 1 ? 'lapses' : 'lapse'} within ${SOON} days`,
  ];
  return parts.filter((part) => part !== null).join(', ') || 'Nothing lapses soon';
};

/** "21 days ago", "within a day", "in 3 days". */
export const describeDays = ({ hasLapsed, days }: Pick<Lapse, 'hasLapsed' | 'days'>): string => {
  if (days === 0) return hasLapsed ? 'less than a day ago' : 'within a day';
  return hasLapsed ? `${countOf(days, 'day')} ago` : `in ${countOf(days, 'day')}`;
};

/** The last day on which it counts. */
export const formatLastDay = ({ subject, until }: Lapse): string =>
  formatDay(subject.kind === 'waiver' ? subject.waiver.until : until);

/** What becomes of it: "expired, verified −2.2", "waives nothing". */
export const describeAfter = ({ subject, hasLapsed, loss }: Lapse): string => {
  if (subject.kind === 'waiver') return hasLapsed ? 'waives nothing' : 'then waives nothing';
  if (!hasLapsed) return loss === 0 ? 'then expired' : `then expired, verified −${loss.toFixed(1)}`;
  const { verdict, waiver } = subject.judged;
  return waiver === null ? VERDICT_STYLES[verdict].word.toLowerCase() : 'waived';
};

/** Where nothing was ever recorded, the fleet says so, and there is nothing to add. */
export const hasUnknown = ({ streams, unproven, unrecorded }: FleetWatch): boolean => {
  if (streams.length > 0) return true;
  const silent = new Set(unrecorded.map(({ id }) => id));
  return unproven.some(({ project, claimed }) => claimed.length > 0 && !silent.has(project.id));
};

/** "2 streams do not come, 213 ticked items that nothing can prove, 1 system without a record". */
export const countUnknown = ({ streams, unproven, unrecorded }: FleetWatch): string => {
  const claimed = unproven.reduce((sum, row) => sum + row.claimed.length, 0);
  const parts = [
    streams.length === 0
      ? null
      : `${countOf(streams.length, 'stream')} ${streams.length === 1 ? 'does' : 'do'} not come`,
    claimed === 0 ? null : `${countOf(claimed, 'ticked item')} that nothing can prove`,
    unrecorded.length === 0 ? null : `${countOf(unrecorded.length, 'system')} without a record`,
  ];
  return parts.filter((part) => part !== null).join(', ') || 'Everything claimed can be proven';
};

/** "2 critical, 5 high" of the claims that nothing can prove; empty where none is above medium. */
export const describeWeighty = ({ claimed }: Unproven): string =>
  (['critical', 'high'] as const)
    .map(
      (severity) =>
        [severity, claimed.filter(({ item }) => item.severity === severity).length] as const,
    )
    .filter(([, count]) => count > 0)
    .map(([severity, count]) => `${formatCount(count)} ${severity}`)
    .join(', ');
