import { fragment, fullTextPage, runbookMark, sectionAnchor } from '../model/addresses.ts';
import type { Block, Checklist, Item, Runbook, SignOff } from '../model/checklist.ts';
import type { ChecklistView, Site } from '../model/site.ts';

export interface FullTextPage {
  /** Name of the file it is indexed from; `resolveFullText` makes a page's address of it. */
  file: string;
  html: string;
}

/**
 * What the full-text index is fed: one page a project, in the site's order, with the prose of its
 * documents, what stands below its items and its runbooks. The items' own titles are left out: the item
 * search finds them faster, and each for itself. A page costs the index far more than its text does, so runbooks have none of their own here.
 */
export function* renderFullText(site: Site): Generator<FullTextPage> {
  for (const project of site.projects) {
    const body =
      project.checklists.map(renderProse).join('') + project.runbooks.map(renderRunbook).join('');
    if (body !== '') yield { file: fullTextPage(project.id), html: renderPage(project.name, body) };
  }
}

/** Its heading's id is not an anchor of the project's page: `resolveFullText` makes the runbook's page of it. */
const renderRunbook = ({ id, title, html }: Runbook): string =>
  `<h2 id="${escapeHtml(runbookMark(id))}">${escapeHtml(title)}</h2>${html}`;

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

const escapeHtml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
