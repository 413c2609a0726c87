/** What speaks for an item, as HTML. Nothing at all for the many items that nothing speaks for. */
import { reportAnchor } from '../model/addresses.ts';
import type { BoundEvidence } from '../model/binding.ts';
import {
  describeAge,
  describeBinding,
  describeStrength,
  expiryVerb,
  formatDay,
  STATE_WORDS,
} from '../model/proof-wording.ts';
import type { JudgedItem } from '../model/site.ts';
import { escapeHtml } from './escape-html.ts';
import { nameStrength } from './project-glyphs.ts';
import { renderVerdict } from './render-verdict.ts';
import { renderWording } from './render-wording.ts';

export interface ProofSurroundings {
  /** Address of a record's page, from the page that the item stands on. */
  recordUrl: (recordId: string) => string;
  /** ISO 8601, the moment of judging. */
  now: string;
}

export const renderProof = (
  { evidence, waiver }: JudgedItem,
  surroundings: ProofSurroundings,
): string => {
  if (evidence.length === 0 && waiver === null) return '';
  const parts = evidence.map((one) => renderEvidence(one, surroundings));
  return parts.join('') + (waiver === null ? '' : renderWaiver(waiver));
};

const renderEvidence = (one: BoundEvidence, { recordUrl, now }: ProofSurroundings): string => {
  const { binding, state, sentence, recordId, report, at, until, strength } = one;
  const word = STATE_WORDS[state];
  const parts = [
    `${word === null ? '' : `${word}: `}<b>${renderWording(sentence)}</b>`,
    recordId === null || at === null
      ? null
      : `<a href="${escapeHtml(recordUrl(recordId))}${report === null ? '' : `#${reportAnchor(report.index)}`}">record of ${formatDay(at)}</a>, ${describeAge(at, now)}`,
    report === null
      ? null
      : `report <code title="${escapeHtml(`${report.path}, SHA-256 ${report.sha256}`)}">${report.sha256.slice(0, 12)}</code>`,
    until === null ? null : `${expiryVerb(one)} ${renderTime(until)}`,
    renderWording(describeBinding(binding)),
  ];
  const label = escapeHtml(describeStrength(strength));
  return (
    `<p class="proof"><svg class="g" role="img" aria-label="${label}"><use href="#g-${nameStrength(strength)}"></use></svg>` +
    `${parts.filter((part) => part !== null).join(' · ')}</p>`
  );
};

/** A page that is read later can tell from it what has lapsed since. */
const renderTime = (iso: string): string =>
  `<time class="until" datetime="${escapeHtml(iso)}">${escapeHtml(formatDay(iso))}</time>`;

const renderWaiver = ({ waiver, verdict }: NonNullable<JudgedItem['waiver']>): string =>
  `<p class="proof">Waived until ${renderTime(waiver.until)} by ${escapeHtml(waiver.approver)}: ${escapeHtml(waiver.reason)} · ` +
  `${waiver.control === null ? 'no compensating control' : `control: ${escapeHtml(waiver.control)}`} · ` +
  `underneath: ${renderVerdict(verdict)}</p>`;
