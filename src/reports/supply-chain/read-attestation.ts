import { z } from 'zod';
import type { Conclusion } from '../../model/evidence.ts';
import type { Draft } from '../draft.ts';
import { ANYTHING, TEXT } from '../scans/loose-schemas.ts';
import { firstLine } from '../scans/message-lines.ts';
import { parseJson } from '../syntax/parse-json.ts';
import { parseShape } from '../syntax/parse-shape.ts';
import { hasKeys, isObject, lookUp, toCommit, toText } from '../values.ts';

export const isStatement = (value: unknown): boolean =>
  hasKeys(value, '_type', 'predicateType') &&
  /^https:\/\/in-toto\.io\/Statement\//.test(String(value._type));
export const isEnvelope = (value: unknown): boolean =>
  hasKeys(value, 'payload', 'payloadType', 'signatures') && !hasKeys(value, 'mediaType');
export const isBundle = (value: unknown): boolean =>
  hasKeys(value, 'mediaType') && /sigstore\.bundle/.test(String(value.mediaType));
export const isAttestation = (value: unknown): boolean =>
  isStatement(value) || isEnvelope(value) || isBundle(value);

const STATEMENT = z.looseObject({
  predicateType: z.string(),
  subject: z.array(z.looseObject({ name: TEXT, digest: ANYTHING })),
  predicate: ANYTHING,
});

/** A statement, also inside of an envelope or a bundle. Signatures are not checked: what it says is claimed, not proven. */
export const readAttestation = (value: unknown, draft: Draft): void => {
  if (isBundle(value)) readBundle(value, draft);
  else if (isEnvelope(value)) readEnvelope(value, draft);
  else readStatement(value, draft);
};

const readBundle = (value: unknown, draft: Draft): void => {
  draft.setTool('sigstore');
  if (hasKeys(value, 'dsseEnvelope')) readEnvelope(value.dsseEnvelope, draft);
  else if (hasKeys(value, 'messageSignature'))
    draft.addAttestation({
      predicateType: 'message-signature',
      subjects: [],
      builder: null,
      verification: 'not-checked',
    });
  else
    draft.problem('report-shape', {
      expected: '`dsseEnvelope` or `messageSignature`',
      path: 'the bundle',
      found: 'neither',
    });
};

const readEnvelope = (value: unknown, draft: Draft): void => {
  const statement = decodePayload(isObject(value) ? value.payload : null);
  if (statement === null)
    draft.problem('report-damaged', { syntax: 'JSON in `payload`', found: 'something else' });
  else readStatement(statement, draft);
};

const decodePayload = (payload: unknown): unknown => {
  if (typeof payload !== 'string') return null;
  try {
    const bytes = Uint8Array.from(atob(payload), (character) => character.charCodeAt(0));
    const parsed = parseJson(new TextDecoder().decode(bytes));
    return parsed.kind === 'parsed' && parsed.noise === null && parsed.repeated === null
      ? parsed.value
      : null;
  } catch {
    return null;
  }
};

const readStatement = (value: unknown, draft: Draft): void => {
  const statement = parseShape(STATEMENT, value, draft);
  if (statement === null) return;
  const predicate = isObject(statement.predicate) ? statement.predicate : {};
  draft.addAttestation({
    predicateType: firstLine(statement.predicateType),
    subjects: statement.subject.map(({ name, digest }) => ({
      name: firstLine(name, 'unnamed'),
      digest: firstLine(describeDigest(digest), 'none'),
    })),
    builder: findBuilder(predicate),
    verification: 'not-checked',
  });
  if (statement.subject.length === 0) draft.problem('scope-zero', { what: 'subjects' });
  draft.setRun({ commit: findCommit(predicate) });
  const result = lookUp(RESULTS, String(predicate.result));
  if (/\/test-result\//.test(statement.predicateType))
    draft.addCheck({ name: 'test-result', conclusion: result ?? 'error' });
};

/** Of the predicate for results of tests. */
const RESULTS: Readonly<Record<string, Conclusion>> = {
  PASSED: 'success',
  WARNED: 'warning',
  FAILED: 'failure',
};

/** The strongest one that is common, or whatever there is. */
const describeDigest = (digest: unknown): string | null => {
  if (!isObject(digest)) return null;
  const [algorithm] = ['sha512', 'sha256', 'sha1', ...Object.keys(digest)].filter((name) =>
    Object.hasOwn(digest, name),
  );
  return algorithm === undefined ? null : `${algorithm}:${String(digest[algorithm])}`;
};

/** SLSA 1 and before. */
const findBuilder = (predicate: Record<string, unknown>): string | null => {
  const details = isObject(predicate.runDetails) ? predicate.runDetails : predicate;
  return isObject(details.builder) ? toText(details.builder.id) : null;
};

const findCommit = (predicate: Record<string, unknown>): string | null => {
  const build = isObject(predicate.buildDefinition) ? predicate.buildDefinition : {};
  const sources = [build.resolvedDependencies, predicate.materials].flatMap((list) =>
    Array.isArray(list) ? list : [],
  );
  for (const source of sources) {
    const digest: unknown = isObject(source) ? source.digest : null;
    const commit = isObject(digest) ? toCommit(digest.gitCommit ?? digest.sha1) : null;
    if (commit !== null) return commit;
  }
  return null;
};
