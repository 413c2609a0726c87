import type { Element, ElementContent, Root as HtmlRoot } from 'hast';
import { defaultSchema, type Schema, sanitize } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import type {
  Definition,
  FootnoteDefinition,
  FootnoteReference,
  Heading,
  Html,
  Image,
  ImageReference,
  Link,
  LinkReference,
  ListItem,
  Nodes,
  Paragraph,
  Parents,
  PhrasingContent,
  Root,
  RootContent,
} from 'mdast';
import { defaultHandlers, type Handlers, type State, toHast } from 'mdast-util-to-hast';
import { buildTags, type MarkedHtml } from './html-tags.ts';
import { renderPlainBlocks, renderPlainInline } from './render-plain.ts';

/** Where a link of a document leads on the page that shows it; null prints its text without a link. */
export type LinkRule = (url: string) => string | null;

/**
 * Blocks as safe HTML: no scripts, styles, attributes or images from the document, tags always
 * balanced, unknown tags as visible text. Headings become bold paragraphs, since the page owns the
 * outline; images become links, since the page loads nothing from elsewhere; boxes become `[x]`.
 */
export const renderBlocks = (nodes: RootContent[], link: LinkRule = keepWebLinks): string =>
  renderPlainBlocks(nodes) ?? renderTree({ type: 'root', children: nodes }, link);

/** Phrasing as safe HTML without a paragraph around it; otherwise as `renderBlocks`. */
export const renderInline = (nodes: PhrasingContent[], link: LinkRule = keepWebLinks): string =>
  renderPlainInline(nodes) ?? renderTree({ type: 'paragraph', children: nodes }, link);

/** Web and mail addresses lead where they say; paths and anchors mean nothing outside the document. */
export const keepWebLinks: LinkRule = (url) => (/^(?:https?:\/\/|mailto:)/i.test(url) ? url : null);

/**
 * Turns `[text][id]` into plain links and images, in place. Needed once for each document, before
 * parts of it are rendered on their own and no longer see its definitions.
 */
export const resolveReferences = (tree: Root): void => {
  const definitions = new Map<string, Definition>();
  const references: Reference[] = [];
  gather(tree, definitions, references);
  for (const node of references) {
    const definition = definitions.get(node.identifier.toUpperCase());
    if (!definition) continue;
    const type = node.type === 'linkReference' ? 'link' : 'image';
    Object.assign(node, { type, url: definition.url, title: definition.title ?? null });
  }
};

type Reference = LinkReference | ImageReference;

/** In the order of the document, whose first definition of a name counts. */
const gather = (
  node: Nodes,
  definitions: Map<string, Definition>,
  references: Reference[],
): void => {
  if (node.type === 'definition') {
    const key = node.identifier.toUpperCase();
    if (!definitions.has(key)) definitions.set(key, node);
  } else if (node.type === 'linkReference' || node.type === 'imageReference') {
    references.push(node);
  }
  if ('children' in node) for (const child of node.children) gather(child, definitions, references);
};

const renderTree = (tree: Root | Paragraph, link: LinkRule): string => {
  const html = toHast(tree, { handlers: { ...handlers, ...linkHandlers(link) } });
  const children = 'children' in html ? (html.children as ElementContent[]) : [];
  const root: HtmlRoot = { type: 'root', children: buildTags(children) };
  return toHtml(sanitize(root, SCHEMA));
};

const SCHEMA: Schema = {
  ...defaultSchema,
  tagNames: [...(defaultSchema.tagNames ?? []), 'u', 'mark', 'small'].filter(
    (name) => !['img', 'input', 'picture', 'source'].includes(name),
  ),
  attributes: {
    a: ['href', 'rel', 'title'],
    code: [['className', /^language-./]],
    ol: ['start'],
    td: ['align'],
    th: ['align'],
  },
  ancestors: { ...defaultSchema.ancestors, summary: ['details'], li: ['ul', 'ol'] },
  clobberPrefix: 'doc-',
  protocols: { href: ['http', 'https', 'mailto'] },
};

const element = (
  tagName: string,
  children: ElementContent[],
  properties: Element['properties'] = {},
): Element => ({ type: 'element', tagName, properties, children });

const handlers: Handlers = {
  heading: (state: State, node: Heading) => element('p', [element('b', state.all(node))]),

  html: (_: State, node: Html, parent: Nodes | undefined): MarkedHtml => ({
    type: 'raw',
    value: node.value,
    inline: parent === undefined || !BLOCK_PARENTS.has(parent.type),
  }),

  listItem: (state: State, node: ListItem, parent: Parents | undefined) =>
    defaultHandlers.listItem(state, writeBox(node), parent),

  footnoteReference: (_: State, node: FootnoteReference) => footnoteMark(node),

  footnoteDefinition: (state: State, node: FootnoteDefinition) => {
    const [first, ...rest] = state.all(node);
    const mark: ElementContent[] = [footnoteMark(node), { type: 'text', value: ' ' }];
    return first?.type === 'element' && first.tagName === 'p'
      ? [element('p', [...mark, ...first.children]), ...rest]
      : [element('p', mark), ...(first ? [first] : []), ...rest];
  },
};

const BLOCK_PARENTS = new Set(['root', 'blockquote', 'listItem', 'footnoteDefinition']);

const footnoteMark = (node: FootnoteReference | FootnoteDefinition): Element =>
  element('sup', [{ type: 'text', value: `[${node.label ?? node.identifier}]` }]);

/** A box that nobody can tick says more as text than as a dead control. */
const writeBox = (node: ListItem): ListItem => {
  if (typeof node.checked !== 'boolean') return node;
  const [first, ...rest] = node.children;
  const box: PhrasingContent = { type: 'text', value: node.checked ? '[x] ' : '[ ] ' };
  const children: ListItem['children'] =
    first?.type === 'paragraph'
      ? [{ ...first, children: [box, ...first.children] }, ...rest]
      : [{ type: 'paragraph', children: [box] }, ...node.children];
  return { ...node, checked: null, children };
};

const linkHandlers = (link: LinkRule): Handlers => {
  const renderLink = (
    node: Link | Image,
    children: ElementContent[],
  ): Element | ElementContent[] => {
    const href = link(node.url);
    if (href === null) return children;
    return element('a', children, {
      href,
      ...(node.title ? { title: node.title } : {}),
      ...(/^https?:/i.test(href) ? { rel: ['noopener', 'noreferrer'] } : {}),
    });
  };
  return {
    link: (state: State, node: Link) => renderLink(node, state.all(node)),
    image: (_: State, node: Image) =>
      renderLink(node, [{ type: 'text', value: node.alt || node.url }]),
  };
};
