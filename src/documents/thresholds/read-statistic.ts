import { findAll, joinWords, patternOf } from '../words/pattern.ts';
import {
  NOT_STATISTIC_AFTER,
  PERCENTILE_WORDS,
  SAMPLE_WORDS,
  STATISTICS,
} from '../words/statistics.ts';

/**
 * The statistic a threshold is about: `p95` from "p95", "95th percentile" or "95% of requests", or
 * `mean`, `median`, `max`, `min` from words; null when none is named. The nearest one before the
 * number wins over one after it.
 */
export function readStatistic(before: string, after: string): string | null {
  return findMentions(before.slice(-100)).at(-1)?.statistic ?? readAfter(firstClause(after));
}

const NEXT_CLAUSE = /[,;:/]|\s(?:and|or|with|while|und|oder|mit|et|ou|y|o|e|con|com)\s/iu;
function firstClause(after: string): string {
  const near = after.slice(0, 45);
  const end = near.search(NEXT_CLAUSE);
  return end < 0 ? near : near.slice(0, end);
}

const PERCENTILE = new RegExp(
  `(?<![\\p{Script=Latin}\\p{Nd}])p\\s?(\\d{2}(?:\\.\\d{1,3})?|99\\d)(?![\\d.]*\\d)|` +
    `(?<!\\d)(\\d{2}(?:[.,]\\d{1,2})?)(?:st|nd|rd|th|er|ème|e|º|\\.|%)?[\\s-]*${patternOf(PERCENTILE_WORDS)}|` +
    `${patternOf(PERCENTILE_WORDS)}\\s*(\\d{2}(?:[.,]\\d{1,2})?)|` +
    `(?<!\\d)(\\d{2}(?:[.,]\\d{1,2})?)\\s?%\\s+(?:of|der|des|de|di|von)\\s+(?:\\p{L}+\\s+){0,2}?${patternOf(SAMPLE_WORDS)}`,
  'giu',
);
const NOT_AFTER = `(?!\\s+${patternOf(NOT_STATISTIC_AFTER)})`;
const NAMED = STATISTICS.map(({ statistic, words }) => ({
  statistic,
  pattern: new RegExp(`(?<!load\\s|\\d\\s?|/)${patternOf(words)}${NOT_AFTER}`, 'giu'),
}));

/** Most clauses name none: one look tells. */
const ANY_NAMED = new RegExp(patternOf(joinWords(STATISTICS.map(({ words }) => words))), 'iu');

interface Mention {
  index: number;
  statistic: string;
}

/** "(max" after a number opens the next limit, "(max)" and "max" close this one. */
function readAfter(text: string): string | null {
  const first = findMentions(text)[0];
  const open = text.lastIndexOf('(') > text.lastIndexOf(')');
  if (first === undefined || (open && !first.statistic.startsWith('p'))) return null;
  return first.statistic;
}

function findMentions(text: string): Mention[] {
  const mentions: Mention[] = [];
  for (const match of /\d/.test(text) ? findAll(PERCENTILE, text) : []) {
    const number = match.slice(1).find((part) => part !== undefined);
    if (number !== undefined)
      mentions.push({ index: match.index, statistic: namePercentile(number) });
  }
  if (!ANY_NAMED.test(text)) return mentions;
  for (const { statistic, pattern } of NAMED) {
    for (const match of findAll(pattern, text)) mentions.push({ index: match.index, statistic });
  }
  return mentions.sort((a, b) => a.index - b.index);
}

/** "999" is p99.9. */
function namePercentile(number: string): string {
  const plain = number.replace(',', '.');
  return /^99\d$/.test(plain) ? `p99.${plain.slice(2)}` : `p${plain}`;
}
