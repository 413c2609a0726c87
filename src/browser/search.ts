/** The search page: one box and its filters over the item index, and full text below it. */
import type { SearchItems } from '../exports/search-items.ts';
import type { SearchRunbooks } from '../model/search-runbooks.ts';
import { nameValue } from './filters/filter-values.ts';
import { findText } from './search/full-text.ts';
import {
  type Choice,
  FILTERS,
  type Filter,
  type Found,
  findRows,
  type Row,
  readRows,
} from './search/item-index.ts';
import { renderRow, renderRunbookHit, renderTextHit } from './search/render-hits.ts';
import { type RunbookRow, readRunbookRows } from './search/runbook-index.ts';

const MOST_ROWS = 100;
const MOST_RUNBOOKS = 8;
/** Full text fetches parts of its index: not for every letter. */
const FULL_TEXT_DELAY = 200;

const holder = window as typeof window & {
  seaworthyItems?: SearchItems;
  seaworthyRunbooks?: SearchRunbooks;
};
const siteRoot = new URL('..', (document.currentScript as HTMLScriptElement).src);

const need = <T extends Element>(selector: string): T => {
  const element = document.querySelector<T>(selector);
  if (element === null) throw new Error(`The search page has no ${selector}.`);
  return element;
};
const box = need<HTMLInputElement>('#_query');
const form = need<HTMLFormElement>('#_search form');
const status = need<HTMLElement>('#_count');
const textStatus = need<HTMLElement>('#_text-count');
const selects = Object.fromEntries(
  FILTERS.map((filter) => [filter, need<HTMLSelectElement>(`#_${filter}`)]),
) as Record<Filter, HTMLSelectElement>;

interface Index {
  items: SearchItems;
  rows: Row[];
  owners: string[];
  runbooks: RunbookRow[];
}

const loadScript = (path: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = new URL(path, siteRoot).href;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error('The index could not be loaded.'));
    document.head.append(script);
  });

/** Loaded by this page alone: no other page pays for it. */
let loading: Promise<Index> | undefined;
const loadItems = (): Promise<Index> => {
  loading ??= Promise.all([loadScript('search/items.js'), loadScript('search/runbooks.js')]).then(
    () => {
      const { seaworthyItems: items, seaworthyRunbooks: runbooks } = holder;
      if (items === undefined || runbooks === undefined) throw new Error('The index is empty.');
      return {
        items,
        rows: readRows(items),
        owners: [...items.owners, ...runbooks.owners],
        runbooks: readRunbookRows(runbooks),
      };
    },
  );
  return loading;
};

/** Filters of the address count until the index has come and brought their options. */
const wanted = new URLSearchParams(location.search);
const readChoice = (): Choice =>
  Object.fromEntries(
    FILTERS.map((filter) => [filter, selects[filter].value || (wanted.get(filter) ?? '')]),
  ) as Choice;

const isAsking = (): boolean =>
  box.value.trim() !== '' || Object.values(readChoice()).some((value) => value !== '');

const search = async (): Promise<void> => {
  writeAddress();
  try {
    status.textContent ||= 'Loading the index …';
    const index = await loadItems();
    const { items, rows } = index;
    const found = findRows(rows, box.value, readChoice(), MOST_ROWS);
    const answers = findRows(index.runbooks, box.value, readChoice(), MOST_RUNBOOKS);
    showOptions(index, found, answers);
    const isNamed = box.value.trim() !== '';
    showHits(
      '#_runbooks',
      isNamed ? answers.rows.map((row) => renderRunbookHit(row, siteRoot)) : [],
    );
    showHits('#_items', isAsking() ? found.rows.map((row) => renderRow(row, items, siteRoot)) : []);
    status.textContent = describe(found, rows.length);
  } catch (error) {
    status.textContent = `Search is not available: ${(error as Error).message}`;
  }
};

const describe = ({ total, rows }: Found, all: number): string => {
  if (!isAsking()) return `${all} items can be searched.`;
  if (total === 0) return 'No item matches.';
  const items = `${total} ${total === 1 ? 'item' : 'items'}`;
  return total > rows.length ? `${items}, the first ${rows.length} shown.` : `${items}.`;
};

