import type { Item } from './checklist.ts';

type Said =
  | 'id'
  | 'text'
  | 'html'
  | 'line'
  | 'section'
  | 'sectionId'
  | 'depth'
  | 'claim'
  | 'detailsHtml';

/** What an item is of which nothing is said beyond its title and its box: most of them. */
export const BLANK_ITEM: Readonly<Omit<Item, Said>> = {
  parent: null,
  leaf: true,
  phase: 'readiness',
  source: 'checkbox',
  status: null,
  severity: 'medium',
  optional: false,
  condition: null,
  flag: false,
  owner: null,
  due: null,
  thresholds: [],
  commands: [],
  files: [],
  env: [],
  urls: [],
  expected: [],
  blanks: [],
  properties: [],
  details: [],
};
