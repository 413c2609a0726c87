/** Which items of a checklist some filters leave, and how many each further value would. */
export const FILTERS = ['verdict', 'claim', 'severity', 'owner', 'phase'] as const;
export type Filter = (typeof FILTERS)[number];
/** One value of each filter: of an item, or as chosen, where '' is all. */
export type Values = Record<Filter, string>;

export const isShown = (values: Values, choice: Values): boolean =>
  FILTERS.every((filter) => choice[filter] === '' || choice[filter] === values[filter]);

/** For each value the items it would leave, with the other filters as they are. */
export const countValues = (
  items: readonly Values[],
  choice: Values,
): Record<Filter, Map<string, number>> => {
  const counts = Object.fromEntries(
    FILTERS.map((filter) => [filter, new Map<string, number>()]),
  ) as Record<Filter, Map<string, number>>;
  for (const values of items) {
    for (const filter of FILTERS) {
      const value = values[filter];
      if (value === '' || !isShown(values, { ...choice, [filter]: '' })) continue;
      counts[filter].set(value, (counts[filter].get(value) ?? 0) + 1);
    }
  }
  return counts;
};
