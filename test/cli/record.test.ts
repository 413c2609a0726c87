import { readdirSync, readFileSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeFolder, takeListing } from '../make-folder.ts';
import { runCli } from './run-cli.ts';

const JUNIT =
  '<testsuite name="unit" tests="2" failures="1"><testcase classname="tests.test_cart" name="adds"/>' +
  '<testcase classname="tests.test_cart" name="rounds"><failure message="no"/></testcase></testsuite>';

const makeContent = () =>
  makeFolder({
    'c/projects/shop/checklist.md': '# Shop\n\n## Testing\n\n- [x] Unit tests passing\n',
    'c/projects/till.md': '# Till\n\n- [ ] Counts\n',
    'unit.xml': JUNIT,
  });

const RECORDS = 'c/projects/shop/records';
const listRecords = (cwd: string, folder = RECORDS): string[] => readdirSync(join(cwd, folder));
const record = (cwd: string, ...args: string[]) =>
  runCli(['record', 'shop', '--content', 'c', '--now', '2026-10-05', ...args], { cwd });

describe('record', () => {
  test('appends one file and prints its path and what was read', async () => {
    const cwd = makeContent();
    const { code, stdout } = await record(
      cwd,
      'unit.xml',
      '--at',
      '2026-10-04',
      '--commit',
      'abcdef1',
    );
    expect(code).toBe(0);
    const [name = ''] = listRecords(cwd);
    expect(name).toMatch(/^20261004T000000Z-[0-9a-f]{16}\.json$/);
    expect(stdout).toContain(`projects/shop/records/${name}`);
    expect(stdout).toContain('2 tests: 1 passed, 1 failed');
    const kept = JSON.parse(readFileSync(join(cwd, RECORDS, name), 'utf8'));
    expect(kept).toMatchObject({ schema: 'seaworthy/record/1', envelope: { commit: 'abcdef1' } });
  });

  test('adds nothing for the same input, and says so', async () => {
    const cwd = makeContent();
    await record(cwd, 'unit.xml');
    const before = takeListing(join(cwd, 'c'));
    const { code, stderr } = await record(cwd, 'unit.xml', '--now', '2026-10-09');
    expect(code).toBe(0);
    expect(stderr).toContain('nothing was added');
    expect(takeListing(join(cwd, 'c'))).toEqual(before);
  });

  test('keeps what the project came to with it, as a build at that moment shows it', async () => {
    const cwd = makeFolder({
      'c/site.md': '---\nweights: {critical: 20}\n---\n',
      'c/projects/shop/project.md':
        '---\nevidence:\n  - {item: "*", tests: tests/test_cart.py}\n---\n',
      'c/projects/shop/one.md': '# One\n\n- [x] Cart works\n',
      'c/projects/shop/two.md': '# Two\n\n- [ ] Cart works\n',
      'unit.xml': JUNIT,
    });
    await record(cwd, 'unit.xml', '--at', '2026-10-04');
    const [name = ''] = listRecords(cwd);
    const { judged, claims } = JSON.parse(readFileSync(join(cwd, RECORDS, name), 'utf8'));
    const args = ['inspect', 'shop', '--content', 'c', '--now', '2026-10-05'];
    const { items, gate, score } = JSON.parse((await runCli(args, { cwd })).stdout);
    const verdicts = items.map(({ id, verdict }: { id: string; verdict: string }) => [id, verdict]);
    expect(verdicts.map(([, verdict]: string[]) => verdict)).toEqual(['contradicted', 'failing']);
    expect(judged.verdicts.map((one: Record<string, string>) => [one.id, one.verdict])).toEqual(
      verdicts,
    );
    expect(claims.map(({ id }: { id: string }) => id)).toEqual(
      verdicts.map(([id]: string[]) => id),
    );
    expect(judged).toMatchObject({ rules: 1, weights: { critical: 20 } });
    expect(judged.gate.verdict).toBe(gate.verdict);
    expect({ ...judged.score, ledger: score.ledger }).toEqual(score);
    expect(judged.verdicts[0].evidence[0]).toMatchObject({ state: 'fails', record: 'this' });
  });

  test('links each record to the one before, which it never touches', async () => {
    const cwd = makeContent();
    await record(cwd, 'unit.xml', '--at', '2026-10-01');
    const before = takeListing(join(cwd, RECORDS));
    await record(cwd, 'unit.xml', '--at', '2026-10-02');
    expect(takeListing(join(cwd, RECORDS))).toEqual(expect.arrayContaining(before));
    expect(listRecords(cwd)).toHaveLength(2);
  });

  test('runs a command, passes its exit code on and keeps it', async () => {
    const cwd = makeContent();
    const { code } = await record(cwd, 'unit.xml', '--', process.execPath, '-e', 'process.exit(7)');
    expect(code).toBe(7);
    const kept = JSON.parse(readFileSync(join(cwd, RECORDS, listRecords(cwd)[0] ?? ''), 'utf8'));
    expect(kept.envelope.command.exitCode).toBe(7);
    expect(kept.problems).toMatchObject([{ code: 'command-failed' }]);
  });

  test('believes no report from before the command, and takes the one it wrote', async () => {
    const cwd = makeContent();
    utimesSync(join(cwd, 'unit.xml'), new Date('2026-01-01'), new Date('2026-01-01'));
    const write = `require('fs').writeFileSync('new.xml', ${JSON.stringify(`${JUNIT}\n`)})`;
    const run = [process.execPath, '-e', write];
    const { code, stdout } = await runCli(
      ['record', 'shop', 'unit.xml', '*w.xml', '--content', 'c', '--', ...run],
      { cwd },
    );
    expect(code).toBe(1);
    expect(stdout).toMatch(/unit\.xml +junit; proves nothing/);
    expect(stdout).toMatch(/new\.xml +junit; 2 tests/);
  });

  test('records a report that a command left unwritten', async () => {
    const cwd = makeContent();
    const { code, stdout } = await record(cwd, 'none.xml', '--', process.execPath, '-e', '0');
    expect(code).toBe(1);
    expect(stdout).toContain('Expected the report `none.xml`, got no such file.');
    expect(listRecords(cwd)).toHaveLength(1);
  });

  test('with --dry-run prints the record and writes nothing', async () => {
    const cwd = makeContent();
    const before = takeListing(cwd);
    const { code, stdout } = await record(cwd, 'unit.xml', '--dry-run', '--measure', 'p=1:ms');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      project: 'shop',
      measures: [{ name: 'p', value: 1 }],
    });
    expect(takeListing(cwd)).toEqual(before);
  });

  test('of a project that is one file goes beside it, and the project stays one', async () => {
    const cwd = makeContent();
    const args = ['record', 'till', '--content', 'c', '--check', 'count=success'];
    expect((await runCli(args, { cwd })).code).toBe(0);
    expect(listRecords(cwd, 'c/projects/till/records')).toHaveLength(1);
    const { code, stdout } = await runCli(['check', '--content', 'c'], { cwd });
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
  });

  test.each([
    [['unit.xml', '--commit', 'zz'], '--commit'],
    [['unit.xml', '--at', 'yesterday'], '--at'],
    [['unit.xml', '--at', '2026-10-06'], '2026-10-05T00:00:00.000Z at the latest'],
    [['unit.xml', '--as', 'nunit9'], '--as'],
    [['--measure', 'p=1'], '--measure'],
    [['--check', 'db=fine'], '--check'],
    [['unit.xml', '--run-url', 'ftp://x'], '--run-url'],
    [['none.xml'], 'none.xml'],
    [['none/*.xml'], 'no file that matches'],
    [[], 'Expected report files'],
  ])('refuses %j, writes nothing and says why', async (args, said) => {
    const cwd = makeContent();
    const before = takeListing(cwd);
    const { code, stdout, stderr } = await record(cwd, ...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(said);
    expect(takeListing(cwd)).toEqual(before);
  });

  test('names the projects there are', async () => {
    const cwd = makeContent();
    const { code, stderr } = await runCli(['record', 'shp', 'unit.xml', '--content', 'c'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('`shop`');
  });

  test('writes the summary of a job where CI has one', async () => {
    const cwd = makeContent();
    const env = { GITHUB_STEP_SUMMARY: join(cwd, 'summary.md') };
    await runCli(['record', 'shop', 'unit.xml', '--content', 'c'], { cwd, env });
    expect(readFileSync(env.GITHUB_STEP_SUMMARY, 'utf8')).toContain('2 tests: 1 passed, 1 failed');
  });
});
