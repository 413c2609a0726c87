import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { namePart } from '../../../src/documents/runbooks/name-part.ts';
import { readRunbookFile } from '../../../src/documents/runbooks/read-runbook-file.ts';
import { listWords } from '../../../src/documents/words/pattern.ts';
import { PART_WORDS } from '../../../src/documents/words/runbook-parts.ts';

const read = (...lines: string[]) =>
  readRunbookFile({
    path: 'projects/shop/runbooks/queue-full.md',
    bytes: new TextEncoder().encode(lines.join('\n')),
  });
const runbookOf = (...lines: string[]) => {
  const { runbook } = read(...lines);
  if (runbook === null) throw new Error('No runbook.');
  return runbook;
};

test('a file is one runbook, named by its file, with what its front matter says', () => {
  const { runbook, problems } = read(
    '---',
    'title: The queue is full',
    'alerts: [QueueFull, QueueOld]',
    'symptoms: orders are late',
    'severity: P1',
    'owner: Shop team',
    'services: [queue]',
    'exercised: {at: 2026-03-01, by: the one on call}',
    'valid: P90D',
    '---',
    '# Whatever',
    '## Impact',
    'Orders wait.',
  );
  expect(problems).toEqual([]);
  expect(runbook).toMatchObject({
    id: 'queue-full',
    title: 'The queue is full',
    origin: 'file',
    alerts: ['QueueFull', 'QueueOld'],
    triggers: ['orders are late'],
    severity: 'high',
    owner: 'Shop team',
    services: ['queue'],
    exercised: { at: '2026-03-01', by: 'the one on call' },
    validity: 90 * 86_400_000,
  });
});

test.each([
  ['severity: urgent', 'severity'],
  ['exercised: last spring', 'exercised'],
  ['valid: 90 days', 'valid'],
  ['alerts: {a: 1}', 'alerts'],
])('a value that cannot be used is a problem at its line and left out: %s', (line, key) => {
  const { runbook, problems } = read('---', 'title: T', line, '---', '# T', '1. Do it');
  expect(problems).toMatchObject([
    { code: 'front-matter-value', place: { line: 3 }, values: { key } },
  ]);
  expect(runbook?.title).toBe('T');
});

test.each(PART_WORDS.map(({ kind, words }) => [kind, listWords(words)] as const))(
  'a heading of each of its words is a part of kind %s, or of one that is asked before',
  (kind, words) => {
    const order = PART_WORDS.map((one) => one.kind);
    for (const word of words)
      expect(order.indexOf(namePart(word))).toBeLessThanOrEqual(order.indexOf(kind));
    expect(words.some((word) => namePart(word) === kind)).toBe(true);
  },
);

test('parts come in the order of need, the smaller with those they stand below', () => {
  const { parts } = runbookOf(
    '# T',
    '## Rollback',
    '1. Back',
    '### By hand',
    'Slowly.',
    '## References',
    'A book.',
    '## Impact',
    'Much.',
    '## Mitigation',
    '- Forward',
    '## Symptoms',
    '- Slow',
  );
  expect(parts.map(({ title, kind }) => [title, kind])).toEqual([
    ['Symptoms', 'symptoms'],
    ['Impact', 'impact'],
    ['Mitigation', 'mitigation'],
    ['Rollback', 'rollback'],
    ['By hand', 'steps'],
    ['References', 'background'],
  ]);
});

test.each([
  ['P1', 'high'],
  ['page', 'critical'],
  ['warning', 'medium'],
  ['Info', 'low'],
])('a severity is written as alerts write it too: %s', (word, severity) => {
  expect(runbookOf('---', `severity: ${word}`, '---', '1. Go').severity).toBe(severity);
});

test.each([
  [['# KubePodCrashLooping'], ['KubePodCrashLooping']],
  [['# etcdHighFsyncDurations'], ['etcdHighFsyncDurations']],
  [['---', 'alerts: Other', '---', '# KubePodCrashLooping'], ['Other']],
  [['# The pod crashes'], []],
  [['# Restart'], []],
  [['# PostgreSQL is down'], []],
])('a title that is the name of an alert names the alert: %j', (lines, alerts) => {
  expect(runbookOf(...lines, '1. Go').alerts).toEqual(alerts);
});

test('going back stands where its author has it if there is nothing else to do', () => {
  const { parts, aim } = runbookOf(
    ...['# Go back one version', '## Rollback', '1. Go back', '## Verification', '1. Look'],
  );
  expect(parts.map(({ kind }) => kind)).toEqual(['rollback', 'verification']);
  expect(aim).toBe('rollback');
  expect(runbookOf('---', 'title: Roll back', '---', '1. Go').aim).toBe('rollback');
});

