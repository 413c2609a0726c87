import { expect, test } from 'vitest';
import { readFrontMatter } from '../../../src/documents/front-matter/read-front-matter.ts';
import { renderMessage } from '../../../src/model/problem-catalogue.ts';

const read = (yaml: string) => {
  const { declared, problems } = readFrontMatter(`---\n${yaml}\n---\n`, 'project.md');
  return { ...declared, said: problems.map((one) => `${one.place.line} ${renderMessage(one)}`) };
};

test.each([
  ['tests: a.py', { kind: 'tests', file: 'a.py', suite: null }],
  [
    'tests: {suite: "Cart*", name: adds}',
    { kind: 'tests', file: null, suite: 'Cart*', name: 'adds' },
  ],
  [
    'measure: latency, statistic: p95, tool: k6',
    { kind: 'measure', name: 'latency', statistic: 'p95', tool: 'k6' },
  ],
  ['findings: true', { kind: 'findings', categories: [], atLeast: 'high' }],
  [
    'findings: [secret], severity: low',
    { kind: 'findings', categories: ['secret'], atLeast: 'low' },
  ],
  ['check: deploy, group: ci', { kind: 'check', name: 'deploy', group: 'ci' }],
  ['command: ruff check src/', { kind: 'command', argv: ['ruff', 'check', 'src/'] }],
])('%s binds', (yaml, selector) => {
  const { bindings, said } = read(`evidence:\n  - {item: [a, "b.*"], ${yaml}}`);
  expect(said).toEqual([]);
  expect(bindings.map(({ item }) => item)).toEqual(['a', 'b.*']);
  expect(bindings[0]?.binding.selector).toMatchObject(selector);
});

test.each([
  ['evidence: a', '2 Expected a list in `evidence`, got `a`.'],
  [
    'evidence:\n  - item: a',
    '3 Expected exactly one of tests, measure, findings, check, exercise, command in `evidence.1`, got none.',
  ],
  [
    'evidence:\n  - tests: a\n  - item: b\n    tests: b',
    '3 Expected a text in `evidence.1.item`, got nothing.',
  ],
  [
    'evidence:\n  - item: a\n    check: b\n    bogus: 1',
    '5 Expected keys that are known in `evidence.1`, got `bogus`.',
  ],
  [
    'evidence:\n  - item: a\n    check: b\n    valid: 30 days',
    '5 Expected an ISO 8601 duration such as P30D, above zero and at most P100Y in `evidence.1.valid`, got `30 days`.',
  ],
  [
    'evidence:\n  - item: a\n    measure: b\n    expect: "< 5 ms and > 3 ms"',
    '5 Expected one limit such as "< 500 ms" in `evidence.1.expect`, got `< 5 ms and > 3 ms`.',
  ],
  [
    'evidence:\n  - item: a\n    check: b\n    least: 0',
    '5 Expected at least 1 in `evidence.1.least`, got `0`.',
  ],
  [
    'waivers:\n  - item: a\n    reason: r\n    approver: b',
    '3 Expected a text in `waivers.1.until`, got nothing.',
  ],
  [
    'evidence:\n  - item: a\n    measure: b\n    statistic: p99\n    expect: "p95 < 5 ms"',
    '5 Expected p95, as its limit says in `evidence.1.statistic`, got `p99`.',
  ],
  [
    'evidence:\n  - item: ""\n    check: b',
    '3 Expected something in it in `evidence.1.item`, got nothing.',
  ],
  ['levels: [a, b]', '2 Expected a map in `levels.1`, got `a`.'],
  ['inferred: maybe', '2 Expected true or false in `inferred`, got `maybe`.'],
])('%j is named at its line, and binds and waives nothing', (yaml, message) => {
  const { said, bindings, waivers } = read(yaml);
  expect(said[0]).toBe(message);
  expect(bindings.filter(({ binding }) => binding.place.line < 4)).toEqual([]);
  expect(waivers).toEqual([]);
});

test('a rule of the gate that cannot be read is asked for at its strictest, the others as written', () => {
  const { gate, said } = read('gate:\n  verified: 120\n  signoffs: maybe\n  age: P7D');
  expect(gate).toEqual({ verified: 100, signoffs: true, age: 7 * 86_400_000 });
  expect(said).toEqual(['3 Expected at most 100 in `gate.verified`, got `120`.']);
  expect(read('gate: strict').gate).toMatchObject({ verified: 100, signoffs: true });
  expect(read('gate: {verfied: 95, critical: false}').gate).toMatchObject({
    critical: false,
    verified: 100,
    signoffs: true,
  });
  expect(read('gate: {verified: false}').gate.verified).toBeNull();
});

test('what is inferred is switched off by any word for no, and by one that nobody knows', () => {
  const infers = (word: string) => read(`inferred: ${word}`).infers;
  expect(['true', 'on', 'false', 'off', 'no', '0'].map(infers)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});

test('a binding without an item moves the line of no other', () => {
  const { said, bindings } = read(
    'evidence:\n  - check: a\n    least: 1\n  - item: b\n    check: b',
  );
  expect(said).toEqual(['3 Expected a text in `evidence.1.item`, got nothing.']);
  expect(bindings.map(({ item, binding }) => [item, binding.place.line])).toEqual([['b', 5]]);
});

test('a blank where a name belongs approves nothing', () => {
  for (const blank of ['____', 'TBD', '"[Name]"']) {
    const { signoffs, waivers, said } = read(
      `signoffs:\n  - {role: Legal, name: ${blank}}\nwaivers:\n  - {item: a, reason: b, approver: ${blank}, until: 2026-12-31}`,
    );
    expect([signoffs, waivers, said.length]).toEqual([[], [], 2]);
    expect(said[0]).toContain('Expected a name in');
  }
});
