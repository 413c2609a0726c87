/** How sign-offs are worded: on pages, in their twins, in the terminal and in tables. */
import type { GlyphName } from './glyphs.ts';
import type { Moment, SignOffStanding } from './history.ts';
import { formatDay } from './proof-wording.ts';
import { type JudgedSignOff, SIGNOFF_WORDS, type SignOffState } from './signed.ts';
import { countOf } from './wording.ts';

export const SIGNOFF_STYLES: Record<SignOffState, { word: string; glyph: GlyphName }> = {
  open: { word: 'Not signed', glyph: 'open' },
  current: { word: 'Current', glyph: 'verified' },
  changed: { word: 'Changed since', glyph: 'contradicted' },
  unbound: { word: 'Not bound', glyph: 'claimed' },
};

/** "3 of 5 signed, 2 current". */
export const countSignoffs = (signoffs: readonly Pick<JudgedSignOff, 'state'>[]): string => {
  const count = (state: SignOffState) => signoffs.filter((one) => one.state === state).length;
  const signed = signoffs.length - count('open');
  return `${signed} of ${signoffs.length} signed, ${count('current')} current`;
};

/** "21 Oct 2026: current, Ann Lee": one for each time it turned; the name where there was another before or after. */
export const wordStandings = (
  states: readonly SignOffStanding[],
  moments: readonly Pick<Moment, 'at'>[],
): string[] => {
  const names = new Set(states.flatMap(({ name }) => name ?? []));
  return states.flatMap(({ moment, state, name }) => {
    const since = moments[moment]?.at;
    const word = state === null ? 'not asked for any more' : SIGNOFF_WORDS[state];
    const by = name === null || names.size < 2 ? '' : `, ${name}`;
    return since === undefined ? [] : [`${formatDay(since)}: ${word}${by}`];
  });
};

/** Why a sign-off is in its state, as sentences. */
export const describeState = ({
  state,
  basis,
  changes,
  signed,
  date,
  digest,
}: Pick<JudgedSignOff, 'state' | 'basis' | 'changes' | 'signed' | 'date' | 'digest'>): string => {
  const short = digest === null ? '' : `SHA-256 ${digest.slice(0, 12)}`;
  switch (state) {
    case 'open':
      return signed ? `Dated ahead: it counts from ${date} on.` : 'Nobody has signed.';
    case 'current':
      return `What was signed still stands: ${short}`;
    case 'changed':
      return basis?.kind !== 'digest'
        ? `${countOf(changes.length, 'change')} since, ${describeBasis(basis)}. No digest is named.`
        : changes.length > 0
          ? `${countOf(changes.length, 'change')} since: ${short}`
          : `Something else was signed, ${short}, and the file that says what is not at hand.`;
    case 'unbound':
      return basis === null
        ? 'No digest is named, and nothing tells what stood there on that day.'
        : `No digest is named. No change is known, ${describeBasis(basis)}.`;
  }
};

const describeBasis = (basis: JudgedSignOff['basis']): string => {
  switch (basis?.kind) {
    case 'record':
      return `by the record of ${formatDay(basis.at)}, which keeps titles and claims`;
    case 'commit':
      return `by commit ${basis.commit.slice(0, 10)} of ${formatDay(basis.at)}, as version control dates it`;
    default:
      return 'by its digest';
  }
};
