import { expect, test } from 'vitest';
import { digestBytes } from '../src/io/load-records.ts';
import { judgeProject } from '../src/judge-project.ts';
import type { Problem } from '../src/model/problem.ts';
import { renderMessage } from '../src/model/problem-catalogue.ts';
import { suite, viewOf } from './readiness/evidence/build-run.ts';

const NOW = '2026-11-02T00:00:00.000Z';
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const DOCUMENT = `# Shop

## Ready

- [x] Unit tests <!-- id: unit -->
- [x] Group <!-- id: group -->
  - [x] One of it <!-- id: one -->
- [x] Answers within 500 ms (p95) <!-- id: fast -->
`;
const measure = {
  name: 'http_req_duration',
  statistic: 'p95' as const,
  value: 600,
  unit: 'ms' as const,
  subject: null,
  count: null,
  report: 0,
};
const RECORD = viewOf('r', { suites: [suite('tests/test_unit.py', 'adds')], measures: [measure] });

/** What front matter makes of a project whose tests pass; `site` is that of `site.md`. */
const judge = (frontMatter: string, site: string | null = null) => {
  const file = (path: string, text: string) => ({ path, bytes: encode(`---\n${text}\n---\n`) });
  const { project, problems } = judgeProject(
    {
      id: 'shop',
      overview: file('project.md', frontMatter),
      documents: [{ path: 'checklist.md', bytes: encode(DOCUMENT) }],
      runbooks: [],
      alerts: [],
      records: [],
      problems: [],
    },
    site === null ? null : file('site.md', site),
    { now: NOW, digest: digestBytes, added: [RECORD.stored] },
  );
  const all = [...problems, ...project.problems];
  return {
    verdict: project.gate?.verdict,
    of: (id: string) => project.items.get(id)?.verdict,
    problems: all.map((one: Problem) => ({ code: one.code, line: one.place.line, one })),
  };
};

const BINDING = 'evidence:\n  - item: unit\n    tests: {name: "*"}';
const GATE = 'gate: {verified: 30, critical: false, streams: false}';
const waiver = (rest: string): string =>
  `waivers:\n  - {item: unit, reason: later, approver: Ann, ${rest}}`;

test('without a mistake the tests prove their item and open the gate', () => {
  const { verdict, of, problems } = judge(`${BINDING}\n    valid: P30D\n${GATE}`);
  expect([verdict, of('unit'), problems]).toEqual(['GO', 'verified', []]);
  expect(judge(waiver('until: 2026-12-31')).of('unit')).toBe('waived');
});

const many = (count: number): string =>
  `evidence:\n${Array.from({ length: count }, (_, at) => `  - {item: unit, tests: {name: "*"}, least: ${at + 1}}`).join('\n')}`;

