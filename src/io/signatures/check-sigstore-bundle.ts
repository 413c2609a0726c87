import { createHash } from 'node:crypto';
import type { Bundle } from '@sigstore/bundle';
import type { VerificationError } from '@sigstore/verify';
import type { SignatureCheck } from '../../model/signature.ts';
import type { Signed } from './check-ssh-signature.ts';
import type { Trust } from './load-trust.ts';
import { isAllowed } from './read-allowed-identities.ts';

/**
 * Checks a Sigstore bundle against the trust root that is given: signature, chain of its certificate, that
 * it was logged, and when. Offline: whatever that takes is in the bundle and the root.
 */
export const checkSigstoreBundle = async (
  text: string,
  signed: Signed,
  trust: Trust,
): Promise<SignatureCheck> => {
  // Only where there is a bundle: loading it takes longer than reading a hundred records.
  const { bundleFromJSON } = await import('@sigstore/bundle');
  let bundle: Bundle;
  try {
    bundle = bundleFromJSON(JSON.parse(text));
  } catch {
    return { kind: 'damaged', found: 'text that is no Sigstore bundle' };
  }
  const foreign = findForeign(bundle, signed);
  if (foreign !== null) return foreign;
  if (trust.roots === null) return { kind: 'unchecked', why: `\`${trust.paths.root}\`` };
  const { toSignedEntity, toTrustMaterial, Verifier } = await import('@sigstore/verify');
  const { TrustedRoot } = (await import('@sigstore/protobuf-specs')) as unknown as Specs;
  let refused: unknown = null;
  for (const root of trust.roots) {
    try {
      const verifier = new Verifier(toTrustMaterial(TrustedRoot.fromJSON(root)));
      const entity = toSignedEntity(bundle, Buffer.from(signed.bytes));
      const { identity } = verifier.verify(entity);
      const known = {
        issuer: identity?.extensions?.issuer ?? '',
        identity: identity?.subjectAlternativeName ?? '',
      };
      return isAllowed(trust.identities, known)
        ? { kind: 'good', signer: known.identity, key: known.issuer }
        : {
            kind: 'unknown',
            key: `${known.identity} (${known.issuer})`,
            file: trust.paths.identities,
          };
    } catch (error) {
      refused = error;
    }
  }
  return describeRefusal(refused, bundle, trust.paths.root);
};

/** What the bundle itself says it signs: other bytes than these are named before any key is looked at. */
const findForeign = ({ content }: Bundle, { bytes, others }: Signed): SignatureCheck | null => {
  const claimed =
    content.$case === 'messageSignature'
      ? [content.messageSignature.messageDigest.digest.toString('hex')]
      : listSubjects(content.dsseEnvelope.payload);
  if (claimed === null)
    return { kind: 'damaged', found: 'a bundle of a statement without subjects' };
  if (claimed.includes(digestOf(bytes))) return null;
  const other = others.find((one) => claimed.includes(digestOf(one.bytes)));
  return {
    kind: 'wrong',
    found: other === undefined ? 'one of other bytes' : `that of \`${other.name}\``,
  };
};

/** Digests of what an in-toto statement speaks of. */
const listSubjects = (payload: Buffer): string[] | null => {
  try {
    const { subject } = JSON.parse(payload.toString('utf8')) as {
      subject: { digest: { sha256?: string } }[];
    };
    return subject.flatMap(({ digest }) => digest.sha256 ?? []);
  } catch {
    return null;
  }
};

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A certificate that was not valid when the log took the entry is told from one that nobody vouches for. */
const describeRefusal = (error: unknown, bundle: Bundle, file: string): SignatureCheck => {
  const { code } = error as Partial<VerificationError>;
  const { message, cause } = error as Error;
  const why = cause instanceof Error ? cause.message : message;
  if (code === 'CERTIFICATE_ERROR' && /not valid|expired/.test(why)) {
    const [entry] = bundle.verificationMaterial.tlogEntries;
    const at = Number(entry?.integratedTime ?? 0);
    return {
      kind: 'expired',
      key: 'a certificate',
      valid: 'while its certificate was valid',
      at: at > 0 ? new Date(at * 1000).toISOString() : 'another moment',
    };
  }
  switch (code) {
    case 'CERTIFICATE_ERROR':
    case 'PUBLIC_KEY_ERROR':
      return { kind: 'unknown', key: 'a certificate that it does not vouch for', file };
    case 'SIGNATURE_ERROR':
    case 'TLOG_BODY_ERROR':
      return { kind: 'wrong', found: 'one of other bytes' };
    default:
      return {
        kind: 'damaged',
        found: `a bundle whose log entry does not hold (${code ?? message})`,
      };
  }
};

/** `astro check` does not find what this package exports from its other files; the compiler does. */
interface Specs {
  TrustedRoot: {
    fromJSON: (
      root: unknown,
    ) => Parameters<typeof import('@sigstore/verify')['toTrustMaterial']>[0];
  };
}
