/** Rows of the page for newcomers as HTML: text and not components, for the reason `render-items.ts` gives. */
import { fragment } from '../model/addresses.ts';
import type { Item } from '../model/checklist.ts';
import type { JudgedRunbook } from '../model/runbook-view.ts';
import type { JudgedItem } from '../model/site.ts';
import type { Variable } from '../model/start-view.ts';
import { countOf } from '../model/wording.ts';
import { escapeHtml } from './escape-html.ts';
import type { Explainer } from './explain-terms.ts';
import { renderVerdict } from './render-verdict.ts';

/** Where the items stand, and how terms are explained. */
export interface StartSetting extends Pick<Explainer, 'explainText'> {
  page: string;
}

/** An `<li>` for each item. */
export const renderSteps = (
  steps: readonly JudgedItem[],
  { page, explainText }: StartSetting,
): string =>
  steps
    .map(
      ({ item }) =>
        `<li>${renderLink(item, page)}${explainText(item.text)}${renderCommands(item)}</li>`,
    )
    .join('');

/** An `<li>` for each runbook of the deployment. @param address of the page of a runbook */
export const renderDeployments = (
  runbooks: readonly JudgedRunbook[],
  address: (id: string) => string,
): string =>
  runbooks
    .map(
      ({ id, title, duration, steps }) =>
        `<li><a href="${escapeHtml(address(id))}">${escapeHtml(title)}</a><p>${[
          countOf(steps.length, 'step'),
          // Most titles say it themselves.
          ...(duration === null || title.includes(duration)
            ? []
            : [`takes ${escapeHtml(duration)}`]),
        ].join(', ')}.</p></li>`,
    )
    .join('');

/** A `<tr>` for each variable. */
export const renderVariables = (
  variables: readonly Variable[],
  { page, explainText }: StartSetting,
): string =>
  variables
    .map(
      ({ name, note, items }) =>
        `<tr role="row"><th role="rowheader" scope="row" class="full"><code>${escapeHtml(name)}</code></th>` +
        `<td role="cell" data-label="What is said of it">${escapeHtml(note ?? 'not said')}${explainText(note ?? '')}</td>` +
        `<td role="cell" class="full" data-label="Items that name it">${renderNaming(items, page)}${explainText(items.map(({ item }) => item.text).join('\n'))}</td></tr>`,
    )
    .join('');

const renderNaming = (items: readonly JudgedItem[], page: string): string =>
  items.length === 0
    ? 'none'
    : items
        .map(
          ({ item, verdict }) => `<div>${renderVerdict(verdict)} ${renderLink(item, page)}</div>`,
        )
        .join('');

const renderLink = ({ id, text }: Item, page: string): string =>
  `<a href="${escapeHtml(page + fragment(id))}">${escapeHtml(text)}</a>`;

const renderCommands = ({ commands }: Item): string =>
  commands.length === 0
    ? ''
    : `<p>${commands.map((command) => `<code>${escapeHtml(command)}</code>`).join(' ')}</p>`;
