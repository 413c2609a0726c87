import fc from 'fast-check';
import type { Paragraph, Root } from 'mdast';
import { describe, expect, test } from 'vitest';
import { parseMarkdown } from '../../../src/documents/markdown/parse-markdown.ts';
import {
  type LinkRule,
  renderBlocks,
  renderInline,
  resolveReferences,
} from '../../../src/documents/markdown/render-html.ts';

const parse = (text: string): Root => {
  const result = parseMarkdown(text);
  if ('breach' in result) throw new Error(result.breach.what);
  resolveReferences(result.tree);
  return result.tree;
};
const render = (text: string, link?: LinkRule): string => renderBlocks(parse(text).children, link);
const inline = (text: string): string =>
  renderInline((parse(text).children[0] as Paragraph).children);

describe('blocks', () => {
  test('paragraphs, lists, code and quotes keep their form', () => {
    expect(render('a **b** `c<d`\n\n- x\n- y\n\n```sh\nls & cd\n```\n\n> q\n')).toBe(
      '<p>a <strong>b</strong> <code>c&#x3C;d</code></p>\n<ul>\n<li>x</li>\n<li>y</li>\n</ul>\n<pre><code class="language-sh">ls &#x26; cd\n</code></pre>\n<blockquote>\n<p>q</p>\n</blockquote>',
    );
  });

  test('tables keep the alignment of their columns, numbered lists their start', () => {
    expect(render('|a|b|\n|:-|-:|\n|1|2|\n')).toContain('<td align="right">2</td>');
    expect(render('5. five\n')).toContain('<ol start="5">');
  });

  test('headings become bold paragraphs, since the page owns the outline', () => {
    expect(render('## Plan *B*\n')).toBe('<p><b>Plan <em>B</em></b></p>');
  });

  test('boxes become text that cannot be ticked', () => {
    expect(render('- [x] a\n- [ ] b\n\n  more\n- [ ] ```sh\n  c\n  ```\n')).not.toContain('<input');
    expect(render('- [x] a\n- [ ] b\n')).toBe('<ul>\n<li>[x] a</li>\n<li>[ ] b</li>\n</ul>');
  });

  test('footnotes are marked where they are called and where they stand', () => {
    expect(render('a[^n]\n\n[^n]: why *so*\n')).toBe(
      '<p>a<sup>[n]</sup></p>\n<p><sup>[n]</sup> why <em>so</em></p>',
    );
  });

  test('inline text has no paragraph around it', () => {
    expect(inline('a *b*  \nc ~~d~~')).toBe('a <em>b</em><br>\nc <del>d</del>');
  });
});

describe('links', () => {
  test('web and mail addresses lead away without a referrer', () => {
    expect(inline('[a](https://e.org/x "T") <m@e.org>')).toBe(
      '<a href="https://e.org/x" title="T" rel="noopener noreferrer">a</a> <a href="mailto:m@e.org">m@e.org</a>',
    );
  });

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java&#10;script:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'tel:+123',
    'file:///etc/passwd',
    './SECURITY.md',
    '../x.md',
    '/root',
    '//e.org/x',
    '#security',
    '?q',
  ])('%s is text', (url) => {
    expect(inline(`[label](${url})`)).toBe('label');
  });

  test('the page may decide where links of a document lead', () => {
    const rule: LinkRule = (url) => (url === './x.md' ? '../x/index.html' : null);
    expect(render('[a](./x.md) [b](https://e.org)', rule)).toBe(
      '<p><a href="../x/index.html">a</a> b</p>',
    );
  });

  test('even a page cannot make a link into a program', () => {
    expect(render('[a](x)', () => 'javascript:alert(1)')).not.toContain('javascript');
  });

  test('images are links with their text, never loaded', () => {
    expect(inline('![Chart](https://e.org/c.png)')).toBe(
      '<a href="https://e.org/c.png" rel="noopener noreferrer">Chart</a>',
    );
    expect(inline('![Chart](c.png)')).toBe('Chart');
    expect(inline('[![Badge](https://e.org/b.svg)](https://e.org)')).toBe(
      '<a href="https://e.org" rel="noopener noreferrer">Badge</a>',
    );
  });

  test('references are resolved on the whole tree, the first definition wins', () => {
    const tree = parse('[A][r], [R], ![i][r]\n\n[r]: https://one.org\n[R]: https://two.org\n');
    const [first] = tree.children;
    expect(first ? renderBlocks([first]) : '').toBe(
      '<p><a href="https://one.org" rel="noopener noreferrer">A</a>, <a href="https://one.org" rel="noopener noreferrer">R</a>, <a href="https://one.org" rel="noopener noreferrer">i</a></p>',
    );
  });

  test('a definition may be called like a property of every object', () => {
    expect(render('[a][__proto__] [b][constructor]\n\n[__proto__]: https://e.org\n')).toContain(
      'href="https://e.org"',
    );
  });
});

