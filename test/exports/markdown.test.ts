import fc from 'fast-check';
import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { renderProjectMarkdown } from '../../src/exports/markdown-project.ts';
import {
  renderMethodMarkdown,
  renderProblemsMarkdown,
  renderProblemTexts,
} from '../../src/exports/markdown-reference.ts';
import { renderRunbookMarkdown } from '../../src/exports/markdown-runbook.ts';
import {
  renderFleetMarkdown,
  renderLlmsText,
  renderRunbooksMarkdown,
} from '../../src/exports/markdown-site.ts';
import {
  escapeMarkdown,
  renderCodeBlock,
  renderCodeSpan,
} from '../../src/exports/markdown-text.ts';
import { PROBLEMS } from '../../src/model/problem-catalogue.ts';
import { VERDICT_STYLES, VERDICTS } from '../../src/model/verdict.ts';
import { makeTinySite } from '../io/tiny-site.ts';

const parse = (markdown: string): Root => unified().use(remarkParse).use(remarkGfm).parse(markdown);
const site = makeTinySite();
const [ferry, buoy] = site.projects;
if (ferry === undefined || buoy === undefined) throw new Error('The tiny site has two projects.');

interface Node {
  type: string;
  value?: string;
  children?: Node[];
}
const readText = ({ value, children }: Node): string =>
  value ?? (children ?? []).map(readText).join('');
const listTypes = (node: Node): string[] => [
  node.type,
  ...(node.children ?? []).flatMap(listTypes),
];

describe('text', () => {
  const hostile = fc.string({
    unit: fc.constantFrom(
      ...'ab1 _*`[]()<>#+-.~|&;!\\\n'.split(''),
      'é',
      '&lt;',
      '~~',
      '1. ',
      '](x)',
    ),
  });

  test('reads back as the same words and nothing else, in a list as in a cell', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const words = text.replace(/\s+/g, ' ').trim();
        fc.pre(/[ab1é]/.test(words));
        const tree = parse(`- ${escapeMarkdown(text)}`);
        expect(readText(tree).trim()).toBe(words);
        expect(new Set(listTypes(tree))).toEqual(
          new Set(['root', 'list', 'listItem', 'paragraph', 'text']),
        );
      }),
    );
  });

  test('code reads back as the same code, whatever backticks it holds', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        fc.pre(text.trim() !== '' && text.trim() === text);
        const [block] = parse(renderCodeBlock(text, 'sh')).children;
        expect(block).toMatchObject({ type: 'code', value: text });
        expect(readText(parse(renderCodeSpan(text)))).toBe(text.replace(/\s+/g, ' '));
      }),
    );
  });

  test('names with underscores stay legible', () => {
    expect(escapeMarkdown('set DATABASE_POOL_SIZE')).toBe('set DATABASE_POOL_SIZE');
  });
});

test('a project has its figures, ledger, items in their nesting, conflicts, sign-offs and problems', () => {
  const text = renderProjectMarkdown(ferry);
  expect(text).toContain('- Verified 0.0, claimed 50.0, unknown 50.0');
  expect(text).toContain('| Claimed | 1 | 10.0 | 50.0 |');
  expect(text).toContain('## Ferry readiness\n\n`projects/ferry/readiness.md`');
  expect(text).toContain('\n\n### Hull\n\n- [x] Hull');
  expect(text).toContain('- [x] Hull is tight (claimed, critical, owner yard, line 5)');
  expect(text).toContain(
    '  - [ ] Main pump \\< 5 s "dry" \\& primed (open, status: PENDING, line 7)\n' +
      '    - Conflict: The box says open, the status says PENDING.\n' +
      '    - Target: main pump \\< 5 s',
  );
  expect(text).toContain('[Beach her](runbooks/beach-her.md): takes 5 min, 1 step');
  expect(text).toContain('- Captain: Fit to sail (not signed, no name, no date)');
  expect(text).toContain('](../../problems/box-against-status.md)');
  expect(text).toContain('- Mate: not named');
});

test('a project with nothing to count says so', () => {
  const text = renderProjectMarkdown(buoy);
  expect(text).toMatch(/^# Boje \\<ä\\> \\& Co\n\n- No score/);
});

test('a runbook has its steps and commands, and sends to its page for the whole', () => {
  const [runbook] = ferry.runbooks;
  if (runbook === undefined) throw new Error('The ferry has a runbook.');
  const code = [{ language: 'sh', text: 'steer <beach>\nanchor', line: 16 }];
  const steps = [{ title: '1. Steer', line: 15, code, notes: ['Mind the swimmers.'] }];
  const text = renderRunbookMarkdown({ ...runbook, steps }, ferry);
  expect(text).toContain('[The page](beach-her.html)');
  expect(text).toContain('- `<beach>`');
  expect(text).toContain(
    '1. 1\\. Steer\n\n   Mind the swimmers.\n\n   ```sh\n   steer <beach>\n   anchor\n   ```',
  );
  const list = parse(text).children.find(({ type }) => type === 'list' && text.includes('Steer'));
  expect(list).toBeDefined();
});

test('the fleet and the list of runbooks link to twins', () => {
  expect(renderFleetMarkdown(site)).toContain(
    '| [Ferry](projects/ferry/index.md) | 0.0 | 50.0 | 1 of 3 | 1 | 0 of 1 | 1 | yard |',
  );
  expect(renderFleetMarkdown(site)).toContain('](projects/boje-%C3%A4/index.md) | – | – |');
  expect(renderRunbooksMarkdown(site)).toContain(
    '| [Beach her](../projects/ferry/runbooks/beach-her.md) | [Ferry](../projects/ferry/index.md) | She sinks | 5 min | 1 |',
  );
});

test('llms.txt has a title, a summary, then sections of links', () => {
  const text = renderLlmsText(site);
  expect(text).toMatch(/^# Harbour\n\n> Production-readiness/);
  expect(text).toContain(
    '- [Ferry](projects/ferry/index.md): verified 0.0, claimed 50.0, 1 of 3 done',
  );
  expect([...text.matchAll(/^## (.*)$/gm)].map(([, title]) => title)).toEqual([
    'Projects',
    'Runbooks',
    'Method',
    'Optional',
  ]);
});

test('the method has every verdict and the weights of this site', () => {
  const text = renderMethodMarkdown({ weights: { ...site.weights, critical: 12 } });
  for (const verdict of VERDICTS) expect(text).toContain(`| ${VERDICT_STYLES[verdict].word} |`);
  expect(text).toContain('| critical | 12.0 |');
});

test('every problem has a text, and the list counts those found', () => {
  const texts = renderProblemTexts(site);
  expect(texts.map(({ code }) => code)).toEqual(Object.keys(PROBLEMS));
  const conflict = texts.find(({ code }) => code === 'box-against-status')?.text;
  expect(conflict).toContain('## Found 1 time');
  expect(conflict).toContain('- projects/ferry/readiness.md:7: ');
  expect(renderProblemsMarkdown(site)).toMatch(/^# 2 problems found\n/);
});
