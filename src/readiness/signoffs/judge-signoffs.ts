import type { Change } from '../../model/history.ts';
import type { Problem } from '../../model/problem.ts';
import { problem } from '../../model/problem-catalogue.ts';
import type { RecordView } from '../../model/record-view.ts';
import type {
  JudgedSignOff,
  KnownContent,
  SignedContent,
  SignOffState,
} from '../../model/signed.ts';
import { compareContents } from '../../model/signed-diff.ts';
import { countOf } from '../../model/wording.ts';
import { findBasis, type RecallDay } from './find-basis.ts';
import type { PlacedSignOff } from './unite-signoffs.ts';

/** What the sign-offs of a project are judged by. */
export interface SignedStore {
  /** What was signed, by digest. */
  contents: ReadonlyMap<string, SignedContent>;
  digestOf: (content: SignedContent) => string;
  recallDay: RecallDay;
}

export const NOTHING_SIGNED: SignedStore = {
  contents: new Map(),
  digestOf: () => '',
  recallDay: () => null,
};

interface SignOffContext {
  store: SignedStore;
  records: readonly RecordView[];
  /** Ids that items had, and the ids they have now. */
  renamed: ReadonlyMap<string, string>;
  /** What would be signed today. */
  today: () => SignedContent;
  /** ISO 8601. */
  now: string;
}

/** Whether what each of them approved still stands. Costs nothing where nobody has signed. */
export const judgeSignoffs = (
  signoffs: readonly PlacedSignOff[],
  context: SignOffContext,
): { signoffs: JudgedSignOff[]; problems: Problem[] } => {
  let content: SignedContent | null = null;
  const today = (): SignedContent => {
    content ??= context.today();
    return content;
  };
  const judged = signoffs.map((one) => judgeSignOff(one, { ...context, today }));
  return { signoffs: judged, problems: judged.flatMap((one) => describeProblems(one, context)) };
};

const judgeSignOff = (signoff: PlacedSignOff, context: SignOffContext): JudgedSignOff => {
  const nothing = { basis: null, signedContent: null, changes: [] };
  const { digest, date, signed, role, name } = signoff;
  const { store, renamed, today, now, records } = context;
  const day = readDay(date);
  // Dated ahead, it is not given yet: a site of an earlier day does not know of it.
  if (!signed || (day !== null && day > now.slice(0, 10)))
    return { ...signoff, ...nothing, state: 'open' };
  const judge = (
    content: KnownContent,
    basis: JudgedSignOff['basis'],
    { otherwise, elsewhere = [] }: { otherwise: SignOffState; elsewhere?: readonly Change[] },
  ): JudgedSignOff => {
    const turned = compareContents(content, wholeOf(today()), renamed);
    const changes = [...elsewhere, ...turned];
    const state = changes.length > 0 ? 'changed' : otherwise;
    return { ...signoff, basis, signedContent: content, state, changes };
  };
  if (digest !== null) {
    const content = store.contents.get(digest);
    if (content !== undefined)
      return judge(
        wholeOf(content),
        { kind: 'digest' },
        {
          otherwise: 'current',
          elsewhere: compareProjects(content.project, today().project),
        },
      );
    const isSame = store.digestOf(today()) === digest;
    return {
      ...signoff,
      ...nothing,
      basis: { kind: 'digest' },
      signedContent: isSame ? wholeOf(today()) : null,
      state: isSame ? 'current' : 'changed',
    };
  }
  const found =
    day === null || name === null ? null : findBasis({ day, role, name }, records, store.recallDay);
  return found === null
    ? { ...signoff, ...nothing, state: 'unbound' }
    : judge(found.content, found.basis, { otherwise: 'unbound' });
};

/** A folder that was copied with its sign-offs: they were given to another system. */
const compareProjects = (was: string, is: string): Change[] =>
  was === is ? [] : [{ kind: 'rules', item: null, text: 'Project', was, is, verdicts: null }];

export const wholeOf = (content: SignedContent): KnownContent => ({ ...content, whole: true });

/** The day of a date as documents write it, ISO; null where it names none that is sure. */
export const readDay = (date: string | null): string | null => {
  const [, year, month, day] = /\b(\d{4})[-/.](\d{2})[-/.](\d{2})\b/.exec(date ?? '') ?? [];
  return day === undefined ? null : `${year}-${month}-${day}`;
};

const describeProblems = (one: JudgedSignOff, { store }: SignOffContext): Problem[] => {
  const { path, line, role, name, date, digest, state, changes } = one;
  const place = { file: path, line, column: 0 };
  return [
    ...(state === 'changed'
      ? [
          problem('signoff-changed', place, {
            role,
            name: name ?? '',
            date: date ?? 'an unknown day',
            count: changes.length === 0 ? 'another content' : countOf(changes.length, 'change'),
          }),
        ]
      : []),
    ...(digest !== null && state !== 'open' && !store.contents.has(digest)
      ? [problem('signed-missing', place, { role, found: signedName(digest) })]
      : []),
  ];
};

/** What was signed lies in a file of this name. */
export const signedName = (digest: string): string => `${digest.slice(0, 16)}.json`;
