/**
 * Most of a checklist is words, code, emphasis and lists of these: such nodes need no tree and no
 * sanitiser, which is most of the cost of reading a document. The output is that of `render-html.ts`
 * to the byte, which a test holds; anything else among the nodes gives null and goes the long way.
 */
import type { Code, List, ListItem, PhrasingContent, RootContent } from 'mdast';

const INLINE_TAGS: Partial<Record<PhrasingContent['type'], string>> = {
  strong: 'strong',
  emphasis: 'em',
  delete: 'del',
};

export const renderPlainInline = (nodes: PhrasingContent[]): string | null => {
  let html = '';
  for (const node of nodes) {
    const tag = INLINE_TAGS[node.type];
    if (node.type === 'text') html += escapeText(trimLines(node.value));
    else if (node.type === 'inlineCode')
      html += `<code>${escapeText(node.value.replace(/\r?\n|\r/g, ' '))}</code>`;
    else if (tag && 'children' in node) {
      const inner = renderPlainInline(node.children);
      if (inner === null) return null;
      html += `<${tag}>${inner}</${tag}>`;
    } else return null;
  }
  return html;
};

export const renderPlainBlocks = (nodes: RootContent[]): string | null => {
  const blocks: string[] = [];
  for (const node of nodes) {
    const block = renderBlock(node);
    if (block === null) return null;
    blocks.push(block);
  }
  return blocks.join('\n');
};

const renderBlock = (node: RootContent): string | null => {
  switch (node.type) {
    case 'paragraph': {
      const inner = renderPlainInline(node.children);
      return inner === null ? null : `<p>${inner.trim()}</p>`;
    }
    case 'code':
      return renderCode(node);
    case 'list':
      return renderList(node);
    case 'thematicBreak':
      return '<hr>';
    default:
      return null;
  }
};

/** Languages other than plain words go the long way: a class is an attribute. */
const renderCode = ({ lang, value }: Code): string | null => {
  if (lang && !/^[a-z0-9-]+$/i.test(lang)) return null;
  const open = lang ? `<code class="language-${lang}">` : '<code>';
  return `<pre>${open}${escapeText(value === '' ? '' : `${value}\n`)}</code></pre>`;
};

const renderList = (list: List): string | null => {
  const tag = list.ordered ? 'ol' : 'ul';
  const start = list.ordered && (list.start ?? 1) !== 1 ? ` start="${list.start}"` : '';
  const loose = list.spread === true || list.children.some(isLoose);
  let html = `<${tag}${start}>\n`;
  for (const entry of list.children) {
    const inner = renderEntry(entry, loose);
    if (inner === null) return null;
    html += `<li>${inner}</li>\n`;
  }
  return `${html}</${tag}>`;
};

const isLoose = ({ spread, children }: ListItem): boolean => spread ?? children.length > 1;

/** As mdast-util-to-hast lays out a list item: the first paragraph of a tight one stands bare. */
const renderEntry = ({ checked, children }: ListItem, loose: boolean): string | null => {
  if (typeof checked === 'boolean') return null;
  let html = '';
  for (const [index, child] of children.entries()) {
    const paragraph = child.type === 'paragraph';
    const inner =
      paragraph && !loose ? renderPlainInline(child.children)?.trim() : renderBlock(child);
    if (inner === null || inner === undefined) return null;
    html += `${loose || index > 0 || !paragraph ? '\n' : ''}${inner}`;
  }
  const last = children.at(-1);
  return last && (loose || last.type !== 'paragraph') ? `${html}\n` : html;
};

const trimLines = (text: string): string =>
  text.includes('\n') ? text.replace(/[ \t]*\n[ \t]*/g, '\n') : text;

const escapeText = (text: string): string =>
  text.includes('&') || text.includes('<')
    ? text.replaceAll('&', '&#x26;').replaceAll('<', '&#x3C;')
    : text;
