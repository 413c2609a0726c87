/** Estimates and the timeline. */
import type { RootContent } from 'mdast';
import type { Estimate, TimelineRow } from '../../model/checklist.ts';
import { splitLines, toText } from '../markdown/plain-text.ts';
import type { OutlineSection } from '../outline/read-outline.ts';

const ESTIMATE =
  /^(?:\p{Extended_Pictographic}\uFE0F?\s*)?(?:total\s+)?(?:estimated?(?:\s+(?:time|effort|duration|total(?:\s+time)?))?|estimation|effort|time estimate|temps estimé(?:\s+total)?|durée estimée|tiempo estimado|duración estimada|tempo estimado|duração estimada|geschätzte(?:r)? (?:zeit|dauer|aufwand)|tahmini süre|所要時間|見積(?:もり)?|预计时间|预估时间|예상 (?:시간|소요 시간))\s*[:：]\s*(.+)$/iu;

/** "Estimated: 2 weeks" lines, with the section they stand in. */
export const readEstimates = (sections: OutlineSection[]): Estimate[] =>
  sections.flatMap((section) =>
    section.nodes
      .flatMap((node) => (node.type === 'paragraph' ? splitLines(node) : []))
      .flatMap((line) => {
        const value = ESTIMATE.exec(line.text)?.[1];
        return value && /\d/.test(value)
          ? [{ section: section.path, value, days: readDays(value), line: line.line }]
          : [];
      }),
  );

const UNITS: readonly [RegExp, number][] = [
  [/^(?:h(?:ours?|rs?)?|heures?|horas?|stunden?|saat|時間|小时|시간)$/iu, 1 / 8],
  [/^(?:min(?:ute)?s?|minuten?|minutos?|dakika|分|分钟|분)$/iu, 1 / 480],
  [/^(?:d|days?|jours?|días?|dias?|tage?n?|gün|日|天|일)$/iu, 1],
  [/^(?:w|weeks?|semaines?|semanas?|wochen?|hafta|週間?|周|주)$/iu, 5],
  [/^(?:months?|mois|mes(?:es)?|mês|monate?n?|ay|ヶ?か?月|个?月|개월)$/iu, 21],
];

/** Working days of "2 weeks", "3-5 days" (the upper end), "1 week 2 days"; null where it is no duration. */
export const readDays = (text: string): number | null => {
  let days: number | null = null;
  for (const [, low = '', high, unit = ''] of text.matchAll(
    /(\d+(?:[.,]\d+)?)(?:\s*(?:-|–|to|à|bis|a)\s*(\d+(?:[.,]\d+)?))?\s*([\p{L}]+)/gu,
  )) {
    const factor = UNITS.find(([pattern]) => pattern.test(unit))?.[1];
    if (factor !== undefined) days = (days ?? 0) + Number((high ?? low).replace(',', '.')) * factor;
  }
  return days;
};

const ROW =
  /^\s*(?:[-*•]\s*)?((?:week|day|month|sprint|phase|q[1-4]|semaine|jour|mois|semana|día|dia|mes|woche|tag|monat|hafta|gün|\d{4}-\d{2}-\d{2}|第?\d+\s*[週周日天月주일]|t[+-])[^:：|]{0,30}?)\s*[:：|–—]\s*(.+)$/iu;

/** "Week 1-2: Infrastructure" rows of code blocks, bullets, lines and tables under a timeline heading. */
export const readTimeline = (sections: OutlineSection[]): TimelineRow[] =>
  sections
    .filter((section) => section.role === 'timeline')
    .flatMap((section) => section.nodes.flatMap(readRows));

const readRows = (node: RootContent): TimelineRow[] => {
  const start = node.position?.start.line ?? 1;
  if (node.type === 'code')
    return node.value.split('\n').flatMap((text, index) => row(text, start + 1 + index));
  if (node.type === 'list')
    return node.children.flatMap((entry) =>
      row(toText(entry.children.slice(0, 1)), entry.position?.start.line ?? start),
    );
  if (node.type === 'paragraph')
    return splitLines(node).flatMap((line) => row(line.text, line.line));
  if (node.type !== 'table') return [];
  return node.children.slice(1).flatMap((cells) => {
    const [when = '', what = ''] = cells.children.map((cell) => toText(cell));
    return when !== '' && what !== ''
      ? [{ when, what, line: cells.position?.start.line ?? start }]
      : [];
  });
};

const row = (text: string, line: number): TimelineRow[] => {
  const match = ROW.exec(text.replace(/\*\*/g, ''));
  return match?.[1] && match[2] ? [{ when: match[1].trim(), what: match[2].trim(), line }] : [];
};
