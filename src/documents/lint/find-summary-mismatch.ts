/** Tables that sum a checklist up: never believed, only compared with what was counted. */
import type { Table } from 'mdast';
import type { Item } from '../../model/checklist.ts';
import { addProblem, type Draft } from '../items/draft.ts';
import { readStateWord } from '../items/read-box.ts';
import { cellText } from '../items/table-columns.ts';
import { toText } from '../markdown/plain-text.ts';
import type { OutlineSection } from '../outline/read-outline.ts';
import { slug, stripDecoration } from '../outline/strip-decoration.ts';
import { normaliseKey } from '../words/property-keys.ts';

const NUMBER_HEADS =
  /^(?:count|total|items?|tasks?|number|nombre|total items|cantidad|quantidade|anzahl|件数|数量|개수)$/iu;
const TOTAL = /^(?:total|totals|overall|sum|gesamt|summe|合計|总计|합계)$/iu;

/** Rows that name a state, the total or a section, with a count that is not the counted one. */
export const findSummaryMismatch = (
  draft: Draft,
  sections: OutlineSection[],
  items: readonly Item[],
): void => {
  const tables = sections.flatMap(({ nodes }) => nodes.filter((node) => node.type === 'table'));
  if (tables.length === 0) return;
  const leaves = items.filter(({ leaf }) => leaf);
  if (leaves.length === 0) return;
  let bySection: Map<string, number> | null = null;
  for (const table of tables)
    compareTable(draft, table, (label) => {
      // Few tables sum anything up: counted when the first of them asks.
      bySection ??= countBySection(sections, leaves);
      return countOf(label, leaves, bySection);
    });
};

const compareTable = (
  draft: Draft,
  table: Table,
  count: (label: string) => number | null,
): void => {
  const [head, ...rows] = table.children;
  const heads = (head?.children ?? []).map((cell) => normaliseKey(toText(cell)));
  const column = heads.findIndex((text, index) => index > 0 && NUMBER_HEADS.test(text));
  if (column < 0) return;
  for (const row of rows) {
    const label = cellText(row, 0);
    const claimed = /^\d+$/.exec(cellText(row, column))?.[0];
    const counted = claimed === undefined ? null : count(label);
    if (counted === null || counted === Number(claimed)) continue;
    const line = row.position?.start.line ?? 1;
    addProblem(
      draft,
      { line, code: 'summary-mismatch' },
      { row: label, claimed: Number(claimed), counted },
    );
  }
};

const countOf = (
  label: string,
  leaves: readonly Item[],
  bySection: Map<string, number>,
): number | null => {
  if (TOTAL.test(normaliseKey(label))) return leaves.length;
  const claim = readStateWord(label);
  if (claim !== null) return leaves.filter((item) => item.claim === claim).length;
  return bySection.get(slug(stripDecoration(label))) ?? null;
};

/** Leaves below each heading, children included; a heading that stands twice counts for neither. */
const countBySection = (
  sections: OutlineSection[],
  leaves: readonly Item[],
): Map<string, number> => {
  const own = new Map<string, number>();
  for (const { sectionId } of leaves) own.set(sectionId, (own.get(sectionId) ?? 0) + 1);
  const total = new Map<OutlineSection, number>();
  for (const section of sections) {
    const count = own.get(section.id) ?? 0;
    for (let at: OutlineSection | null = section; at; at = at.parent)
      total.set(at, (total.get(at) ?? 0) + count);
  }
  const named = new Map<string, number>();
  const repeated = new Set<string>();
  for (const [section, count] of total) {
    const name = slug(section.title);
    if (named.has(name)) repeated.add(name);
    if (count > 0) named.set(name, count);
  }
  for (const name of repeated) named.delete(name);
  return named;
};
