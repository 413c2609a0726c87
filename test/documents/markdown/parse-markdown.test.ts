import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import {
  type MarkdownParser,
  parseMarkdown,
} from '../../../src/documents/markdown/parse-markdown.ts';
import { decodeText } from '../../../src/documents/text/decode-text.ts';

const remark: MarkdownParser = unified().use(remarkParse).use(remarkGfm).freeze();

const parse = (text: string, parser?: MarkdownParser): Root => {
  const result = parseMarkdown(text, parser);
  if ('breach' in result) throw new Error(`unexpected breach: ${result.breach.what}`);
  return result.tree;
};

/** Everything a reader of the tree can depend on. */
const describeTree = (tree: Root): string[] => {
  const lines: string[] = [];
  const visit = (node: Nodes, depth: number, inTask: boolean): void => {
    const { type, position, children, ...rest } = node as Nodes & { children?: Nodes[] };
    const fields = Object.entries(rest)
      .filter(([key, value]) => key !== 'data' && value !== null && value !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    // remark moves the start of a task's paragraph behind the box only where it starts with text.
    const start = inTask && type === 'paragraph' ? '' : renderPoint(position?.start);
    lines.push(
      `${' '.repeat(depth)}${type} ${start}-${renderPoint(position?.end)} ${JSON.stringify(fields)}`,
    );
    const isTask = node.type === 'listItem' && typeof node.checked === 'boolean';
    for (const child of children ?? []) visit(child, depth + 1, isTask);
  };
  visit(tree, 0, false);
  return lines;
};

const renderPoint = (point: NonNullable<Root['position']>['start'] | undefined): string =>
  `${point?.line}:${point?.column}@${point?.offset}`;

const expectSameTree = (text: string): void => {
  expect(describeTree(parse(text))).toEqual(describeTree(parse(text, remark)));
};

const readMarkdown = (folder: string): [string, string][] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(md|txt)$/.test(name))
    .map((name) => [name, decodeText(readFileSync(join(folder, name)), name).text]);

const root = join(import.meta.dirname, '../../..');
const shared = join(root, '../shared');

describe('the tree is the one remark builds', () => {
  const situations: [string, string][] = [
    [
      'nested tasks',
      '- [x] A\n  - [ ] B\n    text\n\n    ```sh\n    - [ ] no task\n    ```\n  - [X] C\n',
    ],
    ['numbered tasks', '1. [ ] A\n2. [x] B\n\n   more\n'],
    ['Windows line ends', '# T\r\n\r\n- [ ] A\r\n  - [x] B\r\n'],
    ['old Mac line ends', '# T\r\r- [ ] A\r- [x] B\r'],
    ['NUL inside', '- [ ] a\0b [x](u\0v)\n'],
    ['lone surrogates', '- [ ] a\ud800b\n'],
    ['a no-break space behind the box', '- [ ]\u00A0a\n- [ ] \u00A0b\n'],
    ['a table with escaped pipes', '| a | b |\n|---|:-:|\n| `x \\| y` | \\| |\n'],
    ['rows shorter and longer than the header', '|a|b|\n|-|-|\n|1|\n|1|2|3|\n'],
    [
      'setext headings, rules and references',
      'T\n===\n\n---\n\n[a][r] ![i][r] x[^1]\n\n[r]: /u "t"\n[^1]: note\n',
    ],
    ['HTML', '<details>\n<summary>S</summary>\n\n- [ ] a <kbd>x</kbd> <!-- c -->\n\n</details>\n'],
    ['emoji before an address', '✅🚀 https://example.com/x and <a@example.com>\n'],
    ['front matter, which is not known here', '---\na: 1\n---\n\n# T\n'],
    ['nothing', ''],
  ];
  test.each(situations)('for %s', (_, text) => expectSameTree(text));

  test('for a box alone on its line, but for the column where its text starts', () => {
    const [list] = parse('- [ ]\r\n  text\r\n').children;
    expect(list).toMatchObject({
      position: { start: { line: 1 } },
      children: [{ checked: false, children: [{ children: [{ value: 'text' }] }] }],
    });
  });

  test('for the demonstration content', () => {
    const files = readMarkdown(join(root, 'content'));
    expect(files.length).toBeGreaterThan(0);
    for (const [, text] of files) expectSameTree(text);
  });

  test.skipIf(!existsSync(shared))(
    'for real checklists (skipped where ../shared is missing)',
    () => {
      const files = ['corpus', 'seeds'].flatMap((name) => readMarkdown(join(shared, name)));
      expect(files.length).toBeGreaterThan(15);
      for (const [, text] of files) expectSameTree(text);
    },
  );

  const cell = fc.constantFrom(
    'http://a.b',
    'https://x.y/z?q=1',
    'ok',
    '`c`',
    '**b**',
    '',
    '[l](http://u.v)',
    '<http://w.x>',
    'a \\| b',
    'www.e.f',
  );
  const row = fc.tuple(fc.array(cell, { minLength: 1, maxLength: 4 }), fc.boolean());
  const writeRow = ([cells, closed]: [string[], boolean]): string =>
    `|${cells.join('|')}${closed ? '|' : ''}`;

  test('for compact tables with bare addresses in any cell', () => {
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 4 }),
        fc.constantFrom('', '> '),
        ([header = [['a'], true] as [string[], boolean], ...rows], prefix) => {
          const delimiter = `|${header[0].map(() => '-').join('|')}|`;
          const lines = [writeRow([header[0], true]), delimiter, ...rows.map(writeRow)];
          expectSameTree(
            `intro\n\n${lines.map((line) => prefix + line).join('\n')}\n\n- [ ] after\n`,
          );
        },
      ),
      { numRuns: 400 },
    );
  });

  test('for an address with a pipe that stands in no table', () => {
    expectSameTree('see http://a.b|c and http://d.e|f\nnext line\n');
  });
});

