/** Keys and signatures as OpenSSH has them, made without it: a machine need not have `ssh-keygen`. */
import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { SIGNATURE_NAMESPACE } from '../../../src/model/signature.ts';

export const KEY_TYPES = [
  'ssh-ed25519',
  'ecdsa-sha2-nistp256',
  'ecdsa-sha2-nistp521',
  'ssh-rsa',
  'sk-ssh-ed25519@openssh.com',
] as const;
export type KeyType = (typeof KEY_TYPES)[number];

export interface MadeKey {
  /** As in a file `.pub`. */
  line: string;
  sign: (bytes: Uint8Array, namespace?: string, hash?: 'sha256' | 'sha512') => string;
}

export const makeSshKey = (type: KeyType): MadeKey => {
  const { blob, signRaw } = MAKERS[type]();
  return {
    line: `${type} ${blob.toString('base64')}`,
    sign: (bytes, namespace = SIGNATURE_NAMESPACE, hash = 'sha512') => {
      const parts = [Buffer.from(namespace), Buffer.alloc(0), Buffer.from(hash)];
      const digest = createHash(hash).update(bytes).digest();
      const signed = Buffer.concat([Buffer.from('SSHSIG'), ...[...parts, digest].map(pack)]);
      const whole = [
        Buffer.from('SSHSIG'),
        Buffer.from([0, 0, 0, 1]),
        ...[blob, ...parts, signRaw(signed)].map(pack),
      ];
      const lines =
        Buffer.concat(whole)
          .toString('base64')
          .match(/.{1,70}/g) ?? [];
      return `-----BEGIN SSH SIGNATURE-----\n${lines.join('\n')}\n-----END SSH SIGNATURE-----\n`;
    },
  };
};

interface Made {
  blob: Buffer;
  signRaw: (signed: Buffer) => Buffer;
}

const pack = (bytes: Buffer): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
};

const packAll = (...parts: (Buffer | string)[]): Buffer =>
  Buffer.concat(parts.map((part) => pack(Buffer.from(part))));

const field = (key: KeyObject, name: 'x' | 'y' | 'n' | 'e'): Buffer =>
  Buffer.from(key.export({ format: 'jwk' })[name] ?? '', 'base64url');

/** A positive number: with a zero in front where it would look like a negative one, without others. */
const number = (bytes: Buffer): Buffer => {
  const start = bytes.findIndex((byte) => byte !== 0);
  const plain = bytes.subarray(Math.max(0, start));
  return (plain[0] ?? 0) > 127 ? Buffer.concat([Buffer.from([0]), plain]) : plain;
};

const makeEcdsa = (name: 'nistp256' | 'nistp521', size: number, hash: string): Made => {
  const curve = name === 'nistp256' ? 'P-256' : 'P-521';
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: curve });
  const point = Buffer.concat([Buffer.from([4]), field(publicKey, 'x'), field(publicKey, 'y')]);
  const type = `ecdsa-sha2-${name}`;
  return {
    blob: packAll(type, name, point),
    signRaw: (signed) => {
      const raw = sign(hash, signed, { key: privateKey, dsaEncoding: 'ieee-p1363' });
      return packAll(type, packAll(number(raw.subarray(0, size)), number(raw.subarray(size))));
    },
  };
};

const MAKERS: Readonly<Record<KeyType, () => Made>> = {
  'ssh-ed25519': () => {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    return {
      blob: packAll('ssh-ed25519', field(publicKey, 'x')),
      signRaw: (signed) => packAll('ssh-ed25519', sign(null, signed, privateKey)),
    };
  },
  'ecdsa-sha2-nistp256': () => makeEcdsa('nistp256', 32, 'sha256'),
  'ecdsa-sha2-nistp521': () => makeEcdsa('nistp521', 66, 'sha512'),
  'ssh-rsa': () => {
    const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    return {
      blob: packAll('ssh-rsa', number(field(publicKey, 'e')), number(field(publicKey, 'n'))),
      signRaw: (signed) => packAll('rsa-sha2-512', sign('sha512', signed, privateKey)),
    };
  },
  'sk-ssh-ed25519@openssh.com': () => {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    const type = 'sk-ssh-ed25519@openssh.com';
    const state = Buffer.from([1, 0, 0, 0, 7]);
    const sha = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest();
    return {
      blob: packAll(type, field(publicKey, 'x'), 'ssh:'),
      signRaw: (signed) => {
        const wrapped = Buffer.concat([sha('ssh:'), state, sha(signed)]);
        return Buffer.concat([packAll(type, sign(null, wrapped, privateKey)), state]);
      },
    };
  },
};
