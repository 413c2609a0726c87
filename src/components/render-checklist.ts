/**
 * A checklist as HTML, in its own order. Text and not components, for the reason `render-items.ts`
 * gives: a checklist has dozens of sections, each of several parts.
 */
import { fragment, recordPage, relativeUrl, runbookPage } from '../model/addresses.ts';
import type { Runbook, SignOff } from '../model/checklist.ts';
import type { JudgedSignOff } from '../model/signed.ts';
import { SIGNOFF_STYLES } from '../model/signoff-wording.ts';
import type { ChecklistView, Project, SectionView } from '../model/site.ts';
import { describeProgress, PHASE_WORDS } from '../model/wording.ts';
import { type OutlineSection, outlineChecklist, type Run } from './checklist-outline.ts';
import { escapeHtml } from './escape-html.ts';
import { LONGEST_OPEN, summariseProse } from './prose-summary.ts';
import { type ItemSurroundings, renderItems } from './render-items.ts';

export interface ChecklistSurroundings {
  /** Path of the page it stands on, as in `Astro.url.pathname`. */
  from: string;
  /** ISO 8601, the moment of judging. */
  now: string;
}

/** In pieces that follow one another. */
export const renderChecklist = (
  view: ChecklistView,
  project: Project,
  { from, now }: ChecklistSurroundings,
): string[] => {
  const recordUrl = (recordId: string): string =>
    relativeUrl(from, recordPage(project.id, recordId));
  const { sections, children: tree } = outlineChecklist(view, project);
  const renderRunbook = ({ id, title }: Runbook): string => {
    const url = escapeHtml(relativeUrl(from, runbookPage(project.id, id)));
    return `<p class="meta"><a href="${url}">Open the runbook: ${escapeHtml(title)}</a></p>`;
  };
  return sections.flatMap((section) => {
    const { phase } = section.view.section;
    return [
      renderHead(section),
      ...section.runbooks.map(renderRunbook),
      ...section.runs.map((run) => renderRun(run, section, { tree, phase, recordUrl, now })),
    ];
  });
};

const renderHead = ({ view, anchor, rank }: OutlineSection): string => {
  const id = `id="${escapeHtml(anchor)}"`;
  if (rank === null) return `<span ${id}></span>`;
  const { section } = view;
  const notes = listNotes(view);
  const title = escapeHtml(section.title || section.heading);
  const said = notes.length === 0 ? '' : `<span>${escapeHtml(notes.join(' · '))}</span>`;
  return `<div class="sec rank-${rank}" ${id}><h${rank}>${title}</h${rank}>${said}</div>`;
};

const listNotes = ({ section, progress }: SectionView): string[] => {
  const notes: string[] = [];
  if (progress !== null) notes.push(describeProgress(progress));
  if (progress !== null && section.phase !== 'readiness')
    notes.push(PHASE_WORDS[section.phase].toLowerCase());
  if (section.role === 'flags') notes.push('bad when ticked');
  if (section.role === 'criteria') notes.push('criteria, not counted');
  return notes;
};

const renderRun = (run: Run, section: OutlineSection, surroundings: ItemSurroundings): string => {
  switch (run.kind) {
    case 'items':
      return `<ul class="items">${renderItems(run.items, surroundings)}</ul>`;
    case 'signoffs':
      return `<ul class="items">${run.signoffs
        .map((signoff) => renderSignOff(signoff, `${section.anchor}-signoff-${signoff.line}`))
        .join('')}</ul>`;
    case 'group':
      return `<p class="label">${escapeHtml(run.title)}</p>`;
    case 'prose':
      return renderProse(run.html, section.view.section.role === 'contents' ? 0 : LONGEST_OPEN);
  }
};

/** Folds what is longer than a number of characters of HTML. */
const renderProse = (html: string, longestOpen: number): string => {
  const prose = `<div class="prose">${html}</div>`;
  return html.length <= longestOpen
    ? prose
    : `<details class="fold"><summary>${escapeHtml(summariseProse(html))}</summary>${prose}</details>`;
};

const renderSignOff = (signoff: JudgedSignOff, anchor: string): string => {
  const { role, statement, group, line, state } = signoff;
  const { word, glyph } = SIGNOFF_STYLES[state];
  return (
    `<li id="${escapeHtml(anchor)}"><span class="v is-${glyph}">` +
    `<svg class="g" aria-hidden="true"><use href="#g-${glyph}"></use></svg>${word}</span>` +
    `<div class="what"><b>${escapeHtml(role)}</b>` +
    `${group === null ? '' : ` <span class="tag">${escapeHtml(group)}</span>`}` +
    `${statement === null ? '' : ` ${escapeHtml(statement)}`}` +
    `<p class="why">${escapeHtml(describeSignOff(signoff))}</p></div>` +
    `<a class="src" href="${escapeHtml(fragment(anchor))}">L${line}</a></li>`
  );
};

const describeSignOff = ({ name, date, fields, signed, ticked }: SignOff): string => {
  const others = fields.filter((field) => !/^(name|date)$/i.test(field));
  return [
    `${name ?? 'No name'}, ${date ?? 'no date'}`,
    ticked && !signed && 'Ticked, and a tick signs nothing',
    others.length > 0 && `Also asked for: ${others.join(', ')}`,
  ]
    .filter(Boolean)
    .join('. ');
};
