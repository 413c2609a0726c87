import type { Checklist, Estimate } from '../../model/checklist.ts';
import type { Problem } from '../../model/problem.ts';
import { problem } from '../../model/problem-catalogue.ts';
import { TIMELINE_UNITS } from '../words/timeline-units.ts';

/**
 * The sum of a document's estimates against the length of its timeline, both in working days (a week
 * is 5). Reported when they lie more than a week apart; unreadable estimates and rows say nothing.
 */
export function findEstimateMismatch(checklist: Checklist): Problem[] {
  const estimated = sumEstimates(checklist.estimates);
  const planned = checklist.timeline.reduce(
    (last, row) => Math.max(last, readLastDay(row.when)),
    0,
  );
  const [row] = checklist.timeline;
  const [estimate] = checklist.estimates;
  if (estimated === 0 || planned === 0 || row === undefined || estimate === undefined) return [];
  if (Math.abs(estimated - planned) <= DAYS_A_WEEK) return [];
  const place = { file: checklist.path, line: row.line, column: 1 };
  const values = { estimates: renderDays(estimated), timeline: renderDays(planned) };
  const found = problem('estimate-mismatch', place, values);
  return [{ ...found, related: { file: checklist.path, line: estimate.line, column: 1 } }];
}

const DAYS_A_WEEK = 5;

/** An estimate of a section already holds those of the sections below it. */
function sumEstimates(estimates: readonly Estimate[]): number {
  const readable = estimates.filter((estimate) => estimate.days !== null);
  const estimated = new Set(readable.map(({ section }) => JSON.stringify(section)));
  const outermost = readable.filter(
    ({ section }) =>
      !section.some((_, depth) => estimated.has(JSON.stringify(section.slice(0, depth)))),
  );
  return outermost.reduce((sum, estimate) => sum + (estimate.days ?? 0), 0);
}

const RANGE = String.raw`\s*(\d+)(?:\s*[-–—]\s*(\d+))?`;

/** "Week 3-4" ends on day 20; "Day 2" on day 2. 0 where no unit and number stand together. */
function readLastDay(when: string): number {
  for (const [days, words] of TIMELINE_UNITS) {
    const match = new RegExp(String.raw`(?:^|[^\p{L}])(?:${words.join('|')})${RANGE}`, 'iu').exec(
      when,
    );
    if (match !== null) return Number(match[2] ?? match[1]) * days;
  }
  return 0;
}

function renderDays(days: number): string {
  const weeks = Math.floor(days / DAYS_A_WEEK);
  const rest = Math.round((days - weeks * DAYS_A_WEEK) * 10) / 10;
  const parts = [
    weeks > 0 ? `${weeks} ${weeks === 1 ? 'week' : 'weeks'}` : '',
    rest > 0 ? `${rest} ${rest === 1 ? 'day' : 'days'}` : '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}
