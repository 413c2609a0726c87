import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeChain } from '../history/chain/build-chain.ts';
import { makeFolder } from '../make-folder.ts';
import { runCli } from './run-cli.ts';

const RECORDS = 'c/projects/shop/records';

const CHECKLIST = '# Shop\n\n- [x] Unit tests passing\n';
const WEEKS = ['01', '08', '15'].map((day) => ({ at: `2026-10-${day}T08:00:00.000Z` }));

/** A project with three records, a week apart. */
const makeHistory = async (): Promise<string> => {
  const records = await writeChain(WEEKS);
  return makeFolder({
    'c/projects/shop/checklist.md': CHECKLIST,
    ...Object.fromEntries(records.map(({ path, bytes }) => [`c/${path}`, bytes])),
  });
};

const names = (cwd: string): string[] => readdirSync(join(cwd, RECORDS)).sort();

const verify = (cwd: string, ...args: string[]) =>
  runCli(['verify', '--content', 'c', '--now', '2026-11-01', ...args], { cwd });

describe('verify', () => {
  test('finds nothing in an honest history, and prints the heads to keep', async () => {
    const cwd = await makeHistory();
    const { code, stdout } = await verify(cwd);
    expect(code).toBe(0);
    expect(stdout).toContain(
      'shop  3 records, none changed, and each that another follows is there.',
    );
    expect(stdout).toContain(`head ${names(cwd)[2]?.replace('.json', '')}  sha256:`);
    expect(stdout).toContain('It does not show that');
  });

  test('names a changed record, and so do check, the gate and the project', async () => {
    const cwd = await makeHistory();
    const name = names(cwd)[1] ?? '';
    appendFileSync(join(cwd, RECORDS, name), ' ');
    for (const args of [['verify'], ['verify', 'shop'], ['check']]) {
      const { code, stdout } = await runCli([...args, '--content', 'c'], { cwd });
      expect([args, code]).toEqual([args, 1]);
      expect(stdout).toContain(`${RECORDS}/${name} error record-altered`);
    }
    const gate = await runCli(['gate', 'shop', '--content', 'c'], { cwd });
    expect(gate.code).toBe(1);
    expect(gate.stdout).toMatch(/FAIL {2}\d\. No record was changed or is missing\. 1 problem/);
  });

  test('names a removed record in each format', async () => {
    const cwd = await makeHistory();
    const [, gone = '', by = ''] = names(cwd);
    rmSync(join(cwd, RECORDS, gone));
    const digits = gone.slice(-21, -5);
    const text = await verify(cwd);
    expect([text.code, text.stdout]).toEqual([1, expect.stringContaining(`…-${digits}.json`)]);
    const json = JSON.parse((await verify(cwd, '--format', 'json')).stdout);
    expect(json).toMatchObject({
      schema: 'seaworthy/verification/1',
      whole: false,
      projects: [{ id: 'shop', records: 2, first: '2026-10-01T08:00:00.000Z' }],
      problems: [{ code: 'record-missing', file: `${RECORDS}/${by}` }],
    });
    const sarif = JSON.parse((await verify(cwd, '--format', 'sarif')).stdout);
    expect(sarif.runs[0].results[0].ruleId).toBe('record-missing');
    expect((await verify(cwd, '--format', 'github')).stdout).toMatch(/^::error /);
  });

  test('names what lies among the records and is none', async () => {
    const cwd = await makeHistory();
    mkdirSync(join(cwd, RECORDS, 'old'));
    writeFileSync(join(cwd, RECORDS, 'notes.txt'), 'x');
    const { code, stdout } = await verify(cwd);
    expect(code).toBe(1);
    expect(stdout).toContain(`${RECORDS}/old warning record-stray`);
    expect(stdout).toContain(`${RECORDS}/notes.txt warning record-stray`);
  });

  test('is refused for a project and an anchor that are not there', async () => {
    const cwd = await makeHistory();
    expect(await verify(cwd, 'shp')).toMatchObject({ code: 2, stdout: '' });
    const { code, stderr } = await verify(cwd, '--anchor', 'nothing');
    expect(code).toBe(2);
    expect(stderr).toContain('got `nothing`');
  });
});

