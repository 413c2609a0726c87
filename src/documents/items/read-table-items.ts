/** Tables that are checklists: one item a row. */
import type { PhrasingContent, Table, TableRow } from 'mdast';
import type { Claim } from '../../model/checklist.ts';
import { dropPrefix } from '../markdown/drop-prefix.ts';
import { toLines, toText } from '../markdown/plain-text.ts';
import { renderInline } from '../markdown/render-html.ts';
import type { OutlineSection } from '../outline/read-outline.ts';
import { REMARK_HEADS } from '../words/table-heads.ts';
import { newItem } from './describe-item.ts';
import { addBlock, addItem, type Draft, type DraftItem } from './draft.ts';
import { readBox, readStateWord, readStatus } from './read-box.ts';
import { readChoice } from './read-choice.ts';
import { addThresholds } from './read-item-thresholds.ts';
import { isOptional, readSeverityWord } from './read-markers.ts';
import { isBlank, readValue } from './read-properties.ts';
import { type Columns, cellText, readColumns, statusText } from './table-columns.ts';

const TABLE_ROLES = new Set([
  'checklist',
  'follow-up',
  'rollout',
  'flags',
  'criteria',
  'rollback',
  'smoke-tests',
  'notes',
  'runbook',
]);

/** True when the table was a checklist and its rows became items; anything else stays a table. */
export const readTableItems = (
  draft: Draft,
  table: Table,
  { section, flush }: { section: OutlineSection; flush: () => void },
): boolean => {
  if (!TABLE_ROLES.has(section.role)) return false;
  const columns = readColumns(table);
  if (!columns) return false;
  const rows = table.children
    .slice(1)
    .filter((row) => cellText(row, columns.item) !== '' && !isSample(row, columns));
  if (rows.length === 0) return false;
  flush();
  for (const row of rows) {
    if (isGroupRow(row, columns)) {
      addBlock(draft, section, {
        kind: 'group',
        title: groupTitle(row),
        line: row.position?.start.line ?? 1,
      });
    } else {
      addItem(draft, section, readRow(row, columns, section));
    }
  }
  return true;
};

const readRow = (row: TableRow, columns: Columns, section: OutlineSection): DraftItem => {
  const cell = row.children[columns.item];
  const own = readBox(cell ? toText(cell) : '');
  const nodes =
    own && cell
      ? dropPrefix(cell.children, toText(cell).length - own.rest.length)
      : (cell?.children ?? []);
  const lines = toLines(nodes);
  const stated = columns.status === columns.item ? '' : statusText(row, columns);
  const status = isBlank(stated) && own ? own.mark : stated;
  const box = readBox(`${status} .`);
  const item = newItem({
    title: {
      line: row.position?.start.line ?? section.line,
      column: row.position?.start.column ?? 1,
      text: lines[0] ?? '',
      nodes: lines.length > 1 ? [{ type: 'text', value: lines[0] ?? '' }] : nodes,
      rest: [],
      claim: claimOf(status, nodes),
      source: 'column',
      problem: null,
    },
    section,
    parent: null,
  });
  if (!box && !isBlank(status)) item.status = status;
  if (columns.owner >= 0) item.owner = readValue(cellText(row, columns.owner));
  if (columns.due >= 0) item.due = readValue(cellText(row, columns.due));
  const grade = cellText(row, columns.severity);
  item.severity = readSeverityWord(grade) ?? item.severity;
  item.optional ||= isOptional(grade) || /^(?:nice|could|optional|opcional)/iu.test(grade);
  item.details.push(...lines.slice(1));
  const html = lines
    .slice(1)
    .map((line) => `<p>${renderInline([{ type: 'text', value: line }])}</p>`);
  for (const index of columns.evidence) {
    const text = cellText(row, index);
    if (isBlank(text)) continue;
    const key = columns.heads[index] ?? '';
    item.details.push(text);
    item.properties.push({ key, value: text, line: item.line });
    const content = row.children[index]?.children ?? [];
    if (!REMARK_HEADS.test(key))
      addThresholds(item, { text, nodes: content, line: item.line }, item.name);
    html.push(
      `<p>${renderInline(key === '' ? content : [{ type: 'text', value: `${key}: ` } as PhrasingContent, ...content])}</p>`,
    );
  }
  item.detailsHtml = html.join('\n');
  return item;
};

/** An empty status is open; a row that is struck out is done. */
const claimOf = (status: string, nodes: PhrasingContent[]): Claim => {
  if (nodes.length > 0 && nodes.every((node) => node.type === 'delete' || toText(node) === ''))
    return 'done';
  return readChoice(status) ?? readBox(`${status} .`)?.claim ?? readStatus(status) ?? 'open';
};

/** Bold, no status, nothing else in the row. */
const isGroupRow = (row: TableRow, columns: Columns): boolean => {
  const filled = row.children.filter((cell) => toText(cell) !== '');
  return (
    columns.status !== columns.item &&
    cellText(row, columns.status) === '' &&
    filled.length <= 2 &&
    filled.length < row.children.length &&
    filled.every((cell) =>
      cell.children.every((node) => node.type === 'strong' || toText(node) === ''),
    )
  );
};

const groupTitle = (row: TableRow): string =>
  row.children
    .map((cell) => toText(cell))
    .filter(Boolean)
    .join(' ');

/** Rows of dots or placeholders show how the table is to be filled in. A row that offers several states lists them. */
const isSample = (row: TableRow, columns: Columns): boolean => {
  const text = cellText(row, columns.item);
  const stated = columns.status === columns.item ? '' : cellText(row, columns.status);
  const claims = stated.split(/\s*[/|]\s*/).map(readStateWord);
  return (
    isBlank(text) ||
    /^(?:total|totals|gesamt|合計|总计|합계)$/iu.test(text) ||
    (new Set(claims).size > 1 && !claims.includes(null))
  );
};
