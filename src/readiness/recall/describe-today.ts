import type { DeclaredEvidence } from '../../model/binding.ts';
import { wordBinding } from '../../model/binding-wording.ts';
import type { Frame, FrameItem } from '../../model/frame.ts';
import type { JudgedItem, Project, Weights } from '../../model/site.ts';
import { RULES_VERSION } from '../../model/verdict.ts';
import { uniteDeclared } from '../unite-declared.ts';
import { findRenamed } from './find-renamed.ts';
import { joinWords, pickWaiver, type Today } from './recall-record.ts';
import { summariseSignoffs } from './recall-signoffs.ts';
import { findDeciding, listAsked, pickScore, summariseGate } from './standing.ts';

/** @param declared what `project.md` and the site say of evidence */
export const describeToday = (
  {
    checklists,
    signoffs,
    records,
    owner,
  }: Pick<Project, 'checklists' | 'signoffs' | 'records' | 'owner'>,
  { overview, site }: { overview: DeclaredEvidence; site: DeclaredEvidence },
  weights: Weights,
): Today => {
  const read = checklists.map(({ checklist }) => checklist);
  const items = read.flatMap((one) => one.items.map((item) => ({ item, path: one.path })));
  const actors = new Map(records.map(({ id, stored }) => [id, stored.record.envelope.actor]));
  return {
    items,
    byId: new Map(items.map(({ item }) => [item.id, item])),
    declared: { ...uniteDeclared([{ declared: overview, settings: {} }, ...read], site), owner },
    weights,
    signoffs,
    describe: null,
    actorOf: (recordId) => actors.get(recordId) ?? null,
    renamed: findRenamed(items.map(({ item }) => item)),
  };
};

/** The project as its page shows it: documents may have been edited since the last record. */
export const frameToday = (
  { items, score, gate, signoffs }: Pick<Project, 'items' | 'score' | 'gate' | 'signoffs'>,
  weights: Weights,
  now: string,
): Frame => ({
  at: new Date(now).toISOString(),
  source: { kind: 'documents', commit: null, author: null },
  basis: { rules: RULES_VERSION, weights, gate: listAsked(gate) },
  items: [...items.values()].filter(({ item }) => item.leaf).map(frameItem),
  score: pickScore(score),
  gate: summariseGate(gate),
  ...summariseSignoffs(signoffs),
});

const frameItem = ({ item, verdict, scores, waiver, evidence }: JudgedItem): FrameItem => {
  const { id, text, claim, phase, severity } = item;
  const deciding = findDeciding(evidence);
  return {
    id,
    text,
    claim,
    phase,
    severity,
    scores,
    verdict,
    underneath: waiver?.verdict ?? null,
    waiver: waiver === null ? null : pickWaiver(waiver.waiver),
    proof:
      deciding === undefined
        ? null
        : {
            recordId: deciding.recordId,
            sentence: deciding.sentence,
            until: deciding.until,
            binding: deciding.binding,
          },
    bindings: joinWords(evidence.map(({ binding }) => wordBinding(binding))),
  };
};
