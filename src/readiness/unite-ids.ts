import type { Block, Checklist, Item } from '../model/checklist.ts';
import type { Place, Problem } from '../model/problem.ts';
import { problem } from '../model/problem-catalogue.ts';

export interface UnitedChecklists {
  checklists: Checklist[];
  problems: Problem[];
}

/**
 * Checklists of one project whose ids are unique in the project. With more than one, derived ids carry
 * the name of their file (`launch.security.tls`), unless it is the project's main page; an author's own
 * ids stay as they are. Ids that still meet get an ordinal, and items that do are the problem
 * `duplicate-id`.
 * @param checklists sorted by path
 */
export function uniteIds(checklists: readonly Checklist[]): UnitedChecklists {
  if (checklists.length < 2) return { checklists: [...checklists], problems: [] };
  const taken: Taken = { items: new Map(), sections: new Map(), runbooks: new Map() };
  const problems: Problem[] = [];
  const united = checklists.map((checklist) => {
    const prefix = prefixOf(checklist.path);
    const sections = claimIds(checklist.sections, taken.sections, (id) => prefix + id);
    const runbooks = claimIds(checklist.runbooks, taken.runbooks, (id) => prefix + id);
    const items = new Map<string, string>();
    for (const item of checklist.items) {
      const id = extendId(item, { items, sections });
      const place = { file: checklist.path, line: item.line, column: 1 };
      const first = taken.items.get(id);
      if (first !== undefined)
        problems.push({ ...problem('duplicate-id', place, { id }), related: first });
      items.set(item.id, claimId(id, taken.items, place));
    }
    return renameIds(checklist, { items, sections, runbooks });
  });
  return { checklists: united, problems };
}

type Renamed = ReadonlyMap<string, string>;

/** What is taken, with the place of its first bearer where a problem would name it. */
interface Taken {
  items: Map<string, Place>;
  sections: Map<string, true>;
  runbooks: Map<string, true>;
}

/** Files whose items are the project's own, so that adding a second file changes none of their ids. */
const MAIN_PAGE = /^(checklist|readme|index)$/;

function prefixOf(path: string): string {
  const stem = path
    .replace(/^.*\//, '')
    .replace(/\.[^.]*$/, '')
    .toLowerCase();
  const name = stem.replace(/[^\p{L}\p{N}\p{M}]+/gu, '-').replace(/^-+|-+$/g, '');
  return MAIN_PAGE.test(stem) || name === '' ? '' : `${name}.`;
}

/** A derived id is that of its parent or section, and more: it goes where they go. Others are the author's. */
function extendId(
  { id, parent, sectionId }: Item,
  { items, sections }: { items: Renamed; sections: Renamed },
): string {
  const base = parent ?? sectionId;
  if (!id.startsWith(`${base}.`)) return id;
  const renamed = parent === null ? sections.get(base) : items.get(base);
  return (renamed ?? base) + id.slice(base.length);
}

function claimIds(
  bearers: readonly { id: string }[],
  taken: Map<string, true>,
  extend: (id: string) => string,
): Renamed {
  return new Map(bearers.map(({ id }) => [id, claimId(extend(id), taken, true)]));
}

function claimId<T>(wanted: string, taken: Map<string, T>, bearer: T): string {
  let id = wanted;
  for (let ordinal = 2; taken.has(id); ordinal += 1) id = `${wanted}-${ordinal}`;
  taken.set(id, bearer);
  return id;
}

function renameIds(
  checklist: Checklist,
  { items, sections, runbooks }: { items: Renamed; sections: Renamed; runbooks: Renamed },
): Checklist {
  const rename = (id: string, names: Renamed): string => names.get(id) ?? id;
  const renameParent = (id: string | null, names: Renamed): string | null =>
    id === null ? null : rename(id, names);
  const renameBlock = (block: Block): Block =>
    block.kind === 'item' ? { ...block, id: rename(block.id, items) } : block;
  return {
    ...checklist,
    items: checklist.items.map((item) => ({
      ...item,
      id: rename(item.id, items),
      parent: renameParent(item.parent, items),
      sectionId: rename(item.sectionId, sections),
    })),
    sections: checklist.sections.map((section) => ({
      ...section,
      id: rename(section.id, sections),
      parent: renameParent(section.parent, sections),
      blocks: section.blocks.map(renameBlock),
    })),
    runbooks: checklist.runbooks.map((runbook) => ({
      ...runbook,
      id: rename(runbook.id, runbooks),
    })),
  };
}
