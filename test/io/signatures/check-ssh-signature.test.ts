import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkSshSignature } from '../../../src/io/signatures/check-ssh-signature.ts';
import type { Trust } from '../../../src/io/signatures/load-trust.ts';
import { readAllowedSigners } from '../../../src/io/signatures/read-allowed-signers.ts';
import { signRecord } from '../../../src/io/signatures/sign-record.ts';
import { SIGNATURE_NAMESPACE } from '../../../src/model/signature.ts';
import { makeFolder } from '../../make-folder.ts';
import { KEY_TYPES, makeSshKey } from './make-ssh-key.ts';

const RECORD = new TextEncoder().encode('{"recordedAt": "2026-10-01T08:00:00.000Z"}\n');
const OTHER = new TextEncoder().encode('{"recordedAt": "2026-10-02T08:00:00.000Z"}\n');

const trustOf = (signers: string | null): Trust => ({
  signers: signers === null ? null : readAllowedSigners(signers, 'trust/allowed_signers').signers,
  roots: null,
  identities: [],
  files: [],
  paths: { signers: 'trust/allowed_signers', root: 'r', identities: 'i' },
  problems: [],
});

const check = (signature: string, signers: string | null, bytes = RECORD) =>
  checkSshSignature(
    signature,
    {
      bytes,
      writtenAt: '2026-10-01T08:00:00.000Z',
      others: [{ name: 'one.json', bytes: RECORD }],
    },
    trustOf(signers),
  );

describe('an ssh signature', () => {
  test.each(KEY_TYPES)('by a key of type %s that is named holds for its record alone', (type) => {
    const key = makeSshKey(type);
    const signature = key.sign(RECORD);
    expect(check(signature, `ann@example.org ${key.line}`)).toMatchObject({
      kind: 'good',
      signer: 'ann@example.org',
      key: expect.stringMatching(/^SHA256:[\w+/]{43}$/),
    });
    expect(check(key.sign(RECORD, SIGNATURE_NAMESPACE, 'sha256'), `ann ${key.line}`)).toMatchObject(
      { kind: 'good' },
    );
    expect(check(signature, `ann ${key.line}`, OTHER)).toEqual({
      kind: 'wrong',
      found: 'that of `one.json`',
    });
    expect(check(key.sign(OTHER), `ann ${key.line}`)).toEqual({
      kind: 'wrong',
      found: 'one of other bytes',
    });
    expect(check(signature, `ann ${makeSshKey(type).line}`)).toMatchObject({ kind: 'unknown' });
    expect(check(signature, null)).toEqual({ kind: 'unchecked', why: '`trust/allowed_signers`' });
  });

  const key = makeSshKey('ssh-ed25519');
  const signature = key.sign(RECORD);

  test('counts while its key is valid, by the moment the record was written', () => {
    const by = (options: string) => check(signature, `ann ${options} ${key.line} a comment`);
    expect(by('valid-after="20260901",valid-before="20261101"')).toMatchObject({ kind: 'good' });
    expect(by('valid-before=202610010800Z')).toMatchObject({
      kind: 'expired',
      valid: 'before 2026-10-01T08:00:00.000Z',
      at: '2026-10-01T08:00:00.000Z',
    });
    expect(by('valid-after="20261002"')).toMatchObject({ kind: 'expired' });
  });

  test('counts where its purpose is allowed', () => {
    const by = (options: string) => check(signature, `"ann smith" ${options} ${key.line}`);
    expect(by('namespaces="git,seaworthy-*"')).toMatchObject({ kind: 'good', signer: 'ann smith' });
    expect(by('namespaces="git"')).toMatchObject({ kind: 'unknown' });
    expect(check(key.sign(RECORD, 'file'), `ann ${key.line}`)).toMatchObject({
      kind: 'damaged',
      found: 'one for `file` instead of `seaworthy-record`',
    });
  });

  test('never holds when any bit of it or of the record is another', () => {
    const armoured = signature.split('\n').slice(1, -2).join('');
    const raw = Buffer.from(armoured, 'base64');
    fc.assert(
      fc.property(fc.nat(raw.length * 8 - 1), (bit) => {
        const changed = Buffer.from(raw);
        changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        const text = `-----BEGIN SSH SIGNATURE-----\n${changed.toString('base64')}\n-----END SSH SIGNATURE-----\n`;
        expect(check(text, `ann ${key.line}`).kind).not.toBe('good');
      }),
    );
    fc.assert(
      fc.property(fc.nat(RECORD.length * 8 - 1), (bit) => {
        const changed = Uint8Array.from(RECORD);
        changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(check(signature, `ann ${key.line}`, changed).kind).toBe('wrong');
      }),
    );
  });

  test('is told from text that is none, and nothing throws', () => {
    expect(check('hello', '')).toEqual({ kind: 'damaged', found: 'text that is no SSH signature' });
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const body = Buffer.concat([Buffer.from('SSHSIG\0\0\0\u0001', 'latin1'), bytes]).toString(
          'base64',
        );
        const text = `-----BEGIN SSH SIGNATURE-----\n${body}\n-----END SSH SIGNATURE-----`;
        expect(check(text, `ann ${key.line}`).kind).not.toBe('good');
      }),
    );
  });
});

describe('a list of signers', () => {
  test('names each line that cannot be used, and nobody counts by it', () => {
    const { line } = makeSshKey('ssh-ed25519');
    const text = [
      '# ours',
      '',
      `ann ${line}`,
      'nonsense',
      `*@x cert-authority ${line}`,
      `b valid-after="x" ${line}`,
    ].join('\n');
    const { signers, problems } = readAllowedSigners(text, 'trust/allowed_signers');
    expect(signers.map(({ names }) => names)).toEqual(['ann']);
    expect(problems.map(({ place }) => place.line)).toEqual([4, 5, 6]);
  });
});

/** A machine without OpenSSH checks signatures as well; it makes none. */
const hasKeygen = spawnSync('ssh-keygen', ['-?']).error === undefined;

describe.skipIf(!hasKeygen)('with ssh-keygen, which this machine may lack', () => {
  test.each(['ed25519', 'ecdsa', 'rsa'])(
    'what it signs with %s holds here, and what holds here holds there',
    async (type) => {
      const folder = makeFolder({ 'record.json': RECORD });
      const file = join(folder, 'key');
      execFileSync('ssh-keygen', ['-q', '-t', type, '-N', '', '-C', 'ann', '-f', file]);
      const made = await signRecord(new TextDecoder().decode(RECORD), file);
      const signature = made.kind === 'signed' ? made.signature : made.found;
      const signers = `ann@example.org ${readFileSync(`${file}.pub`, 'utf8')}`;
      expect(check(signature, signers)).toMatchObject({ kind: 'good', signer: 'ann@example.org' });
      writeFileSync(join(folder, 'signers'), signers);
      writeFileSync(join(folder, 'record.sig'), signature);
      const { status } = spawnSync(
        'ssh-keygen',
        [
          '-Y',
          'verify',
          '-f',
          'signers',
          '-I',
          'ann@example.org',
          '-n',
          SIGNATURE_NAMESPACE,
          '-s',
          'record.sig',
        ],
        { cwd: folder, input: RECORD },
      );
      expect(status).toBe(0);
    },
  );
});
