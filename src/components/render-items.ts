/**
 * Rows of a checklist as HTML. Text and not a component: 1,000 checklists have 170,000 of them, and a
 * component costs Astro a promise or a chunk for each of its parts.
 */
import { fragment } from '../model/addresses.ts';
import {
  CLAIMS,
  type Item,
  PHASES,
  type Phase,
  SEVERITIES,
  type Threshold,
} from '../model/checklist.ts';
import type { GlyphName } from '../model/glyphs.ts';
import type { JudgedItem } from '../model/site.ts';
import { VERDICTS } from '../model/verdict.ts';
import { describeProgress, describeThreshold } from '../model/wording.ts';
import { renderDirection } from './describe-language.ts';
import { escapeHtml } from './escape-html.ts';
import { isOnlyStatus, listHiddenCommands, listSide, listTags, nameFold } from './item-notes.ts';
import { type ProofSurroundings, renderProof } from './render-proof.ts';
import { renderVerdict } from './render-verdict.ts';
import { renderWording } from './render-wording.ts';

export interface ItemSurroundings extends ProofSurroundings {
  /** Items below an item, by its id. */
  tree: ReadonlyMap<string, JudgedItem[]>;
  /** The phase of the section it stands in. */
  phase: Phase;
}

/** An `<li>` for each item, with all items below it. Only `html` and `detailsHtml` count as markup. */
export const renderItems = (items: JudgedItem[], surroundings: ItemSurroundings): string =>
  items.map((judged) => renderItem(judged, surroundings)).join('');

const renderItem = (judged: JudgedItem, surroundings: ItemSurroundings): string => {
  const { item, progress, conflicts } = judged;
  return (
    `<li id="${escapeHtml(item.id)}"${renderKeys(judged)}${progress === null ? '' : ' class="group"'}>${renderState(judged)}` +
    `<div class="what"${renderDirection(item.text)}>${item.html}${listTags(judged, surroundings.phase).map(renderTag).join('')}` +
    `${renderProof(judged, surroundings)}${conflicts.map(renderConflict).join('')}${renderFold(item)}</div>` +
    `${renderSide(item)}<a class="src" href="${escapeHtml(fragment(item.id))}">L${item.line}</a>` +
    `${renderBelow(surroundings.tree.get(item.id) ?? [], surroundings)}</li>`
  );
};

/** What the page's filters read: `browser/project.ts` knows the order. */
const renderKeys = ({ item, verdict, progress }: JudgedItem): string => {
  if (progress !== null) return ' data-k';
  const digits = [
    CLAIMS.indexOf(item.claim),
    VERDICTS.indexOf(verdict),
    SEVERITIES.indexOf(item.severity),
    PHASES.indexOf(item.phase),
  ].join('');
  const owner = item.owner === null ? '' : ` data-owner="${escapeHtml(item.owner)}"`;
  return ` data-k="${digits}"${owner}`;
};

const renderState = ({ progress, verdict }: JudgedItem): string => {
  if (progress !== null) return `<span class="v">${escapeHtml(describeProgress(progress))}</span>`;
  return renderVerdict(verdict);
};

const renderGlyph = (name: GlyphName): string =>
  `<svg class="g" aria-hidden="true"><use href="#g-${name}"></use></svg>`;

const renderTag = (tag: string): string => ` <span class="tag">${escapeHtml(tag)}</span>`;

const renderConflict = (sentence: string): string =>
  `<p class="clash">${renderGlyph('caution')}${renderWording(sentence)}</p>`;

const renderFold = (item: Item): string => {
  const commands = listHiddenCommands(item);
  const name = nameFold(item, commands);
  if (name === '') return '';
  const blanks =
    item.blanks.length === 0 ? [] : [`<p>Left blank: ${escapeHtml(item.blanks.join(', '))}</p>`];
  const parts = [
    ...item.thresholds.map(renderThreshold),
    ...blanks,
    ...commands.map((command) => `<pre><code>${escapeHtml(command)}</code></pre>`),
    ...(isOnlyStatus(item) ? [] : [item.detailsHtml]),
  ];
  return `<details><summary>${escapeHtml(name)}</summary>${parts.join('')}</details>`;
};

const renderThreshold = (threshold: Threshold): string => {
  const kind = threshold.kind === 'alarm' ? 'Alarm' : 'Target';
  return `<p>${kind}: <b>${escapeHtml(describeThreshold(threshold))}</b></p>`;
};

const renderSide = (item: Item): string => {
  const side = listSide(item);
  if (side === '') return '';
  const style = item.severity === 'critical' ? 'side is-critical' : 'side';
  return `<span class="${style}">${escapeHtml(side)}</span>`;
};

const renderBelow = (below: JudgedItem[], surroundings: ItemSurroundings): string =>
  below.length === 0 ? '' : `<ul>${renderItems(below, surroundings)}</ul>`;
