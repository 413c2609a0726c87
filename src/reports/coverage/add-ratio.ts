import type { Draft } from '../draft.ts';
import { toRatio } from '../values.ts';

/** Nothing of nothing is no figure. */
export const addRatio = (draft: Draft, name: string, part: number, whole: number): void => {
  const value = toRatio(part, whole);
  if (value !== null)
    draft.addMeasure({ name, statistic: 'value', value, unit: 'ratio', count: whole });
};
