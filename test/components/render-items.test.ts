import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ItemSurroundings, renderItems } from '../../src/components/render-items.ts';
import { renderWording } from '../../src/components/render-wording.ts';
import type { Item } from '../../src/model/checklist.ts';
import type { JudgedItem } from '../../src/model/site.ts';
import { item, target } from '../build-checklist.ts';

const judge = (id: string, fields: Partial<Item> = {}): JudgedItem => ({
  item: item(id, { line: 7, ...fields }),
  verdict: 'claimed',
  weight: 2,
  scores: true,
  conflicts: [],
  evidence: [],
  remark: null,
  waiver: null,
  progress: null,
});

const SURROUNDINGS: ItemSurroundings = {
  tree: new Map(),
  phase: 'readiness',
  recordUrl: (recordId) => `records/${recordId}.html`,
  now: '2026-11-21T00:00:00.000Z',
};

const render = (judged: JudgedItem, tree = new Map<string, JudgedItem[]>()): string =>
  renderItems([judged], { ...SURROUNDINGS, tree });

const tagsOf = (html: string): string[] => html.match(/<[^>]*>/g) ?? [];

test('an item shows its verdict in a word, its text and a permanent link to its line', () => {
  expect(render(judge('hull.paint'))).toBe(
    '<li id="hull.paint" data-k="1420"><span class="v is-claimed">' +
      '<svg class="g" aria-hidden="true"><use href="#g-claimed"></use></svg>Claimed</span>' +
      '<div class="what">hull.paint</div><a class="src" href="#hull.paint">L7</a></li>',
  );
});

test('a group shows its progress in place of a verdict, and its items in a list of their own', () => {
  const required = { done: 1, open: 1 };
  const progress = { done: 1, open: 1, notApplicable: 0, total: 2, required };
  const below = [judge('a.b'), judge('a.c')];
  const html = render({ ...judge('a'), progress }, new Map([['a', below]]));
  expect(html).toContain('<li id="a" data-k class="group"><span class="v">1 of 2 done</span>');
  const nested = renderItems(below, SURROUNDINGS);
  expect(html).toContain(`<ul>${nested}</ul></li>`);
});

test('limits, blanks, commands and details are folded under a summary that names them', () => {
  const html = render(
    judge('a', {
      thresholds: [target('latency')],
      blanks: ['RTO', 'RPO'],
      commands: ['make paint'],
      details: ['Twice.'],
      detailsHtml: '<p>Twice.</p>',
    }),
  );
  expect(html).toContain(
    '<details><summary>Details, 1 limit, 1 command, 2 blanks</summary>' +
      '<p>Target: <b>latency &lt; 100 ms</b></p><p>Left blank: RTO, RPO</p>' +
      '<pre><code>make paint</code></pre><p>Twice.</p></details>',
  );
});

test('whatever words an item carries, its markup stays what it is without them', () => {
  const fill = (words: string): string =>
    render({
      ...judge(`a${words}`, {
        html: '',
        text: '',
        severity: 'critical',
        status: `s${words}`,
        condition: `c${words}`,
        owner: `o${words}`,
        due: `d${words}`,
        thresholds: [target(`t${words}`)],
        commands: [`m${words}`],
        blanks: [`b${words}`],
      }),
      conflicts: [`${words} contradicts it.`],
    });
  const withoutAttributes = (html: string) => tagsOf(html).map((tag) => tag.split(' ')[0]);
  const plain = withoutAttributes(fill('x'));
  const hostile = fc.string({ unit: fc.constantFrom('<', '>', '"', "'", '&', 'b', '/', ' ') });
  fc.assert(
    fc.property(hostile, (words) => {
      expect(withoutAttributes(fill(words))).toEqual(plain);
      for (const tag of tagsOf(fill(words)))
        expect(tag).toMatch(/^<\/?\w+(?: [\w-]+="[^"<>]*")*>$/);
    }),
  );
});

test('what stands in backticks is a value, and a single backtick is a backtick', () => {
  expect(renderWording('Expected `<a>`, got `b`.')).toBe(
    'Expected <code>&lt;a&gt;</code>, got <code>b</code>.',
  );
});
