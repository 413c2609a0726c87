/**
 * A checklist as it was written: what `readChecklist` returns. Words are those of the product
 * (see README, "Words"). Every `line` is the 1-based line of the file as given.
 */
import type { DeclaredEvidence } from './binding.ts';
import type { Place, Problem } from './problem.ts';

import type {
  Contact,
  Criterion,
  EscalationLevel,
  Estimate,
  Link,
  ProgressClaim,
  Risk,
  Runbook,
  SignOff,
  SmokeTest,
  TimelineRow,
} from './surroundings.ts';

export type * from './surroundings.ts';

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

/** What a section is about, whatever its document calls it. */
export const TOPICS = [
  'security',
  'performance',
  'monitoring',
  'recovery',
  'testing',
  'documentation',
  'data',
  'infrastructure',
  'operations',
] as const;
export type Topic = (typeof TOPICS)[number];

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
  /** Ids it had before, as `<!-- was: … -->` in it says. */
  was?: readonly string[];
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
  /** Its own heading's, else that of the section above it. */
  topic: Topic | null;
  blocks: Block[];
}

export interface MetadataEntry {
  key: string;
  /** null is a blank left to fill in. */
  value: string | null;
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
  /** Bindings, waivers and the gate of its front matter. */
  declared: DeclaredEvidence;
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
  /** Where each key of the two maps stands, by `severity.` or `phase.` and the key. */
  places?: Record<string, Place> | undefined;
}
