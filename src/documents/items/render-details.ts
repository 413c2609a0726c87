import type { Blockquote, ListItem, PhrasingContent, RootContent } from 'mdast';
import type { TextLine } from '../markdown/plain-text.ts';
import { renderBlocks } from '../markdown/render-html.ts';
import { hasTaskBelow, isTask } from '../outline/read-outline.ts';

/** What stands below the title, its tasks left out, as HTML. */
export const renderDetails = (rest: TextLine[], body: RootContent[]): string => {
  if (rest.length + body.length === 0) return '';
  const lines = rest.filter((line) => line.text !== '');
  const first: RootContent[] =
    lines.length > 0
      ? [
          {
            type: 'paragraph',
            children: lines.flatMap((line, index) =>
              index > 0 ? [{ type: 'break' } as PhrasingContent, ...line.nodes] : line.nodes,
            ),
          },
        ]
      : [];
  const kept = body.map(withoutTasks).filter((node) => node !== null);
  return first.length + kept.length === 0 ? '' : renderBlocks([...first, ...kept]);
};

const withoutTasks = (node: RootContent): RootContent | null => {
  if (!hasTaskBelow(node)) return node;
  if (node.type === 'blockquote') {
    const children = node.children
      .map((child) => withoutTasks(child))
      .filter((child) => child !== null) as Blockquote['children'];
    return children.length > 0 ? { ...node, children } : null;
  }
  if (node.type !== 'list') return null;
  const children = node.children
    .filter((entry) => !isTask(entry))
    .map((entry) => ({
      ...entry,
      children: entry.children
        .map((child) => withoutTasks(child))
        .filter((child) => child !== null) as ListItem['children'],
    }))
    .filter((entry) => entry.children.length > 0);
  return children.length > 0 ? { ...node, children } : null;
};
