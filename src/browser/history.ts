/** The History page: any date, and what turned between two of them. Nothing is fetched before a date is chosen. */
import { listAsOf } from '../model/history-as-of.ts';
import { compareMoments } from '../model/history-diff.ts';
import { endOfDay, findMoment } from '../model/history-lookup.ts';
import { wordChange } from '../model/history-wording.ts';
import { formatDay } from '../model/proof-wording.ts';
import { listItems } from './history/list-items.ts';
import { type PackedHistory, type ReadHistory, readHistory } from './history/read-history.ts';

const MOST_CHANGES = 100;

const holder = window as typeof window & { seaworthyHistory?: PackedHistory };
const form = document.querySelector<HTMLFormElement>('#_as-of-form');
const result = document.querySelector<HTMLElement>('#_as-of-result');
const changes = document.querySelector<HTMLElement>('#_as-of-changes');
const list = document.querySelector<HTMLElement>('#_as-of-items');
const [date, other] = ['#_date', '#_other'].map((id) =>
  document.querySelector<HTMLInputElement>(id),
);

let loading: Promise<ReadHistory> | undefined;
const loadHistory = (address: string): Promise<ReadHistory> => {
  loading ??= new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    script.onload = () => {
      const packed = holder.seaworthyHistory;
      if (packed === undefined) reject(new Error('the history is empty'));
      else resolve(readHistory(packed));
    };
    script.onerror = () => reject(new Error('the history could not be loaded'));
    document.head.append(script);
  });
  return loading;
};

const element = (name: string, text: string): HTMLElement => {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
};

const show = async (): Promise<void> => {
  if (!form || !result || !changes || !date || !other || !form.reportValidity()) return;
  if (date.value === '' || other.value === '') return;
  try {
    const history = await loadHistory(result.dataset.history ?? '');
    showFacts(history, [date.value, other.value]);
    showChanges(history, [date.value, other.value]);
    list?.replaceChildren(...[date.value, other.value].map((day) => listItems(history, day)));
    writeAddress();
  } catch (error) {
    changes.replaceChildren(element('p', `Not available: ${(error as Error).message}.`));
  }
};

/** The table of the page itself, with other days in it. */
const showFacts = (history: ReadHistory, dates: [string, string]): void => {
  const table = result?.querySelector('table');
  if (table == null) return;
  const columns = dates.map((day) => listAsOf(history, day));
  const heads = [element('th', ''), ...dates.map((day) => element('th', formatDay(day)))];
  for (const head of heads.slice(1)) head.setAttribute('scope', 'col');
  const corner = document.createElement('td');
  table.tHead?.rows[0]?.replaceChildren(corner, ...heads.slice(1));
  for (const [index, row] of [...(table.tBodies[0]?.rows ?? [])].entries()) {
    const [title] = row.cells;
    if (title === undefined) continue;
    row.replaceChildren(title, ...columns.map((column) => showFact(column[index])));
  }
};

const showFact = (fact: ReturnType<typeof listAsOf>[number] | undefined): HTMLElement => {
  if (fact?.recordId == null) return element('td', fact?.text ?? '');
  const cell = document.createElement('td');
  const link = document.createElement('a');
  link.href = `../records/${encodeURIComponent(fact.recordId)}.html`;
  link.textContent = fact.text;
  cell.append(link);
  return cell;
};

const showChanges = (history: ReadHistory, dates: [string, string]): void => {
  const [from, to] = dates.map((day) => findMoment(history.moments, endOfDay(day))) as [
    number,
    number,
  ];
  const turned = compareMoments(history, from, to);
  const head = element(
    'p',
    turned.length === 0
      ? 'Nothing turned between the two.'
      : `From the one to the other ${turned.length} ${turned.length === 1 ? 'thing' : 'things'} turned:`,
  );
  const list = document.createElement('ul');
  list.className = 'bullets';
  list.append(...turned.slice(0, MOST_CHANGES).map((change) => element('li', wordChange(change))));
  if (turned.length > MOST_CHANGES)
    list.append(element('li', `and ${turned.length - MOST_CHANGES} more`));
  changes?.replaceChildren(head, ...(turned.length === 0 ? [] : [list]));
};

/** So that the view can be shared; a file has no address that could be rewritten everywhere. */
const writeAddress = (): void => {
  const query = new URLSearchParams({ on: date?.value ?? '', against: other?.value ?? '' });
  try {
    history.replaceState(null, '', `?${query}${location.hash}`);
  } catch {
    // Opened from the file system, some browsers refuse.
  }
};

if (form && date && other) {
  form.hidden = false;
  const asked = new URLSearchParams(location.search);
  const [on, against] = [asked.get('on'), asked.get('against')];
  if (on !== null) date.value = on;
  if (against !== null) other.value = against;
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('change', () => void show());
  if (on !== null || against !== null) void show();
}
