/** What of the content that somebody signed is otherwise now. */
import type { Change } from './history.ts';
import { ALIKE, shareWords } from './share-words.ts';
import type { KnownContent, SignedContent, SignedItem } from './signed.ts';
import type { Verdict } from './verdict.ts';
import { CLAIM_WORDS, PHASE_WORDS, SEVERITY_WORDS } from './wording.ts';

/**
 * Only what both sides know is compared. Evidence that came since, or lapsed, voids nothing: what refutes an
 * item does. A waiver that ended was approved with its end; another one was not.
 * @param renamed ids that items had, and the ids they have now
 */
export const compareContents = (
  before: KnownContent,
  after: KnownContent,
  renamed: ReadonlyMap<string, string> = NONE,
): Change[] => {
  const isWhole = before.whole && after.whole;
  const [then, now] = [before, after].map(({ items }) =>
    isWhole ? items : items.filter(({ leaf }) => leaf),
  ) as [readonly SignedItem[], readonly SignedItem[]];
  const idOf = ({ id }: SignedItem): string => renamed.get(id) ?? id;
  const free = new Map(then.map((item) => [idOf(item), item]));
  const pairs = now.map((item) => {
    const same = free.get(idOf(item)) ?? null;
    free.delete(idOf(item));
    return { item, was: same };
  });
  const matched = pairs.map((pair) => {
    const was = pair.was ?? findAlike(pair.item, free);
    if (was !== null) free.delete(idOf(was));
    return { ...pair, was, moved: pair.was === null };
  });
  return [
    ...matched.flatMap(({ item, was, moved }) =>
      was === null ? [change('added', item, null, null)] : compareItem(was, item, moved, isWhole),
    ),
    ...[...free.values()].map((item) => change('removed', item, null, null)),
    ...compareRules(before, after),
  ];
};

/** The same as a question, answered at the first thing that is otherwise. */
export const hasChanged = (
  before: KnownContent,
  after: KnownContent,
  renamed: ReadonlyMap<string, string> = NONE,
): boolean => {
  const isWhole = before.whole && after.whole;
  const isKept = ({ leaf }: SignedItem): boolean => isWhole || leaf;
  const idOf = ({ id }: SignedItem): string => renamed.get(id) ?? id;
  const free = new Map(before.items.filter(isKept).map((item) => [idOf(item), item]));
  for (const item of after.items) {
    if (!isKept(item)) continue;
    const was = free.get(idOf(item));
    if (was === undefined || compareItem(was, item, false, isWhole).length > 0) return true;
    free.delete(idOf(item));
  }
  return free.size > 0 || compareRules(before, after).length > 0;
};

const compareRules = (before: KnownContent, after: KnownContent): Change[] => [
  ...compareTexts(before.criteria, after.criteria),
  ...compareNamed('rules', before.rules, after.rules),
  ...compareNamed('binding', joinBindings(before.bindings), joinBindings(after.bindings)),
];

const NONE: ReadonlyMap<string, string> = new Map();

/** The same words elsewhere, else the nearest of those that went. */
const findAlike = (
  { text, leaf }: SignedItem,
  free: ReadonlyMap<string, SignedItem>,
): SignedItem | null => {
  let best: SignedItem | null = null;
  let most = ALIKE;
  for (const item of free.values()) {
    const share = item.text === text ? 2 : shareWords(item.text, text);
    if (item.leaf === leaf && share >= most) [best, most] = [item, share];
  }
  return best;
};

const change = (
  kind: Change['kind'],
  { id, text }: SignedItem,
  was: string | null,
  is: string | null,
): Change => ({ kind, item: id, text, was, is, verdicts: null });

const compareItem = (
  was: SignedItem,
  is: SignedItem,
  moved: boolean,
  isWhole: boolean,
): Change[] => {
  const of = (kind: Change['kind'], before: string | null, after: string | null): Change[] =>
    before === after ? [] : [change(kind, is, before, after)];
  return [
    // A title is part of an id: what was reworded only did not move.
    ...(moved && was.text === is.text ? of('moved', was.id, is.id) : []),
    ...of('reworded', was.text, is.text),
    ...of('moved', PHASE_WORDS[was.phase], PHASE_WORDS[is.phase]),
    ...(was.claim === null || is.claim === null
      ? []
      : of('claim', CLAIM_WORDS[was.claim], CLAIM_WORDS[is.claim])),
    ...of('severity', SEVERITY_WORDS[was.severity], SEVERITY_WORDS[is.severity]),
    ...(isWhole
      ? of('details', was.details.join(' · ') || null, is.details.join(' · ') || null)
      : []),
    ...(is.waiver === null ? [] : of('waiver', was.waiver, is.waiver)),
    ...(isRefuted(is.verdict) && !isRefuted(was.verdict) && was.verdict !== null
      ? [{ ...change('verdict', is, null, null), verdicts: [was.verdict, is.verdict] as const }]
      : []),
  ];
};

const isRefuted = (verdict: Verdict | null): boolean =>
  verdict === 'contradicted' || verdict === 'failing';

const ofProject = (
  kind: Change['kind'],
  text: string,
  was: string | null,
  is: string | null,
): Change => ({
  kind,
  item: null,
  text,
  was,
  is,
  verdicts: null,
});

const compareTexts = (
  before: readonly string[] | null,
  after: readonly string[] | null,
): Change[] => {
  if (before === null || after === null) return [];
  return [
    ...after
      .filter((text) => !before.includes(text))
      .map((text) => ofProject('added', text, null, null)),
    ...before
      .filter((text) => !after.includes(text))
      .map((text) => ofProject('removed', text, null, null)),
  ];
};

/** Several of one item stand in no order. */
const joinBindings = (bindings: SignedContent['bindings'] | null): SignedContent['rules'] | null =>
  bindings === null
    ? null
    : [...Map.groupBy(bindings, ({ item }) => item)].map(([name, own]) => ({
        name,
        says: own.map(({ says }) => says).join('; '),
      }));

const compareNamed = (
  kind: 'rules' | 'binding',
  before: SignedContent['rules'] | null,
  after: SignedContent['rules'] | null,
): Change[] => {
  if (before === null || after === null) return [];
  const then = new Map(before.map(({ name, says }) => [name, says]));
  const now = new Map(after.map(({ name, says }) => [name, says]));
  return [...new Set([...then.keys(), ...now.keys()])].flatMap((name) => {
    const [was, is] = [then.get(name) ?? null, now.get(name) ?? null];
    return was === is ? [] : [ofProject(kind, name, was, is)];
  });
};
