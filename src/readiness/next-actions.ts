import type { Gate } from '../model/gate.ts';
import type { JudgedItem, NextAction, NextActions, Weights } from '../model/site.ts';
import { adviseProof } from './advise-proof.ts';
import { isScored, measureVerified, type ScoredItem, scoreItems } from './score-items.ts';

const MOST = 3;

export interface NextInput {
  items: readonly JudgedItem[];
  weights: Weights;
  gate: Gate | null;
  /** Percent that the gate asks for, or null. */
  least: number | null;
}

/**
 * The items to do next: those whose proof brings the gate nearest to GO and then raises `verified` most, one
 * after the other, and those that would raise `claimed` most. null where nothing is left to do.
 */
export function findNextActions(input: NextInput): NextActions | null {
  const claims = chooseClaims(input);
  const proofs = chooseProofs(input);
  if (claims.items.length + proofs.actions.length === 0) return null;
  return { ...claims, ...proofs };
}

const chooseClaims = ({ items, weights }: NextInput): Pick<NextActions, 'items' | 'claimed'> => {
  const open = items.filter(({ item }) => isScored(item) && item.claim !== 'done');
  const chosen = [...open].sort((a, b) => b.weight - a.weight).slice(0, MOST);
  const done = new Set(chosen);
  const after = items.map((one) =>
    done.has(one)
      ? { item: { ...one.item, claim: 'done' as const }, verdict: 'claimed' as const }
      : one,
  );
  return { items: chosen, claimed: scoreItems(after, weights).claimed };
};

const chooseProofs = (input: NextInput): Pick<NextActions, 'actions' | 'verified' | 'opens'> => {
  const { items, weights, gate, least } = input;
  let state: ScoredItem[] = [...items];
  let left = listObstacles(gate);
  let verified = scoreItems(state, weights).verified;
  const actions: NextAction[] = [];
  // What is waived was set aside on purpose.
  const open = new Map(
    items
      .map((judged, at) => ({ judged, at }))
      .filter(({ judged }) => judged.scores && !SETTLED.has(judged.verdict))
      .map((one) => [one.at, one.judged]),
  );
  while (actions.length < MOST && open.size > 0) {
    const gains = measureGains(state, { open, weights, verified });
    const missing = least === null || verified === null ? 0 : Math.max(0, least - verified);
    let best: { at: number; judged: JudgedItem; nearer: number; gain: number } | null = null;
    for (const [at, judged] of open) {
      const gain = gains(judged);
      const nearer = approach(judged, left, missing > 0 ? Math.min(1, gain / missing) : 0);
      if (best === null || nearer > best.nearer || (nearer === best.nearer && gain > best.gain))
        best = { at, judged, nearer, gain };
    }
    if (best === null) break;
    const { at, judged, gain } = best;
    open.delete(at);
    state = prove(state, at);
    const score = scoreItems(state, weights);
    verified = score.verified;
    const after = left.flatMap((one) => {
      const isClosed =
        one.rule === 'verified'
          ? least !== null && (measureVerified(score) ?? -1) >= least
          : one.rule === 'something' || (one.items?.delete(judged.item.id) && one.items.size === 0);
      return isClosed ? [] : [one];
    });
    const closes = left
      .filter((one) => !after.includes(one))
      .map(({ rule, number, title }) => ({ rule, number, title }));
    left = after;
    actions.push({ judged, advice: adviseProof(judged), gain, closes });
  }
  return { actions, verified, opens: gate !== null && left.length === 0 };
};

const SETTLED: ReadonlySet<JudgedItem['verdict']> = new Set(['verified', 'waived']);

const prove = (state: readonly ScoredItem[], at: number): ScoredItem[] =>
  state.map((one, index) => (index === at ? { item: one.item, verdict: 'verified' } : one));

/** A rule that fails, with the items in its way; null: it is no matter of single items. */
interface Obstacle {
  rule: NextAction['closes'][number]['rule'];
  number: number;
  title: string;
  items: Set<string> | null;
}

const listObstacles = (gate: Gate | null): Obstacle[] =>
  (gate?.rules ?? []).flatMap(({ rule, title, passed, items }, at) =>
    passed
      ? []
      : [{ rule, number: at + 1, title, items: items.length === 0 ? null : new Set(items) }],
  );

/** The share of the way to GO that an item's proof takes: all of a rule where nothing else is in its way. */
const approach = ({ item }: JudgedItem, left: readonly Obstacle[], ofVerified: number): number =>
  left.reduce((sum, { rule, items }) => {
    if (rule === 'verified') return sum + ofVerified;
    if (rule === 'something') return sum + 1;
    return items?.has(item.id) ? sum + 1 / items.size : sum;
  }, 0);

/** What proving an item adds to `verified`. Items of one weight, claim and verdict add the same. */
const measureGains = (
  state: readonly ScoredItem[],
  {
    open,
    weights,
    verified,
  }: { open: ReadonlyMap<number, JudgedItem>; weights: Weights; verified: number | null },
): ((judged: JudgedItem) => number) => {
  const keyOf = ({ item, verdict }: JudgedItem): string =>
    `${item.severity} ${item.claim === 'done'} ${verdict}`;
  const gains = new Map<string, number>();
  for (const [at, judged] of open) {
    const key = keyOf(judged);
    if (gains.has(key)) continue;
    const after = scoreItems(prove(state, at), weights).verified ?? 0;
    gains.set(key, Math.round((after - (verified ?? 0)) * 10) / 10);
  }
  return (judged) => gains.get(keyOf(judged)) ?? 0;
};
