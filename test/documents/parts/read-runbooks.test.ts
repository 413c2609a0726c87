import { describe, expect, test } from 'vitest';
import { readChecklist } from '../../../src/documents/read-checklist.ts';

const steps = (...lines: string[]) =>
  readChecklist(['## Rollback', '', ...lines].join('\n'), 'ops.md').runbooks[0]?.steps.map(
    ({ title, code }) => [title, code.map(({ text }) => text)],
  );

const block = (indent: string, command: string): string[] =>
  ['', '```sh', command, '```', ''].map((line) => (line === '' ? '' : indent + line));

describe('a code block that belongs to a numbered step', () => {
  const expected = [
    ['Stop it', ['systemctl stop app']],
    ['Start it', ['systemctl start app']],
  ];

  test.each([
    ['inside the step', '   '],
    ['not far enough inside', '  '],
    ['beside it', ''],
  ])('is no step of its own: %s', (_, indent) => {
    const first = ['1. Stop it', ...block(indent, 'systemctl stop app')];
    const second = ['2. Start it', ...block(indent, 'systemctl start app')];
    expect(steps(...first)).toEqual(expected.slice(0, 1));
    expect(steps(...first, ...second)).toEqual(expected);
    expect(steps('1. Stop it', ...second)).toEqual([['Stop it', []], expected[1]]);
  });

  test('is no step of its own where a sentence introduces it', () => {
    const [stop, start] = ['stop', 'start'].map((verb) =>
      block('', `systemctl ${verb} app`).join('\n'),
    );
    expect(
      steps('1. Stop it', '', 'As root:', stop ?? '', '2. Start it', '', 'As root:', start ?? ''),
    ).toEqual(expected);
  });

  test('is one block, whatever comments stand in it', () => {
    const script = '# Stop\nstop\n\n# Wait\nsleep 5';
    expect(steps('1. Stop it', '', '```sh', script, '```')).toEqual([['Stop it', [script]]]);
  });
});

describe('a code block of its own', () => {
  test('is a step where nothing is numbered, or before the first number', () => {
    expect(steps('Stop it:', ...block('', 'stop'), 'Start it:', ...block('', 'start'))).toEqual([
      ['Stop it:', ['stop']],
      ['Start it:', ['start']],
    ]);
    expect(steps('Log in:', ...block('', 'ssh host'), '1. Stop it')).toEqual([
      ['Log in:', ['ssh host']],
      ['Stop it', []],
    ]);
  });

  test('is a step again under the next part of the runbook', () => {
    const [runbook] = readChecklist(
      [
        '# Runbook: queue full',
        '## Diagnosis',
        '1. Look at it',
        '',
        '## Mitigation',
        ...block('', 'drain'),
      ].join('\n'),
      'ops.md',
    ).runbooks;
    expect(runbook?.steps.map(({ title }) => title)).toEqual(['Look at it', 'drain']);
  });

  test('is the only step after bullets that only mention code', () => {
    expect(
      steps(
        '- The `app` runs as root',
        '- Its log is `app.log`',
        '',
        'Then:',
        ...block('', 'stop'),
      ),
    ).toEqual([['Then:', ['stop']]]);
  });
});

test('commands below the list of when to roll back are the rollback', () => {
  const { runbooks } = readChecklist(
    '# C\n- [ ] a\n## Rollback\n### When to roll back\n- Errors\n\nThen:\n```sh\ngo back\n```\n',
    'c.md',
  );
  expect(runbooks).toMatchObject([
    { title: 'Rollback', triggers: ['Errors'], steps: [{ title: 'Then:' }] },
  ]);
});
