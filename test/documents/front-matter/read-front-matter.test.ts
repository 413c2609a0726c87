import fc from 'fast-check';
import matter from 'gray-matter';
import { describe, expect, test } from 'vitest';
import { readFrontMatter } from '../../../src/documents/front-matter/read-front-matter.ts';
import { readChecklist } from '../../../src/documents/read-checklist.ts';
import { NO_EVIDENCE } from '../../../src/model/binding.ts';

const read = (text: string) => readFrontMatter(text, 'a.md');
const problemsOf = (text: string) =>
  read(text).problems.map(({ code, place, values }) => [
    code,
    `${place.line}:${place.column}`,
    values,
  ]);

describe('settings', () => {
  test('known keys are read, unknown ones stay in the data', () => {
    const { settings, data, present, problems } = read(
      '---\ntitle: Launch\ntier: 1\nreview: every 90 days\nseverity:\n  tls: high\nlinks: [a]\n---\n# T\n',
    );
    expect(settings).toMatchObject({
      title: 'Launch',
      tier: '1',
      review: 'every 90 days',
      severity: { tls: 'high' },
    });
    expect(data).toHaveProperty('links', ['a']);
    expect([present, problems]).toEqual([true, []]);
  });

  test('lines keep their numbers', () => {
    expect(read('---\ntitle: A\n---\n# T\n').body).toBe('\n\n\n# T\n');
    expect(read('---\n---').body).toBe('\n');
  });

  test('a key without a value says nothing', () => {
    expect(read('---\nowner:\n---\n')).toMatchObject({ settings: {}, problems: [] });
  });

  test('a bad value is named at its key, and the rest is kept', () => {
    const text = '---\ntitle: A\nowner: [x]\nphase:\n  smoke: soon\n  later: rollout\n---\n';
    expect(read(text).settings).toMatchObject({ title: 'A', phase: { later: 'rollout' } });
    expect(problemsOf(text)).toEqual([
      ['front-matter-value', '3:1', { key: 'owner', expected: 'a text', found: 'a list' }],
      [
        'front-matter-value',
        '5:3',
        {
          key: 'phase.smoke',
          expected: 'one of readiness, rollout, follow-up, approval',
          found: 'soon',
        },
      ],
    ]);
  });

  test('dates stay as they are written, and one that no calendar has is reported, not shifted', () => {
    expect(read('---\nsince: 2026-02-28\ntagged: !!timestamp 2026-02-28\n---\n').data).toEqual({
      since: '2026-02-28',
      tagged: '2026-02-28',
    });
    const text = '---\nreview: 2026-02-31\nwaiver:\n  until: 2025-02-29T10:00:00Z\n---\n';
    expect(read(text).settings).toEqual({});
    expect(problemsOf(text).map(([, place, values]) => [place, values])).toEqual([
      ['2:1', { key: 'review', expected: 'a date that exists', found: '2026-02-31' }],
      [
        '4:3',
        { key: 'waiver.until', expected: 'a date that exists', found: '2025-02-29T10:00:00Z' },
      ],
    ]);
  });
});

describe('what is no front matter', () => {
  test.each([
    ['a rule that is never repeated', '---\n\n- [ ] a\n'],
    ['a heading between two rules', '---\n\n# T\n\n---\n'],
    ['a list between two rules', '---\n- [ ] a: b\n---\n'],
    ['a sentence between two rules', '---\nWell, then.\n---\n'],
    ['bold keys between two rules', '---\n**Status:** done\n---\n'],
    ['a longer rule', '----\na: b\n----\n'],
    ['rules further down', '# T\n---\na: b\n---\n'],
    ['another tool’s header', '%{\n  title: "T"\n}\n---\n# T\n'],
    ['nothing', ''],
  ])('%s', (_, text) => {
    expect(read(text)).toEqual({
      body: text,
      settings: {},
      declared: NO_EVIDENCE,
      data: {},
      entries: [],
      metadata: [],
      present: false,
      problems: [],
    });
  });
});

