/** Plain text of mdast nodes, and the source lines of a paragraph. */
import type { Nodes, Paragraph, PhrasingContent } from 'mdast';

/** Stands for a code span where numbers in code must not count. */
export const CODE_MASK = '\uFFFC';

const FORMATTING_TAG =
  /^<\/?(?:b|i|u|s|em|strong|del|ins|sub|sup|kbd|br|wbr|p|div|span|small|mark|center|details|summary|font|a|img|ul|ol|li|table|tr|td|th|tbody|thead)\b[^>]*>$/i;

/** Text of a node with markdown stripped; runs of white space become one space. */
export const toText = (node: Nodes | Nodes[]): string => collapse(rawText(node, false));

/** The same with every code span replaced by `CODE_MASK`. */
export const toMaskedText = (node: Nodes | Nodes[]): string => collapse(rawText(node, true));

/** Text as lines: blocks, `<br>` and the end of a `<summary>` end one; empty lines are left out. */
export const toLines = (node: Nodes | Nodes[]): string[] =>
  rawText(node, false)
    .split('\n')
    .map(collapse)
    .filter((line) => line !== '');

const collapse = (text: string): string =>
  UNEVEN.test(text) ? text.replace(/\s+/g, ' ').trim() : text;

/** Most texts need no mending. */
const UNEVEN = /^\s|\s$|\s\s|[^\S ]/;

const rawText = (node: Nodes | Nodes[], masked: boolean): string => {
  if (Array.isArray(node)) return joinText(node, masked);
  switch (node.type) {
    case 'text':
      return node.value;
    case 'inlineCode':
      return masked ? CODE_MASK : node.value;
    case 'code':
      return masked ? CODE_MASK : `${node.value}\n`;
    case 'break':
      return '\n';
    case 'html':
      return htmlText(node.value);
    case 'image':
    case 'imageReference':
      return node.alt ?? '';
    default:
      if (!('children' in node)) return '';
      return joinText(node.children, masked) + (BLOCKS.has(node.type) ? '\n' : '');
  }
};

const joinText = (nodes: Nodes[], masked: boolean): string => {
  let text = '';
  for (const node of nodes) text += rawText(node, masked);
  return text;
};

const BLOCKS = new Set(['paragraph', 'heading', 'listItem', 'tableRow', 'tableCell', 'blockquote']);

/** Tags that only format vanish; a `<title>` somebody writes about is text. */
const htmlText = (html: string): string => {
  const stripped = html.replace(/<!--[\s\S]*?-->/g, '');
  return stripped.replace(/<[^>]*>/g, (tag) => {
    if (!FORMATTING_TAG.test(tag)) return tag;
    return /^<(?:br|\/p|\/summary|\/li|\/tr|\/div)\b/i.test(tag) ? '\n' : '';
  });
};

/** One source line of a paragraph: soft and hard breaks both end a line. */
export interface TextLine {
  nodes: PhrasingContent[];
  text: string;
  line: number;
}

/** The lines of a paragraph as written: consecutive `**Key:** value` lines are one paragraph in CommonMark. */
export const splitLines = (paragraph: Paragraph): TextLine[] => {
  const first = paragraph.position?.start.line ?? 1;
  // Most paragraphs are one line.
  if (!paragraph.children.some(endsLine)) return [toLine(paragraph.children.slice(), first)];
  const lines: PhrasingContent[][] = [[]];
  const push = (node: PhrasingContent) => lines.at(-1)?.push(node);
  for (const child of paragraph.children) {
    if (child.type !== 'text' && endsLine(child)) {
      lines.push([]);
    } else if (child.type === 'text' && endsLine(child)) {
      child.value.split('\n').forEach((value, index) => {
        if (index > 0 && (lines.at(-1)?.length || index > 1)) lines.push([]);
        if (value.trim() !== '' || index === 0) push({ ...child, value });
      });
    } else {
      push(child);
    }
  }
  return lines.map((nodes, index) => toLine(nodes, first + index));
};

/** A text ends a line inside, a break and `<br>` are nothing but the end of one. */
const endsLine = (node: PhrasingContent): boolean => {
  if (node.type === 'text') return node.value.includes('\n');
  return node.type === 'break' || (node.type === 'html' && /^<br\b/i.test(node.value));
};

/** Texts cut at line ends keep the position of the whole: any other node knows its line better. */
const toLine = (nodes: PhrasingContent[], counted: number): TextLine => ({
  nodes,
  text: toText(nodes),
  line:
    nodes.find((node) => node.type !== 'text' && node.position)?.position?.start.line ?? counted,
});

/** At most `length` characters, with an ellipsis where something is cut. */
export const cut = (text: string, length = 80): string =>
  text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`;