describe('an anchor', () => {
  test('shows that a head is gone: its digest, its name, a copy of the content', async () => {
    const cwd = await makeHistory();
    const head = names(cwd)[2] ?? '';
    cpSync(join(cwd, 'c'), join(cwd, 'kept'), { recursive: true });
    const { stdout } = await verify(cwd);
    const digest = /sha256:([0-9a-f]{64})/.exec(stdout)?.[1] ?? '';
    const anchors = [digest, `sha256:${digest}`, head.replace('.json', ''), 'kept'];
    for (const anchor of anchors)
      expect((await verify(cwd, '--anchor', anchor)).code, anchor).toBe(0);
    rmSync(join(cwd, RECORDS, head));
    expect((await verify(cwd)).code).toBe(0);
    for (const anchor of anchors) {
      const found = await verify(cwd, '--anchor', anchor);
      expect([anchor, found.code]).toEqual([anchor, 1]);
      expect(found.stdout).toContain('anchor-broken');
      expect(found.stdout).toMatch(/^anchor .* looked for, 1 problem\.$/m);
      expect(found.stdout).not.toContain('or missing');
    }
  });

  test('that is a commit shows what is gone and what was slipped in with an earlier date', async () => {
    const cwd = await makeHistory();
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], { cwd });
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'x', '--date', '2026-10-20T00:00:00Z');
    const whole = await verify(cwd, '--anchor', 'HEAD');
    expect([whole.code, whole.stdout]).toEqual([
      0,
      expect.stringContaining('3 records that it knew'),
    ]);
    const slippedIn = [...WEEKS, { at: '2026-10-16T08:00:00.000Z' }];
    const { path = '', bytes = '' } = (await writeChain(slippedIn))[3] ?? {};
    writeFileSync(join(cwd, 'c', path), bytes);
    const slipped = await verify(cwd, '--anchor', 'HEAD');
    expect([slipped.code, slipped.stdout]).toEqual([
      1,
      expect.stringMatching(/20261016T\S+ error record-backdated/),
    ]);
    rmSync(join(cwd, RECORDS, names(cwd)[3] ?? ''));
    rmSync(join(cwd, RECORDS, names(cwd)[2] ?? ''));
    expect((await verify(cwd, '--anchor', 'HEAD')).stdout).toContain('anchor-broken');
  });
});

describe('a built site', () => {
  test('is what its inputs make, until either is touched', async () => {
    const cwd = await makeHistory();
    const built = await runCli(
      [
        'build',
        '--content',
        'c',
        '--out',
        'site',
        '--now',
        '2026-10-20',
        '--site',
        'https://x.test',
      ],
      { cwd },
    );
    expect(built.code).toBe(0);
    const whole = await verify(cwd, '--site', 'site', '--rebuild', '--anchor', 'site');
    expect([whole.code, whole.stdout]).toEqual([0, expect.stringMatching(/\d+ files compared/)]);
    const page = join(cwd, 'site/projects/shop/index.html');
    writeFileSync(page, readFileSync(page, 'utf8').replace('Shop', 'Shot'));
    const touched = await verify(cwd, '--site', 'site', '--rebuild');
    expect(touched.code).toBe(1);
    expect(touched.stdout).toContain('site/projects/shop/index.html error site-file-differs');
    const [first = '', second = ''] = names(cwd);
    const published = (name: string) => join(cwd, 'site/projects/shop/records', name);
    writeFileSync(published(first), '{}');
    rmSync(published(second));
    writeFileSync(published('20261001T000000Z-0123456789abcdef.json'), '{}');
    const records = await verify(cwd, '--site', 'site');
    expect(records.code).toBe(1);
    expect(records.stdout.match(/site-file-differs/g)).toHaveLength(3);
    appendFileSync(join(cwd, 'c/projects/shop/checklist.md'), '- [x] More\n');
    const inputs = await verify(cwd, '--site', 'site');
    expect([inputs.code, inputs.stdout]).toEqual([
      1,
      expect.stringContaining('`projects/shop/checklist.md` as it was when the site was built'),
    ]);
  });

  test('that is none is refused', async () => {
    const cwd = await makeHistory();
    expect((await verify(cwd, '--site', 'c')).code).toBe(2);
  });
});
