import type { Project } from '../../model/site.ts';
import type { Suggestion } from '../../model/suggestion.ts';
import { gatherRuns } from '../evidence/gather-runs.ts';
import { suggestBindings } from './suggest-bindings.ts';

/** What may be bound to the items of a project that nothing speaks for, the surest first. */
export const suggestProject = (
  { items, records }: Pick<Project, 'items' | 'records'>,
  now: string,
): Suggestion[] => {
  const unbound = [...items.values()]
    .filter(({ evidence, item }) => evidence.length === 0 && item.claim !== 'not-applicable')
    .map(({ item }) => item);
  return suggestBindings(unbound, gatherRuns(records, now)).sort(
    (a, b) => b.confidence - a.confidence,
  );
};
