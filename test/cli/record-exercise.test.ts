import { describe, expect, test } from 'vitest';
import { makeFolder } from '../make-folder.ts';
import { runCli } from './run-cli.ts';

const ITEM = 'launch.rollback-tested';
const FILES = {
  'c/projects/shop/checklist.md': '# Shop\n\n## Launch\n\n- [x] Rollback tested\n',
  'c/projects/shop/project.md': `---\nevidence: [{item: ${ITEM}, exercise: back}]\n---\n`,
  'c/projects/shop/runbooks/back.md':
    '# Roll back\n\n1. Go back\n   ```sh\n   git checkout v1\n   ```\n',
};
const CONTENT = ['--content', 'c'];

const record = (cwd: string, exercise: string, at: string) => {
  const args = ['--exercise', exercise, '--at', at, '--now', at, '--actor', 'Ada'];
  return runCli(['record', 'shop', ...CONTENT, ...args], { cwd });
};

const look = async (cwd: string, now: string) => {
  const { stdout } = await runCli(['inspect', 'shop', ...CONTENT, '--now', now], { cwd });
  const { items, runbooks } = JSON.parse(stdout);
  return {
    verdict: items.find(({ id }: { id: string }) => id === ITEM).verdict,
    exercise: runbooks.find(({ id }: { id: string }) => id === 'back').exercise,
  };
};

describe('a drill that is recorded', () => {
  test('proves the item that is bound to it, until it lapses', async () => {
    const cwd = makeFolder(FILES);
    expect(await look(cwd, '2026-03-02')).toMatchObject({
      verdict: 'missing',
      exercise: { state: 'never' },
    });
    const { code, stderr } = await record(cwd, 'back', '2026-03-01T12:00:00Z');
    expect([code, stderr]).toEqual([0, '']);
    expect(await look(cwd, '2026-03-02')).toMatchObject({
      verdict: 'verified',
      exercise: { state: 'fresh', by: 'Ada', at: '2026-03-01T12:00:00.000Z' },
    });
    // 180 days later, whoever looks.
    expect(await look(cwd, '2026-09-01')).toMatchObject({
      verdict: 'expired',
      exercise: { state: 'lapsed' },
    });
  });

  test('and failed contradicts it, until the next one', async () => {
    const cwd = makeFolder(FILES);
    await record(cwd, 'back=failure', '2026-03-01T12:00:00Z');
    expect(await look(cwd, '2026-03-02')).toMatchObject({
      verdict: 'contradicted',
      exercise: { state: 'failed' },
    });
    await record(cwd, 'back', '2026-03-02T12:00:00Z');
    expect(await look(cwd, '2026-03-03')).toMatchObject({
      verdict: 'verified',
      exercise: { state: 'fresh' },
    });
  });

  test('of a runbook that is not there is refused, with those that are', async () => {
    const { code, stderr } = await record(makeFolder(FILES), 'bcak', '2026-03-01T12:00:00Z');
    expect(code).toBe(2);
    expect(stderr).toContain('`back`');
  });

  test('is also what a runner of documents reports of the file, with the steps that it left to people', async () => {
    const step = (name: string, inner = '') =>
      `<testcase name="${name}" file="c/projects/shop/runbooks/back.md">${inner}</testcase>`;
    const report = (inner: string) =>
      `<testsuite name="back" tests="2">${step('1')}${step('2', inner)}</testsuite>`;
    const cwd = makeFolder({
      ...FILES,
      'passed.xml': report('<skipped/>'),
      'failed.xml': report('<failure message="exit 1"/>'),
    });
    const run = (file: string, at: string) =>
      runCli(['record', 'shop', file, ...CONTENT, '--at', at, '--now', at], { cwd });
    await run('passed.xml', '2026-03-01T12:00:00Z');
    expect(await look(cwd, '2026-03-02')).toMatchObject({
      verdict: 'verified',
      exercise: { state: 'fresh', at: '2026-03-01T12:00:00.000Z' },
    });
    expect(await look(cwd, '2026-09-01')).toMatchObject({
      verdict: 'expired',
      exercise: { state: 'lapsed' },
    });
    await run('failed.xml', '2026-03-03T12:00:00Z');
    expect(await look(cwd, '2026-03-04')).toMatchObject({
      verdict: 'contradicted',
      exercise: { state: 'failed' },
    });
  });
});
