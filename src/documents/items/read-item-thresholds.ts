/** Thresholds of one line of an item, numbers in code left out. */
import type { PhrasingContent } from 'mdast';
import type { Threshold } from '../../model/checklist.ts';
import { CODE_MASK, toMaskedText, toText } from '../markdown/plain-text.ts';
import { readThresholds } from '../thresholds/read-thresholds.ts';
import type { DraftItem } from './draft.ts';

const ALARM =
  /^(?:alerts?|alerting|alarms?|alert rules|alarme|alerte|alertas|warnungen|アラート|告警|알림)\b/iu;

export const addThresholds = (
  item: DraftItem,
  line: { text: string; nodes: PhrasingContent[]; line: number },
  quantity: string,
): void => {
  // Most lines hold no number worth a look: who speaks of alarms need not be asked.
  if (!DIGIT.test(line.text)) return;
  const masked = toMaskedText(line.nodes);
  if (!mayLimit(masked)) return;
  const alarm =
    item.flag ||
    isAlarm(item.parentItem?.name ?? '') ||
    isAlarm(item.name) ||
    isAlarm(item.section.at(-1) ?? '');
  const context = { line: line.line, quantity, alarm };
  item.thresholds.push(...readMasked(masked, line.nodes, context));
};

const DIGIT = /[0-9０-９]/;

export const isAlarm = (title: string): boolean => ALARM.test(title.replace(/^[^\p{L}]+/u, ''));

/** A number beside a sign, a unit or a word: "(17)" and plain words are never worth a closer look. */
const mayLimit = (text: string): boolean =>
  DIGIT.test(text) && (BESIDE_WORD.test(text) || BEHIND_SIGN.test(text));

/** Looks back from digits, of which there are few, instead of ahead from every letter. */
const BESIDE_WORD = /\p{Nd}(?:\s*[+%％<>≤≥\p{L}]|(?<=[:：\p{L}]\s*[$€£¥]?\p{Nd}))/u;
const BEHIND_SIGN = /[<>≤≥＜＞=%％][^\p{L}]*\p{Nd}/u;

export interface Context {
  line: number;
  quantity: string | null;
  alarm: boolean;
}

/** Thresholds of inline markdown; code spans are opaque words and come back whole in `text`. */
export const thresholdsOf = (nodes: PhrasingContent[], context: Context): Threshold[] => {
  const masked = toMaskedText(nodes);
  return mayLimit(masked) ? readMasked(masked, nodes, context) : [];
};

const readMasked = (masked: string, nodes: PhrasingContent[], context: Context): Threshold[] => {
  const thresholds = readThresholds(masked, context);
  if (!masked.includes(CODE_MASK)) return thresholds;
  const spans = codeSpans(nodes);
  const unmask = (text: string, offset: number): string => {
    let next = masked.slice(0, offset).split(CODE_MASK).length - 1;
    return text.replaceAll(CODE_MASK, () => spans[next++] ?? '');
  };
  return thresholds.map((threshold) => ({
    ...threshold,
    text: unmask(threshold.text, Math.max(0, masked.indexOf(threshold.text))),
    quantity: unmask(threshold.quantity, Math.max(0, masked.indexOf(threshold.quantity))),
  }));
};

const codeSpans = (nodes: PhrasingContent[]): string[] =>
  nodes.flatMap((node) =>
    node.type === 'inlineCode'
      ? [toText(node)]
      : 'children' in node
        ? codeSpans(node.children as PhrasingContent[])
        : [],
  );
