import type { RecordSignature, SignatureCount, SignatureKind } from './signature.ts';

const KINDS: Readonly<Record<SignatureKind, string>> = { ssh: 'ssh', sigstore: 'Sigstore' };

/** Who signed a record, and whether that was checked, in one line. */
export const describeSignature = ({ kind, check }: RecordSignature): string => {
  const what = `${KINDS[kind]} signature`;
  switch (check.kind) {
    case 'good':
      return `signed by ${check.signer}, checked (${KINDS[kind]}, ${check.key})`;
    case 'unchecked':
      return `${what} present, not checked`;
    case 'unknown':
      return `${what} by somebody who is not named as a signer: ${check.key}`;
    case 'expired':
      return `${what} by a key that was not valid then: ${check.key}`;
    case 'wrong':
      return `${what} that is not of this record`;
    case 'damaged':
      return `${what} that cannot be read`;
  }
};

/** How many records of a set are signed, as sentences after another; nothing where none has a signature. */
export const describeSigned = ({ checked, others, signers }: SignatureCount): string =>
  [
    ...(checked === 0 ? [] : [`${checked} signed by ${signers.join(', ')}, checked.`]),
    ...(others === 0 ? [] : [`${others} with a signature that does not count or was not checked.`]),
  ]
    .map((sentence) => ` ${sentence}`)
    .join('');
