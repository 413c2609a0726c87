import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeSshKey } from '../io/signatures/make-ssh-key.ts';
import { makeFolder } from '../make-folder.ts';
import { junit, testCase } from '../records/build-record.ts';
import { runCli } from './run-cli.ts';

const RECORDS = 'c/projects/shop/records';
const CHECKLIST = '# Shop\n\n- [x] Unit tests passing\n';
const OVERVIEW = `---
evidence:
  - {item: '*unit-tests-passing', tests: {name: test_pays}}
---
`;

const makeProject = (): string =>
  makeFolder({
    'c/projects/shop/checklist.md': CHECKLIST,
    'c/projects/shop/project.md': OVERVIEW,
    'u.xml': junit(testCase('test_pays')),
  });

const NOW = '2026-11-01';
const run = (cwd: string, args: string[], env = {}) =>
  runCli([args[0] ?? '', '--content', 'c', '--now', NOW, ...args.slice(1)], { cwd, env });

const record = (cwd: string, ...args: string[]) =>
  run(cwd, ['record', 'shop', 'u.xml', '--at', '2026-10-30T08:00:00Z', ...args]);

const list = (cwd: string): string[] => readdirSync(join(cwd, RECORDS)).sort();

/** A project with one record that is signed by a key of its own. */
const makeSigned = async () => {
  const cwd = makeProject();
  await record(cwd);
  const [name = ''] = list(cwd);
  const key = makeSshKey('ssh-ed25519');
  const bytes = readFileSync(join(cwd, RECORDS, name));
  writeFileSync(join(cwd, RECORDS, `${name}.sig`), key.sign(bytes));
  mkdirSync(join(cwd, 'c/trust'));
  writeFileSync(join(cwd, 'c/trust/allowed_signers'), `ann@example.org ${key.line}\n`);
  return { cwd, name, key };
};

const strengthOf = async (cwd: string) => {
  const { stdout } = await run(cwd, ['inspect', 'shop']);
  const [item] = JSON.parse(stdout).items;
  return [item.verdict, item.evidence[0].strength];
};

const codesOf = async (cwd: string, ...args: string[]) => {
  const { code, stdout } = await run(cwd, ['verify', '--format', 'json', ...args]);
  const found = JSON.parse(stdout);
  return {
    code,
    codes: found.problems.map((one: { code: string }) => one.code),
    signed: found.projects[0].signed,
  };
};

describe('a signature beside a record', () => {
  test('by a signer who is named makes its evidence strength 4, and verify says by whom', async () => {
    const { cwd } = await makeSigned();
    expect(await strengthOf(cwd)).toEqual(['verified', 4]);
    const { code, stdout } = await run(cwd, ['verify']);
    expect([code, stdout]).toEqual([
      0,
      expect.stringContaining('1 signed by ann@example.org, checked.'),
    ]);
  });

  test('is present and not checked without a list of signers; verify takes one from elsewhere', async () => {
    const { cwd } = await makeSigned();
    copyFileSync(join(cwd, 'c/trust/allowed_signers'), join(cwd, 'signers'));
    rmSync(join(cwd, 'c/trust'), { recursive: true });
    expect(await strengthOf(cwd)).toEqual(['verified', 2]);
    expect(await codesOf(cwd)).toEqual({
      code: 0,
      codes: ['record-signature-unchecked'],
      signed: { checked: 0, others: 1, signers: [] },
    });
    expect(await codesOf(cwd, '--allowed-signers', 'signers')).toMatchObject({
      code: 0,
      codes: [],
      signed: { checked: 1 },
    });
    expect((await codesOf(cwd, '--allowed-signers', 'nowhere')).code).toBe(1);
  });

  test('by somebody who is not named adds nothing and is named', async () => {
    const { cwd } = await makeSigned();
    writeFileSync(join(cwd, 'c/trust/allowed_signers'), `ben ${makeSshKey('ssh-ed25519').line}\n`);
    expect(await strengthOf(cwd)).toEqual(['verified', 2]);
    expect(await codesOf(cwd)).toMatchObject({ code: 1, codes: ['record-signature-unknown'] });
  });

  test('by a key that had ended adds nothing, and the gate is shut', async () => {
    const { cwd, key } = await makeSigned();
    writeFileSync(
      join(cwd, 'c/trust/allowed_signers'),
      `ann valid-before="20261001" ${key.line}\n`,
    );
    expect(await strengthOf(cwd)).toEqual(['verified', 2]);
    expect(await codesOf(cwd)).toMatchObject({ code: 1, codes: ['record-signature-expired'] });
    const gate = await run(cwd, ['gate', 'shop']);
    expect([gate.code, gate.stdout]).toEqual([
      1,
      expect.stringContaining('1 problem with the records'),
    ]);
  });

  test('of other bytes makes its record prove nothing', async () => {
    const { cwd, name, key } = await makeSigned();
    writeFileSync(join(cwd, RECORDS, `${name}.sig`), key.sign(new TextEncoder().encode('other')));
    expect(await strengthOf(cwd)).toEqual(['missing', 0]);
    expect(await codesOf(cwd)).toMatchObject({ code: 1, codes: ['record-signature-wrong'] });
  });

  test('that was cut short, or has lost its record, is named', async () => {
    const { cwd, name } = await makeSigned();
    const file = join(cwd, RECORDS, `${name}.sig`);
    writeFileSync(file, readFileSync(file, 'utf8').slice(0, 80));
    expect(await codesOf(cwd)).toMatchObject({ code: 1, codes: ['record-signature-damaged'] });
    rmSync(join(cwd, RECORDS, name));
    const { code, stdout } = await run(cwd, ['verify']);
    expect([code, stdout]).toEqual([1, expect.stringContaining('record-signature-alone')]);
  });

  test('leaves the record and the chain as they are', async () => {
    const { cwd, name } = await makeSigned();
    const before = (await run(cwd, ['verify'])).stdout;
    expect(before).toContain(`head ${name.replace('.json', '')}  sha256:`);
    rmSync(join(cwd, RECORDS, `${name}.sig`));
    const head = (text: string) => /head .*/.exec(text)?.[0];
    expect(head((await run(cwd, ['verify'])).stdout)).toBe(head(before));
  });
});

