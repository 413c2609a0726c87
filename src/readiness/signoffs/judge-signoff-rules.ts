import type { GateSettings } from '../../model/binding.ts';
import type { JudgedRule } from '../../model/gate.ts';
import { namesSame } from '../../model/same-person.ts';
import type { JudgedSignOff } from '../../model/signed.ts';
import { countSignoffs } from '../../model/signoff-wording.ts';
import { foldRole } from './unite-signoffs.ts';

/** A waiver in force, with whom it serves. */
export interface HeldWaiver {
  item: string;
  approver: string;
  requester: string | null;
  owner: string | null;
}

/** Who made the evidence that decides: the actor of a record; null where it names nobody. */
export interface EvidenceAuthor {
  recordId: string;
  name: string | null;
}

export const judgeSignoffRule = (
  signoffs: readonly JudgedSignOff[],
  { roles, bound }: Pick<GateSettings, 'roles' | 'bound'>,
): JudgedRule => {
  const missing = roles.filter(
    (role) => !signoffs.some((one) => foldRole(one.role) === foldRole(role)),
  );
  const asked =
    roles.length === 0
      ? signoffs
      : signoffs.filter((one) => roles.some((role) => foldRole(one.role) === foldRole(role)));
  const failing = asked.filter(
    ({ state }) => state === 'open' || state === 'changed' || (bound && state === 'unbound'),
  );
  const named = roles.map((role) => `\`${role}\``).join(', ');
  const tail = bound ? 'signed, bound to a digest and current' : 'signed and current';
  return {
    rule: 'signoffs',
    title: roles.length === 0 ? `Every sign-off is ${tail}.` : `Sign-offs of ${named}: ${tail}.`,
    passed: asked.length + missing.length > 0 && failing.length + missing.length === 0,
    why:
      asked.length + missing.length === 0
        ? 'There is no line to sign.'
        : [
            `${countSignoffs(asked)}.`,
            ...missing.map((role) => `${role}: no line, and nobody has signed.`),
            ...failing.map((one) => `${one.role}: ${REASONS[one.state]}.`),
            ...(failing.length + missing.length === 0 && asked.some(isUnbound)
              ? ['Those that are not bound count, since nothing asks for a digest.']
              : []),
          ].join(' '),
    items: [
      ...new Set(
        failing.flatMap(({ changes }) =>
          changes.flatMap(({ item }) => (item === null ? [] : [item])),
        ),
      ),
    ],
  };
};

const isUnbound = ({ state }: JudgedSignOff): boolean => state === 'unbound';

const REASONS: Record<JudgedSignOff['state'], string> = {
  open: 'not signed',
  changed: 'what was signed has changed since',
  current: 'current',
  unbound: 'no digest says what was signed',
};

/**
 * Nobody approves what they made, asked for or own. Where a record names nobody it cannot be shown, and what
 * cannot be shown does not pass.
 */
export const judgeSeparation = ({
  signoffs,
  waivers,
  authors,
}: {
  signoffs: readonly JudgedSignOff[];
  waivers: readonly HeldWaiver[];
  authors: readonly EvidenceAuthor[];
}): JudgedRule => {
  const signers = signoffs.flatMap(({ role, name, state }) =>
    name === null || state === 'open' ? [] : [{ name, as: role }],
  );
  const approvers = waivers.map(({ item, approver }) => ({
    name: approver,
    as: `approver of the waiver of ${item}`,
  }));
  const people = [...signers, ...approvers];
  const byAuthor = people.flatMap(({ name, as }) => {
    const own = authors.filter((author) => author.name !== null && namesSame(author.name, name));
    return own.length === 0 ? [] : [`${name} (${as}) made evidence: record ${own[0]?.recordId}.`];
  });
  const byWaiver = waivers.flatMap(({ item, approver, requester, owner }) =>
    [approver, ...signers.map(({ name }) => name)].flatMap((name) => [
      ...(requester !== null && namesSame(requester, name)
        ? [`${name} asked for the waiver of ${item}.`]
        : []),
      ...(owner !== null && namesSame(owner, name)
        ? [`${name} owns ${item}, which is waived.`]
        : []),
    ]),
  );
  const unnamed = people.length === 0 ? [] : authors.filter(({ name }) => name === null);
  const found = [...new Set([...byAuthor, ...byWaiver])];
  return {
    rule: 'separation',
    title: 'Nobody approves their own work.',
    passed: found.length + unnamed.length === 0,
    why:
      found.length > 0
        ? found.join(' ')
        : unnamed.length > 0
          ? `It cannot be shown: record ${unnamed[0]?.recordId} names nobody${unnamed.length > 1 ? `, like ${unnamed.length - 1} more` : ''}.`
          : people.length === 0
            ? 'Nobody has signed or waived anything.'
            : 'Who signed or waived made none of the evidence and asked for no waiver.',
    items: [],
  };
};
