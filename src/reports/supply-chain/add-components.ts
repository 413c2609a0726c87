import type { Draft } from '../draft.ts';

/** What an inventory lists. That it names no vulnerability says nothing: nobody looked for any. */
export const addComponents = (draft: Draft, count: number): void => {
  draft.addScope('components', count);
  draft.addMeasure({ name: 'sbom.components', statistic: 'total', value: count, unit: 'count' });
};
