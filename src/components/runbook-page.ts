/** What the page of a runbook is made of, so that it only prints. */
import { partAnchor, relativeUrl, runbookPage } from '../model/addresses.ts';
import type { RunbookPart, RunbookPartKind } from '../model/checklist.ts';
import type { JudgedRunbook } from '../model/runbook-view.ts';
import type { Project } from '../model/site.ts';
import type { WayBackLink } from './render-runbook.ts';

export interface RunbookParts {
  /** Says whether this is the right page. */
  purpose: RunbookPart[];
  impact: RunbookPart[];
  /** What to do, with the way back and whom to call. */
  work: RunbookPart[];
}

/** A part with the smaller ones below it goes where its own heading belongs. */
export const sortParts = (parts: readonly RunbookPart[]): RunbookParts => {
  const sorted: RunbookParts = { purpose: [], impact: [], work: [] };
  let target = sorted.work;
  for (const part of parts) {
    if (part.depth === 2) target = sorted[placeOf(part)];
    target.push(part);
  }
  return sorted;
};

const placeOf = ({ kind, title, blocks }: RunbookPart): keyof RunbookParts => {
  if (kind === 'symptoms' || kind === 'meaning') return 'purpose';
  if (kind === 'impact') return 'impact';
  return title === '' && blocks.every((block) => block.kind === 'prose') ? 'purpose' : 'work';
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