describe('front matter that is never closed is reported, and the document is read whole', () => {
  test.each([
    [
      'up to a rule further down',
      '---\ntitle: Ferry\n\n# Ready?\n\n- [x] Hull\n\n---\n\n## Deck\n',
    ],
    ['with boxes alone', '---\ntitle: Ferry\n- [ ] Hull\n* [ ] Mast\n---\n'],
    ['with a heading and prose', '---\ntitle: Ferry\n\n## Ready?\n\nNo leaks.\n\n---\n'],
    ['to the end', '---\ntitle: Ferry\n\n# Ready?\n\n- [x] Hull\n'],
    ['and ended by a line with more on it', '---\na: b\n--- x\n'],
  ])('%s', (_, text) => {
    expect(read(text)).toMatchObject({ body: text, settings: {}, present: false });
    expect(problemsOf(text)).toEqual([
      ['front-matter-invalid', '1:1', { found: 'a block that no `---` closes' }],
    ]);
  });

  test('a comment in broken YAML is no heading', () => {
    expect(read('---\n# who\nowner: [x\n---\n# T').body).toBe('\n\n\n\n# T');
  });
});

describe('metadata', () => {
  test('plain values of the first level are kept as written, with their lines', () => {
    const { metadata } = read(
      '---\n# settings\nversion: 2.10\nlast_reviewed: 2026-03-04\nstatus: "Draft"\nwaivers: [a]\ngate:\n  level: 2\nreviewer: TBD\nlaunch: ~\nnotes: >\n  two\n  lines\n---\n',
    );
    expect(metadata).toEqual([
      { key: 'version', value: '2.10', line: 3 },
      { key: 'last_reviewed', value: '2026-03-04', line: 4 },
      { key: 'status', value: 'Draft', line: 5 },
      { key: 'reviewer', value: null, line: 9 },
      { key: 'launch', value: null, line: 10 },
      { key: 'notes', value: 'two lines', line: 11 },
    ]);
  });

  test('it comes before what the body says', () => {
    const text = '---\nversion: 1\n---\n# T\n\n**Version:** 2\n\n- [ ] a\n';
    expect(readChecklist(text, 'a.md').metadata).toEqual([
      { key: 'version', value: '1', line: 2 },
      { key: 'Version', value: '2', line: 6 },
    ]);
  });
});

describe('front matter that cannot be read', () => {
  test.each([
    ['a list that is never closed', 'title: [a\nb: c', '3:1'],
    ['the same key twice', 'title: a\ntitle: b', '3:1'],
    ['a map that contains itself', 'a: &a {b: *a}', '1:1'],
    [
      'aliases that multiply',
      `a: &a [x,x]\n${['b', 'c', 'd', 'e'].map((key, index) => `${key}: &${key} [${`*${'abcd'[index]},`.repeat(9)}]`).join('\n')}`,
      '1:1',
    ],
  ])('%s: one problem, and the document is read without it', (_, yaml, place) => {
    const text = `---\n${yaml}\n---\n# T`;
    expect(problemsOf(text).map(([code, at]) => [code, at])).toEqual([
      ['front-matter-invalid', place],
    ]);
    expect(read(text)).toMatchObject({ settings: {}, data: {}, present: true });
    expect(read(text).body).toMatch(/^\n+# T$/);
  });

  test.each(['---js', '--- js', '---JavaScript', '---coffee', '---json', '---toml'])(
    '%s is refused and never run',
    (opening) => {
      const text = `${opening}\n{ a: globalThis.seaworthyWasRun = true }\n---\n# T`;
      expect(problemsOf(text).map(([code, place]) => [code, place])).toEqual([
        ['front-matter-engine', '1:1'],
      ]);
      expect(read(text).body).toBe('\n\n\n# T');
      expect(globalThis).not.toHaveProperty('seaworthyWasRun');
    },
  );

  test('nothing is remembered between documents', () => {
    read('---\ntitle: kept?\n---\n');
    expect((matter as unknown as { cache: object }).cache).toEqual({});
  });
});

describe('keys with a meaning in JavaScript', () => {
  test('they are data at most', () => {
    const { data, settings } = read(
      '---\n__proto__:\n  polluted: true\nconstructor:\n  prototype: {polluted: true}\nseverity:\n  __proto__: high\n---\n',
    );
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
    expect(Object.getPrototypeOf(settings.severity)).toBe(Object.prototype);
  });
});

test('any block between rules is read, refused or left alone, and no line is lost', () => {
  const piece = fc.constantFrom(
    'a: b\n',
    'title: ',
    '- ',
    '\n',
    ': ',
    '"',
    '&a ',
    '*a',
    '{',
    ']',
    '|',
    '# c\n',
    '  ',
    '---\n',
    '%',
    '!!js/function x',
    '?',
    '2026-02-31',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 30 }), (pieces) => {
      const text = `---\n${pieces.join('')}\n---\nrest`;
      const { body, present } = read(text);
      expect(body.split('\n')).toHaveLength(text.split('\n').length);
      expect(present || body === text).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
