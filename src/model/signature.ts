/** Signatures beside records: detached, so that neither a record's digest nor what follows it changes. */

/** What ssh-keygen is told that a signature is for; one made for anything else is none of a record. */
export const SIGNATURE_NAMESPACE = 'seaworthy-record';

/** Where those are named whose signatures count, relative to the content folder. */
export const TRUST_FOLDER = 'trust';

/** What the folder holds: keys as OpenSSH writes them, Sigstore's trust root, identities of its certificates. */
export const TRUST_FILES = {
  signers: 'allowed_signers',
  root: 'trusted_root.json',
  identities: 'allowed_identities',
} as const;

export type SignatureKind = 'ssh' | 'sigstore';

export type SignatureCheck =
  /** By somebody who is named as a signer. `key`: fingerprint, or who issued the certificate. */
  | { kind: 'good'; signer: string; key: string }
  /** Nothing is there to check it with. */
  | { kind: 'unchecked'; why: string }
  /** It holds, and `file` does not say whose it is. */
  | { kind: 'unknown'; key: string; file: string }
  /** It holds, and its key was not valid, or not any more, when it was made. */
  | { kind: 'expired'; key: string; valid: string; at: string }
  /** It is not one of these bytes. */
  | { kind: 'wrong'; found: string }
  /** It cannot be read as a signature of a record. */
  | { kind: 'damaged'; found: string };

/** A file beside a record that signs it. */
export interface RecordSignature {
  /** Relative to the content folder. */
  path: string;
  bytes: Uint8Array;
  /** SHA-256 of the file, in hex. */
  digest: string;
  kind: SignatureKind;
  check: SignatureCheck;
}

/** The file that a signature signs, and its kind; null where a name is none of a signature. */
export const readSignatureName = (name: string): { of: string; kind: SignatureKind } | null => {
  const [, of, ending] =
    /^(\d{8}T\d{6}Z-[0-9a-f]{16}\.json)(?:\.[\w@+-]+)?\.(sig|sigstore\.json|sigstore)$/.exec(
      name,
    ) ?? [];
  return of === undefined ? null : { of, kind: ending === 'sig' ? 'ssh' : 'sigstore' };
};

/** Somebody who is named as a signer vouches for what these sign. */
export const isSigned = (signatures: readonly RecordSignature[] = []): boolean =>
  signatures.some(({ check }) => check.kind === 'good');

export interface SignatureCount {
  /** Records that somebody who is named as a signer vouches for. */
  checked: number;
  /** Records with signatures of which none counts. */
  others: number;
  /** Who vouches, in the order of names. */
  signers: readonly string[];
}

/** Of a project's records. */
export const countSignatures = (
  records: readonly { signatures?: readonly RecordSignature[] }[],
): SignatureCount => {
  const present = records.filter(({ signatures = [] }) => signatures.length > 0);
  const checked = present.filter(({ signatures }) => isSigned(signatures)).length;
  const signers = present.flatMap(({ signatures = [] }) =>
    signatures.flatMap(({ check }) => (check.kind === 'good' ? [check.signer] : [])),
  );
  return { checked, others: present.length - checked, signers: [...new Set(signers)].sort() };
};
