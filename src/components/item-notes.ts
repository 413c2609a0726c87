/** What stands beside and below an item's text, in words. */
import type { Item, Phase } from '../model/checklist.ts';
import { REMARK_WORDS } from '../model/proof-wording.ts';
import type { JudgedItem } from '../model/site.ts';
import { CLAIM_WORDS, countOf, PHASE_WORDS, SEVERITY_WORDS } from '../model/wording.ts';

/** What the verdict's word does not say of an item: claim, condition, phase where it is another's. */
export const listTags = ({ item, remark }: JudgedItem, sectionPhase: Phase): string[] => {
  const tags: string[] = [];
  if (item.claim !== 'done' && item.claim !== 'open' && item.claim !== 'not-applicable') {
    tags.push(CLAIM_WORDS[item.claim]);
  }
  if (remark !== null) tags.push(REMARK_WORDS[remark]);
  if (item.status !== null) tags.push(`status: ${item.status}`);
  if (item.optional) tags.push('optional');
  if (item.condition !== null) tags.push(item.condition);
  if (item.flag) tags.push('bad when ticked');
  if (item.phase !== sectionPhase) tags.push(PHASE_WORDS[item.phase].toLowerCase());
  return tags;
};

/** Severity where it is not the usual one, owner, date due. */
export const listSide = ({ severity, owner, due }: Item): string =>
  [severity === 'medium' ? null : SEVERITY_WORDS[severity], owner, due && `due ${due}`]
    .filter(Boolean)
    .join(' · ');

/** Commands that neither the item's text nor what stands below it shows. */
export const listHiddenCommands = ({ commands, text, details, detailsHtml }: Item): string[] => {
  if (commands.length === 0) return commands;
  const shown = [text, ...details, readHtmlText(detailsHtml)].join('\n');
  return commands.filter((command) => !shown.includes(command));
};

const readHtmlText = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

/** Whether all that stands below an item is the status that its tag shows already. */
export const isOnlyStatus = ({ status, properties, detailsHtml }: Item): boolean => {
  const [property, ...others] = properties;
  if (status === null || property === undefined || others.length > 0) return false;
  const said = readHtmlText(detailsHtml);
  return !BEYOND_WORDS.test(detailsHtml) && lettersOf(said) === lettersOf(property.key + status);
};

const isStatus = (value: string | null, { status }: Item): boolean =>
  value !== null && status !== null && lettersOf(value) === lettersOf(status);

/** Markup that says more than its words do: code, a link, a picture. */
const BEYOND_WORDS = /<(?!\/?(?:ul|ol|li|p|strong|em)>)/;

/** Signs, marks and emoji around a status are decoration. */
const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();

/** Names what is folded below an item; empty when nothing is. */
export const nameFold = (item: Item, hiddenCommands: string[]): string => {
  const parts: string[] = [];
  if (item.detailsHtml !== '' && !isOnlyStatus(item)) {
    // The status is a tag beside the text already.
    const unsaid = item.properties.filter(({ value }) => !isStatus(value, item));
    const keys = [...new Set(unsaid.map(({ key }) => key))];
    parts.push(...(keys.length > 0 ? keys : ['details']));
  }
  if (item.thresholds.length > 0) parts.push(countOf(item.thresholds.length, 'limit'));
  if (hiddenCommands.length > 0) parts.push(countOf(hiddenCommands.length, 'command'));
  if (item.blanks.length > 0) parts.push(countOf(item.blanks.length, 'blank'));
  const text = parts.join(', ');
  return text.charAt(0).toUpperCase() + text.slice(1);
};
