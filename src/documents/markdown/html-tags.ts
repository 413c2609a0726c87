import type { Element, ElementContent } from 'hast';
import { htmlToHast } from 'satteri';

/** A piece of HTML as the document holds it: one tag in a line of text, or a block of any length. */
export interface MarkedHtml {
  type: 'raw';
  value: string;
  /** It stands where only phrasing may stand. */
  inline: boolean;
}

/**
 * Replaces every raw piece below by elements and text. A tag that may stay and whose partner stands in
 * the same list of children becomes an element without attributes; comments vanish; layout tags leave
 * their content; all else stays readable as text. The result is a tree, so its tags are balanced.
 */
export const buildTags = (children: ElementContent[], inLink = false): ElementContent[] =>
  pairTags(
    children.flatMap((child): Piece[] => {
      if (child.type === 'raw') return readPieces(child as unknown as MarkedHtml);
      if (child.type !== 'element') return [child];
      const isLink = child.tagName === 'a';
      const content = buildTags(child.children, inLink || isLink);
      return isLink && inLink ? content : [{ ...child, children: content }];
    }),
  );

const words = (text: string): Set<string> => new Set(text.split(' '));
const PHRASING_TAGS = words('b i em strong u s del ins mark small kbd samp var code q sub sup');
const BLOCK_TAGS = words('p ul ol li dl dt dd details summary blockquote pre');
const VOID_TAGS = words('br hr');
/** They only lay out what stands in them. */
const LAYOUT_TAGS = words(
  'a div span center font section article nav table thead tbody tfoot tr th td h1 h2 h3 h4 h5 h6 img picture source',
);

interface Tag {
  type: 'tag';
  name: string;
  closing: boolean;
  text: string;
  /** Becomes an element with its partner; otherwise the pair goes and its content stays. */
  kept: boolean;
  /** Without a partner it is markup gone astray, not prose about a tag, so it is not shown. */
  silent: boolean;
}

type Piece = ElementContent | Tag;

const readPieces = ({ value, inline }: MarkedHtml): Piece[] => {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of value.matchAll(/<!--[\s\S]*?(?:-->|$)|<(\/?)([a-z][a-z0-9-]*)([^<>]*)>/gi)) {
    pieces.push(...readText(value.slice(end, match.index)));
    end = match.index + match[0].length;
    const [text, slash, name, attributes = ''] = match;
    if (name === undefined) continue;
    pieces.push(
      readTag({ text, name: name.toLowerCase(), closing: slash === '/', attributes, inline }),
    );
  }
  return [...pieces, ...readText(value.slice(end))];
};

/** Markdown leaves character references alone in HTML. */
const readText = (value: string): ElementContent[] => {
  if (value === '') return [];
  if (!value.includes('&') || value.includes('<')) return [{ type: 'text', value }];
  const tree = htmlToHast(value, { fragment: true });
  return 'children' in tree ? (tree.children as ElementContent[]) : [];
};

const readTag = (tag: {
  text: string;
  name: string;
  closing: boolean;
  attributes: string;
  inline: boolean;
}): Piece => {
  const { text, name, closing, inline } = tag;
  if (VOID_TAGS.has(name) && !closing && !(inline && name === 'hr')) return element(name, []);
  const kept = PHRASING_TAGS.has(name) || (BLOCK_TAGS.has(name) && !inline);
  if (!kept && !LAYOUT_TAGS.has(name) && !BLOCK_TAGS.has(name))
    return { type: 'text', value: text };
  const silent = !inline || tag.attributes.includes('=');
  return { type: 'tag', name, closing, text, kept, silent };
};

/** Deeper nesting than anyone writes by hand would only overflow what walks the tree later. */
const DEEPEST_NESTING = 20;

const pairTags = (pieces: Piece[]): ElementContent[] => {
  const result: ElementContent[] = [];
  const open: { tag: Tag; content: ElementContent[] }[] = [];
  const add = (content: ElementContent[]): void => {
    const target = open.at(-1)?.content ?? result;
    for (const node of content) target.push(node);
  };
  const abandonLast = (): void => {
    const last = open.pop();
    if (last) add([...showAlone(last.tag), ...last.content]);
  };
  for (const piece of pieces) {
    if (piece.type !== 'tag') {
      add([piece]);
    } else if (!piece.closing && open.length < DEEPEST_NESTING) {
      open.push({ tag: piece, content: [] });
    } else if (piece.closing && open.some(({ tag }) => tag.name === piece.name)) {
      while (open.at(-1)?.tag.name !== piece.name) abandonLast();
      const { tag, content } = open.pop() ?? { tag: piece, content: [] };
      add(canHold(tag, content) ? [element(tag.name, content)] : content);
    } else {
      add(showAlone(piece));
    }
  }
  while (open.length > 0) abandonLast();
  return result;
};

const showAlone = (tag: Tag): ElementContent[] =>
  tag.silent ? [] : [{ type: 'text', value: tag.text }];

const canHold = (tag: Tag, content: ElementContent[]): boolean =>
  tag.kept && (tag.name !== 'p' || !content.some(isBlock));

const isBlock = (node: ElementContent): boolean =>
  node.type === 'element' &&
  (BLOCK_TAGS.has(node.tagName) || node.tagName === 'table' || node.tagName === 'hr');

const element = (tagName: string, children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties: {},
  children,
});
