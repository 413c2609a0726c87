/** Results as elements: text is only ever set as text, so that nothing in a document can become markup. */
import type { SearchItems } from '../../exports/search-items.ts';
import type { TextHit } from './full-text.ts';
import type { Row } from './item-index.ts';
import type { RunbookRow } from './runbook-index.ts';

export const renderRow = (row: Row, items: SearchItems, siteRoot: URL): HTMLLIElement => {
  const [, word = '', glyph = ''] = items.verdicts[row.verdict] ?? [];
  const link = createElement('a', '', { href: new URL(row.address, siteRoot).href });
  link.append(
    createGlyph(glyph),
    createElement('span', row.text),
    createElement('span', word, { class: `v is-${glyph}` }),
    createElement(
      'span',
      [row.project, row.section, `line ${row.line}`].filter(Boolean).join(', '),
      {
        class: 'where',
      },
    ),
  );
  return wrapInListItem(link);
};

export const renderRunbookHit = (row: RunbookRow, siteRoot: URL): HTMLLIElement => {
  const link = createElement('a', '', {
    href: new URL(row.address, siteRoot).href,
    class: 'text',
  });
  const step = row.step === 0 ? 'the runbook' : `step ${row.step}`;
  const where = [row.project, row.section, step].filter(Boolean).join(', ');
  link.append(createElement('span', row.text), createElement('span', where, { class: 'where' }));
  return wrapInListItem(link);
};

export const renderTextHit = (hit: TextHit): HTMLLIElement => {
  const link = createElement('a', '', { href: hit.address, class: 'text' });
  const where = createElement('span', '', { class: 'where' });
  where.append(...renderExcerpt(hit.excerpt));
  link.append(createElement('span', hit.title), where);
  return wrapInListItem(link);
};

/** Pagefind's excerpt is escaped HTML with `<mark>`: read as a document, only its marks are kept. */
const renderExcerpt = (html: string): Node[] => {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return [...body.childNodes].map((node) =>
    node instanceof HTMLElement && node.tagName === 'MARK'
      ? createElement('mark', node.textContent ?? '')
      : document.createTextNode(node.textContent ?? ''),
  );
};

const wrapInListItem = (child: Node): HTMLLIElement => {
  const item = document.createElement('li');
  item.append(child);
  return item;
};

const createElement = (
  name: string,
  text: string,
  attributes: Record<string, string> = {},
): HTMLElement => {
  const element = document.createElement(name);
  element.textContent = text;
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
};

const SVG = 'http://www.w3.org/2000/svg';

const createGlyph = (name: string): SVGElement => {
  const svg = document.createElementNS(SVG, 'svg');
  const use = document.createElementNS(SVG, 'use');
  svg.setAttribute('class', `g is-${name}`);
  svg.setAttribute('aria-hidden', 'true');
  use.setAttribute('href', `#g-${name}`);
  svg.append(use);
  return svg;
};
