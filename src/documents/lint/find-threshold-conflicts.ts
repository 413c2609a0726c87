import type { Checklist, Threshold } from '../../model/checklist.ts';
import type { Place, Problem } from '../../model/problem.ts';
import { problem } from '../../model/problem-catalogue.ts';

/**
 * Two targets of one document that give the same quantity different limits. Alarms are no targets, and
 * an upper and a lower limit go together. Each limit is held against the first one of its subject.
 */
export function findThresholdConflicts(checklist: Checklist): Problem[] {
  const firsts = new Map<string, Limit>();
  return gatherTargets(checklist).flatMap((target) => {
    const limit = readLimit(target);
    if (limit === null) return [];
    const first = limit.sought
      .map((key) => firsts.get(key))
      .find((found) => found !== undefined && !areStages(found.section, limit.section));
    for (const key of limit.stored) if (!firsts.has(key)) firsts.set(key, limit);
    if (first === undefined || first.value === limit.value) return [];
    const values = {
      quantity: limit.subject,
      first: renderLimit(first.threshold),
      second: renderLimit(limit.threshold),
    };
    const found = problem('threshold-conflict', at(checklist, limit.threshold), values);
    return { ...found, related: at(checklist, first.threshold) };
  });
}

interface Target {
  threshold: Threshold;
  /** The line it stands in. */
  text: string;
  section: readonly string[];
}

interface Limit {
  threshold: Threshold;
  /** What the limit is about, in the document's words. */
  subject: string;
  /** Keys under which later limits find this one, and under which this one looks for earlier ones. */
  stored: string[];
  sought: string[];
  /** In the base unit, comparable as text. */
  value: string;
  section: readonly string[];
}

/** "Week 1" and "Month 1" beside one another may ask for more each time. */
const areStages = (one: readonly string[], other: readonly string[]): boolean =>
  one.at(-1) !== other.at(-1) &&
  [one, other].every((path) => path.some((part) => STAGE.test(part)));

const STAGE =
  /^[^\p{L}]*(?:day|week|month|quarter|phase|level|tier|stage|sprint|jour|semaine|mois|tag|woche|monat|día|dia|semana|mes|mês|[jtd]\+)\s*\d/iu;

function gatherTargets(checklist: Checklist): Target[] {
  const targets: Target[] = [];
  for (const holders of [checklist.items, checklist.criteria, checklist.risks])
    for (const holder of holders)
      for (const threshold of holder.thresholds)
        if (threshold.kind === 'target' && !isTally(threshold))
          targets.push({
            threshold,
            section: 'section' in holder ? holder.section : [],
            text: threshold.line === holder.line ? holder.text : threshold.text,
          });
  return targets.sort((a, b) => a.threshold.line - b.threshold.line);
}

/** "100+ posts" counts what a test needs; elsewhere another number of them may do. */
const isTally = ({ unit, value, text }: Threshold): boolean =>
  unit === null && text.includes(`${value}+`);

/**
 * "Response time < 200 ms for health checks" is a limit for health checks: it meets "Health checks
 * < 100 ms", and never "Response time < 500 ms". null where the document names no quantity.
 */
function readLimit({ threshold, text, section }: Target): Limit | null {
  const quantity = normaliseQuantity(threshold.quantity);
  if (quantity === '') return null;
  const scope = readScope(threshold, text);
  const narrowed = normaliseQuantity(scope ?? '');
  const [factor, unit] = TIME_UNITS[threshold.unit ?? ''] ?? [1, threshold.unit];
  const key = (subject: string): string =>
    JSON.stringify([subject, threshold.statistic, SIDES[threshold.comparator], unit]);
  const whole = narrowed === '' || narrowed === quantity;
  const own = whole ? quantity : `${quantity} for ${narrowed}`;
  return {
    threshold,
    section,
    subject: scope ?? threshold.quantity,
    stored: whole ? [key(own)] : [key(own), key(`for ${narrowed}`)],
    sought: [key(own), key(whole ? `for ${quantity}` : narrowed)],
    value: [threshold.value]
      .flat()
      .map((value) => value * factor)
      .join(' '),
  };
}

const SIDES = {
  '<': 'at most',
  '<=': 'at most',
  '>': 'at least',
  '>=': 'at least',
  '=': 'exactly',
  range: 'between',
} as const satisfies Record<Threshold['comparator'], string>;

/** Units of time in milliseconds, so that `1 s` and `1000 ms` are one limit. */
const TIME_UNITS: Record<string, [factor: number, unit: string]> = {
  ms: [1, 'ms'],
  s: [1000, 'ms'],
  min: [60_000, 'ms'],
  minutes: [60_000, 'ms'],
  h: [3_600_000, 'ms'],
  hours: [3_600_000, 'ms'],
  days: [86_400_000, 'ms'],
};

/** Words that say that there is a limit, not of what. */
const FILLER = new Set(
  'a an the is are of acceptable target monitor verify ensure minimum maximum min max'.split(' '),
);

const normaliseQuantity = (quantity: string): string =>
  quantity
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !FILLER.has(word))
    .map((word) => (word.length > 3 && !word.endsWith('ss') ? word.replace(/s$/, '') : word))
    .join(' ');

/** The words after "for" behind the value, unless they are a number's ("for 5 minutes"). */
function readScope({ value }: Threshold, text: string): string | null {
  const start = text.indexOf(String([value].flat().at(-1)));
  if (start < 0) return null;
  const rest = text.slice(start).replace(/^[\d.,]+/, '');
  const scope = /^[^\d,;]*?\bfor (?:the |all )?([^,;:()[\]]+)/i.exec(rest)?.[1]?.trim();
  return scope === undefined || scope === '' || /\d/.test(scope) ? null : scope;
}

function renderLimit({ comparator, value, unit }: Threshold): string {
  const suffix = unit === null ? '' : ` ${unit}`;
  return comparator === 'range'
    ? `${[value].flat().join(' to ')}${suffix}`
    : `${comparator} ${value}${suffix}`;
}

const at = (checklist: Checklist, threshold: Threshold): Place => ({
  file: checklist.path,
  line: threshold.line,
  column: 1,
});
