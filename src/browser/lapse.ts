/** A page that is read later says what has lapsed since it was built. What it recorded stays as it was. */
import { formatMoment } from '../model/wording.ts';
import { isLapsed } from './lapse/is-lapsed.ts';

/** Names in the note at the top; all are marked where they stand. */
const MOST_NAMED = 10;

const built = document.querySelector<HTMLTimeElement>('.mast time')?.dateTime ?? '';
const lapsed = [...document.querySelectorAll<HTMLTimeElement>('time.until')].filter(
  ({ dateTime }) => isLapsed(dateTime, built, Date.now()),
);

const createElement = (tag: string, text: string): HTMLElement => {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
};

/** An item of a checklist, or a row of a table; null for what speaks of the page itself. */
const findEntry = (time: Element): HTMLElement | null =>
  time.closest('li[id], table.fleet tr, .waivers tr');

/** Its words without tags, evidence and folds, and where it stands. */
const nameEntry = (entry: HTMLElement | null): HTMLAnchorElement | null => {
  if (entry === null) return null;
  const link = document.createElement('a');
  const named = entry.querySelector<HTMLAnchorElement>(':scope > th a');
  const words = (named ?? entry.querySelector('.what'))?.cloneNode(true) as Element | undefined;
  if (words === undefined) return null;
  for (const part of words.querySelectorAll('.tag, .proof, .clash, details')) part.remove();
  link.textContent = words.textContent?.trim() ?? '';
  link.href =
    named?.getAttribute('href') ?? entry.querySelector('.src')?.getAttribute('href') ?? '';
  return link;
};

const createNote = (links: HTMLAnchorElement[]): HTMLElement => {
  const note = document.createElement('section');
  note.className = 'lapse-note';
  const head = createElement('h2', `${links.length} lapsed since this page was built`);
  head.id = '_lapsed';
  note.setAttribute('aria-labelledby', head.id);
  const list = document.createElement('ul');
  list.className = 'bullets';
  for (const link of links.slice(0, MOST_NAMED)) {
    const row = document.createElement('li');
    row.append(link);
    list.append(row);
  }
  if (links.length > MOST_NAMED)
    list.append(createElement('li', `and ${links.length - MOST_NAMED} more`));
  const why = `Everything here was judged on ${formatMoment(built)} and is shown as it was then; a new build judges it again.`;
  note.append(head, createElement('p', why), list);
  return note;
};

for (const time of lapsed) {
  const mark = createElement('b', 'lapsed since');
  mark.className = 'lapsed';
  time.after(' ', mark);
}
const links = lapsed.map((time) => nameEntry(findEntry(time))).filter((link) => link !== null);
/** An item may stand on the page twice, and rest on several things. */
const unlike = [...new Map(links.map((link) => [link.href, link])).values()];
if (unlike.length > 0)
  (document.querySelector('main .tabs') ?? document.querySelector('main .head'))?.after(
    createNote(unlike),
  );
