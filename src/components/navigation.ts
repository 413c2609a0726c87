import {
  CONTRADICTIONS_PAGE,
  EXPIRING_PAGE,
  FLEET_PAGE,
  METHOD_PAGE,
  NOT_KNOWN_PAGE,
  PROBLEMS_PAGE,
  RUNBOOKS_PAGE,
} from '../model/addresses.ts';
import type { Site } from '../model/site.ts';
import { hasUnknown } from '../model/watch-wording.ts';

export interface NavigationEntry {
  key: string;
  label: string;
  page: string;
}

/** Every page asks, a large site has thousands, and finding out means going through all its items. */
const known = new WeakMap<Site['watch'], NavigationEntry[]>();

/** The site's main pages, in the masthead and at the foot: those that have something to say. */
export const listNavigation = ({ watch }: Pick<Site, 'watch'>): NavigationEntry[] => {
  const entries = known.get(watch) ?? findEntries(watch);
  known.set(watch, entries);
  return entries;
};

const findEntries = (watch: Site['watch']): NavigationEntry[] => [
  { key: 'fleet', label: 'Fleet', page: FLEET_PAGE },
  { key: 'runbooks', label: 'Runbooks', page: RUNBOOKS_PAGE },
  ...(watch.contradictions.length === 0
    ? []
    : [{ key: 'contradictions', label: 'Contradictions', page: CONTRADICTIONS_PAGE }]),
  ...(watch.lapses.length === 0
    ? []
    : [{ key: 'expiring', label: 'Expiring', page: EXPIRING_PAGE }]),
  ...(hasUnknown(watch) ? [{ key: 'not-known', label: 'Not known', page: NOT_KNOWN_PAGE }] : []),
  { key: 'problems', label: 'Problems', page: PROBLEMS_PAGE },
  { key: 'method', label: 'Method', page: METHOD_PAGE },
];
