/** What the readers of one document fill in together; becomes a Checklist at the end. */
import type { Claim, Item, SignOff } from '../../model/checklist.ts';
import type { Problem } from '../../model/problem.ts';
import { type ProblemCode, problem } from '../../model/problem-catalogue.ts';
import type { OutlineSection } from '../outline/read-outline.ts';

/** An item whose id is empty until all are read and named: parents are references. */
export interface DraftItem extends Omit<Item, 'parent' | 'leaf'> {
  parentItem: DraftItem | null;
  hasChildren: boolean;
  /** What the id is made of: the title without decoration, state words and notes. */
  name: string;
  authorId: string | null;
  column: number;
  /** The box alone, before status words: null where there is none. */
  box: Claim | null;
}

export type DraftBlock =
  | { kind: 'item'; item: DraftItem }
  | { kind: 'group'; title: string; line: number }
  | { kind: 'signoff'; index: number }
  | { kind: 'prose'; html: string; line: number };

export interface Draft {
  path: string;
  items: DraftItem[];
  signoffs: SignOff[];
  blocks: Map<OutlineSection, DraftBlock[]>;
  /** What the heading of a section, or one above it, states: asked again by every section below. */
  headings: Map<OutlineSection, Claim | null>;
  problems: Problem[];
}

export const newDraft = (path: string): Draft => ({
  path,
  items: [],
  signoffs: [],
  blocks: new Map(),
  headings: new Map(),
  problems: [],
});

export const addBlock = (draft: Draft, section: OutlineSection, block: DraftBlock): void => {
  const blocks = draft.blocks.get(section);
  if (blocks) blocks.push(block);
  else draft.blocks.set(section, [block]);
};

export const addItem = (draft: Draft, section: OutlineSection, item: DraftItem): void => {
  draft.items.push(item);
  if (item.parentItem) item.parentItem.hasChildren = true;
  addBlock(draft, section, { kind: 'item', item });
};

export const addProblem = (
  draft: Draft,
  at: { line: number; column?: number; code: ProblemCode },
  values: Problem['values'] = {},
): void => {
  const place = { file: draft.path, line: at.line, column: at.column ?? 1 };
  draft.problems.push(problem(at.code, place, values));
};
