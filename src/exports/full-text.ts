import {
  ABOUT_MARK,
  fragment,
  fullTextFile,
  METHOD_PAGE,
  problemPage,
  projectPage,
  runbookMark,
  sectionAnchor,
} from '../model/addresses.ts';
import type { Block, Checklist, Item, Runbook, SignOff } from '../model/checklist.ts';
import { METHOD } from '../model/method.ts';
import { PROBLEMS, type ProblemCode } from '../model/problem-catalogue.ts';
import type { ChecklistView, Project, Site } from '../model/site.ts';
import { VERDICT_STYLES, VERDICTS } from '../model/verdict.ts';
import { escapeHtml } from './escape-html.ts';
import { renderRunbookParts } from './runbook-html.ts';

export interface FullTextPage {
  /** Name of the file it is indexed from; `resolveFullText` makes a page's address of it. */
  file: string;
  html: string;
}

/**
 * What the full-text index is fed: the method, every problem, and one page a project, in the site's order,
 * with its introduction, the prose of its documents, what stands below its items and its runbooks. The items' own titles are
 * left out: the item search finds them faster, and each for itself. A page costs the index far more than
 * its text does, so runbooks have none of their own here.
 */
export function* renderFullText(site: Pick<Site, 'projects'>): Generator<FullTextPage> {
  yield { file: fullTextFile(METHOD_PAGE), html: renderPage('Method', renderMethod()) };
  for (const code of Object.keys(PROBLEMS) as ProblemCode[])
    yield {
      file: fullTextFile(problemPage(code)),
      html: renderPage(PROBLEMS[code].title, renderProblem(code)),
    };
  for (const project of site.projects) {
    const body =
      renderIntroduction(project) +
      project.checklists.map(renderProse).join('') +
      project.runbooks.map(renderRunbook).join('');
    if (body !== '')
      yield { file: fullTextFile(projectPage(project.id)), html: renderPage(project.name, body) };
  }
}

const renderParagraph = (text: string): string => `<p>${escapeHtml(text.replaceAll('`', ''))}</p>`;

/** Its chapters have no anchors on the page, so that a hit leads to its top. */
const renderMethod = (): string =>
  [
    ...Object.values(METHOD).flatMap((chapter) =>
      typeof chapter === 'string' ? [chapter] : [chapter.title, ...chapter.paragraphs],
    ),
    ...VERDICTS.map(
      (verdict) => `${VERDICT_STYLES[verdict].word}: ${VERDICT_STYLES[verdict].meaning}`,
    ),
  ]
    .map(renderParagraph)
    .join('');

const renderProblem = (code: ProblemCode): string => {
  const { explanation, hint, message } = PROBLEMS[code];
  return [code, explanation, hint, message].map(renderParagraph).join('');
};

/** It stands on the page for newcomers: `resolveFullText` makes its place there of the heading's id. */
const renderIntroduction = ({ introduction }: Project): string =>
  introduction === '' ? '' : `<h2 id="${ABOUT_MARK}">What it is</h2>${introduction}`;

/** Its heading's id is not an anchor of the project's page: `resolveFullText` makes the runbook's page of it. */
const renderRunbook = ({ id, title, triggers, alerts, parts }: Runbook): string =>
  `<h2 id="${escapeHtml(runbookMark(id))}">${escapeHtml(title)}</h2>` +
  [...triggers, ...alerts].map((text) => `<p>${escapeHtml(text)}</p>`).join('') +
  renderRunbookParts(
    parts,
    (step, number) =>
      `<h3 id="${escapeHtml(runbookMark(id, number))}">${escapeHtml(title)}: ${step}</h3>`,
  );

/**
 * Each section with more to say than its items' titles, under its heading, so that a result lands on
 * the section. One that holds a runbook is left to the runbook's page.
 */
const renderProse = ({ checklist }: ChecklistView): string => {
  const items = new Map(checklist.items.map((item) => [item.id, item]));
  return checklist.sections
    .map((section, position) => {
      const end = checklist.sections[position + 1]?.line ?? Number.POSITIVE_INFINITY;
      if (checklist.runbooks.some(({ line }) => line >= section.line && line < end)) return '';
      const text = section.blocks.map((block) => renderBlock(block, checklist, items)).join('');
      if (text === '') return '';
      const anchor = fragment(sectionAnchor(section.id)).slice(1);
      return `<h2 id="${escapeHtml(anchor)}">${escapeHtml(section.title)}</h2>${text}`;
    })
    .join('');
};

/** An item's title is left out, and what stands below it is kept. */
const renderBlock = (
  block: Block,
  { signoffs }: Checklist,
  items: ReadonlyMap<string, Item>,
): string => {
  switch (block.kind) {
    case 'prose':
      return block.html;
    case 'item':
      return items.get(block.id)?.detailsHtml ?? '';
    case 'signoff':
      return renderSignOff(signoffs[block.index]);
    default:
      return '';
  }
};

const renderSignOff = (signoff: SignOff | undefined): string =>
  signoff === undefined
    ? ''
    : `<p>${escapeHtml([signoff.role, signoff.statement, signoff.name].filter(Boolean).join(', '))}</p>`;

const renderPage = (title: string, body: string): string =>
  `<!doctype html><html lang="en"><head><title>${escapeHtml(title)}</title></head><body>` +
  `<main data-pagefind-body><h1>${escapeHtml(title)}</h1>${body}</main></body></html>`;