const showHits = (selector: string, hits: HTMLLIElement[]): void => {
  const section = need<HTMLElement>(selector);
  section.hidden = hits.length === 0;
  section.querySelector('ul')?.replaceChildren(...hits);
};

const showOptions = ({ items, owners }: Index, found: Found, answers: Found): void => {
  const countOf = (filter: Filter, value: string): number =>
    (found.counts[filter].get(value) ?? 0) + (answers.counts[filter].get(value) ?? 0);
  const values: Record<Filter, [value: string, label: string][]> = {
    project: items.projects.map(([page, name]) => [page, name]),
    area: nameThemselves(items.sections.map(([, , , area]) => area)),
    phase: nameKeys('phase', items.phases),
    claim: nameKeys('claim', items.claims),
    verdict: nameKeys(
      'verdict',
      items.verdicts.map(([key]) => key),
    ),
    severity: nameKeys('severity', items.severities),
    owner: nameThemselves(owners),
  };
  for (const filter of FILTERS) {
    const select = selects[filter];
    const chosen = readChoice()[filter];
    wanted.delete(filter);
    const given = values[filter];
    // What the address asks for is shown as what was asked, though nobody has it.
    if (chosen !== '' && !given.some(([value]) => value === chosen)) given.push([chosen, chosen]);
    const options = given
      .filter(([value]) => value === chosen || countOf(filter, value) > 0)
      .map(
        ([value, label]) =>
          new Option(`${label} (${countOf(filter, value)})`, value, false, value === chosen),
      );
    // A site whose items name no owner has no use for that filter.
    const field = select.closest<HTMLElement>('.field');
    if (field !== null) field.hidden = given.length === 0;
    select.replaceChildren(...[select.options[0] ?? new Option('All', '')], ...options);
  }
};

const nameKeys = (filter: Filter, keys: readonly string[]): [value: string, label: string][] =>
  keys.map((key) => [key, nameValue(filter, key)]);

/** Each name once, in the order of the alphabet. */
const nameThemselves = (names: string[]): [value: string, label: string][] =>
  [...new Set(names)]
    .filter((name) => name !== '')
    .sort((a, b) => a.localeCompare(b))
    .map((name) => [name, name]);

let timer = 0;
let asked = '';
const searchText = (): void => {
  clearTimeout(timer);
  timer = window.setTimeout(async () => {
    const query = box.value;
    asked = query;
    textStatus.textContent = '';
    const hits = await findText(query, siteRoot);
    // A later question may have been answered first.
    if (asked !== query) return;
    showHits('#_texts', hits.map(renderTextHit));
    const places = `${hits.length} ${hits.length === 1 ? 'place' : 'places'}`;
    if (hits.length > 0) textStatus.textContent = `${places} in documents and runbooks.`;
  }, FULL_TEXT_DELAY);
};

/** Query and filters live in the address, so that a search can be sent to someone. */
const writeAddress = (): void => {
  const address = new URL(location.href);
  const values = { q: box.value.trim(), ...readChoice() };
  for (const [key, value] of Object.entries(values)) {
    if (value === '') address.searchParams.delete(key);
    else address.searchParams.set(key, value);
  }
  history.replaceState(null, '', address);
};

const moveToHit = (event: KeyboardEvent): void => {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0 || event.target instanceof HTMLSelectElement) return;
  const stops = [box, ...document.querySelectorAll<HTMLElement>('.hits:not([hidden]) a')];
  const here = stops.indexOf(document.activeElement as HTMLElement);
  const next = stops[here + step];
  if (here < 0 || next === undefined) return;
  event.preventDefault();
  next.focus();
};

const refresh = (): void => {
  void search();
  searchText();
};

const page = need<HTMLElement>('#_search');
page.hidden = false;
box.value = wanted.get('q') ?? '';
form.addEventListener('submit', (event) => {
  event.preventDefault();
  void search().then(() => {
    // At night one key must do: a runbook is opened, anything else is chosen from.
    const runbook = document.querySelector<HTMLElement>('#_runbooks:not([hidden]) a');
    if (runbook !== null) runbook.click();
    else document.querySelector<HTMLElement>('.hits:not([hidden]) a')?.focus();
  });
});
form.addEventListener('input', refresh);
form.addEventListener('reset', () => setTimeout(refresh));
page.addEventListener('keydown', moveToHit);
refresh();
box.focus();
