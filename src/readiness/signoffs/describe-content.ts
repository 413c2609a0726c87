import type { GateSettings, Level } from '../../model/binding.ts';
import { wordBinding } from '../../model/binding-wording.ts';
import type { Checklist, Item } from '../../model/checklist.ts';
import { compareText } from '../../model/compare-text.ts';
import { SIGNED_SCHEMA, type SignedContent, type SignedItem } from '../../model/signed.ts';
import type { JudgedItem, Weights } from '../../model/site.ts';
import type { SettledEvidence } from '../unite-declared.ts';

export interface ContentParts {
  id: string;
  checklists: readonly Pick<Checklist, 'items' | 'criteria' | 'flags'>[];
  /** By item id; empty where nothing is judged. */
  items: ReadonlyMap<string, Pick<JudgedItem, 'verdict' | 'waiver'>>;
  declared: SettledEvidence;
  weights: Weights;
}

/**
 * What somebody who signs a project approves: what it asks, what it claims, how that is judged and what
 * evidence makes of it. Lines to sign are no part of it, nor is prose.
 */
export const describeContent = ({
  id,
  checklists,
  items,
  declared,
  weights,
}: ContentParts): SignedContent => ({
  schema: SIGNED_SCHEMA,
  project: id,
  ...describeWords(checklists, items),
  rules: [
    ...wordGate('Gate', declared.gate),
    ...declared.levels.flatMap(wordLevel),
    ...Object.entries(weights).map(([name, points]) => ({
      name: `Weight: ${name}`,
      says: String(points),
    })),
    { name: 'Evidence counts for', says: `${declared.validity / DAY} days` },
    { name: 'Bindings are inferred', says: declared.infers ? 'yes' : 'no' },
  ].sort((a, b) => compareText(a.name, b.name)),
  bindings: declared.bindings
    .map(({ item, binding }) => ({
      item,
      says: `${wordBinding({ ...binding, validity: binding.validity ?? declared.validity })}${binding.allowsFlaky ? '' : ', none flaky'}`,
    }))
    .sort((a, b) => compareText(a.item, b.item) || compareText(a.says, b.says)),
});

const DAY = 86_400_000;

/** What the documents say themselves. */
export const describeWords = (
  checklists: ContentParts['checklists'],
  judged?: ContentParts['items'],
): Pick<SignedContent, 'items' | 'criteria'> => ({
  items: checklists
    .flatMap((one) => one.items)
    .filter(({ phase }) => phase !== 'approval')
    .map((item) => describeItem(item, judged?.get(item.id)))
    .sort((a, b) => compareText(a.id, b.id)),
  criteria: checklists
    .flatMap(({ criteria, flags }) => [...criteria, ...flags])
    .map(({ text }) => normalise(text))
    .sort(compareText),
});

/** Steps of a rollout are ticked after somebody approved them: their boxes are no part of it. */
const describeItem = (item: Item, judged?: Pick<JudgedItem, 'verdict' | 'waiver'>): SignedItem => {
  const { id, text, leaf, phase, severity, claim, optional, condition, flag } = item;
  const isReadiness = phase === 'readiness';
  return {
    id,
    text: normalise(text),
    leaf,
    phase,
    severity,
    claim: isReadiness ? claim : null,
    verdict: isReadiness && leaf ? (judged?.verdict ?? null) : null,
    waiver: judged?.waiver == null ? null : wordWaiver(judged.waiver.waiver),
    // Properties and commands are mostly details too, each as it was read.
    details: [
      ...new Set(
        [
          ...(optional ? ['optional'] : []),
          ...(flag ? ['bad when ticked'] : []),
          ...(condition === null ? [] : [condition]),
          ...item.details,
          ...item.properties.map(({ key, value }) => `${key}: ${value ?? ''}`),
        ].map(normalise),
      ),
    ],
  };
};

export const wordWaiver = ({ until, approver }: { until: string; approver: string }): string =>
  `until ${until} by ${approver}`;

const normalise = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** Only what is asked for: a rule that a later version knows, and nobody asks for, changes nothing. */
const wordGate = (name: string, gate: GateSettings): SignedContent['rules'] =>
  Object.entries(gate).flatMap(([rule, value]) => {
    const isAsked = value !== false && value !== null && !(Array.isArray(value) && !value.length);
    if (!isAsked) return [];
    const says = Array.isArray(value)
      ? [...value].sort(compareText).join(', ')
      : wordValue(rule, value);
    return [{ name: `${name}: ${rule}`, says }];
  });

const wordValue = (rule: string, value: unknown): string =>
  value === true ? 'asked for' : rule === 'age' ? `${Number(value) / DAY} days` : `${value}`;

const wordLevel = ({ name, rules }: Level): SignedContent['rules'] =>
  wordGate(`Level ${name}`, rules);
