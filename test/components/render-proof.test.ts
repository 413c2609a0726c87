import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EXAMPLE_EVIDENCE, EXAMPLE_WAIVER } from '../../src/components/example-evidence.ts';
import { type ProofSurroundings, renderProof } from '../../src/components/render-proof.ts';
import type { BoundEvidence } from '../../src/model/binding.ts';
import type { JudgedItem } from '../../src/model/site.ts';
import { item } from '../build-checklist.ts';

const SURROUNDINGS: ProofSurroundings = {
  recordUrl: (recordId) => `records/${recordId}.html`,
  now: '2026-11-22T00:00:00.000Z',
};

const judged = (given: Partial<JudgedItem>): JudgedItem => ({
  item: item('hull'),
  verdict: 'verified',
  weight: 5,
  scores: true,
  conflicts: [],
  evidence: [],
  remark: null,
  waiver: null,
  progress: null,
  ...given,
});

const render = (given: Partial<JudgedItem>): string => renderProof(judged(given), SURROUNDINGS);
const readText = (html: string): string => html.replace(/<[^>]*>/g, '').replaceAll('&lt;', '<');

test('an item that nothing speaks for costs nothing', () => {
  expect(render({})).toBe('');
});

describe('evidence says what was found, where, when, until when, and why it counts', () => {
  test.each<[BoundEvidence['state'], string]>([
    [
      'passes',
      '412 ms against < 500 ms, p95 · record of 20 Nov 2026, 1 day old · expires 20 Dec 2026 · inferred: names the command mypy src/',
    ],
    [
      'fails',
      'Fails: 4 tests: 2 passed, 2 failed · record of 20 Nov 2026, 1 day old · inferred: names the command mypy src/',
    ],
    [
      'expired',
      'Passed then: no findings · record of 1 Oct 2026, 51 days old · expired 31 Oct 2026 · declared: command mypy src/',
    ],
    ['missing', 'Missing: None arrived. · declared: command mypy src/'],
  ])('%s', (state, said) => {
    const html = render({ evidence: [EXAMPLE_EVIDENCE[state]] });
    expect(readText(html)).toBe(said);
    expect(html.includes('<a href="records/example.html">')).toBe(state !== 'missing');
  });
});

test('its strength is drawn, and said to those who do not see it', () => {
  expect(render({ evidence: [EXAMPLE_EVIDENCE.passes] })).toContain(
    'role="img" aria-label="strength 3 of 4, CI result of a commit"><use href="#g-strength-3">',
  );
});

test('a waiver names its reason, approver, end and control, and the verdict underneath', () => {
  const given = { waiver: { waiver: EXAMPLE_WAIVER, verdict: 'contradicted' } } as const;
  expect(readText(render(given))).toBe(
    'Waived until 30 Apr 2027 by J. Castellanos: the second region opens in spring · ' +
      'control: restored by hand every Monday · underneath: Contradicted',
  );
  const bare = { waiver: { ...EXAMPLE_WAIVER, control: null }, verdict: 'open' } as const;
  expect(readText(render({ waiver: bare }))).toContain('no compensating control');
});

test('whatever its words are, its markup stays what it is without them', () => {
  const fill = (words: string): string =>
    render({
      evidence: [{ ...EXAMPLE_EVIDENCE.passes, sentence: words, recordId: words }],
      waiver: {
        waiver: { ...EXAMPLE_WAIVER, reason: words, approver: words, control: words },
        verdict: 'open',
      },
    });
  const tagsOf = (html: string) => (html.match(/<[^>]*>/g) ?? []).map((tag) => tag.split(' ')[0]);
  const plain = tagsOf(fill('x'));
  const hostile = fc.string({ unit: fc.constantFrom('<', '>', '"', "'", '&', 'b', '/', ' ') });
  fc.assert(
    fc.property(hostile, (words) => {
      expect(tagsOf(fill(words))).toEqual(plain);
    }),
  );
});
