import type { JudgedSignOff } from '../model/signed.ts';
import { describeState } from '../model/signoff-wording.ts';
import { OSCAL_NAMESPACE, toToken, type Uuid } from './oscal-terms.ts';

export interface OscalAttestations {
  /** For the metadata of the document; left out where nobody has signed. */
  people: { roles?: object[]; parties?: object[] };
  /** For the result. */
  signed: { attestations?: object[] };
}

/** Sign-offs as attestations: who signed as what, and whether what was signed still stands. */
export const renderAttestations = (
  signoffs: readonly JudgedSignOff[],
  uuid: Uuid,
): OscalAttestations => {
  const given = signoffs.flatMap((one) =>
    one.state === 'open' ? [] : [{ ...one, name: one.name ?? 'somebody' }],
  );
  if (given.length === 0) return { people: {}, signed: {} };
  const roles = new Map(given.map(({ role }) => [toToken(role), role]));
  const names = [...new Set(given.map(({ name }) => name))];
  return {
    people: {
      roles: [...roles].map(([id, title]) => ({ id, title })),
      parties: names.map((name) => ({ uuid: uuid('party', name), type: 'person', name })),
    },
    signed: {
      attestations: given.map((one) => ({
        'responsible-parties': [
          { 'role-id': toToken(one.role), 'party-uuids': [uuid('party', one.name)] },
        ],
        parts: [
          {
            name: 'sign-off',
            ns: OSCAL_NAMESPACE,
            title: `${one.role}, ${one.name}`,
            props: [
              { name: 'state', ns: OSCAL_NAMESPACE, value: one.state },
              ...(one.date === null
                ? []
                : [{ name: 'date', ns: OSCAL_NAMESPACE, value: one.date.trim() }]),
              ...(one.digest === null
                ? []
                : [{ name: 'sha256', ns: OSCAL_NAMESPACE, value: one.digest }]),
            ],
            prose: describeState(one),
          },
        ],
      })),
    },
  };
};
