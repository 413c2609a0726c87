import type { Expectation, Selector } from '../../model/binding.ts';
import type { Item } from '../../model/checklist.ts';
import { LEAST_CONFIDENCE, type Suggestion } from '../../model/suggestion.ts';
import type { EvidenceRun } from '../evidence/gather-runs.ts';
import { OTHER_USE } from '../evidence/infer-bindings.ts';
import { type Catalogue, gatherCatalogue } from './gather-catalogue.ts';
import { guessFindings } from './suggest-findings.ts';
import { guessMeasures } from './suggest-measures.ts';
import { guessFiles, guessNames } from './suggest-names.ts';
import { readTerms } from './terms.ts';

export interface Guess {
  selector: Selector;
  expectation: Expectation | null;
  confidence: number;
  reason: string;
}

/**
 * For each item the binding that is most likely meant, if any is likely: by names, words and figures of what
 * the records hold. Only leaf items that are claims of readiness are asked; whoever calls leaves out those that
 * something is bound to.
 */
export const suggestBindings = (
  items: readonly Item[],
  runs: readonly EvidenceRun[],
): Suggestion[] => {
  const catalogue = gatherCatalogue(runs);
  return items.flatMap((item) => {
    const [best] = guess(item, catalogue);
    return best === undefined || best.confidence < LEAST_CONFIDENCE ? [] : [{ item, ...best }];
  });
};

const guess = (item: Item, catalogue: Catalogue): Guess[] => {
  if (!item.leaf || item.flag || item.phase === 'approval') return [];
  const others = listOtherUses(item.text);
  const guesses = [
    ...guessCommands(item, catalogue),
    ...guessFiles(item, catalogue),
    ...guessMeasures(item, catalogue),
    ...(item.thresholds.length === 0 ? guessNames(item, catalogue) : []),
    ...guessFindings(item, catalogue),
  ];
  return guesses
    .filter(({ selector }) => others.length === 0 || isNamedSo(selector, others))
    .sort((a, b) => b.confidence - a.confidence);
};

/** Words that say that something else is claimed than that it passes. */
const listOtherUses = (text: string): string[] =>
  [...text.matchAll(new RegExp(OTHER_USE, 'gi'))].flatMap(([word]) => [...readTerms(word)]);

/** "Data deleted on request" is no work on a test where the test itself is called so. */
const isNamedSo = (selector: Selector, terms: readonly string[]): boolean => {
  if (selector.kind !== 'tests' && selector.kind !== 'check') return false;
  const own = readTerms(selector.name ?? '');
  return terms.every((term) => own.has(term));
};

/** A command that the item shows and that was recorded. */
const guessCommands = ({ commands }: Item, { commands: recorded }: Catalogue): Guess[] =>
  commands
    .map((text) => text.trim().replace(/^\$\s+/, ''))
    .filter((text) => recorded.includes(text))
    .map((text) => ({
      selector: { kind: 'command', argv: text.split(/\s+/), tool: null },
      expectation: null,
      confidence: 0.95,
      reason: `\`${text}\` was recorded`,
    }));
