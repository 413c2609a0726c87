import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto';

/** A key as its blob in a signature or a list of signers. */
export interface SshKey {
  /** The blob itself: two keys are the same where it is. */
  blob: Buffer;
  /** `SHA256:…`, as `ssh-keygen -l` prints it. */
  fingerprint: string;
}

export interface SshSignature {
  key: SshKey;
  namespace: string;
  /** Whether it is one of these bytes. */
  signs: (bytes: Uint8Array) => boolean;
}

const ARMOUR =
  /^\s*-----BEGIN SSH SIGNATURE-----\s+([A-Za-z0-9+/=\s]+?)\s*-----END SSH SIGNATURE-----\s*$/;

/**
 * A signature of `ssh-keygen -Y sign`: PROTOCOL.sshsig of OpenSSH.
 * @returns what it is instead, where it cannot be read
 */
export const readSshSignature = (text: string): SshSignature | string => {
  const [, armoured] = ARMOUR.exec(text) ?? [];
  if (armoured === undefined) return 'text that is no SSH signature';
  try {
    const read = createReader(Buffer.from(armoured, 'base64'));
    if (read.bytes(6).toString('latin1') !== 'SSHSIG' || read.number() !== 1)
      return 'an SSH signature of another version';
    const key = identifyKey(read.string());
    const namespace = read.string().toString('utf8');
    const reserved = read.string();
    const hash = read.string().toString('latin1');
    const signature = read.string();
    if (hash !== 'sha256' && hash !== 'sha512') return `a signature over \`${hash}\``;
    const check = prepareCheck(key.blob, signature);
    if (typeof check === 'string') return check;
    const signs = (bytes: Uint8Array): boolean =>
      check(
        Buffer.concat([
          Buffer.from('SSHSIG'),
          ...[Buffer.from(namespace), reserved, Buffer.from(hash), digestOf(hash, bytes)].map(pack),
        ]),
      );
    return { key, namespace, signs };
  } catch {
    return 'an SSH signature that was cut short';
  }
};

export const identifyKey = (blob: Buffer): SshKey => ({
  blob,
  fingerprint: `SHA256:${digestOf('sha256', blob).toString('base64').replace(/=+$/, '')}`,
});

const digestOf = (hash: string, bytes: Uint8Array): Buffer =>
  createHash(hash).update(bytes).digest();

type Check = (signed: Buffer) => boolean;

const CURVES: Readonly<Record<string, { crv: string; hash: string; size: number }>> = {
  nistp256: { crv: 'P-256', hash: 'sha256', size: 32 },
  nistp384: { crv: 'P-384', hash: 'sha384', size: 48 },
  nistp521: { crv: 'P-521', hash: 'sha512', size: 66 },
};

/** RFC 4253, 5656 and 8709; PROTOCOL.u2f of OpenSSH for keys on a token. */
const prepareCheck = (blob: Buffer, signature: Buffer): Check | string => {
  const key = createReader(blob);
  const type = key.string().toString('latin1');
  const part = createReader(signature);
  const made = part.string().toString('latin1');
  switch (type) {
    case 'ssh-ed25519': {
      const published = ed25519Key(key.string());
      const raw = part.string();
      return (signed) => made === type && verify(null, signed, published, raw);
    }
    case 'sk-ssh-ed25519@openssh.com': {
      const published = ed25519Key(key.string());
      const wrap = wrapForToken(key.string(), part);
      return (signed) => made === type && verify(null, wrap.around(signed), published, wrap.raw);
    }
    case 'ssh-rsa': {
      const [e, n] = [key.string(), key.string()];
      const published = createPublicKey({
        format: 'jwk',
        key: { kty: 'RSA', e: urlSafe(trim(e)), n: urlSafe(trim(n)) },
      });
      const raw = part.string();
      const hash = /^rsa-sha2-(256|512)$/.exec(made)?.[1];
      if (hash === undefined) return `a signature of \`${made}\``;
      return (signed) => verify(`sha${hash}`, signed, published, raw);
    }
    case 'ecdsa-sha2-nistp256':
    case 'ecdsa-sha2-nistp384':
    case 'ecdsa-sha2-nistp521':
    case 'sk-ecdsa-sha2-nistp256@openssh.com': {
      const curve = CURVES[key.string().toString('latin1')];
      if (curve === undefined) return `a key of type \`${type}\``;
      const published = ecdsaKey(key.string(), curve);
      const dsa = { key: published, dsaEncoding: 'ieee-p1363' } as const;
      const wrap = type.startsWith('sk-')
        ? wrapForToken(key.string(), part)
        : { raw: part.string(), around: (signed: Buffer) => signed };
      const raw = joinNumbers(wrap.raw, curve.size);
      return (signed) => made === type && verify(curve.hash, wrap.around(signed), dsa, raw);
    }
    default:
      return `a key of type \`${type}\``;
  }
};

/** A token signs what the site asked for together with its own flags and counter. */
const wrapForToken = (application: Buffer, part: Reader) => {
  const raw = part.string();
  const state = Buffer.concat([part.bytes(1), part.bytes(4)]);
  const around = (signed: Buffer): Buffer =>
    Buffer.concat([digestOf('sha256', application), state, digestOf('sha256', signed)]);
  return { raw, around };
};

const ed25519Key = (raw: Buffer): KeyObject =>
  createPublicKey({ format: 'jwk', key: { kty: 'OKP', crv: 'Ed25519', x: urlSafe(raw) } });

const ecdsaKey = (point: Buffer, { crv, size }: { crv: string; size: number }): KeyObject => {
  const [x, y] = [point.subarray(1, 1 + size), point.subarray(1 + size)];
  return createPublicKey({
    format: 'jwk',
    key: { kty: 'EC', crv, x: urlSafe(x), y: urlSafe(y) },
  });
};

/** Two numbers of any length as two of one length. */
const joinNumbers = (blob: Buffer, size: number): Buffer => {
  const read = createReader(blob);
  const [r, s] = [trim(read.string()), trim(read.string())];
  const both = Buffer.alloc(2 * size);
  r.copy(both, size - r.length);
  s.copy(both, 2 * size - s.length);
  return both;
};

const trim = (number: Buffer): Buffer => {
  const start = number.findIndex((byte) => byte !== 0);
  return start < 0 ? Buffer.alloc(0) : number.subarray(start);
};

const urlSafe = (bytes: Buffer): string => bytes.toString('base64url');

const pack = (bytes: Buffer): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
};

interface Reader {
  bytes: (count: number) => Buffer;
  number: () => number;
  /** With its length before it. */
  string: () => Buffer;
}

/** Throws at the end. */
const createReader = (blob: Buffer): Reader => {
  let at = 0;
  const bytes = (count: number): Buffer => {
    if (at + count > blob.length) throw new RangeError('cut short');
    at += count;
    return blob.subarray(at - count, at);
  };
  const number = (): number => bytes(4).readUInt32BE();
  return { bytes, number, string: () => bytes(number()) };
};
