import fc from 'fast-check';
import type { RootContent } from 'mdast';
import { describe, expect, test } from 'vitest';
import { parseMarkdown } from '../../../src/documents/markdown/parse-markdown.ts';
import { renderBlocks } from '../../../src/documents/markdown/render-html.ts';
import { renderPlainBlocks } from '../../../src/documents/markdown/render-plain.ts';
import { documentsOf } from '../documents.ts';

const HEADING: RootContent = { type: 'heading', depth: 2, children: [] };

/** A heading behind the nodes sends all of them the long way. */
const renderLong = (nodes: RootContent[]): string =>
  renderBlocks([...nodes, HEADING]).replace(/\n?<p><b><\/b><\/p>$/, '');

const blocksOf = (text: string): RootContent[] => {
  const parsed = parseMarkdown(text);
  return 'tree' in parsed ? parsed.tree.children : [];
};

describe('the short way', () => {
  test.each(documentsOf('content'))(
    'prints what the long way prints: every block of $name',
    ({ bytes }) => {
      let short = 0;
      for (const block of blocksOf(new TextDecoder().decode(bytes))) {
        const plain = renderPlainBlocks([block]);
        if (plain === null) continue;
        short += 1;
        expect(plain).toBe(renderLong([block]));
      }
      expect(short).toBeGreaterThan(0);
    },
  );

  const line = fc.constantFrom(
    'text & <b>',
    '***',
    '  ***',
    '- a',
    '  - b `c<d`',
    '  more',
    '',
    '1. x',
    '3. y',
    '    deep',
    '**bold**: x',
    '```sh',
    '```',
    '> q',
    '- [ ] t',
    '* *e*',
    '~~s~~',
    '\\* z ',
  );

  test('prints what the long way prints, whatever the blocks', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 14 }), (lines) => {
        const blocks = blocksOf(lines.join('\n'));
        const plain = renderPlainBlocks(blocks);
        if (plain !== null && blocks.length > 0) expect(plain).toBe(renderLong(blocks));
      }),
      { numRuns: 1500 },
    );
  });

  test.each([
    '[link](https://example.com)',
    '<b>html</b>',
    '- [x] task',
    '| a |\n|---|',
    '![i](x.png)',
  ])('leaves %s to the long way', (text) => {
    expect(renderPlainBlocks(blocksOf(text))).toBeNull();
  });
});
