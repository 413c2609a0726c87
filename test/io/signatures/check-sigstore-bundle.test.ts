import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkSigstoreBundle } from '../../../src/io/signatures/check-sigstore-bundle.ts';
import type { Trust } from '../../../src/io/signatures/load-trust.ts';
import { readAllowedIdentities } from '../../../src/io/signatures/read-allowed-identities.ts';

const read = (name: string): Buffer =>
  readFileSync(new URL(`../../fixtures/signatures/${name}`, import.meta.url));

const FIRST = '20261001T080000Z-e86f7f3ace97420b.json';
const SECOND = '20261002T080000Z-18280ac4a15ae38d.json';
const ISSUER = 'https://token.actions.githubusercontent.com';
const SHOP = `${ISSUER} https://github.com/example/shop/*`;

interface Given {
  roots?: string[] | null;
  identities?: string;
  bytes?: Buffer;
}

const check = (
  bundle: string | Buffer,
  { roots = ['trusted_root.json'], identities = SHOP, bytes = read(FIRST) }: Given = {},
) => {
  const trust: Trust = {
    signers: null,
    roots: roots?.map((name) => JSON.parse(read(name).toString())) ?? null,
    identities: readAllowedIdentities(identities, 'trust/allowed_identities').identities,
    files: [],
    paths: {
      signers: 's',
      root: 'trust/trusted_root.json',
      identities: 'trust/allowed_identities',
    },
    problems: [],
  };
  const text = typeof bundle === 'string' ? read(`${bundle}.sigstore.json`) : bundle;
  const others = [{ name: FIRST, bytes: read(FIRST) }];
  return checkSigstoreBundle(text.toString(), { bytes, writtenAt: null, others }, trust);
};

interface Bundle {
  messageSignature: { signature: string };
  verificationMaterial: {
    tlogEntries: {
      integratedTime: string;
      canonicalizedBody: string;
      inclusionPromise: { signedEntryTimestamp: string };
      inclusionProof: { checkpoint: { envelope: string } };
    }[];
  };
}

describe('a Sigstore bundle', () => {
  test.each(['signed', 'attested'])(
    'that is %s holds with its trust root, offline, and names who signed',
    async (bundle) => {
      expect(await check(bundle)).toEqual({
        kind: 'good',
        signer: 'https://github.com/example/shop/.github/workflows/ci.yml@refs/heads/main',
        key: ISSUER,
      });
      expect(
        await check(bundle, { roots: ['other_root.json', 'trusted_root.json'] }),
      ).toMatchObject({ kind: 'good' });
    },
  );

  test('is present and not checked where no trust root is given', async () => {
    expect(await check('signed', { roots: null })).toEqual({
      kind: 'unchecked',
      why: '`trust/trusted_root.json`',
    });
  });

  test('of somebody whom nobody named is known to nobody', async () => {
    for (const identities of [
      '',
      `${ISSUER} https://github.com/example/other/*`,
      'https://other.example.org *',
    ])
      expect(await check('signed', { identities })).toMatchObject({
        kind: 'unknown',
        key: expect.stringContaining('example/shop'),
        file: 'trust/allowed_identities',
      });
  });

  test('of an authority that the trust root does not know is known to nobody', async () => {
    expect(await check('signed', { roots: ['other_root.json'] })).toMatchObject({
      kind: 'unknown',
      file: 'trust/trusted_root.json',
    });
  });

  test('of another record is named with that record', async () => {
    for (const bundle of ['signed', 'attested'])
      expect(await check(bundle, { bytes: read(SECOND) })).toEqual({
        kind: 'wrong',
        found: `that of \`${FIRST}\``,
      });
  });

  test('made after its certificate had ended is named as that', async () => {
    expect(await check('after-its-certificate-ended')).toMatchObject({
      kind: 'expired',
      at: '2026-10-01T09:05:00.000Z',
    });
  });

  test('with another signature, log entry or time in it never holds', async () => {
    const text = read('signed.sigstore.json').toString();
    const change = (edit: (bundle: Bundle) => void): string => {
      const bundle = JSON.parse(text) as Bundle;
      edit(bundle);
      return JSON.stringify(bundle);
    };
    const swap = (base64: string): string => base64.replace(/^(.{24})./, '$1x');
    const changes = [
      change((one) => {
        one.messageSignature.signature = swap(one.messageSignature.signature);
      }),
      ...(['checkpoint', 'time', 'body', 'promise'] as const).map((part) =>
        change(({ verificationMaterial: { tlogEntries } }) => {
          const [entry] = tlogEntries;
          if (entry === undefined) return;
          if (part === 'checkpoint') {
            const { checkpoint } = entry.inclusionProof;
            checkpoint.envelope = checkpoint.envelope.replace('\n1\n', '\n2\n');
          }
          if (part === 'time') entry.integratedTime = `${Number(entry.integratedTime) + 1}`;
          if (part === 'body') entry.canonicalizedBody = swap(entry.canonicalizedBody);
          if (part === 'promise')
            entry.inclusionPromise.signedEntryTimestamp = swap(
              entry.inclusionPromise.signedEntryTimestamp,
            );
        }),
      ),
      change(({ verificationMaterial }) => {
        verificationMaterial.tlogEntries = [];
      }),
      text.slice(0, 900),
      '{}',
    ];
    for (const changed of changes) {
      expect([changed, (await check(Buffer.from(changed))).kind]).not.toEqual([changed, 'good']);
    }
  });
});
