import type { JudgedSignOff, SignedContent } from '../../model/signed.ts';
import type { RecallDay } from './find-basis.ts';
import { readDay, wholeOf } from './judge-signoffs.ts';
import type { PlacedSignOff } from './unite-signoffs.ts';

/** Where it is looked up what once was signed. */
export interface GivenStore {
  /** The sign-offs of today. */
  today: readonly JudgedSignOff[];
  /** By digest. */
  contents: ReadonlyMap<string, SignedContent>;
  recallDay: RecallDay;
}

/**
 * Sign-offs as documents once had them, with what was signed: as it is known today of those that still
 * stand there, else by the digest they name, or by version control. What has become of them is asked of
 * each moment.
 */
export const recallGiven = (
  given: readonly PlacedSignOff[],
  store: GivenStore,
): JudgedSignOff[] => {
  const known = new Map(store.today.map((one) => [keyOf(one), one]));
  return given.map((one): JudgedSignOff => {
    const { basis, signedContent } = known.get(keyOf(one)) ?? findSigned(one, store);
    return { ...one, basis, signedContent, state: 'open', changes: [] };
  });
};

type Signed = Pick<JudgedSignOff, 'basis' | 'signedContent'>;

const keyOf = ({ role, name, date, digest }: PlacedSignOff): string =>
  JSON.stringify([role, name, date, digest]);

const findSigned = (
  { signed, digest, role, name, date }: PlacedSignOff,
  { contents, recallDay }: GivenStore,
): Signed => {
  const content = digest === null ? undefined : contents.get(digest);
  if (content !== undefined) return { basis: { kind: 'digest' }, signedContent: wholeOf(content) };
  const day = readDay(date);
  const found =
    !signed || digest !== null || day === null || name === null
      ? null
      : recallDay({ day, role, name });
  return found === null
    ? { basis: null, signedContent: null }
    : {
        basis: { kind: 'commit', commit: found.commit, at: found.at },
        signedContent: found.content,
      };
};