describe('HTML in documents', () => {
  test.each([
    [
      'harmless tags stay, attributes go',
      'a <kbd onclick="x" style="y">K</kbd><br/>b',
      '<p>a <kbd>K</kbd><br>b</p>',
    ],
    ['comments print nothing', 'a <!-- b --> c', '<p>a  c</p>'],
    [
      'unknown tags are text',
      'Add <title> tags to <path/to>',
      '<p>Add &#x3C;title> tags to &#x3C;path/to></p>',
    ],
    [
      'scripts are text',
      'x <script>alert(1)</script>',
      '<p>x &#x3C;script>alert(1)&#x3C;/script></p>',
    ],
    [
      'a lone tag in a sentence is text',
      'Use one <h1> and <b> here',
      '<p>Use one &#x3C;h1> and &#x3C;b> here</p>',
    ],
    ['crossed tags never cross', '<b>a <i>b</b> c</i>', '<p><b>a &#x3C;i>b</b> c&#x3C;/i></p>'],
    [
      'markdown between tags is markdown',
      '<sup>a **b**</sup>',
      '<p><sup>a <strong>b</strong></sup></p>',
    ],
    ['layout tags leave their content', '<div align="center">\n\nx\n\n</div>', '\n<p>x</p>\n'],
    ['a closing tag of the page is not echoed', '</main>\n\nx', '&#x3C;/main>\n<p>x</p>'],
    ['character references are read', '<p>a &amp; b &copy;</p>', '<p>a &#x26; b ©</p>'],
  ])('%s', (_, text, html) => {
    expect(render(text).trim()).toBe(html.trim());
  });

  test('details hold the markdown between their tags', () => {
    expect(render('<details open>\n<summary>S &amp; T</summary>\n\n- a\n\n</details>\n')).toBe(
      '<details>\n<summary>S &#x26; T</summary>\n<ul>\n<li>a</li>\n</ul>\n</details>',
    );
  });

  test('details that are cut off leave the words of their summary', () => {
    expect(render('<details>\n<summary>Sum</summary>\n\n- a\n').trim()).toBe(
      'Sum\n<ul>\n<li>a</li>\n</ul>',
    );
  });

  test('ten thousand open tags neither overflow nor nest', () => {
    const html = render('<b>'.repeat(10_000) + '</b>'.repeat(10_000));
    expect(html.match(/<b>/g)?.length).toBeLessThan(30);
  });
});

describe('whatever is written', () => {
  const piece = fc.constantFrom(
    '<b>',
    '</b>',
    '<details>\n',
    '</details>\n\n',
    '<summary>',
    '<p align=x>',
    '</p>',
    '<script>',
    '</script>',
    '<img src=x onerror=y>',
    '<svg onload=x>',
    '<a href="javascript:x">',
    '</a>',
    '<!--',
    '-->',
    '<',
    '>',
    '"',
    '&lt;',
    '[a](javascript:x)',
    '![i](http://h/i.png)',
    '- [ ] ',
    '\n',
    '\n\n',
    '`',
    '**',
    '| a |\n|---|\n',
    '<br>',
    '</div>',
    '<li>',
    '<style>',
    'onclick=x',
    '# ',
  );
  const allowed =
    /^(?:a|b|blockquote|br|code|dd|del|details|div|dl|dt|em|hr|i|ins|kbd|li|mark|ol|p|pre|q|s|samp|small|strong|sub|summary|sup|table|tbody|td|th|thead|tr|u|ul|var)$/;

  test('tags are known, balanced and without dangerous attributes', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 40 }), (pieces) => {
        const html = render(pieces.join(''));
        const open: string[] = [];
        for (const [tag, slash, name = ''] of html.matchAll(/<(\/?)([a-z0-9]+)[^>]*>/gi)) {
          expect(name).toMatch(allowed);
          expect(tag).not.toMatch(/\son|style=|src=|id=|javascript:/i);
          if (slash) expect(open.pop()).toBe(name);
          else if (name !== 'br' && name !== 'hr') open.push(name);
        }
        expect(open).toEqual([]);
        expect(html.replace(/<\/?[a-z0-9]+(?: [a-z]+="[^"<>]*")*>/g, '')).not.toContain('<');
      }),
      { numRuns: 1000 },
    );
  });
});