test.each<[title: string, frontMatter: string, code: string, line: number]>([
  ['a negative duration', `${BINDING}\n    valid: -P1D`, 'binding-invalid', 5],
  ['no time at all', `${BINDING}\n    valid: P0D`, 'binding-invalid', 5],
  ['more years than there are', `${BINDING}\n    valid: P99999999999999Y`, 'binding-invalid', 5],
  ['a number for a duration', `${BINDING}\n    valid: 30`, 'binding-invalid', 5],
  ['a duration in words', `${BINDING}\n    valid: 30 days`, 'binding-invalid', 5],
  ['a duration without a figure', `${BINDING}\n    valid: PT`, 'binding-invalid', 5],
  ['a validity for all that is a list', `valid: [P1D]\n${BINDING}`, 'binding-invalid', 2],
  ['a switch that is neither on nor off', `inferred: perhaps`, 'binding-invalid', 2],
  ['an empty glob', 'evidence:\n  - item: ""\n    tests: {name: "*"}', 'binding-invalid', 3],
  [
    'a glob of a thousand stars',
    `evidence:\n  - item: unit\n    tests: {name: "${'a*'.repeat(500)}"}`,
    'binding-invalid',
    4,
  ],
  ['brackets in a glob', 'evidence:\n  - {item: "[(", tests: unit}', 'binding-without-item', 3],
  ['bindings as a map', 'evidence: {item: unit, check: x}', 'binding-invalid', 2],
  ['bindings as a text', 'evidence: unit', 'binding-invalid', 2],
  ['bindings as a number', 'evidence: 3', 'binding-invalid', 2],
  ['a binding that is nothing', 'evidence: [null]', 'binding-invalid', 2],
  ['a binding that is a list', 'evidence: [[unit]]', 'binding-invalid', 2],
  ['a binding that is a text', 'evidence:\n  - unit', 'binding-invalid', 2],
  ['a key that nobody knows', `${BINDING}\n    vaild: P1D`, 'binding-invalid', 5],
  ['a key of another kind', `${BINDING}\n    expect: "< 5 ms"`, 'binding-invalid', 5],
  ['evidence of two kinds', `${BINDING}\n    check: x`, 'binding-invalid', 5],
  ['evidence of no kind', 'evidence:\n  - item: unit', 'binding-invalid', 3],
  ['a binding of no item', 'evidence:\n  - tests: {name: "*"}', 'binding-invalid', 3],
  ['no case at least', `${BINDING}\n    least: 0`, 'binding-invalid', 5],
  ['endless cases at least', `${BINDING}\n    least: .inf`, 'binding-invalid', 5],
  [
    'fewer findings than none',
    'evidence:\n  - {item: unit, findings: true, most: -1}',
    'binding-invalid',
    3,
  ],
  [
    'a limit without a figure',
    'evidence:\n  - {item: unit, measure: x, expect: fast}',
    'binding-invalid',
    3,
  ],
  [
    'a limit that is no number',
    'evidence:\n  - {item: unit, measure: x, expect: "< NaN ms"}',
    'binding-invalid',
    3,
  ],
  [
    'a severity of findings that is none',
    'evidence:\n  - {item: unit, findings: true, severity: dire}',
    'binding-invalid',
    3,
  ],
  [
    'a kind of findings that is none',
    'evidence:\n  - {item: unit, findings: [bugs]}',
    'binding-invalid',
    3,
  ],
  ['a binding of a group', 'evidence:\n  - {item: group, tests: {name: "*"}}', 'group-selected', 3],
  ['a thousand demands on the same tests', many(1000), 'bindings-contradict', 4],
  ['a waiver that has ended', waiver('until: 2026-11-01'), 'waiver-expired', 3],
  ['a waiver until some time', waiver('until: soon'), 'waiver-invalid', 3],
  ['a waiver until no day', waiver('until: 2026-02-31'), 'waiver-invalid', 3],
  ['a waiver until a time of day', waiver('until: 2026-12-31T00:00:00Z'), 'waiver-invalid', 3],
  ['a waiver without an end', waiver('control: none'), 'waiver-invalid', 3],
  [
    'a waiver with a key that nobody knows',
    waiver('until: 2026-12-31, ever: true'),
    'waiver-invalid',
    3,
  ],
  ['waivers as a map', 'waivers: {item: unit}', 'waiver-invalid', 2],
  ['waivers as a text', 'waivers: all', 'waiver-invalid', 2],
  [
    'a waiver of a group',
    waiver('until: 2026-12-31').replace('unit', 'group'),
    'group-selected',
    3,
  ],
  [
    'a waiver of nothing',
    waiver('until: 2026-12-31').replace('unit', 'nothing'),
    'waiver-without-item',
    3,
  ],
  ['a gate that is a word', `${BINDING}\ngate: GO`, 'gate-invalid', 5],
  ['a gate that is a list', `${BINDING}\ngate: [critical]`, 'gate-invalid', 5],
  ['a gate that is a yes', `${BINDING}\ngate: true`, 'gate-invalid', 5],
  ['a rule that nobody knows', `${BINDING}\ngate: {verifed: 5}`, 'gate-invalid', 5],
  ['a share in words', `${BINDING}\ngate: {verified: most}`, 'gate-invalid', 5],
  ['a share above all', `${BINDING}\ngate: {verified: 101}`, 'gate-invalid', 5],
  ['a share below nothing', `${BINDING}\ngate: {verified: -1}`, 'gate-invalid', 5],
  ['a share that is no number', `${BINDING}\ngate: {verified: .nan}`, 'gate-invalid', 5],
  ['a rule that is left blank', `${BINDING}\ngate:\n  verified:`, 'gate-invalid', 6],
  ['a rule that is perhaps', `${BINDING}\ngate: {critical: perhaps}`, 'gate-invalid', 5],
  ['an age of nothing', `${BINDING}\ngate: {age: P0D}`, 'gate-invalid', 5],
  ['an age without a unit', `${BINDING}\ngate: {age: 30}`, 'gate-invalid', 5],
  ['no items that are required', `${BINDING}\ngate: {items: []}`, 'gate-invalid', 5],
  ['items that are a number', `${BINDING}\ngate: {items: 5}`, 'gate-invalid', 5],
  ['a severity that is none', 'severity: {unit: urgent}', 'front-matter-value', 2],
  ['severities as a word', 'severity: critical', 'front-matter-value', 2],
  ['a severity of nothing', 'severity: {nothing: critical}', 'setting-without-item', 2],
  ['a phase that is none', 'phase: {unit: later}', 'front-matter-value', 2],
  ['levels as a word', 'levels: gold', 'gate-invalid', 2],
  ['a level without a name', 'levels:\n  - {verified: 5}', 'gate-invalid', 3],
  ['a level without a rule', 'levels:\n  - {name: Gold}', 'gate-invalid', 3],
  [
    'a level with a key that nobody knows',
    'levels:\n  - {name: Gold, shiny: true}',
    'gate-invalid',
    3,
  ],
  [
    'two levels of one name',
    'levels:\n  - {name: Gold, verified: 5}\n  - {name: Gold, verified: 9}',
    'gate-invalid',
    4,
  ],
  ['a key twice', `${GATE}\n${GATE}`, 'front-matter-invalid', 3],
  ['a map that holds itself', 'evidence: &a\n  - *a', 'front-matter-invalid', 1],
])('%s is a problem at its line, and turns nothing green', (_, frontMatter, code, line) => {
  const { verdict, of, problems } = judge(frontMatter);
  const found = problems.find((one) => one.code === code);
  expect([found?.line, found?.one.place.file]).toEqual([line, 'project.md']);
  if (found !== undefined) expect(renderMessage(found.one)).toMatch(/^Expected .+, got .+\.$/s);
  expect(verdict).not.toBe('GO');
  expect(of('unit')).not.toBe('waived');
});