describe('record --sign', () => {
  test('writes nothing where the key or ssh-keygen is missing, and says so', async () => {
    const cwd = makeProject();
    for (const env of [{}, { PATH: join(process.cwd(), 'nowhere') }]) {
      const { code, stderr } = await record(cwd, '--sign', 'no-key');
      expect([env, code]).toEqual([env, 2]);
      expect(stderr).toContain('signing-failed');
    }
    const { stderr } = await run(cwd, ['record', 'shop', 'u.xml', '--sign', 'k'], {
      PATH: '/nowhere',
    });
    expect(stderr).toContain('got no `ssh-keygen`');
    expect(() => list(cwd)).toThrow('ENOENT');
  });

  /** Signing takes OpenSSH, which a machine may lack. */
  test.skipIf(spawnSync('ssh-keygen', ['-?']).error !== undefined)(
    'lays a signature beside the record, also of one that is there already, and never writes over one (needs ssh-keygen)',
    async () => {
      const cwd = makeProject();
      spawnSync('ssh-keygen', [
        '-q',
        '-t',
        'ed25519',
        '-N',
        '',
        '-C',
        'ann',
        '-f',
        join(cwd, 'key'),
      ]);
      mkdirSync(join(cwd, 'c/trust'));
      writeFileSync(
        join(cwd, 'c/trust/allowed_signers'),
        `ann ${readFileSync(join(cwd, 'key.pub'), 'utf8')}`,
      );
      expect((await record(cwd)).code).toBe(0);
      const signed = await record(cwd, '--sign', 'key');
      expect([signed.code, signed.stderr]).toEqual([
        0,
        expect.stringContaining('recorded already'),
      ]);
      const [name = '', beside] = list(cwd);
      expect(beside).toBe(`${name}.sig`);
      expect(await strengthOf(cwd)).toEqual(['verified', 4]);
      const bytes = readFileSync(join(cwd, RECORDS, `${name}.sig`));
      const again = await record(cwd, '--sign', 'key');
      expect(again.stderr).toContain('signed already');
      expect(readFileSync(join(cwd, RECORDS, `${name}.sig`))).toEqual(bytes);
      appendFileSync(join(cwd, 'u.xml'), '\n');
      expect((await record(cwd, '--sign', 'key')).code).toBe(0);
      expect(list(cwd)).toHaveLength(4);
      expect(await codesOf(cwd)).toMatchObject({
        code: 0,
        signed: { checked: 2, signers: ['ann'] },
      });
    },
  );
});
