/** A runbook, wherever it was written: a section of a checklist or a file of its own. */
import type { Severity } from './checklist.ts';

/** What a part of a runbook is for, by its heading; `steps` is what no heading says more exactly. */
export const RUNBOOK_PARTS = [
  'exclusions',
  'symptoms',
  'meaning',
  'impact',
  'first',
  'diagnosis',
  'mitigation',
  'steps',
  'verification',
  'rollback',
  'escalation',
  'afterwards',
  'background',
] as const;
export type RunbookPartKind = (typeof RUNBOOK_PARTS)[number];

/** What a command takes away, and whether it can be had back. */
export interface Hazard {
  /** `destroys` cannot be undone by itself, `interrupts` hurts while it lasts. */
  kind: 'destroys' | 'interrupts';
  /** A clause: "deletes files". */
  what: string;
  line: number;
}

export interface RunbookCode {
  language: string | null;
  text: string;
  line: number;
  /** An output is what one should see, and nothing to copy. */
  role: 'command' | 'output';
}

/** What stands below the title of a step, in order; `html` is safe. */
export type StepBody =
  | { kind: 'code'; code: RunbookCode }
  | { kind: 'prose'; html: string }
  | { kind: 'expected'; html: string };

export interface RunbookStep {
  /** From 1, through the whole runbook. */
  number: number;
  /** Plain text. */
  title: string;
  /** The same as safe inline HTML. */
  titleHtml: string;
  line: number;
  /** What links call the heading that it was made of; null for any other. */
  anchor: string | null;
  /** Commands and outputs, each one or more lines, with the fence's language. */
  code: RunbookCode[];
  body: StepBody[];
  /** What its commands take away. */
  hazards: readonly Hazard[];
  /** The step says what one should see. */
  expects: boolean;
}

export type RunbookBlock =
  | { kind: 'prose'; html: string; line: number }
  | { kind: 'code'; code: RunbookCode; line: number }
  | { kind: 'step'; step: RunbookStep };

export interface RunbookPart {
  kind: RunbookPartKind;
  /** Of its anchor on the page, without an ordinal. */
  id: string;
  /** As written; empty for what stands before the first heading. */
  title: string;
  /** 2 below the runbook's own heading, 3 below that. */
  depth: 2 | 3;
  line: number;
  blocks: RunbookBlock[];
  /** Of symptoms and exclusions: each entry of its lists, as plain text. Empty for any other kind. */
  entries: readonly string[];
}

/** A file that says of its folder what lies in it, by its name without ending: no runbook unless it has commands. */
export const isFolderIndex = (name: string): boolean =>
  /^(?:readme|index|_index|contributing|changelog|template)$/i.test(name);

/** A drill, as the front matter tells of it. */
export interface ToldExercise {
  /** ISO 8601 date. */
  at: string;
  by: string | null;
}

/** What text alone shows to be wrong or missing. Lines are those of the file. */
export interface RunbookFindings {
  /** Words of prose, code left out. */
  words: number;
  /** School years that its prose asks for; null where that cannot be told. */
  grade: number | null;
  /** "TODO", "TBD" …, as written. */
  unfinished: { text: string; line: number }[];
  /** Headings with nothing below them. */
  empty: { text: string; line: number }[];
  /** Secrets, home folders and private hosts in commands; `text` shows no secret. */
  exposed: { kind: 'secret' | 'home' | 'host'; text: string; line: number }[];
  links: { url: string; line: number }[];
  /** What a link to a heading may say, without the `#`. */
  anchors: string[];
}

export interface Runbook {
  id: string;
  title: string;
  /** The file it stands in. */
  path: string;
  /** What its own title says it is for: `rollback` is itself the way back. */
  aim: RunbookPartKind;
  /** A file of its own, or a section of a checklist. */
  origin: 'file' | 'section';
  /** BCP 47 primary tag; "und" when unknown. */
  language: string;
  line: number;
  section: string[];
  /** As written: "30 min", "< 5 min"; null when none is given. */
  duration: string | null;
  /** When to use it: bullets under "When to roll back", symptoms of a table. */
  triggers: string[];
  /** When not to use it, in its author’s words. */
  exclusions: string[];
  /** What it is for, in its own first sentence; null where it begins with a step. */
  purpose: string | null;
  /** Names of alerts that it answers. */
  alerts: string[];
  severity: Severity | null;
  owner: string | null;
  services: string[];
  /** Ids or globs of the items it serves, as its author says. */
  serves: string[];
  exercised: ToldExercise | null;
  /** Milliseconds that a drill counts for; null is the default. */
  validity: number | null;
  parts: RunbookPart[];
  steps: RunbookStep[];
  codeBlocks: number;
  /** `<previous-commit>`, `${VAR}`, `[restore command]`, in order, each once. */
  placeholders: string[];
  findings: RunbookFindings;
}