test('of what is wrong with a site each value stands at its own line, and the default counts', () => {
  const site = 'title: Fleet\nweights:\n  critical: -1\n  high: 0\n  medium: .nan\n  low: many';
  const { problems } = judge(BINDING, site);
  expect(problems.map(({ code, line }) => `${code} ${line}`)).toEqual(
    [4, 5, 6, 7].map((line) => `front-matter-value ${line}`),
  );
});

test('two waivers of one item overlap, and the one that ends first decides', () => {
  const second = '\n  - {item: "u*", reason: later, approver: Bob, until: 2026-11-20}';
  const { problems, of } = judge(waiver('until: 2026-12-31') + second);
  expect(problems.map(({ code, line }) => `${code} ${line}`)).toEqual(['waivers-overlap 4']);
  expect(of('unit')).toBe('waived');
});

test('two demands on the same evidence name the places of both, and the strictest decides', () => {
  const demand = (limit: string) =>
    `  - {item: fast, measure: http_req_duration, expect: "${limit}"}`;
  const { problems, of } = judge(`evidence:\n${demand('p95 < 400 ms')}\n${demand('p95 < 450 ms')}`);
  expect(problems.map(({ code, line }) => `${code} ${line}`)).toEqual(['bindings-contradict 4']);
  expect(problems[0]?.one.related).toMatchObject({ file: 'project.md', line: 3 });
  expect(of('fast')).toBe('contradicted');
});

test('an expectation looser than the item’s own limit is a problem, and the item’s own decides', () => {
  const { problems, of } = judge(
    'evidence:\n  - {item: fast, measure: http_req_duration, expect: "p95 < 900 ms"}',
  );
  expect(problems.map(({ code, line }) => `${code} ${line}`)).toEqual([
    'binding-looser-than-item 3',
  ]);
  expect(of('fast')).toBe('contradicted');
});

test('a selector that no evidence has ever matched says what it looked for', () => {
  const { problems, of } = judge('evidence:\n  - {item: unit, tests: tests/test_gone.py}');
  expect(problems.map(({ code, line }) => `${code} ${line}`)).toEqual([
    'binding-without-evidence 3',
  ]);
  const [found] = problems;
  if (found !== undefined) expect(renderMessage(found.one)).toContain('`tests/test_gone.py`');
  expect(of('unit')).toBe('missing');
});