test('steps are numbered through the page and say what one should see', () => {
  const { steps, triggers } = runbookOf(
    '# T',
    '## Symptoms',
    '- the `queue` grows',
    '## Diagnosis',
    '1. Count',
    '   ```sh',
    '   llen q',
    '   ```',
    '   Expected: 0',
    '2. Look',
    '',
    'You should see:',
    '```',
    'nothing',
    '```',
    '## Mitigation',
    '- Empty it',
  );
  expect(triggers).toEqual(['the queue grows']);
  expect(steps.map(({ number, title, expects }) => [number, title, expects])).toEqual([
    [1, 'Count', true],
    [2, 'Look', true],
    [3, 'Empty it', false],
  ]);
  expect(steps[1]?.code).toMatchObject([{ role: 'output', text: 'nothing' }]);
});

test.each([
  ['`kubectl get pods`', true],
  ['`$ ls -la`', true],
  ['`SELECT 1`', true],
  ['`kill <pid>`', true],
  ['`up < 1`', false],
  ['Look:\n  ```sh\n  ls\n  ```', true],
  ['the label `pod` names it', false],
  ['`up == 0` is down', false],
  ['`sum(rate(x[5m])) > 5`', false],
  ['`key: value`', false],
])('a bullet of a diagnosis is a step where something can be run: %s is %s', (bullet, isStep) => {
  const { steps } = runbookOf('# T', '## Diagnosis', `- ${bullet}`, '', '## Fix', '1. Go');
  expect(steps.length).toBe(isStep ? 2 : 1);
});

test('a table of symptoms and actions is a step for each row', () => {
  const { steps } = runbookOf('# T', '', '| Symptom | Action |', '|---|---|', '| Slow | Wait |');
  expect(steps).toMatchObject([{ title: 'Slow', body: [{ kind: 'prose', html: '<p>Wait</p>' }] }]);
});

test('what stands before the first comment of a block is kept with the first step', () => {
  const { steps } = runbookOf('# T', '```sh', 'set -e', '', '# Stop', 'stop', '# 2', '```');
  expect(steps[0]?.code.map(({ text }) => text)).toEqual(['set -e', 'stop\n# 2']);
});

test('links lead to headings of the page and to pages of files beside it, others only to the web', () => {
  const text = '# T\n\n[a](#way-back) [b](other.md) [c](gone.md) [d](https://example.com)';
  const { runbook } = readRunbookFile(
    { path: 'p/runbooks/t.md', bytes: new TextEncoder().encode(text) },
    new Set(['other.md']),
  );
  const html = runbook?.parts
    .flatMap(({ blocks }) => blocks.map((one) => ('html' in one ? one.html : '')))
    .join('');
  expect(html).toContain('<a href="#_part-way-back">a</a>');
  expect(html).toContain('<a href="other.html">b</a>');
  expect(html).toContain(' c ');
  expect(html).toContain('href="https://example.com"');
});

describe('every word of a runbook is on its page', () => {
  const line = fc.constantFrom(
    '## Impact',
    '## Rollback',
    '### Deeper',
    'para0',
    '- bullet0',
    '- bullet1 `cmd0`',
    '1. number0',
    '   ```sh\n   run0\n   ```',
    '```\nrun1\n```',
    'Expected: seen0',
    '| Symptom | Action |\n|---|---|\n| sym0 | act0 |',
    '> quote0',
    '',
    '',
  );
  test('whatever its form', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 14 }), (lines) => {
        const runbook = runbookOf('# T', ...lines);
        const shown = JSON.stringify(runbook.parts);
        for (const [word] of lines.join('\n').matchAll(/\b[a-z]+[0-9]\b/g))
          expect(shown).toContain(word);
      }),
    );
  });
});

test('nothing makes the reader throw, and lines lie inside the file', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const { runbook, problems } = read(text);
      const last = text.split(/\r\n|\r|\n/).length + 1;
      for (const { place } of problems) expect(place.line).toBeLessThanOrEqual(last);
      for (const { line: at } of runbook?.steps ?? []) expect(at).toBeLessThanOrEqual(last);
    }),
  );
});

test.each(['All of them.', '- [One](one.md)\n- [Two](two.md)'])(
  'a README of the folder without a command is no runbook: %j',
  (text) => {
    const bytes = new TextEncoder().encode(`# Runbooks\n\n${text}`);
    expect(readRunbookFile({ path: 'p/runbooks/README.md', bytes }).runbook).toBeNull();
  },
);
