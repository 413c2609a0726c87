/**
 * A checklist as it was written: what `readChecklist` returns. Words are those of the product
 * (see README, "Words"). Every `line` is the 1-based line of the file as given.
 */
import type { Problem } from './problem.ts';

/** Part of a launch an item belongs to. Only `readiness` items score. */
export const PHASES = ['readiness', 'rollout', 'follow-up', 'approval'] as const;
export type Phase = (typeof PHASES)[number];

/** What the document says of an item. */
export const CLAIMS = [
  'done',
  'open',
  'in-progress',
  'blocked',
  'not-applicable',
  'deferred',
] as const;
export type Claim = (typeof CLAIMS)[number];

export const SEVERITIES = ['critical', 'high', 'medium', 'low'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Where the claim was read from. */
export const ITEM_SOURCES = ['checkbox', 'mark', 'status', 'column', 'code'] as const;
export type ItemSource = (typeof ITEM_SOURCES)[number];

/** What a section is for; decides the phase of its items and what else is read from it. */
export const SECTION_ROLES = [
  'checklist',
  'signoff',
  'criteria',
  'flags',
  'legend',
  'follow-up',
  'rollout',
  'runbook',
  'rollback',
  'smoke-tests',
  'contacts',
  'escalation',
  'dependencies',
  'risks',
  'timeline',
  'commands',
  'advice',
  'notes',
  'references',
  'contents',
] as const;
export type SectionRole = (typeof SECTION_ROLES)[number];

export const COMPARATORS = ['<', '<=', '>', '>=', '=', 'range'] as const;
export type Comparator = (typeof COMPARATORS)[number];

/** A requirement with a number in it. `value` is a pair (low, high) where the comparator is `range`. */
export interface Threshold {
  text: string;
  /** What is measured, in the document's own words: "cache hit rate". Empty when it names nothing. */
  quantity: string;
  /** `p50` … `p99.9`, `mean`, `median`, `max`, `min`, or null when the document names none. */
  statistic: string | null;
  comparator: Comparator;
  value: number | [number, number];
  /** Canonical unit (`ms`, `s`, `%`, `days`, `req/s` …) or null for a bare count. */
  unit: string | null;
  /** An alarm fires when it is met; a target must be met. Alarms are never targets. */
  kind: 'target' | 'alarm';
  line: number;
}

/** `Key: value` under an item. */
export interface ItemProperty {
  key: string;
  /** null is a blank left to fill in. */
  value: string | null;
  line: number;
}

export interface Item {
  /** Stable within the checklist: heading path, parent and title without decoration. */
  id: string;
  /** First line, markdown stripped. */
  text: string;
  /** The same as safe inline HTML. */
  html: string;
  line: number;
  /** Headings from the first level down, decoration kept. */
  section: string[];
  sectionId: string;
  parent: string | null;
  depth: number;
  leaf: boolean;
  phase: Phase;
  claim: Claim;
  source: ItemSource;
  /** The status word as written ("FIXED"), or null. */
  status: string | null;
  severity: Severity;
  /** Marked optional by its own text, its status, its parent or its heading. */
  optional: boolean;
  /** "if applicable", "if EU users" …, as written, or null. */
  condition: string | null;
  /** An item of a list that is bad when ticked (no-go criteria, blockers). */
  flag: boolean;
  owner: string | null;
  due: string | null;
  thresholds: Threshold[];
  commands: string[];
  files: string[];
  env: string[];
  urls: string[];
  expected: string[];
  /** Keys left to fill in ("RTO: ____"). */
  blanks: string[];
  properties: ItemProperty[];
  /** What else stands under the item, as plain text, one entry a line or block. */
  details: string[];
  /** The same as safe HTML; empty when there is nothing. */
  detailsHtml: string;
}

/** What a section holds, in the order of the document. */
export type Block =
  | { kind: 'item'; id: string }
  | { kind: 'group'; title: string; line: number }
  | { kind: 'signoff'; index: number }
  | { kind: 'prose'; html: string; line: number };

export interface Section {
  id: string;
  /** Heading with markdown stripped, decoration kept: "✅ Security (8 items)". */
  heading: string;
  /** The heading without decoration: "Security". */
  title: string;
  /** 1 to 6; 0 is what stands before the first heading. */
  level: number;
  line: number;
  path: string[];
  parent: string | null;
  role: SectionRole;
  phase: Phase;
  blocks: Block[];
}

export interface MetadataEntry {
  key: string;
  /** null is a blank left to fill in. */
  value: string | null;
  line: number;
}

export interface SignOff {
  role: string;
  statement: string | null;
  /** The heading it stands under, when that is not the sign-off section itself. */
  group: string | null;
  name: string | null;
  date: string | null;
  /** Names of the fields offered ("Name", "Date", "Signature"). */
  fields: string[];
  /** A name stands there. A ticked box alone signs nothing. */
  signed: boolean;
  ticked: boolean;
  line: number;
}

export interface RunbookStep {
  title: string;
  line: number;
  /** Commands, each one or more lines, with the fence's language. */
  code: { language: string | null; text: string; line: number }[];
  notes: string[];
}

export interface Runbook {
  id: string;
  title: string;
  line: number;
  section: string[];
  /** As written: "30 min", "< 5 min"; null when none is given. */
  duration: string | null;
  /** When to use it: bullets under "When to roll back", symptoms of a table. */
  triggers: string[];
  steps: RunbookStep[];
  codeBlocks: number;
  /** `<previous-commit>`, `${VAR}`, `[restore command]`, in order, each once. */
  placeholders: string[];
  /** The whole runbook as safe HTML, in the document's own order. */
  html: string;
}

export interface SmokeTest {
  title: string;
  url: string | null;
  /** Pairs of action and expectation; the action is null where the test has only an expectation. */
  checks: { action: string | null; expected: string }[];
  section: string[];
  line: number;
}

export interface Contact {
  group: string | null;
  role: string;
  /** null where the value is a placeholder or blank: a gap. */
  value: string | null;
  line: number;
}

export interface EscalationLevel {
  level: string;
  action: string;
  line: number;
}

export interface Risk {
  name: string;
  severity: Severity | null;
  impact: string | null;
  mitigation: string | null;
  monitor: string | null;
  text: string;
  thresholds: Threshold[];
  line: number;
}

/** A line that decides without being ticked (criterion), or is bad when it holds (flag). */
export interface Criterion {
  text: string;
  thresholds: Threshold[];
  section: string[];
  line: number;
}

export interface Estimate {
  section: string[];
  value: string;
  /** In working days: a week is 5. null where the text is no duration. */
  days: number | null;
  line: number;
}

export interface TimelineRow {
  when: string;
  what: string;
  line: number;
}

/** "80 % complete", against what was counted over leaf items of phase readiness. */
export interface ProgressClaim {
  value: number;
  text: string;
  line: number;
  /** Percent; null when there was nothing to count. */
  counted: number | null;
}

export interface Link {
  text: string;
  url: string;
  line: number;
}

export interface Encoding {
  /** The code page the text was read with by mistake, or null when nothing was repaired. */
  repaired: string | null;
  bom: boolean;
  eol: 'lf' | 'crlf' | 'cr' | 'mixed';
}

export interface Checklist {
  path: string;
  title: string;
  /** BCP 47 primary tag, guessed from headings and words ("en", "fr", "ja"); "und" when unknown. */
  language: string;
  encoding: Encoding;
  /** Front matter as a plain object after validation; empty when there is none. */
  settings: ChecklistSettings;
  metadata: MetadataEntry[];
  sections: Section[];
  items: Item[];
  signoffs: SignOff[];
  runbooks: Runbook[];
  smokeTests: SmokeTest[];
  contacts: Contact[];
  escalation: EscalationLevel[];
  dependencies: Contact[];
  risks: Risk[];
  criteria: Criterion[];
  flags: Criterion[];
  estimates: Estimate[];
  timeline: TimelineRow[];
  progressClaims: ProgressClaim[];
  links: Link[];
  /** Environment variables named anywhere: `KEY=value` lines of env blocks and items. */
  env: { name: string; note: string | null; line: number }[];
  problems: Problem[];
}

/** What front matter may say about a checklist or project; unknown keys are kept out. */
export interface ChecklistSettings {
  title?: string | undefined;
  name?: string | undefined;
  owner?: string | undefined;
  repository?: string | undefined;
  tier?: string | undefined;
  review?: string | undefined;
  description?: string | undefined;
  severity?: Record<string, Severity> | undefined;
  phase?: Record<string, Phase> | undefined;
}
