import type { Binding, Expectation } from '../../model/binding.ts';
import type { Item, Threshold } from '../../model/checklist.ts';
import type { Problem } from '../../model/problem.ts';
import { problem } from '../../model/problem-catalogue.ts';
import { convertLimit } from './compare-measure.ts';

/**
 * What the declared bindings of one item ask for that cannot be meant together: two demands on the same
 * evidence, or a limit that is looser than the item's own. All are judged nevertheless, the latter by the
 * item's own limit, so that the strictest decides.
 */
export const findClashes = (item: Item, bindings: readonly Binding[]): Problem[] => {
  const first = new Map<string, { binding: Binding; demand: string }>();
  return bindings.flatMap((binding) => {
    const [asks, demand] = [asksOf(binding), demandOf(binding)];
    const known = first.get(asks);
    if (known === undefined) first.set(asks, { binding, demand });
    const same = known === undefined || known.demand === demand ? undefined : known.binding;
    const own = findStricter(binding, item);
    return [
      ...(same === undefined
        ? []
        : [
            {
              ...problem('bindings-contradict', binding.place, { item: item.id }),
              related: same.place,
            },
          ]),
      ...(own === null
        ? []
        : [
            problem('binding-looser-than-item', binding.place, {
              item: item.id,
              expected: own.text,
            }),
          ]),
    ];
  });
};

/** The item's own limit where a binding asks for less than it. */
export const findStricter = ({ expectation }: Binding, { thresholds }: Item): Threshold | null =>
  thresholds.find((threshold) => isLooser(expectation, threshold)) ?? null;

/** Of a measure the statistic may stand in the selector or in the limit. */
const asksOf = ({ selector, expectation }: Binding): string =>
  JSON.stringify(
    selector.kind === 'measure'
      ? { ...selector, statistic: selector.statistic ?? expectation?.statistic ?? null }
      : selector,
  );

const demandOf = ({
  expectation,
  validity,
  least,
  most,
  allowsFlaky,
  allowsSkipped,
}: Binding): string =>
  JSON.stringify({
    limit: expectation === null ? null : { ...expectation, statistic: null },
    validity,
    least,
    most,
    allowsFlaky,
    allowsSkipped,
  });

const isLooser = (asked: Expectation | null, own: Threshold): boolean => {
  if (asked === null || own.kind === 'alarm') return false;
  if (typeof asked.value !== 'number' || typeof own.value !== 'number') return false;
  if (asked.statistic !== own.statistic) return false;
  const limit = inOneUnit(own.value, own.unit);
  const given = inOneUnit(asked.value, asked.unit);
  if (limit === null || given === null || limit.unit !== given.unit) return false;
  const [side, ownSide] = [asked.comparator, own.comparator].map((one) => one.charAt(0));
  if (side !== ownSide) return false;
  return (side === '<' && given.value > limit.value) || (side === '>' && given.value < limit.value);
};

const COMPARED = ['ms', 'days', 'ratio', 'score', 'bytes', 'count/s', 'none'] as const;

const inOneUnit = (value: number, unit: string | null): { unit: string; value: number } | null => {
  for (const one of COMPARED) {
    const converted = convertLimit(value, unit, one);
    if (converted !== null) return { unit: one, value: converted };
  }
  return null;
};
