import { endOfDay, findMoment, findState } from '../../model/history-lookup.ts';
import { formatDay } from '../../model/proof-wording.ts';
import { VERDICT_STYLES, type Verdict } from '../../model/verdict.ts';
import { CLAIM_WORDS, countOf } from '../../model/wording.ts';
import type { ReadHistory } from './read-history.ts';

/** Every item as it stood at the end of a day, to unfold; the static pages have it of month ends. */
export const listItems = ({ moments, items }: ReadHistory, date: string): HTMLElement => {
  const moment = findMoment(moments, endOfDay(date));
  const rows = items.flatMap((item) => {
    const state = findState(item, moment);
    if (state === null || state.verdict === null) return [];
    const { text, claim, verdict, sentence, waiver } = state;
    const until =
      waiver === null ? null : `waived until ${formatDay(waiver.until)} by ${waiver.approver}`;
    const row = document.createElement('tr');
    const head = element('th', text);
    head.setAttribute('scope', 'row');
    const said = [sentence, until].filter((part) => part !== null).join('; ');
    row.append(head, element('td', CLAIM_WORDS[claim]), showVerdict(verdict), element('td', said));
    return [row];
  });
  const holder = document.createElement('details');
  const table = document.createElement('table');
  const heads = ['Item', 'Said', 'Verdict', 'What turned it'].map((word) => {
    const head = element('th', word);
    head.setAttribute('scope', 'col');
    return head;
  });
  const line = document.createElement('tr');
  line.append(...heads);
  table.createTHead().append(line);
  table.createTBody().append(...rows);
  const scroll = document.createElement('div');
  scroll.className = 'scroll';
  scroll.append(table);
  holder.append(
    element('summary', `${countOf(rows.length, 'item')} on ${formatDay(date)}, one by one`),
    scroll,
  );
  return holder;
};

const element = (name: string, text: string): HTMLElement => {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
};

const SVG = 'http://www.w3.org/2000/svg';

/** The page carries the glyphs of all verdicts. */
const showVerdict = (verdict: Verdict): HTMLElement => {
  const { glyph, word } = VERDICT_STYLES[verdict];
  const picture = document.createElementNS(SVG, 'svg');
  picture.setAttribute('class', 'g');
  picture.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS(SVG, 'use');
  use.setAttribute('href', `#g-${glyph}`);
  picture.append(use);
  const said = document.createElement('span');
  said.className = `v is-${glyph}`;
  said.append(picture, word);
  const cell = document.createElement('td');
  cell.append(said);
  return cell;
};
