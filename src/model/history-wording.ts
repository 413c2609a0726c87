/** How what changed is worded: on pages, in feeds and in the terminal. */
import type { Change, Moment } from './history.ts';
import { VERDICT_STYLES } from './verdict.ts';
import { countOf } from './wording.ts';

/** "Checkout is tested: Verified, now Contradicted (1 of 2 failed)". */
export const wordChange = ({ kind, text, was, is, verdicts }: Change): string => {
  const of = (before: string | null, after: string | null): string =>
    `${before ?? 'none'}, now ${after ?? 'none'}`;
  switch (kind) {
    case 'verdict': {
      const [before, after] = (verdicts ?? [null, null]).map((verdict) =>
        verdict === null ? 'not there' : VERDICT_STYLES[verdict].word,
      ) as [string, string];
      return `${text}: ${before}, now ${after}${is === null ? '' : ` (${is})`}`;
    }
    case 'added':
      return `${text}: added`;
    case 'removed':
      return `${text}: removed`;
    case 'reworded':
      return `${text}: was worded “${was}”`;
    case 'claim':
      return `${text}: said ${of(was, is)}`;
    case 'severity':
      return `${text}: severity ${of(was, is)}`;
    case 'binding':
      return `${text}: bound to ${of(was, is)}`;
    case 'waiver':
      return `${text}: waived ${of(was, is)}`;
    case 'moved':
      return `${text}: stood at ${of(was, is)}`;
    case 'details':
      return `${text}: below it ${of(was, is)}`;
    case 'asked':
      return is === null
        ? `The gate asks no more: ${was}`
        : was === null
          ? `The gate also asks: ${is}`
          : `The gate asks: ${is}; in place of: ${was}`;
    case 'rules':
    case 'gate':
    case 'signoff':
      return `${text}: ${of(was, is)}`;
  }
};

/** The head of all that turned at once: "GO, 3 changes". */
export const wordMoment = ({ gate }: Moment, changes: readonly Change[]): string => {
  const [only] = changes;
  const said =
    changes.length === 1 && only !== undefined
      ? wordChange(only)
      : countOf(changes.length, 'change');
  return gate === null ? said : `${gate.verdict}, ${said}`;
};

/** Who made a moment: CI with the actor it names, an author, the calendar, or nobody that is known. */
export const nameAuthor = ({ source }: Pick<Moment, 'source'>): string => {
  switch (source.kind) {
    case 'record':
      return source.actor === null ? 'CI' : `CI, ${source.actor}`;
    case 'calendar':
      return 'the calendar';
    case 'documents':
      return source.author ?? 'not known';
  }
};
