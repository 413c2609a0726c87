import { fragment } from '../model/addresses.ts';
import type { ItemState, ProjectHistory } from '../model/history.ts';
import { nameAuthor } from '../model/history-wording.ts';
import { formatDay } from '../model/proof-wording.ts';
import { CLAIM_WORDS } from '../model/wording.ts';
import { escapeHtml } from './escape-html.ts';
import { renderVerdict } from './render-verdict.ts';

/** States of one item; its data has all. */
const MOST_STATES = 50;

/** Every item with what it was from when on, and who made it so, as HTML. */
export const renderTimelines = (
  { items, moments }: Pick<ProjectHistory, 'items' | 'moments'>,
  project: string,
): string =>
  items
    .map(({ id, text, was, states }) => {
      const shown = states.slice(-MOST_STATES);
      const rows = shown.map((state, index) =>
        renderState(state, shown[index - 1], moments[state.moment]),
      );
      const before =
        was.length === 0 ? '' : `<p class="why">was ${was.map(escapeHtml).join(', ')}</p>`;
      const more =
        states.length > MOST_STATES
          ? `<p class="why">${states.length - MOST_STATES} earlier states in history.csv</p>`
          : '';
      return `<section class="timeline" id="${escapeHtml(id)}"><h2><a href="${escapeHtml(project + fragment(id))}">${escapeHtml(text)}</a></h2>${before}${more}<ul class="log">${rows.join('')}</ul></section>`;
    })
    .join('');

const renderState = (
  state: ItemState,
  before: ItemState | undefined,
  moment: ProjectHistory['moments'][number] | undefined,
): string => {
  if (moment === undefined) return '';
  const day = `<time datetime="${moment.at}">${formatDay(moment.at)}</time>`;
  const who = escapeHtml(nameAuthor(moment));
  if (state.verdict === null) return `<li>${day} removed, ${who}</li>`;
  const said = [
    before === undefined || before.claim !== state.claim
      ? `says ${CLAIM_WORDS[state.claim]}`
      : null,
    state.sentence,
    state.waiver === null ? null : `waived until ${formatDay(state.waiver.until)}`,
    before !== undefined && before.text !== state.text ? `reworded, was “${before.text}”` : null,
    before !== undefined && before.bindings !== state.bindings
      ? `bound to ${state.bindings || 'nothing'}`
      : null,
  ].filter((part) => part !== null);
  return `<li>${day} ${renderVerdict(state.verdict)} ${escapeHtml(said.join('; '))}<span class="why">${who}</span></li>`;
};
