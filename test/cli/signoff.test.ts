import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../make-folder.ts';
import { runCli } from './run-cli.ts';

const PROPOSAL = [
  '# Proposal: graceful shutdown',
  '',
  '## Readiness',
  '',
  '- [x] Unit tests (`tests/test_unit.py`)',
  '- [x] Shutdown ends within < 30 s',
  '',
  '## Approval',
  '',
  '- [ ] **Approver**: May go into the release',
  '  - Name: ________',
  '  - Date: ________',
  '',
].join('\n');
const OVERVIEW = '---\ngate: {verified: 50, signoffs: true}\n---\n';
const JUNIT =
  '<testsuite name="unit" tests="1"><testcase classname="tests.test_unit" name="adds"/></testsuite>';

const start = (list = PROPOSAL) => {
  const cwd = makeFolder({
    'content/projects/kep/proposal.md': list,
    'content/projects/kep/project.md': OVERVIEW,
    'unit.xml': JUNIT,
  });
  const path = join(cwd, 'content/projects/kep/proposal.md');
  return {
    cwd,
    path,
    signed: join(cwd, 'content/projects/kep/signed'),
    run: (...args: string[]) => runCli(args, { cwd }),
    read: () => readFileSync(path, 'utf8'),
    edit: (from: string, to: string) =>
      writeFileSync(path, readFileSync(path, 'utf8').replace(from, to)),
  };
};

test('an approval that was followed by a change of the approved text is caught, told and given again', async () => {
  const { run, edit, read } = start();
  const gate = async (day: string) => {
    const { stdout } = await run('gate', 'kep', '--format', 'json', '--now', day);
    const { rules, signoffs } = JSON.parse(stdout) as {
      rules: { rule: string; passed: boolean; why: string }[];
      signoffs: { asked: number; signed: number; current: number; changed: unknown[] };
    };
    return { rule: rules.find(({ rule }) => rule === 'signoffs'), signoffs };
  };
  await run('record', 'kep', 'unit.xml', '--at', '2026-11-01', '--now', '2026-11-01');
  const signoff = (day: string) =>
    run('signoff', 'kep', '--role', 'approver', '--name', 'Ann Lee', '--now', day);
  expect((await signoff('2026-11-02')).code).toBe(0);
  await run('record', 'kep', 'unit.xml', '--at', '2026-11-03', '--now', '2026-11-03');
  edit('# Proposal: graceful shutdown', '# Proposal:  *graceful* shutdown');
  expect(await gate('2026-11-04')).toMatchObject({
    rule: { passed: true },
    signoffs: { asked: 1, signed: 1, current: 1 },
  });
  edit('< 30 s', '< 90 s');
  expect(await gate('2026-11-05')).toMatchObject({
    rule: { passed: false, why: expect.stringContaining('has changed since') },
    signoffs: {
      signed: 1,
      current: 0,
      changed: [
        {
          role: 'Approver',
          changes: ['Shutdown ends within < 90 s: was worded “Shutdown ends within < 30 s”'],
        },
      ],
    },
  });
  await run('record', 'kep', 'unit.xml', '--at', '2026-11-05', '--now', '2026-11-05');
  const history = await run('export', 'kep', '--format', 'history-csv', '--now', '2026-11-06');
  expect(history.stdout).toContain('"Sign-off of Approver, Ann Lee",not signed,current');
  expect(history.stdout).toMatch(
    /2026-11-05.*Sign-off of Approver, Ann Lee",current,changed since/,
  );
  const again = await signoff('2026-11-06');
  expect(again.stderr).toContain('what was signed on 2026-11-02 has changed since');
  expect(read()).toContain('- Date: 2026-11-06');
  expect((await gate('2026-11-06')).rule?.passed).toBe(true);
});

test('an approval by hand is held against version control: what changed after its day voids it', async () => {
  const list = PROPOSAL.replace('Name: ________', 'Name: Ann Lee').replace(
    'Date: ________',
    'Date: 2026-11-02',
  );
  const { cwd, run, edit } = start(list);
  const commit = (at: string): void => {
    const env = { ...process.env, GIT_COMMITTER_DATE: at, GIT_AUTHOR_DATE: at };
    const who = ['-c', 'user.name=Ann', '-c', 'user.email=ann@example.org'];
    execFileSync('git', ['add', '-A'], { cwd });
    execFileSync('git', [...who, 'commit', '-qm', 'An edit'], { cwd, env });
  };
  execFileSync('git', ['init', '-q', '-b', 'main'], { cwd });
  commit('2026-11-02T10:00:00Z');
  const inspect = async () =>
    JSON.parse((await run('inspect', 'kep', '--now', '2026-11-10')).stdout).signoffs[0];
  expect(await inspect()).toMatchObject({ state: 'unbound', basis: { kind: 'commit' } });
  edit('< 30 s', '< 90 s');
  commit('2026-11-05T10:00:00Z');
  expect(await inspect()).toMatchObject({ state: 'changed', changes: [{ kind: 'reworded' }] });
});

test('says what it does not write, and why', async () => {
  const { run, signed, read, cwd } = start();
  const signoff = (role: string, name: string, ...args: string[]) =>
    run('signoff', 'kep', '--role', role, '--name', name, '--now', '2026-11-02', ...args);
  const dry = await signoff('Approver', 'Ann Lee', '--dry-run');
  expect([dry.code, existsSync(signed), read()]).toEqual([0, false, PROPOSAL]);
  expect(dry.stdout).toContain('+   - Name: Ann Lee <!-- signed: sha256:');
  expect(dry.stderr).toContain('Nothing was written.');
  const typo = await signoff('Aprover', 'Ann Lee');
  expect([typo.code, typo.stdout, typo.stderr]).toEqual([
    2,
    '',
    expect.stringContaining('`Approver`'),
  ]);
  for (const nobody of ['Ann | Lee', '________', 'TBD', '[Name]', ''])
    expect([nobody, (await signoff('Approver', nobody)).code]).toEqual([nobody, 2]);
  const unknown = await run('signoff', 'kpe', '--role', 'Approver', '--name', 'Ann');
  expect([unknown.code, unknown.stderr]).toEqual([2, expect.stringContaining('`kep`')]);
  expect((await run('signoff', 'kep', '--role', 'Approver')).code).toBe(2);

  expect((await signoff('Approver', 'Ann Lee')).code).toBe(0);
  const written = read();
  const again = await signoff('Approver', 'Ann Lee');
  expect([again.code, again.stdout, read()]).toEqual([0, '', written]);
  expect(again.stderr).toContain('still stands');
  const other = await signoff('Approver', 'Bo Kim');
  expect([other.code, read()]).toEqual([1, written]);

  const legal = await signoff('Legal counsel', 'Cy Orr', '--statement', 'Terms are fine');
  expect(legal.stderr).toContain('it goes to front matter');
  expect(readFileSync(join(cwd, 'content/projects/kep/project.md'), 'utf8')).toMatch(
    /^---\ngate: .*\nsignoffs:\n {2}- \{role: 'Legal counsel', name: 'Cy Orr', date: '2026-11-02', statement: 'Terms are fine', signed: 'sha256:[0-9a-f]{64}'\}\n---\n$/,
  );
  // Both signed the same.
  expect(readdirSync(signed)).toHaveLength(1);
  expect((await run('check', '--now', '2026-11-03')).code).toBe(0);
});
