import { FLEET_PAGE, METHOD_PAGE, PROBLEMS_PAGE, RUNBOOKS_PAGE } from '../model/addresses.ts';

/** The site's main pages, in the masthead and at the foot. */
export const NAVIGATION = [
  { key: 'fleet', label: 'Fleet', page: FLEET_PAGE },
  { key: 'runbooks', label: 'Runbooks', page: RUNBOOKS_PAGE },
  { key: 'problems', label: 'Problems', page: PROBLEMS_PAGE },
  { key: 'method', label: 'Method', page: METHOD_PAGE },
];
