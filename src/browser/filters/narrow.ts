/** Which rows some filters leave, and how many each further value would. */

/** One value of each filter: of a row, or as chosen, where '' is all. */
export type Values<Filter extends string> = Record<Filter, string>;

const nameFilters = <Filter extends string>(choice: Values<Filter>): Filter[] =>
  Object.keys(choice) as Filter[];

export const isShown = <Filter extends string>(
  values: Values<Filter>,
  choice: Values<Filter>,
): boolean =>
  nameFilters(choice).every((filter) => choice[filter] === '' || choice[filter] === values[filter]);

/** For each value the rows it would leave, with the other filters as they are. */
export const countValues = <Filter extends string>(
  rows: readonly Values<Filter>[],
  choice: Values<Filter>,
): Record<Filter, Map<string, number>> => {
  const filters = nameFilters(choice);
  const counts = Object.fromEntries(
    filters.map((filter) => [filter, new Map<string, number>()]),
  ) as Record<Filter, Map<string, number>>;
  for (const values of rows) {
    for (const filter of filters) {
      const value = values[filter];
      if (value === '' || !isShown(values, { ...choice, [filter]: '' })) continue;
      counts[filter].set(value, (counts[filter].get(value) ?? 0) + 1);
    }
  }
  return counts;
};
