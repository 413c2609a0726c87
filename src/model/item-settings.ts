import type { Checklist, ChecklistSettings, Item } from './checklist.ts';
import { createNameMatcher } from './match-name.ts';
import type { Problem } from './problem.ts';
import { problem } from './problem-catalogue.ts';

type Overrides = Pick<ChecklistSettings, 'severity' | 'phase' | 'places'>;

/** As far as settings tell its items apart. */
type Placed = Pick<Checklist, 'items' | 'sections'>;

/**
 * Severities and phases as front matter sets them, over those that were read from the documents. A key is
 * the id of an item or a glob of ids, or the id or heading of a section, and then of all items in and below
 * it. An item's own id comes before a glob, a glob before a section, and of several globs or sections the
 * last one counts. A key that fits nothing is a problem.
 */
export const applySettings = <T extends Placed>(
  checklists: readonly T[],
  settings: Overrides,
): { checklists: T[]; problems: Problem[] } => {
  const rules = (['severity', 'phase'] as const).flatMap((field) =>
    Object.entries(settings[field] ?? {}).map(([key, value]) => ({ field, key, value })),
  );
  if (rules.length === 0) return { checklists: [...checklists], problems: [] };
  const given = new Map<Item, Partial<Pick<Item, 'severity' | 'phase'>>>();
  const unused = new Set(rules);
  const all = checklists.flatMap(gatherNames);
  for (const tell of [isInSection, isGlob, isId])
    for (const rule of rules) {
      const fits = tell(rule.key);
      for (const named of all.filter(fits)) {
        unused.delete(rule);
        given.set(named.item, { ...given.get(named.item), [rule.field]: rule.value });
      }
    }
  return {
    checklists: checklists.map((checklist) => ({
      ...checklist,
      items: checklist.items.map((item) => ({ ...item, ...given.get(item) })),
    })),
    problems: [...unused].map(({ field, key }) =>
      problem('setting-without-item', settings.places?.[`${field}.${key}`] ?? NOWHERE, {
        key: field,
        found: key,
      }),
    ),
  };
};

const NOWHERE = { file: '', line: 0, column: 0 };

interface Named {
  item: Item;
  /** Its own id and those of the items above it. */
  ids: readonly string[];
  /** Ids, headings and titles of the sections it stands in. */
  sections: readonly string[];
}

const gatherNames = ({ items, sections }: Placed): Named[] => {
  const byId = new Map(items.map((item) => [item.id, item]));
  const names = new Map<string, string[]>();
  const above = new Map(sections.map((section) => [section.id, section]));
  for (const { id } of sections) {
    const own: string[] = [];
    for (let at = above.get(id); at !== undefined; at = above.get(at.parent ?? ''))
      own.push(at.id, at.heading, at.title);
    names.set(id, own);
  }
  return items.map((item) => {
    const ids: string[] = [];
    for (let at: Item | undefined = item; at !== undefined; at = byId.get(at.parent ?? ''))
      ids.push(at.id);
    return { item, ids, sections: names.get(item.sectionId) ?? [] };
  });
};

type Teller = (key: string) => (named: Named) => boolean;

const isId: Teller =
  (key) =>
  ({ ids }) =>
    ids.includes(key);

const isGlob: Teller = (key) => {
  const fits = createNameMatcher(key);
  return ({ ids }) => /[*?]/.test(key) && ids.some(fits);
};

const isInSection: Teller =
  (key) =>
  ({ sections }) =>
    sections.some((name) => name.toLowerCase() === key.toLowerCase());
