/**
 * The safe HTML of a document as markdown. Only for HTML of our own printing (`render-html.ts`): its tags
 * are balanced and few, and its attributes are quoted. So a twin holds what the page shows, and nothing
 * that was taken out for it.
 */
import {
  escapeInline,
  escapeLineStarts,
  linkMarkdown,
  prefixLines,
  renderCodeBlock,
  renderCodeSpan,
  renderTable,
} from './markdown-text.ts';

interface Element {
  tag: string;
  attributes: string;
  children: Node[];
}

type Node = string | Element;

export const renderHtmlMarkdown = (html: string): string => renderBlocks(parseHtml(html), '\n\n');

const PIECE = /<(\/?)([a-z][a-z0-9]*)((?:\s+[\w-]+(?:="[^"]*")?)*)>|[^<]+|</g;
const VOID_TAGS = new Set(['br', 'hr']);

const parseHtml = (html: string): Node[] => {
  const root: Element = { tag: '', attributes: '', children: [] };
  const open = [root];
  for (const [piece, slash, tag, attributes = ''] of html.matchAll(PIECE)) {
    const parent = open.at(-1) ?? root;
    if (tag === undefined) parent.children.push(decode(piece));
    else if (slash === '/') open.pop();
    else {
      const element = { tag, attributes, children: [] };
      parent.children.push(element);
      if (!VOID_TAGS.has(tag)) open.push(element);
    }
  }
  return root.children;
};

const decode = (text: string): string =>
  text.includes('&') ? text.replace(REFERENCE, decodeReference) : text;

const REFERENCE = /&(?:#x([0-9a-f]+)|(amp|lt|gt|quot));/gi;
const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' };

const decodeReference = (reference: string, hex?: string, name = ''): string =>
  hex === undefined ? (NAMED[name] ?? reference) : String.fromCodePoint(Number.parseInt(hex, 16));

/** Phrasing between blocks is a paragraph of its own. */
const renderBlocks = (nodes: readonly Node[], separator: string): string => {
  const blocks: string[] = [];
  let phrasing: Node[] = [];
  const endParagraph = (): void => {
    blocks.push(renderParagraph(phrasing));
    phrasing = [];
  };
  for (const node of nodes) {
    const render = typeof node === 'string' ? undefined : BLOCKS.get(node.tag);
    if (typeof node === 'string' || render === undefined) phrasing.push(node);
    else {
      endParagraph();
      blocks.push(render(node));
    }
  }
  endParagraph();
  return blocks.filter((block) => block !== '').join(separator);
};

const renderParagraph = (nodes: readonly Node[]): string =>
  nodes.length === 0 ? '' : escapeLineStarts(readLines(nodes).join('\\\n'));

/** A line feed stands for a break, since those of the text have become spaces. */
const readLines = (nodes: readonly Node[]): string[] =>
  renderPhrasing(nodes, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** @param open marks that already hold: bold within bold is no bolder */
const renderPhrasing = (nodes: readonly Node[], open: string): string =>
  nodes.map((node) => renderPhrase(node, open)).join('');

const MARKS: Record<string, string> = {
  b: '**',
  strong: '**',
  em: '*',
  i: '*',
  del: '~~',
  s: '~~',
};

const renderPhrase = (node: Node, open: string): string => {
  if (typeof node === 'string') return renderWords(node.replace(/\s+/g, ' '), open);
  const { tag, children } = node;
  if (tag === 'br') return '\n';
  if (tag === 'code') return renderCodeSpan(readText(children));
  if (tag === 'a') return renderAnchor(node, open);
  const mark = MARKS[tag] ?? '';
  if (mark === '' || open.includes(` ${mark} `)) return renderPhrasing(children, open);
  const [, before, inner, after] =
    /^(\s*)(.*?)(\s*)$/s.exec(renderPhrasing(children, `${open} ${mark} `)) ?? [];
  return inner === '' ? '' : `${before}${mark}${inner}${mark}${after}`;
};

/** An address that stands bare would take the backslashes behind it for a part of itself. */
const renderWords = (text: string, open: string): string =>
  text.includes('://') && !open.includes(LINK)
    ? text
        .split(/(https?:\/\/[^\s<>]+)/i)
        .map((part, index) => (index % 2 === 1 ? `<${part}>` : escapeWords(part)))
        .join('')
    : escapeWords(text);

/** A mark before a link would make an image of it. */
const escapeWords = (text: string): string => escapeInline(text).replace(/!$/, '\\!');

const LINK = ' a ';

const renderAnchor = ({ attributes, children }: Element, open: string): string => {
  const href = decode(/\shref="([^"]*)"/.exec(attributes)?.[1] ?? '');
  const text = renderPhrasing(children, open + LINK);
  if (href === '') return text;
  return href === readText(children) && !/[\s<>]/.test(href)
    ? `<${href}>`
    : linkMarkdown(text, href);
};

const readText = (nodes: readonly Node[]): string =>
  nodes.map((node) => (typeof node === 'string' ? node : readText(node.children))).join('');

const renderList = ({ tag, attributes, children }: Element): string => {
  const start = Number(/\sstart="(\d+)"/.exec(attributes)?.[1] ?? 1);
  const entries = children
    .filter((node) => typeof node !== 'string' || node.trim() !== '')
    .map((node) => (typeof node !== 'string' && node.tag === 'li' ? node.children : [node]));
  const isLoose = entries.some((entry) => findTags(entry).includes('p'));
  return entries
    .map((entry, index) => {
      const mark = tag === 'ol' ? `${start + index}. ` : '- ';
      const separator = !isLoose && findTags(entry).join() === 'ul' ? '\n' : '\n\n';
      const body = renderBlocks(entry, separator).replace(BOX, '[$1] ');
      return prefixLines(body, ' '.repeat(mark.length)).replace(/^ */, mark).trimEnd();
    })
    .join(isLoose ? '\n\n' : '\n');
};

/** The page prints a box as text. */
const BOX = /^\\\[([ x])\\\] /;

/** Tags of the blocks right below. */
const findTags = (nodes: readonly Node[]): string[] =>
  nodes.flatMap((node) => (typeof node !== 'string' && BLOCKS.has(node.tag) ? [node.tag] : []));

const renderCode = ({ children }: Element): string => {
  const [code] = children;
  const attributes = typeof code === 'object' ? code.attributes : '';
  const language = /\sclass="language-([^" ]*)/.exec(attributes)?.[1] ?? null;
  return renderCodeBlock(readText(children).replace(/\n$/, ''), language);
};

const renderRows = (table: Element): string => {
  const [heads = [], ...rows] = findRows(table.children).map((row) =>
    row.children.flatMap((cell) =>
      typeof cell === 'string' ? [] : [readLines(cell.children).join('<br>')],
    ),
  );
  return renderTable(heads, rows);
};

const findRows = (nodes: readonly Node[]): Element[] =>
  nodes.flatMap((node) => {
    if (typeof node === 'string') return [];
    return node.tag === 'tr' ? [node] : findRows(node.children);
  });

const renderContent = ({ children }: Element): string => renderBlocks(children, '\n\n');

const BLOCKS: ReadonlyMap<string, (element: Element) => string> = new Map([
  ['ul', renderList],
  ['ol', renderList],
  ['pre', renderCode],
  ['table', renderRows],
  ['blockquote', (element) => prefixLines(renderContent(element), '> ')],
  ['hr', () => '***'],
  ...['p', 'li', 'details', 'summary', 'dl', 'dt', 'dd', 'div', 'section'].map(
    (tag): [string, typeof renderContent] => [tag, renderContent],
  ),
]);
