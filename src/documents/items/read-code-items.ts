/** Checklists that stand inside a code block. */
import type { Code } from 'mdast';
import { renderInline } from '../markdown/render-html.ts';
import type { OutlineSection } from '../outline/read-outline.ts';
import { newItem } from './describe-item.ts';
import { addItem, type Draft, type DraftItem } from './draft.ts';
import { readBox } from './read-box.ts';

const LEAST_BOXES = 3;
const BOX_LINE = /^(\s*)(?:(?:[-*+]|\d+[.)])\s+)?((?:\[[ xX✓✔✅~/-]?\]|[□☐☑☒⬜])\s*\S.*)$/u;
const PROGRAM =
  /^\s*(?:\$\s|>\s*\w|echo\b|print\w*\(|console\.|printf\b|import\s|def\s|function\b|const\s|let\s|var\s|if\s*\[)/u;
/** A block that shows how markdown is written is an example. */
const EXAMPLE_LANGUAGES =
  /^(?:md|markdown|mdx|python|py|js|ts|javascript|typescript|json|ya?ml|html|css|diff)$/iu;

/** True when the block was a checklist and its lines became items; anything else stays code. */
export const readCodeItems = (
  draft: Draft,
  node: Code,
  { section, flush }: { section: OutlineSection; flush: () => void },
): boolean => {
  const lines = node.value.split('\n');
  if (EXAMPLE_LANGUAGES.test(node.lang ?? '') || lines.some((line) => PROGRAM.test(line)))
    return false;
  if (lines.filter((line) => BOX_LINE.test(line)).length < LEAST_BOXES) return false;
  flush();
  const first = (node.position?.start.line ?? 1) + 1;
  const open: { indent: number; item: DraftItem }[] = [];
  for (const [index, line] of lines.entries()) {
    const match = BOX_LINE.exec(line);
    const box = match ? readBox(match[2] ?? '') : null;
    if (!match || !box) {
      const last = open.at(-1)?.item;
      if (last && line.trim() !== '' && /^\s/.test(line)) addDetail(last, line.trim());
      continue;
    }
    const indent = (match[1] ?? '').replace(/\t/g, '    ').length;
    while ((open.at(-1)?.indent ?? -1) >= indent) open.pop();
    const item = newItem({
      title: {
        line: first + index,
        column: indent + 1,
        text: box.rest,
        nodes: [{ type: 'text', value: box.rest }],
        rest: [],
        claim: box.claim,
        source: 'code',
        problem: null,
      },
      section,
      parent: open.at(-1)?.item ?? null,
    });
    open.push({ indent, item });
    addItem(draft, section, item);
  }
  return true;
};

const addDetail = (item: DraftItem, text: string): void => {
  item.details.push(text);
  item.detailsHtml += `<p>${renderInline([{ type: 'text', value: text }])}</p>`;
};
