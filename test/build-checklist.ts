/** Hand-made checklists for tests of what comes after reading: no markdown is parsed here. */
import { NO_EVIDENCE } from '../src/model/binding.ts';
import { BLANK_ITEM } from '../src/model/blank-item.ts';
import type { Checklist, Item, Section, Threshold } from '../src/model/checklist.ts';

/** An item with the fields that matter; the line is its place in `checklistOf`. */
export const item = (id: string, fields: Partial<Item> = {}): Item => ({
  ...BLANK_ITEM,
  id,
  text: id,
  html: id,
  line: 0,
  section: ['Title', 'Security'],
  sectionId: 'security',
  depth: fields.parent == null ? 0 : 1,
  claim: 'open',
  detailsHtml: '',
  ...fields,
});

export const target = (quantity: string, fields: Partial<Threshold> = {}): Threshold => ({
  text: quantity,
  quantity,
  statistic: null,
  comparator: '<',
  value: 100,
  unit: 'ms',
  kind: 'target',
  line: 1,
  ...fields,
});

/** A checklist of these items, one a line from line 10 on, under the sections their paths name. */
export function checklistOf(...items: Item[]): Checklist {
  const parents = new Set(items.map(({ parent }) => parent));
  const placed = items.map((one, index) => ({
    ...one,
    line: one.line === 0 ? 10 + index : one.line,
    leaf: !parents.has(one.id),
  }));
  return { ...EMPTY, sections: sectionsOf(placed), items: placed };
}

function sectionsOf(items: readonly Item[]): Section[] {
  const sections = new Map<string, Section>();
  for (const one of items) {
    for (const [depth, heading] of one.section.entries()) {
      const path = one.section.slice(0, depth + 1);
      const id = sectionId(one, depth);
      const parent = depth === 0 ? null : sectionId(one, depth - 1);
      const level = depth + 1;
      const line = one.line;
      const role = 'checklist';
      const { phase } = one;
      const base = {
        id,
        heading,
        title: heading,
        level,
        line,
        path,
        parent,
        role,
        phase,
        topic: null,
      } as const;
      if (!sections.has(id)) sections.set(id, { ...base, blocks: [] });
    }
    sections.get(one.sectionId)?.blocks.push({ kind: 'item', id: one.id });
  }
  return [...sections.values()];
}

const sectionId = (one: Item, depth: number): string =>
  depth === one.section.length - 1
    ? one.sectionId
    : `in-${one.section.slice(0, depth + 1).join('-')}`;

export const EMPTY: Checklist = {
  path: 'checklist.md',
  title: 'Title',
  language: 'en',
  encoding: { repaired: null, bom: false, eol: 'lf' },
  settings: {},
  declared: NO_EVIDENCE,
  metadata: [],
  sections: [],
  items: [],
  signoffs: [],
  runbooks: [],
  smokeTests: [],
  contacts: [],
  escalation: [],
  dependencies: [],
  risks: [],
  criteria: [],
  flags: [],
  estimates: [],
  timeline: [],
  progressClaims: [],
  links: [],
  env: [],
  problems: [],
};
