import { SIGNATURE_NAMESPACE, type SignatureCheck } from '../../model/signature.ts';
import type { Trust } from './load-trust.ts';
import { findSigners } from './read-allowed-signers.ts';
import { readSshSignature } from './read-ssh-signature.ts';

export interface Signed {
  bytes: Uint8Array;
  /** When it was written by its own account, ISO 8601; null where that cannot be read. */
  writtenAt: string | null;
  /** The record among others whose bytes these may be. */
  others: readonly { name: string; bytes: Uint8Array }[];
}

/**
 * Checks a signature of `ssh-keygen -Y sign` without ssh-keygen: what a site says must not depend on what
 * is installed where it is built.
 */
export const checkSshSignature = (text: string, signed: Signed, trust: Trust): SignatureCheck => {
  const read = readSshSignature(text);
  if (typeof read === 'string') return { kind: 'damaged', found: read };
  const { key, namespace, signs } = read;
  if (namespace !== SIGNATURE_NAMESPACE)
    return {
      kind: 'damaged',
      found: `one for \`${namespace}\` instead of \`${SIGNATURE_NAMESPACE}\``,
    };
  if (!signs(signed.bytes)) {
    const other = signed.others.find(({ bytes }) => signs(bytes));
    return {
      kind: 'wrong',
      found: other === undefined ? 'one of other bytes' : `that of \`${other.name}\``,
    };
  }
  if (trust.signers === null) return { kind: 'unchecked', why: `\`${trust.paths.signers}\`` };
  const lines = findSigners(trust.signers, key.blob, namespace);
  const at = signed.writtenAt;
  const valid = lines.find(
    ({ after, before }) =>
      (after === null || (at !== null && at >= after)) &&
      (before === null || (at !== null && at < before)),
  );
  if (valid !== undefined) return { kind: 'good', signer: valid.names, key: key.fingerprint };
  const [line] = lines;
  if (line === undefined)
    return { kind: 'unknown', key: key.fingerprint, file: trust.paths.signers };
  return {
    kind: 'expired',
    key: `${line.names} (${key.fingerprint})`,
    valid: describeSpan(line.after, line.before),
    at: at ?? 'no moment',
  };
};

const describeSpan = (after: string | null, before: string | null): string =>
  [after === null ? '' : `since ${after}`, before === null ? '' : `before ${before}`]
    .filter((part) => part !== '')
    .join(' and ');
