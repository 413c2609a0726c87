import { expect, test } from 'vitest';
import { readRunbookFile } from '../../../src/documents/runbooks/read-runbook-file.ts';

const read = (...rows: string[]) => {
  const [head = '', ...rest] = rows;
  const rule = head.replace(/[^|]+/g, '---');
  const text = ['# T', '', head, rule, ...rest].join('\n');
  const { runbook } = readRunbookFile({ path: 'p/t.md', bytes: new TextEncoder().encode(text) });
  return { steps: runbook?.steps ?? [], triggers: runbook?.triggers ?? [] };
};

test('what a table of symptoms lists is when to use the runbook', () => {
  const { triggers } = read(
    '| Symptom | Action |',
    '| Error 502 | Wait |',
    '| `OOMKilled` | Wait |',
  );
  expect(triggers).toEqual(['Error 502', 'OOMKilled']);
});

test('an action that takes something away is warned of in a table too', () => {
  const [step] = read('| Problem | Fix |', '| Full | Run `rm -rf /var/log/app` |').steps;
  expect(step?.hazards).toMatchObject([{ kind: 'destroys', what: 'deletes files' }]);
  expect(step?.code).toMatchObject([{ text: 'rm -rf /var/log/app', role: 'command' }]);
});

test('a table of steps with commands is a step for each row, with what one should see', () => {
  const { steps, triggers } = read(
    '| # | Step | Command | Expected | Who |',
    '| 1 | Look | `kubectl get pods` | all run | Ann |',
    '| 2 | Tell people | | | |',
  );
  expect(triggers).toEqual([]);
  expect(steps.map(({ title, expects }) => [title, expects])).toEqual([
    ['Look', true],
    ['Tell people', false],
  ]);
  expect(steps[0]?.body).toMatchObject([
    { kind: 'code', code: { text: 'kubectl get pods', line: 5 } },
    { kind: 'expected', html: '<p><strong>Expected:</strong> all run</p>' },
    { kind: 'prose', html: '<p><strong>Who:</strong> Ann</p>' },
  ]);
});

test.each([
  ['in German', '| Nr. | Schritt | Befehl |', '| 1 | Ansehen | `ls -l` |', 'Ansehen'],
  ['of commands alone', '| Command | Shows |', '| `ls -l` | files |', 'ls -l'],
])('steps %s', (_, head, row, title) => {
  expect(read(head, row).steps.map((step) => step.title)).toEqual([title]);
});

test.each([
  ['a plan without a command', '| Step | Owner |', '| Restart | Ann |'],
  ['a table of files', '| File | Holds |', '| `/etc/app.conf` | settings |'],
])('%s is no list of steps', (_, head, row) => {
  expect(read(head, row).steps).toEqual([]);
});
