import type { PhrasingContent, RootContent } from 'mdast';
import { isFolderIndex } from '../../model/runbook.ts';
import {
  keepWebLinks,
  type LinkRule,
  renderBlocks,
  renderInline,
} from '../markdown/render-html.ts';
import { slug } from '../outline/strip-decoration.ts';

/** Nodes of one document as safe HTML, its links led to where they are shown here. */
export interface Renderer {
  blocks: (nodes: RootContent[]) => string;
  inline: (nodes: PhrasingContent[]) => string;
}

export const createRenderer = (link: LinkRule): Renderer => ({
  blocks: (nodes) => renderBlocks(nodes, link),
  inline: (nodes) => renderInline(nodes, link),
});

/** Of a section of a checklist: what its paths and anchors mean is not known here. */
export const WEB_RENDERER = createRenderer(keepWebLinks);

/**
 * Of a file of runbooks: links to its own headings and to the files beside it lead to their pages.
 * @param siblings names of the files that become pages, without folder
 * @param partAnchor an anchor of the page for a part's id
 */
export const linkSiblings =
  (siblings: ReadonlySet<string>, partAnchor: (id: string) => string): LinkRule =>
  (url) => {
    const [, file = '', anchor = ''] = /^(?:\.\/)?([^/#?]*\.md)?(?:#(.*))?$/i.exec(url) ?? [];
    if (file === '' && anchor === '') return keepWebLinks(url);
    if (file !== '' && (!siblings.has(file) || isFolderIndex(file.slice(0, -3)))) return null;
    const page = file === '' ? '' : `${encodeURIComponent(slug(file.replace(/\.md$/i, '')))}.html`;
    return page + (anchor === '' ? '' : `#${encodeURI(partAnchor(slug(anchor)))}`);
  };
