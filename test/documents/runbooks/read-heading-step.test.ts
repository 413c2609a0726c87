import { describe, expect, test } from 'vitest';
import { readChecklist } from '../../../src/documents/read-checklist.ts';
import { isStepHeading } from '../../../src/documents/runbooks/read-heading-step.ts';
import { readRunbookFile } from '../../../src/documents/runbooks/read-runbook-file.ts';

const read = (...lines: string[]) => {
  const bytes = new TextEncoder().encode(lines.join('\n'));
  const { runbook } = readRunbookFile({ path: 'p/runbooks/t.md', bytes });
  if (runbook === null) throw new Error('No runbook.');
  return runbook;
};

test.each([
  'Step 2: restart',
  '🔁 Step 1',
  'Étape 3 : relancer',
  'Schritt 1',
  '手順1：確認',
  '步骤 2',
])('is a step by its heading: %s', (heading) => expect(isStepHeading(heading)).toBe(true));

test.each(['Steps', 'Stepping back', 'Next steps', '2. Restart', 'The first step'])(
  'is a part of a runbook: %s',
  (heading) => expect(isStepHeading(heading)).toBe(false),
);

describe('headings that are steps', () => {
  test('are one list, each with all that stands below it', () => {
    const { steps, parts } = read(
      ...['# T', '## Impact', 'Much.', '## Step 1: look', 'See `ls -l`.', '### Expected', 'Files.'],
      ...['## Step 2: restart', '```sh', 'systemctl restart web', '```', '## Rollback', 'None.'],
    );
    expect(parts.map(({ title }) => title)).toEqual(['Impact', '', 'Rollback']);
    expect(steps).toMatchObject([
      { number: 1, title: 'look', line: 4, anchor: 'step-1-look', expects: true },
      { number: 2, title: 'restart', hazards: [{ kind: 'interrupts' }], expects: false },
    ]);
    expect(JSON.stringify(steps[0]?.body)).toContain('Files.');
  });

  test('stay in the part that they stand below', () => {
    const { parts } = read('# T', '## Fix', '### Step 1: a', 'A.', '### Step 2: b', '## Notes');
    expect(parts.map(({ title, blocks }) => [title, blocks.length])).toEqual([
      ['Fix', 2],
      ['Notes', 0],
    ]);
  });

  test('are one runbook in a checklist, and not one each', () => {
    const text =
      '# C\n- [ ] a\n## Rollback\n### Step 1: stop\n```sh\nstop\n```\n### Step 2: tell\n';
    const { runbooks } = readChecklist(text, 'c.md');
    expect(runbooks.map(({ title, steps }) => [title, steps.map((step) => step.title)])).toEqual([
      ['Rollback', ['stop', 'tell']],
    ]);
  });
});

describe('a sentence with a command', () => {
  const titles = (...lines: string[]) => read('# T', ...lines).steps.map(({ title }) => title);

  test('is a step where its part has no other', () => {
    expect(titles('## Fix', 'Restart it with `systemctl restart web`.')).toEqual([
      'Restart it with systemctl restart web.',
    ]);
    expect(titles('Restart it with `systemctl restart web`.').length).toBe(1);
  });

  test('is a remark beside steps, and in a part that only tells', () => {
    expect(titles('## Fix', '1. Go', '', 'See `ls -l` too.')).toEqual(['Go']);
    expect(titles('## Meaning', 'As `ls -l` says.', '## Fix', '1. Go')).toEqual(['Go']);
    expect(titles('## Fix', 'It is `DOWN`.', '## Steps', '1. Go')).toEqual(['Go']);
  });
});

test('commands in spans are commands of their step, and must say what they show', () => {
  const [step] = read('# T', '1. Look: `ls -l`', '2. Go').steps;
  expect(step?.code).toMatchObject([{ role: 'command', text: 'ls -l', line: 2 }]);
});

test('a link finds a part by its heading as it is written', () => {
  const { parts } = read('# T', 'See [it](#2-way-out).', '## 2. Way out', '1. Go');
  expect(parts.map(({ id }) => id)).toContain('2-way-out');
});
