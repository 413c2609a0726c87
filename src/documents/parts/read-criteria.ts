/** Criteria of a decision, and flags: lines that are bad when they hold. Neither has a state of its own. */
import type { ListItem, Paragraph, RootContent, Table, TableCell } from 'mdast';
import type { Criterion, Threshold } from '../../model/checklist.ts';
import type { DraftItem } from '../items/draft.ts';
import { readBox, readMark } from '../items/read-box.ts';
import { type Context, thresholdsOf } from '../items/read-item-thresholds.ts';
import { splitLines, type TextLine, toText } from '../markdown/plain-text.ts';
import { announcesTargets, readRole } from '../outline/assign-roles.ts';
import { isTask, type OutlineSection } from '../outline/read-outline.ts';
import { stripDecoration } from '../outline/strip-decoration.ts';
import { readStatistic } from '../thresholds/read-statistic.ts';
import { ACTION_WORDS } from '../words/flag-words.ts';
import { foldText, phrasePattern } from '../words/match-phrase.ts';
import { ALARM_HEADS, EXCEEDED_HEADS, LIMIT_HEADS, METRIC_HEADS } from '../words/table-heads.ts';

export type CriterionRole = 'criteria' | 'flags';

/**
 * Entries of lists and marked lines in sections or below lead-ins with the role, and rows of tables
 * that set limits for metrics. Tasks are items; those of flag sections are listed here too.
 */
export const readCriteria = (
  sections: OutlineSection[],
  items: DraftItem[],
  role: CriterionRole,
): Criterion[] => {
  const plain = sections.flatMap((section) =>
    section.nodes.flatMap((node, index) =>
      readNode(node, { section, role, before: section.nodes[index - 1] }),
    ),
  );
  const ticked =
    role === 'flags'
      ? items
          .filter((item) => item.flag)
          .map(({ text, thresholds, section, line }) => ({ text, thresholds, section, line }))
      : [];
  return [...plain, ...ticked].sort((a, b) => a.line - b.line);
};

interface Where {
  section: OutlineSection;
  role: CriterionRole;
  before: RootContent | undefined;
}

const readNode = (node: RootContent, where: Where): Criterion[] => {
  const { section, role, before } = where;
  if (node.type === 'table') return role === 'criteria' ? readLimitTable(node, section) : [];
  if (node.type === 'paragraph' && section.role === role) return readMarkedLines(node, section);
  if (node.type !== 'list') return [];
  const line = before?.type === 'paragraph' ? (splitLines(before).at(-1)?.text ?? '') : '';
  const announced = LEAD_IN.test(line) ? readLeadIn(line) : null;
  return (announced ?? section.role) === role
    ? node.children
        .filter((entry) => !isTask(entry))
        .flatMap((entry) => readEntry(entry, section, role))
    : [];
};

/** What the line above a list makes of it: "Timeline:" and "Next actions:" are no criteria anywhere. */
const readLeadIn = (text: string) => {
  const role = readRole(stripDecoration(text));
  if (role === 'criteria' || role === 'flags') return role;
  if (role === null && announcesTargets(text)) return 'criteria';
  if (text.split(/\s+/u).length > MOST_LEAD_WORDS) return null;
  return role ?? (ACTIONS.test(foldText(text)) ? 'notes' : null);
};

/** A sentence that names a moment ("After deployment, you should have:") announces no other part. */
const MOST_LEAD_WORDS = 4;

const ACTIONS = phrasePattern(ACTION_WORDS);

const LEAD_IN = /[:：]\s*$/u;

/** "✅ **Tests**: all pass" on lines of their own, one paragraph in markdown. */
const readMarkedLines = (node: Paragraph, section: OutlineSection): Criterion[] => {
  const lines = splitLines(node);
  if (lines.some((line) => readMark(line.text) === null || LEAD_IN.test(line.text))) return [];
  return lines.map((line) => criterion(line, section, section.role === 'flags'));
};

const readEntry = (entry: ListItem, section: OutlineSection, role: CriterionRole): Criterion[] => {
  const first = entry.children[0];
  const line = first?.type === 'paragraph' ? splitLines(first)[0] : undefined;
  if (!line || line.text === '') return [];
  const below = entry.children
    .slice(1)
    .flatMap((node) =>
      node.type === 'list' ? node.children.filter((child) => !isTask(child)) : [],
    );
  return [
    criterion(line, section, role === 'flags'),
    ...below.flatMap((child) => readEntry(child, section, role)),
  ];
};

const criterion = (line: TextLine, section: OutlineSection, alarm: boolean): Criterion => ({
  text: readMark(line.text)?.rest ?? readBox(line.text)?.rest ?? line.text,
  thresholds: thresholdsOf(line.nodes, { line: line.line, quantity: section.title, alarm }),
  section: section.path,
  line: line.line,
});

interface LimitCell {
  quantity: string;
  /** The head of the column. */
  title: string;
  cell: TableCell;
}

/** "p95 latency | < 300 ms" names its statistic beside it, "Uptime | 99.9%" is a limit by its head alone. */
const readLimit = ({ quantity, title, cell }: LimitCell, context: Context): Threshold[] => {
  const found = thresholdsOf(cell.children, context).map((threshold) => ({
    ...threshold,
    statistic: threshold.statistic ?? readStatistic(quantity, ''),
  }));
  if (found.length > 0 || context.alarm) return found;
  const lead = { type: 'text', value: `${quantity} ${title}: ` } as const;
  return thresholdsOf([lead, ...cell.children], context);
};

/** Metric | Target, Metric | Warning | Critical: one criterion a row, warnings as alarms. */
const readLimitTable = (table: Table, section: OutlineSection): Criterion[] => {
  const [head, ...rows] = table.children;
  const heads = (head?.children ?? []).map((cell) => toText(cell));
  if (
    !METRIC_HEADS.test(heads[0] ?? '') ||
    !heads.slice(1).some((text) => LIMIT_HEADS.test(text) || ALARM_HEADS.test(text))
  )
    return [];
  const exceeded = heads.some((text) => EXCEEDED_HEADS.test(text));
  return rows.flatMap((row) => {
    const [name, ...cells] = row.children;
    const line = row.position?.start.line ?? section.line;
    const quantity = name ? toText(name) : '';
    const thresholds = cells.flatMap((cell, index) => {
      const title = heads[index + 1] ?? '';
      const alarm = ALARM_HEADS.test(title) || exceeded;
      return alarm || LIMIT_HEADS.test(title)
        ? readLimit({ quantity, title, cell }, { line, quantity, alarm })
        : [];
    });
    return quantity === ''
      ? []
      : [
          {
            text: row.children.map((cell) => toText(cell)).join(' · '),
            thresholds,
            section: section.path,
            line,
          },
        ];
  });
};
