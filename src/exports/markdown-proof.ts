/** The gate, what speaks for items, and what is waived, as markdown. */
import { fragment, projectPage, recordPage, twinOf } from '../model/addresses.ts';
import type { BoundEvidence } from '../model/binding.ts';
import { describeGate, MOST_IN_WAY, orderRules } from '../model/gate-wording.ts';
import {
  describeBinding,
  describeStrength,
  describeValidUntil,
  describeWaiver,
  expiryVerb,
  formatDay,
  STATE_WORDS,
} from '../model/proof-wording.ts';
import type { JudgedItem, Project } from '../model/site.ts';
import { VERDICT_STYLES, type Verdict } from '../model/verdict.ts';
import { listWaiverRows } from '../model/waiver-rows.ts';
import {
  escapeMarkdown,
  joinBlocks,
  renderCodeSpan,
  renderLink,
  renderTable,
  renderWording,
} from './markdown-text.ts';
import { relativeAddress } from './relative-address.ts';

/** Its word, why, and each rule with the items in the way; null where nothing is judged. */
export const renderGateMarkdown = ({
  gate,
  items,
  validUntil,
  level,
  levels,
}: Project): string | null => {
  if (gate === null) return null;
  const { count, why } = describeGate(gate);
  const linkItems = (ids: readonly string[]): string[] => [
    ...ids
      .slice(0, MOST_IN_WAY)
      .map((id) => renderLink(items.get(id)?.item.text ?? id, `index.html${fragment(id)}`)),
    ...(ids.length > MOST_IN_WAY ? [`and ${ids.length - MOST_IN_WAY} more`] : []),
  ];
  return joinBlocks([
    `## Gate: ${gate.verdict}`,
    `${count}${why === null ? '.' : `: ${why}.`}${validUntil === null ? '' : ` Valid ${describeValidUntil(validUntil)}.`}`,
    levels.length === 0 ? null : `Level reached: ${escapeMarkdown(level ?? 'none')}.`,
    renderTable(
      ['Outcome', 'Rule', 'Found'],
      orderRules(gate).map(({ number, title, passed, why: found, items: ids }) => [
        passed ? 'passes' : '**fails**',
        `${number}. ${renderWording(title)}`,
        [escapeMarkdown(found), ...linkItems(ids)].join('<br>'),
      ]),
    ),
  ]).trimEnd();
};

/** Lines below an item: what speaks for it, and what sets it aside. */
export const listProof = ({ evidence, waiver }: JudgedItem, projectId: string): string[] => [
  ...evidence.map((one) => renderEvidence(one, projectId)),
  ...(waiver === null
    ? []
    : [
        escapeMarkdown(
          `${describeWaiver(waiver.waiver)}: ${waiver.waiver.reason} (${waiver.waiver.control === null ? 'no compensating control' : `control: ${waiver.waiver.control}`}; underneath: ${wordOf(waiver.verdict)})`,
        ),
      ]),
];

const wordOf = (verdict: Verdict): string => VERDICT_STYLES[verdict].word.toLowerCase();

const renderEvidence = (one: BoundEvidence, projectId: string): string => {
  const { binding, state, sentence, recordId, report, at, until, strength } = one;
  const word = STATE_WORDS[state];
  return [
    `Evidence: ${word === null ? '' : `${word.toLowerCase()}: `}${renderWording(sentence)}`,
    recordId === null || at === null
      ? null
      : renderLink(
          `record of ${formatDay(at)}`,
          twinOf(relativeAddress(projectPage(projectId), recordPage(projectId, recordId))),
        ),
    report === null ? null : `${renderCodeSpan(report.path)} sha256:${report.sha256}`,
    until === null ? null : `${expiryVerb(one)} ${formatDay(until)}`,
    renderWording(describeBinding(binding)),
    describeStrength(strength),
  ]
    .filter((part) => part !== null)
    .join('; ');
};

/** Every waiver, also those that waive nothing. */
export const renderWaivers = (project: Project): string =>
  renderTable(
    ['Waived', 'Underneath', 'Reason', 'Approved by', 'Until', 'Compensating control'],
    listWaiverRows(project).map(({ waiver, items }) => [
      items.length === 0
        ? `${renderCodeSpan(waiver.item)}: waives nothing`
        : items
            .map(({ item }) => renderLink(item.text, `index.html${fragment(item.id)}`))
            .join('<br>'),
      items.map(({ verdict }) => wordOf(verdict)).join('<br>') || '–',
      escapeMarkdown(waiver.reason),
      escapeMarkdown(waiver.approver),
      formatDay(waiver.until),
      escapeMarkdown(waiver.control ?? 'none named'),
    ]),
  );
