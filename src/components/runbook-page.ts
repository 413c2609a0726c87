/** What the page of a runbook is made of, so that it only prints. */
import { partAnchor, relativeUrl, runbookPage } from '../model/addresses.ts';
import type { RunbookPart, RunbookPartKind } from '../model/checklist.ts';
import type { JudgedRunbook } from '../model/runbook-view.ts';
import type { Project } from '../model/site.ts';
import type { WayBackLink } from './render-runbook.ts';

export interface RunbookParts {
  /** Lists of what one sees when it is. */
  yes: RunbookPart[];
  /** Lists of what one sees when it is not. */
  no: RunbookPart[];
  /** Says whether this is the right page. */
  purpose: RunbookPart[];
  impact: RunbookPart[];
  /** What to do, with the way back and whom to call. */
  work: RunbookPart[];
}

/** A part with the smaller ones below it goes where its own heading belongs. */
export const sortParts = (parts: readonly RunbookPart[]): RunbookParts => {
  const sorted: RunbookParts = { yes: [], no: [], purpose: [], impact: [], work: [] };
  let target = sorted.work;
  parts.forEach((part, at) => {
    const isAlone = parts[at + 1]?.depth !== 3;
    if (part.depth === 2) target = sorted[isAlone && isList(part) ? answerOf(part) : placeOf(part)];
    target.push(part);
  });
  return sorted;
};

const answerOf = ({ kind }: RunbookPart): 'yes' | 'no' => (kind === 'exclusions' ? 'no' : 'yes');

/** What a list of symptoms says is one answer; with a chapter below it, it is a chapter. */
const isList = ({ entries, blocks }: RunbookPart): boolean =>
  entries.length > 0 && blocks.every(({ kind }) => kind === 'prose');

const placeOf = ({ kind, title, blocks }: RunbookPart): keyof RunbookParts => {
  if (kind === 'symptoms' || kind === 'exclusions' || kind === 'meaning') return 'purpose';
  if (kind === 'impact') return 'impact';
  return title === '' && blocks.every((block) => block.kind === 'prose') ? 'purpose' : 'work';
};

/** How a reader tells whether this is the right page, and which is if it is not. */
export interface Answers {
  /** Symptoms that no list of the page shows. */
  yes: string[];
  /** The same for what speaks against it. */
  no: string[];
  /** Other runbooks of the system with what one sees then. */
  neighbours: { sign: string; runbook: JudgedRunbook }[];
  /** Others that do not say. */
  others: JudgedRunbook[];
}

/** As many as are looked through at night. */
const MOST_OTHERS = 5;

export const findAnswers = (
  runbook: JudgedRunbook,
  all: readonly JudgedRunbook[],
  { yes, no }: Pick<RunbookParts, 'yes' | 'no'>,
): Answers => {
  const shown = new Set([...yes, ...no].flatMap(({ entries }) => entries));
  const near = all
    .filter(({ id }) => id !== runbook.id)
    .map((other) => ({
      runbook: other,
      sign: signOf(other, runbook),
      near: countShared(other, runbook),
    }))
    .sort((a, b) => b.near - a.near)
    .slice(0, MOST_OTHERS);
  // Its author knows best which page it is then.
  const isTold = runbook.exclusions.length > 0;
  return {
    yes: runbook.triggers.filter((text) => !shown.has(text)),
    no: runbook.exclusions.filter((text) => !shown.has(text)),
    neighbours: near.flatMap(({ sign, runbook: other }) =>
      sign === null || isTold ? [] : [{ sign, runbook: other }],
    ),
    others: near.filter(({ sign }) => sign === null || isTold).map(({ runbook: other }) => other),
  };
};

const countShared = ({ services }: JudgedRunbook, { services: own }: JudgedRunbook): number =>
  services.filter((service) => own.includes(service)).length;

/** What leads to the other and not here too. */
const signOf = ({ triggers, alerts, rules }: JudgedRunbook, here: JudgedRunbook): string | null => {
  const symptom = triggers.find((text) => !here.triggers.includes(text));
  if (symptom !== undefined) return symptom;
  const known = [...here.alerts, ...here.rules];
  const alert = [...alerts, ...rules].find((name) => !known.includes(name));
  return alert === undefined ? null : `the alert ${alert} fired`;
};

export const findPart = (
  parts: readonly RunbookPart[],
  kind: RunbookPartKind,
): RunbookPart | undefined => parts.find((part) => part.kind === kind && part.blocks.length > 0);

/** @param from path of the page that holds the link */
export const linkWayBack = (
  { wayBack, parts, aim }: JudgedRunbook,
  project: Project,
  from: string,
): WayBackLink | null => {
  if (wayBack === null) return null;
  if (wayBack.kind === 'runbook')
    return { url: relativeUrl(from, runbookPage(project.id, wayBack.id)), title: wayBack.title };
  const part = findPart(parts, 'rollback');
  if (part !== undefined && part.title !== '')
    return { url: `#${encodeURI(partAnchor(part.id))}`, title: part.title };
  return aim === 'rollback' ? null : { url: '#_steps', title: 'on this page' };
};
