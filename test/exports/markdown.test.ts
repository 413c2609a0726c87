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
import { renderStartMarkdown } from '../../src/exports/markdown-start.ts';
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
  expect(text).toContain('- Verified 0.0, claimed 50.0. Unknown 50.0');
  expect(text).toContain('| Claimed | 1 | 10.0 | 50.0 |');
  expect(text).toContain('## Ferry readiness\n\n`projects/ferry/readiness.md`');
  expect(text).toContain('\n\n### Hull\n\n**Below the line**\n\n- [x] Hull');
  expect(text).toContain('- [x] Hull is tight (claimed, critical, owner yard, line 5)');
  expect(text).toContain(
    '  - [ ] Main pump \\< 5 s "dry" \\& primed (open, status: PENDING, line 7)\n' +
      '    - Conflict: The box says open, the status says PENDING.\n' +
      '    - Target: main pump \\< 5 s',
  );
  expect(text).toContain('[Beach her](runbooks/beach-her.md): takes 5 min, 1 step');
  expect(text).toContain('- **Captain** Fit to sail. Not signed. Nobody has signed.');
  expect(text).toContain('](../../problems/box-against-status.md)');
  expect(text).toContain('- Mate: not named');
});

test('a project with nothing to count says so', () => {
  const text = renderProjectMarkdown(buoy);
  expect(text).toMatch(/^# Boje \\<ä\\> \\& Co\n\n- No score/);
});

test('a runbook is whole: what stands around it on its page, and all that its section says', () => {
  const [runbook] = ferry.runbooks;
  if (runbook === undefined) throw new Error('The ferry has a runbook.');
  expect(renderRunbookMarkdown(runbook, ferry)).toBe(
    [
      '# Beach her',
      'Ferry · takes 5 min · 1 step · owner yard · never exercised',
      '## Use it when',
      '- She sinks',
      '## Fill in first',
      '- `<beach>`',
      '## What to do',
      '1\\. Steer for **sand**',
      '```sh\nsteer <beach>\n```',
      'From `projects/ferry/readiness.md`, line 14, under Runbooks.',
      '## Who to call',
      '- Mate: not named\n',
    ].join('\n\n'),
  );
});

describe('the page for newcomers', () => {
  test('has the chapters of the page in its order, and leaves out those with nothing in them', () => {
    expect(renderStartMarkdown(ferry)).toBe(
      [
        '# Ferry: start here',
        '## Who owns it',
        '- Owner: yard\n- Mate: not named',
        '| Signs as | Name | Answers for |\n| --- | --- | --- |\n| Captain | not named | Fit to sail |',
        '## Runbooks',
        '| Runbook | When to use it | Takes | Steps | Code blocks |\n| --- | --- | --- | --- | --- |\n' +
          '| [Beach her](runbooks/beach-her.md) | She sinks | 5 min | 1 | 1 |',
        'From `projects/ferry/readiness.md`\n',
      ].join('\n\n'),
    );
  });

  test('has the introduction, steps with their commands, variables with their items, tests and gaps', () => {
    const [main] = [...ferry.items.values()].filter(({ item }) => item.id === 'hull.pumps.main');
    if (main === undefined) throw new Error('The ferry has a main pump.');
    const step = { ...main, item: { ...main.item, commands: ['pump | tee log'] } };
    const text = renderStartMarkdown({
      ...ferry,
      introduction: '<p>She <em>floats</em>.</p>',
      smokeTests: [
        {
          title: 'Horn',
          url: 'http://ferry/horn?a|b',
          checks: [
            { action: 'pull', expected: 'toot' },
            { action: null, expected: 'echo' },
          ],
          section: [],
          line: 30,
        },
      ],
      start: {
        rollout: [step],
        deployments: [],
        variables: [
          { name: 'PUMP_RATE', note: null, items: [main] },
          { name: 'HORN', note: 'how loud', items: [] },
        ],
        dependencies: [{ group: null, role: 'Tide', value: null, line: 31 }],
        escalation: [{ level: 'P1', action: 'swim', line: 32 }],
        commands: [],
        explained: [],
        terms: [],
        gaps: ['whom to call'],
      },
    });
    const item = '[Main pump \\< 5 s "dry" \\& primed](index.html#hull.pumps.main)';
    for (const part of [
      '## What it is\n\nShe *floats*.\n\n## Who owns it',
      '### When it gets worse\n\n- P1: swim',
      `## How it is deployed\n\n1. ${item} \`pump | tee log\``,
      `| \`PUMP_RATE\` | not said | Open: ${item} |\n| \`HORN\` | how loud | none |`,
      '## What it depends on\n\n- Tide: not said',
      '| Horn | `http://ferry/horn?a\\|b` | pull: toot<br>echo |',
      '## Not written down yet\n\n- whom to call',
    ])
      expect(text).toContain(part);
  });
});

test('the fleet and the list of runbooks link to twins', () => {
  expect(renderFleetMarkdown(site)).toContain(
    '| [Ferry](projects/ferry/index.md) | no record | 0.0 | 50.0 | 1 of 3 | 0 | 0 | 0 | 0 | 1 | 0 of 1 signed, 0 current | 1 | yard |',
  );
  expect(renderFleetMarkdown(site)).toContain(
    '](projects/boje-%C3%A4/index.md) | no record | – | – |',
  );
  expect(renderRunbooksMarkdown(site)).toContain(
    '| [Beach her](../projects/ferry/runbooks/beach-her.md) | [Ferry](../projects/ferry/index.md) | She sinks | 5 min | 1 |',
  );
});

test('llms.txt has a title, a summary, then sections of links', () => {
  const text = renderLlmsText(site);
  expect(text).toMatch(/^# Harbour\n\n> Production-readiness/);
  expect(text).toContain(
    '- [Ferry](projects/ferry/index.md): verified 0.0, claimed 50.0, 1 of 3 done; [start here](projects/ferry/start.md)',
  );
  expect([...text.matchAll(/^## (.*)$/gm)].map(([, title]) => title)).toEqual([
    'Projects',
    'Runbooks',
    'Method',
    'Optional',
  ]);
});

test('the method has every verdict and the weights of this site', () => {
  const text = renderMethodMarkdown({ ...site, weights: { ...site.weights, critical: 12 } });
  for (const verdict of VERDICTS) expect(text).toContain(`| ${VERDICT_STYLES[verdict].word} |`);
  expect(text).toContain('| Critical | 12.0 |');
  for (const chapter of [
    'Two numbers, never blended',
    'Claims',
    'Phases',
    'What this does not prove',
  ])
    expect(text).toContain(`\n## ${chapter}\n`);
});

test('every problem has a text, and the list counts those found', () => {
  const texts = renderProblemTexts(site);
  expect(texts.map(({ code }) => code)).toEqual(Object.keys(PROBLEMS));
  const conflict = texts.find(({ code }) => code === 'box-against-status')?.text;
  expect(conflict).toContain('## Found 1 time');
  expect(conflict).toContain('- projects/ferry/readiness.md:7: ');
  expect(renderProblemsMarkdown(site)).toMatch(/^# 2 problems found\n/);
});
