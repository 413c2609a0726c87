/** What the pages for newcomers show, and how much of it there is in words. */
import type { Contact, EscalationLevel } from './checklist.ts';
import type { JudgedRunbook } from './runbook-view.ts';
import type { JudgedItem, Project } from './site.ts';
import { countOf } from './wording.ts';

/** An environment variable of a system. */
export interface Variable {
  name: string;
  note: string | null;
  /** The items that name it. */
  items: JudgedItem[];
}

/** A word of the field, and what it means. */
export interface Term {
  name: string;
  meaning: string;
}

/** Prose of a section, under its heading. */
export interface ProseSection {
  title: string;
  /** Safe HTML. */
  html: string;
}

/** What the page for newcomers shows beyond what the project holds anyway. */
export interface StartView {
  /** Leaf items of phase rollout, in the documents' order. */
  rollout: JudgedItem[];
  /** Runbooks of the deployment, in reading order. */
  deployments: JudgedRunbook[];
  variables: Variable[];
  dependencies: Contact[];
  escalation: EscalationLevel[];
  /** Commands worth knowing, as the documents gather them. */
  commands: ProseSection[];
  /** What the documents explain themselves. */
  explained: ProseSection[];
  /** Terms of the field that the documents use. */
  terms: Term[];
  /** What no document says, as the end of "Not written down yet: …". */
  gaps: string[];
}

/** "16 deployment steps, 3 runbooks": of what there is, what a newcomer will look for. */
export const describeStart = ({
  start,
  smokeTests,
  runbooks,
}: Pick<Project, 'start' | 'smokeTests' | 'runbooks'>): string =>
  (
    [
      [start.rollout.length, 'deployment step'],
      [start.variables.length, 'variable'],
      [smokeTests.length, 'smoke test'],
      [runbooks.length, 'runbook'],
    ] as const
  )
    .filter(([count]) => count > 0)
    .map(([count, name]) => countOf(count, name))
    .join(', ') || 'nothing yet';
