/** The finished site: everything the pages print. Pages compute nothing. */
import type { JudgedAlert } from './alert.ts';
import type { BoundEvidence, Waiver } from './binding.ts';
import type {
  Checklist,
  Contact,
  Item,
  Phase,
  Section,
  Severity,
  SmokeTest,
  Topic,
} from './checklist.ts';
import type { FleetWatch } from './fleet-watch.ts';
import type { FormatFacts } from './format-facts.ts';
import type { Gate, GateRule, JudgedLevel } from './gate.ts';
import type { ProjectHistory } from './history.ts';
import type { Problem } from './problem.ts';
import type { Progress } from './progress.ts';
import type { RecordView } from './record-view.ts';
import type { JudgedRunbook } from './runbook-view.ts';
import type { JudgedSignOff } from './signed.ts';
import type { SiteInput } from './site-facts.ts';
import type { StartView } from './start-view.ts';
import type { Verdict } from './verdict.ts';

export type { Progress } from './progress.ts';

export interface JudgedItem {
  item: Item;
  verdict: Verdict;
  /** Weight in points; 0 for groups and for items that do not score. */
  weight: number;
  /** Share of the scores: a leaf of phase readiness that applies. */
  scores: boolean;
  /** Conflicts this item is part of, as sentences. */
  conflicts: string[];
  /** Progress of a group over its leaves; null for leaves. */
  progress: Progress | null;
  /** What was bound to it, and what that shows. */
  evidence: readonly BoundEvidence[];
  /** Proven though not ticked, or proven though said not to apply. */
  remark: 'unticked' | 'disputed' | null;
  /** The waiver that holds, and the verdict underneath. */
  waiver: { waiver: Waiver; verdict: Verdict } | null;
}

export type Weights = Record<Severity, number>;

/** One line of the ledger: what a verdict is worth. */
export interface LedgerRow {
  verdict: Verdict;
  counts: Record<Severity, number>;
  items: number;
  points: number;
  /** Percent of the applicable points, one decimal; the column adds up to 100.0, and no row is 0.0. */
  share: number;
}

/**
 * Percentages 0..100 with one decimal, each the sum of its ledger's parts. 100 only where everything
 * counts: 99.96 is 99.9. null where nothing applies. `ledger` holds the verdicts that occur.
 */
export interface Score {
  verified: number | null;
  claimed: number | null;
  unknown: number | null;
  waived: number | null;
  contradicted: number | null;
  applicable: { items: number; points: number };
  notApplicable: number;
  ledger: LedgerRow[];
}

export interface SectionView {
  section: Section;
  /** Over all leaf items below, whatever their phase; null when it holds none. */
  progress: Progress | null;
  /** Over those of phase readiness, which are the ones that score. */
  readiness: Progress;
  /** The phases of its items, in the order of `PHASES`. */
  phases: Phase[];
  score: Score | null;
}

export interface ChecklistView {
  checklist: Checklist;
  sections: SectionView[];
  problems: Problem[];
}

export interface Area {
  title: string;
  sectionId: string;
  score: Score;
  progress: Progress;
}

/** The scored items of a system under one topic. */
export interface TopicView {
  topic: Topic;
  /** Where the first of them stands. */
  sectionId: string;
  worst: Verdict;
  verified: number;
  claimed: number;
  items: number;
}

/** One item to prove next, and what its proof brings after that of those before it in the list. */
export interface NextAction {
  judged: JudgedItem;
  /** What to do about it: "Bind evidence to it". Code between backticks. */
  advice: string;
  /** Percent, one decimal, that `verified` rises by. */
  gain: number;
  /** The rules of the gate that then hold and did not before; `number` counts them from 1. */
  closes: readonly { rule: GateRule; number: number; title: string }[];
}

/** The few items to do next. */
export interface NextActions {
  /** The heaviest that are not claimed done. */
  items: JudgedItem[];
  /** Percent, one decimal: what the claimed score reaches when they are done. */
  claimed: number | null;
  /** Whose proof opens the gate soonest and raises `verified` most. */
  actions: readonly NextAction[];
  /** Percent, one decimal: what `verified` reaches when all of them are proven. */
  verified: number | null;
  /** Whether the gate says GO then. */
  opens: boolean;
}

export interface Project {
  id: string;
  name: string;
  description: string | null;
  /** Body of `project.md` as safe HTML; empty when there is none. */
  introduction: string;
  owner: string | null;
  repository: string | null;
  tier: string | null;
  /** Review cycle, as written. */
  review: string | null;
  checklists: ChecklistView[];
  /** By item id. */
  items: ReadonlyMap<string, JudgedItem>;
  score: Score;
  /** Progress by phase, over leaf items. */
  phases: Record<Phase, Progress>;
  areas: Area[];
  /** Items that would score if they applied; they leave the denominator, and are named. */
  leftOut: Item[];
  /** Milliseconds that evidence counts for where its binding says nothing. */
  validity: number;
  /** The score as it would be if nothing were waived; null where nothing is. */
  unwaived: Score | null;
  /** Claims without a checkbox behind them. */
  claimsWithoutBox: number;
  signoffs: JudgedSignOff[];
  /** What they approved: a file each, by its digest. */
  signed: readonly { digest: string; text: string }[];
  /** Of its checklists and of its own files, each with what it is worth. */
  runbooks: JudgedRunbook[];
  alerts: JudgedAlert[];
  smokeTests: SmokeTest[];
  contacts: Contact[];
  topics: TopicView[];
  /** The latest first. */
  records: RecordView[];
  /** null where neither records nor edits of the documents tell one. */
  history: ProjectHistory | null;
  /** All of them, also those that have ended. */
  waivers: readonly Waiver[];
  /** null where neither records nor rules are there to judge by. */
  gate: Gate | null;
  /** The lowest first; empty where none are set. */
  levels: readonly JudgedLevel[];
  /** Name of the highest level that is reached, or null. */
  level: string | null;
  /** The moment from which time alone changes a figure or the gate, ISO 8601; null where nothing lapses. */
  validUntil: string | null;
  next: NextActions | null;
  start: StartView;
  problems: Problem[];
}

export interface Site {
  title: string;
  /** Safe HTML; empty when `site.md` has no body. */
  introduction: string;
  /** Colour of links and marks, `#rrggbb`, or null for the site's own. */
  accent: string | null;
  /** ISO 8601, the explicit `now` of the build. */
  builtAt: string;
  generator: string;
  /** Absolute address the site will live at, or null. Nothing in the pages depends on it. */
  address: string | null;
  weights: Weights;
  /** Where the content folder lies on the web, or null. */
  source: string | null;
  /** The formats of reports that are read; empty where there is no record. */
  formats: readonly FormatFacts[];
  /** The files it was built of. */
  inputs: readonly SiteInput[];
  projects: Project[];
  /** What needs someone, over all projects. */
  watch: FleetWatch;
  /** Records that were written after `builtAt`: nothing on the pages knows of them. */
  later: number;
  problems: Problem[];
}
