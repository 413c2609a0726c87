import fc from 'fast-check';
import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { renderBlocks } from '../../src/documents/markdown/render-html.ts';
import { renderHtmlMarkdown } from '../../src/exports/html-markdown.ts';

const parse = (markdown: string): Root => unified().use(remarkParse).use(remarkGfm).parse(markdown);
const renderPage = (markdown: string): string => renderBlocks(parse(markdown).children);
const writeTwin = (markdown: string): string => renderHtmlMarkdown(renderPage(markdown));

test.each([
  [
    'paragraphs and headings, which pages print bold',
    '## Steps\n\nMind the gap.',
    '**Steps**\n\nMind the gap.',
  ],
  ['emphasis', '**bold _both_** and ~~gone~~', '**bold *both*** and ~~gone~~'],
  ['bold in a heading, once', '# **Stop** it', '**Stop it**'],
  ['lists in lists', '- a\n  - b\n- c', '- a\n  - b\n- c'],
  ['numbers from where they start', '3. c\n4. d', '3. c\n4. d'],
  [
    'commands below a step',
    '1. Run\n   ```sh\n   a\n\n   b\n   ```',
    '1. Run\n\n   ```sh\n   a\n\n   b\n   ```',
  ],
  ['boxes', '- [x] a\n- [ ] b', '- [x] a\n- [ ] b'],
  ['quotations', '> a\n>\n> b', '> a\n>\n> b'],
  [
    'tables with breaks and pipes',
    '| a | b |\n| - | - |\n| `x\\|y` | 1<br>2 |',
    '| a | b |\n| --- | --- |\n| `x\\|y` | 1<br>2 |',
  ],
  ['breaks and rules', 'a\\\nb\n\n---', 'a\\\nb\n\n***'],
  [
    'links',
    '[a (b)](https://x.y/(c) "t") <https://x.y>',
    '[a (b)](https://x.y/%28c%29) <https://x.y>',
  ],
  ['what looks like markup', '\\*a\\* 1 \\< 2 &amp;amp;\n\\# b', '\\*a\\* 1 \\< 2 \\&amp; # b'],
])('%s', (_, markdown, twin) => {
  expect(writeTwin(markdown)).toBe(twin);
});

test('what the page leaves out stays out: scripts, comments, other protocols, links into the source', () => {
  const twin = writeTwin(
    '<!-- hidden -->\n\n[a](javascript:alert(1)) [b](../secret.md) ![c](https://x.y/c.png)\n\n<b onclick="x">d</b>',
  );
  expect(twin).toBe('a b [c](https://x.y/c.png)\n\n**d**');
});

describe('a reader of the twin', () => {
  const pieces = fc.constantFrom(
    ...'ab1 _*`[]()<>#+-=.~|&;!\\\n'.split(''),
    '\n\n',
    '- ',
    '2. ',
    '  ',
    '<br>',
    '**',
    '```\n',
    '| a | b |\n| - | - |\n',
    '[x](https://y.z)',
  );

  /** Emphasis that touches the word beside it has no sure form in markdown: its marks may show. */
  const readWords = (html: string): string =>
    html
      .replace(/<(?:"[^"]*"|[^">])*>/g, '')
      .replace(/[\s*~]+/g, '')
      .replace(/\[x?\]/g, '');

  test('reads the words of the page in their order, whatever the document holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: pieces, maxLength: 40 }), (markdown) => {
        const html = renderPage(markdown);
        expect(readWords(renderPage(renderHtmlMarkdown(html)))).toBe(readWords(html));
      }),
    );
  });
});
