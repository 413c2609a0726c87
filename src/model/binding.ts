/** A binding says which evidence speaks for which item, and what it must show. */
import type { Comparator } from './checklist.ts';
import type { FindingCategory, FindingSeverity } from './evidence.ts';
import type { Place } from './problem.ts';

/** Globs: `*` stands for any characters, `?` for one. null: any. */
export type Selector =
  | {
      kind: 'tests';
      /** A file, a folder or a module, as the item or the tool names it. */
      file: string | null;
      suite: string | null;
      name: string | null;
      variant: string | null;
      tool: string | null;
    }
  | {
      kind: 'measure';
      name: string;
      /** null: that of the expectation. */
      statistic: string | null;
      subject: string | null;
      tool: string | null;
    }
  | {
      kind: 'findings';
      tool: string | null;
      categories: readonly FindingCategory[];
      rule: string | null;
      path: string | null;
      /** Findings below it do not count. */
      atLeast: FindingSeverity;
    }
  | { kind: 'check'; name: string; group: string | null }
  /** A command that was recorded, or else the report of the tool it runs. */
  | { kind: 'command'; argv: readonly string[]; tool: string | null };

/** What a measure must be. */
export interface Expectation {
  comparator: Comparator;
  value: number | [number, number];
  /** As in thresholds; null for a bare number. */
  unit: string | null;
  /** `p95` …; null where none is named. */
  statistic: string | null;
}

export interface Binding {
  /** An inferred one is only made where the item itself names the exact thing. */
  source: 'declared' | 'inferred';
  selector: Selector;
  expectation: Expectation | null;
  /** Milliseconds that evidence counts for. */
  validity: number;
  /** Cases at least. */
  least: number;
  /** Findings at most. */
  most: number;
  allowsSkipped: boolean;
  allowsFlaky: boolean;
  /** Where it is declared, or the line of the item. */
  place: Place;
  /** Why it was inferred: "names the test file". */
  reason: string | null;
}

/** P30D. */
export const DEFAULT_VALIDITY = 30 * 86_400_000;

/** A binding as front matter declares it: of every item whose id fits the glob. */
export interface DeclaredBinding {
  item: string;
  /** `validity` is null where it says none: then that of the project or the site. */
  binding: Omit<Binding, 'validity'> & { validity: number | null };
}

/** Sets an item aside until a date. Never hidden, and never a pass. */
export interface Waiver {
  /** Id or glob. */
  item: string;
  reason: string;
  approver: string;
  /** ISO 8601 date, the last day it holds. */
  until: string;
  /** The compensating control, or null. */
  control: string | null;
  /** Who asked for it, where that is said. */
  requester: string | null;
  place: Place;
}

/** A sign-off as front matter holds it: of a role that no line of the documents names, or for such a line. */
export interface DeclaredSignOff {
  role: string;
  name: string;
  /** ISO 8601 date. */
  date: string | null;
  statement: string | null;
  /** SHA-256 of what was signed, in hex. */
  digest: string | null;
  place: Place;
}

/** What front matter says of evidence and of the gate. */
export interface DeclaredEvidence {
  bindings: readonly DeclaredBinding[];
  waivers: readonly Waiver[];
  signoffs: readonly DeclaredSignOff[];
  /** The rules it names; the others are as the site has them, or else as by default. */
  gate: Partial<GateSettings>;
  /** The lowest first. Empty: none of its own. */
  levels: readonly Level[];
  /** Milliseconds that evidence counts for where its binding says nothing, or null. */
  validity: number | null;
  /** false: only what is declared binds. */
  infers: boolean;
  /** Bindings, severities and whole blocks that could not be read: what they would have asked is not known. */
  unread: number;
}

/** Rules for GO; null: the rule is not asked for. */
export interface GateSettings {
  /** No critical item that is neither verified nor waived. */
  critical: boolean;
  /** No contradiction, and nothing failing that is claimed. */
  contradictions: boolean;
  /** Percent that must be verified. */
  verified: number | null;
  /** Milliseconds: the latest record may not be older. */
  age: number | null;
  /** Every sign-off that is asked for is signed, and what was signed still stands. */
  signoffs: boolean;
  /** The roles that have to sign; empty: all that a line asks. */
  roles: readonly string[];
  /** A sign-off counts only where it names the digest of what was signed. */
  bound: boolean;
  /** Who approves neither made the evidence nor asked for the waiver. */
  separation: boolean;
  /** No item whose evidence stopped coming or has expired. */
  streams: boolean;
  /** Globs: every item that fits one is verified or waived. */
  items: readonly string[];
}

/** A named set of rules. It is reached where they hold, and those of all levels below it. */
export interface Level {
  name: string;
  /** Only those that it names are asked for. */
  rules: GateSettings;
}

/** Where nothing is said: proven where it matters, nothing refuted, most of it shown. */
export const DEFAULT_GATE: GateSettings = {
  critical: true,
  contradictions: true,
  verified: 80,
  age: DEFAULT_VALIDITY,
  signoffs: false,
  roles: [],
  bound: false,
  separation: false,
  streams: true,
  items: [],
};

/** No rule at all. */
export const OPEN_GATE: GateSettings = {
  critical: false,
  contradictions: false,
  verified: null,
  age: null,
  signoffs: false,
  roles: [],
  bound: false,
  separation: false,
  streams: false,
  items: [],
};

export const EVIDENCE_STRENGTHS = [
  'claimed',
  'linked',
  'CI result',
  'CI result of a commit',
  'signed',
] as const;

/** A report of a record, by what nobody can change about it. */
export interface ProofReport {
  /** Its index in the record. */
  index: number;
  path: string;
  sha256: string;
}

/** What a binding found at the moment of looking. */
export interface BoundEvidence {
  binding: Binding;
  state: 'passes' | 'fails' | 'expired' | 'missing';
  /** "412 ms < 500 ms, p95" or why nothing is proven. */
  sentence: string;
  /** Of the record it comes from; null where none came. */
  recordId: string | null;
  /** The file it was read from; null where none came, or it was given by hand. */
  report: ProofReport | null;
  /** The moment it speaks of, ISO 8601. */
  at: string | null;
  /** When it lapses; null where nothing passes. */
  until: string | null;
  /** Index in `EVIDENCE_STRENGTHS`. */
  strength: number;
}

export const NO_EVIDENCE: DeclaredEvidence = {
  bindings: [],
  waivers: [],
  signoffs: [],
  gate: {},
  levels: [],
  validity: null,
  infers: true,
  unread: 0,
};
