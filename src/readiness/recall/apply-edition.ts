import type { Item } from '../../model/checklist.ts';
import type { RecordView } from '../../model/record-view.ts';
import type { JudgedSignOff } from '../../model/signed.ts';
import type { Weights } from '../../model/site.ts';
import { findWaivers } from '../apply-waivers.ts';
import { judgeEvidence, type PlacedItem } from '../evidence/judge-evidence.ts';
import type { SettledEvidence } from '../unite-declared.ts';
import { standItem, type Today } from './recall-record.ts';
import type { DescribeContent, Standing } from './standing.ts';

/** The documents as a commit left them. */
export interface Edition {
  /** ISO 8601, UTC. */
  at: string;
  commit: string;
  author: string;
  /** Its leaf items. */
  items: readonly PlacedItem[];
  /** What they ask of evidence, over what the site asked then. */
  declared: SettledEvidence;
  /** As the site had them then. */
  weights: Weights;
  /** As they stood in the documents, with what was signed as far as that is known. */
  signoffs: readonly JudgedSignOff[];
  describe: DescribeContent;
}

interface EditionContext {
  /** The one before it, or null. */
  previous: Edition | null;
  /** The records there were then. */
  known: readonly RecordView[];
  today: Today;
}

/**
 * What stands after an edit. An item that stays keeps its evidence, as the last record told of it; one that
 * came, was reworded or is bound otherwise is judged by what the documents asked then. A gate and weights
 * that were not edited stay as the last record knew them: the site may not be in version control.
 */
export const applyEdition = (
  standing: Standing | null,
  { at, items, declared, weights, signoffs, describe }: Edition,
  { previous, known, today }: EditionContext,
): Standing => {
  const before = new Map(standing?.items.map((one) => [one.item.id, one]) ?? []);
  const words = new Map(previous?.items.map(({ item }) => [item.id, printWords(item)]) ?? []);
  const isBoundAlike = previous === null || printBindings(previous) === printBindings({ declared });
  const findKept = ({ item }: PlacedItem) => {
    const was = words.get(item.id);
    const isSame = isBoundAlike && (was === undefined || was === printWords(item));
    return isSame ? before.get(item.id) : undefined;
  };
  const turned = items.filter((one) => findKept(one) === undefined);
  const { bound } = judgeEvidence(turned, declared, { records: known, now: at });
  const leaves = items.map(({ item }) => item);
  const { holding } = findWaivers(leaves, declared, at);
  const stand = items.map((one) => {
    const { item } = one;
    const stood = standItem(item, bound.get(item.id) ?? [], holding.get(item.id));
    const kept = findKept(one);
    return kept === undefined ? stood : { ...kept, item, waiver: stood.waiver };
  });
  const { gate: asked } = declared;
  const isSameGate = previous !== null && print(previous.declared.gate) === print(asked);
  const isAsked = declared.asks || known.length > 0;
  if (standing === null)
    return {
      items: stand,
      weights,
      rules: 0,
      gate: isAsked ? asked : null,
      signoffs,
      describe,
      actorOf: today.actorOf,
      renamed: today.renamed,
      latest: null,
    };
  const isKnown = standing.gate !== null && (previous === null || isSameGate);
  const isWeighedAlike = previous === null || print(previous.weights) === print(weights);
  return {
    ...standing,
    items: stand,
    weights: isWeighedAlike ? standing.weights : weights,
    gate: isKnown ? standing.gate : isAsked ? asked : null,
    signoffs,
    describe,
  };
};

/** What evidence is inferred from, and limits are read from. */
const printWords = ({ text, thresholds, commands, files, details }: Item): string =>
  print({ text, thresholds, commands, files, details });

const printBindings = ({ declared }: Pick<Edition, 'declared'>): string => {
  const { bindings, infers, validity } = declared;
  return print({ bindings, infers, validity });
};

/** Lines move where others are added. */
const print = (value: unknown): string =>
  JSON.stringify(value, (key, one) => (key === 'line' || key === 'place' ? undefined : one));
