/** The words pages use for what the model holds, in one place, so that they are the same everywhere. */
import type {
  Claim,
  Comparator,
  MetadataEntry,
  Phase,
  Severity,
  Threshold,
  Topic,
} from './checklist.ts';
import type { Progress } from './site.ts';

export const CLAIM_WORDS: Record<Claim, string> = {
  done: 'done',
  open: 'open',
  'in-progress': 'in progress',
  blocked: 'blocked',
  'not-applicable': 'not applicable',
  deferred: 'deferred',
};

export const PHASE_WORDS: Record<Phase, string> = {
  readiness: 'Readiness',
  rollout: 'Rollout',
  'follow-up': 'Follow-up',
  approval: 'Approval',
};

export const TOPIC_TITLES: Record<Topic, string> = {
  security: 'Security',
  performance: 'Performance',
  monitoring: 'Monitoring',
  recovery: 'Recovery',
  testing: 'Testing',
  documentation: 'Documentation',
  data: 'Data',
  infrastructure: 'Infrastructure',
  operations: 'Operations',
};

export const SEVERITY_WORDS: Record<Severity, string> = {
  critical: 'Critical',
  high: 'High',
  medium: 'Medium',
  low: 'Low',
};

const COMPARATOR_SIGNS: Record<Comparator, string> = {
  '<': '<',
  '<=': '≤',
  '>': '>',
  '>=': '≥',
  '=': '=',
  range: 'within',
};

/** "1 item", "3 items". */
export const countOf = (count: number, noun: string, plural = `${noun}s`): string =>
  `${formatCount(count)} ${count === 1 ? noun : plural}`;

/** Small counts in words. */
export const countWord = (count: number): string =>
  ['no', 'one', 'two', 'three'][count] ?? String(count);

/** Thousands apart: 12,480. */
export const formatCount = (count: number): string =>
  String(count).replace(/\B(?=(\d{3})+$)/g, ',');

/** One decimal always; a dash where nothing applies, because that is not 0. */
export const formatScore = (score: number | null): string =>
  score === null ? '–' : score.toFixed(1);

/** What is said beside the two numbers, with what is waived and as it would be without. */
export const describeRest = (score: RestOfScore, unwaived: RestOfScore | null): string => {
  const word = ({ unknown, contradicted }: RestOfScore, waived: string): string =>
    `nknown ${formatScore(unknown)},${waived} contradicted ${formatScore(contradicted)}.`;
  const said = `U${word(score, ` waived ${formatScore(score.waived)},`)}`;
  return unwaived === null ? said : `${said} Without its waivers: u${word(unwaived, '')}`;
};

type RestOfScore = Record<'unknown' | 'waived' | 'contradicted', number | null>;

/** "16 of 23 done"; what does not apply is named, not counted. "0 of 0" would read as a failure. */
export const describeProgress = ({ done, open, notApplicable, total }: Progress): string =>
  total === 0
    ? 'no items'
    : `${formatCount(done)} of ${formatCount(done + open)} done` +
      (notApplicable > 0 ? `, ${formatCount(notApplicable)} not applicable` : '');

/** "response time, p95 < 500 ms". */
export const describeThreshold = (threshold: Threshold): string => {
  const { quantity, statistic, comparator, value, unit } = threshold;
  const what = [quantity, statistic].filter(Boolean).join(', ');
  const limit = Array.isArray(value) ? `${value[0]} to ${value[1]}` : String(value);
  return [what, COMPARATOR_SIGNS[comparator], limit, unit].filter(Boolean).join(' ');
};

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** "21 Nov 2026, 06:40 UTC" of an ISO 8601 moment. */
export const formatMoment = (iso: string): string => {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return iso;
  const time = at.toISOString().slice(11, 16);
  return `${at.getUTCDate()} ${MONTHS[at.getUTCMonth()]} ${at.getUTCFullYear()}, ${time} UTC`;
};

const UPDATED = /^(last[ _-])?(updated?|reviewed|modified|revised)( on| at)?$/i;

/** What the document itself says about its age, as written; null where it says nothing. */
export const findLastUpdate = (metadata: MetadataEntry[]): string | null =>
  metadata.find(({ key, value }) => UPDATED.test(key.trim()) && value !== null)?.value ?? null;