describe('hostile documents', () => {
  const breachOf = (text: string) => {
    const result = parseMarkdown(text);
    return 'breach' in result ? result.breach : null;
  };

  const limits: [string, string, number][] = [
    ['a document over a megabyte', 'a\n'.repeat(500_001), 1],
    ['twenty thousand entities in one paragraph', `# T\n\n${'&amp; '.repeat(20_000)}`, 3],
    ['emphasis marks without end', `x\n\n${'_a_ '.repeat(10_001)}`, 3],
    ['a line of quote marks', `x\n${'>'.repeat(101)} a`, 2],
    ['a line of list marks', `x\n\n${'- '.repeat(101)}a`, 3],
    [
      'lists that nest line by line',
      Array.from({ length: 60 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n'),
      51,
    ],
    [
      'a wide header over many short rows',
      `|${'a|'.repeat(500)}\n|${'-|'.repeat(500)}\n${'a\n'.repeat(100)}`,
      1,
    ],
  ];
  test.each(limits)('%s is a breach with its line', (_, text, line) => {
    const breach = breachOf(text);
    expect(breach?.line).toBe(line);
    expect(breach?.found).toBeGreaterThan(breach?.limit ?? Infinity);
  });

  test('a long rule and many short blocks are no breach', () => {
    expect(breachOf(`${'-'.repeat(500)}\n\n${'*'.repeat(300)}\n`)).toBeNull();
    expect(breachOf('a &amp; _b_\n\n'.repeat(20_000))).toBeNull();
  });

  test('a breach is found before the parser is asked', () => {
    const never: MarkdownParser = {
      parse: () => {
        throw new Error('asked');
      },
    };
    expect(parseMarkdown('>'.repeat(5000), never)).toHaveProperty('breach');
  });

  test('any text gives a tree whose positions lie inside the text', () => {
    const piece = fc.constantFrom(
      '- [ ] ',
      '\n',
      '\r\n',
      '|',
      '---',
      'http://a|',
      '`',
      '```',
      '> ',
      '# ',
      '[',
      '](',
      '<b>',
      '<!--',
      '&amp;',
      '**',
      '✅',
      '\t',
      '    ',
      'a',
      '\0',
      '\ud83d',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(text, (source) => {
        const normal = source.replace(/\r\n?/g, '\n');
        const lines = normal.split('\n');
        const visit = (node: Nodes): void => {
          const { start, end } = node.position ?? {};
          expect(start?.line).toBeGreaterThanOrEqual(1);
          expect(end?.line).toBeLessThanOrEqual(lines.length);
          expect(end?.offset).toBeLessThanOrEqual(normal.length);
          expect(start?.column).toBeLessThanOrEqual(
            (lines[(start?.line ?? 1) - 1]?.length ?? 0) + 1,
          );
          if ('children' in node) node.children.forEach(visit);
        };
        visit(parse(source));
      }),
      { numRuns: 500 },
    );
  });
});
