/** The fleet, and other pages of one long table: sorts it by any column and narrows it by words and values; the matrix follows. */
import { countValues, isShown, type Values } from './filters/narrow.ts';
import { compareKeys, isKind, type Kind, nameOrders, readKeys } from './fleet/order.ts';

const table = document.querySelector<HTMLTableElement>('table.fleet');
const box = document.querySelector<HTMLInputElement>('#_query-rows');
const select = document.querySelector<HTMLSelectElement>('#_sort');
const status = document.querySelector<HTMLElement>('#_shown');
const rows = [...(table?.tBodies[0]?.rows ?? [])];
const heads = [...(table?.tHead?.rows[0]?.cells ?? [])];
const matrix = document.querySelector<HTMLTableElement>('table.heat')?.tBodies[0];
const matrixRows = new Map([...(matrix?.rows ?? [])].map((row) => [row.dataset.system, row]));
const address = new URL(location.href);

const textOf = (row: HTMLTableRowElement, column: number): string =>
  row.cells[column]?.dataset.sort ?? row.cells[column]?.textContent?.trim() ?? '';

const kindOf = (head: HTMLTableCellElement): Kind => {
  const kind = head.dataset.kind ?? '';
  return isKind(kind) ? kind : 'text';
};

const writeAddress = (key: string, value: string): void => {
  if (value === '') address.searchParams.delete(key);
  else address.searchParams.set(key, value);
  history.replaceState(null, '', address);
};

/** @param order `3` sorts by the fourth column, `-3` the other way round; '' is the order of the page */
const sort = (order: string): void => {
  const column = order === '' ? -1 : Number(order.replace('-', ''));
  const head = heads[column];
  if (head === undefined && order !== '') return;
  const direction = order.startsWith('-') ? -1 : 1;
  const sorted = [...rows];
  if (head !== undefined) {
    const kind = kindOf(head);
    const keys = new Map(rows.map((row) => [row, readKeys(textOf(row, column), kind)]));
    sorted.sort((a, b) => compareKeys(keys.get(a) ?? [], keys.get(b) ?? [], direction));
  }
  table?.tBodies[0]?.append(...sorted);
  matrix?.append(...sorted.flatMap((row) => matrixRows.get(row.dataset.system) ?? []));
  for (const one of heads) one.removeAttribute('aria-sort');
  head?.setAttribute('aria-sort', direction === 1 ? 'ascending' : 'descending');
  if (select !== null) select.value = order;
  writeAddress('sort', order);
};

const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
const readNames = (row: HTMLTableRowElement): string =>
  [...row.querySelectorAll('[data-find]')].map((part) => part.textContent?.trim()).join('\n');
const words = rows.map((row) => fold(readNames(row)));

/** Lists of values to choose from, each of the cells with its name. */
const selects = [...(box?.form?.querySelectorAll<HTMLSelectElement>('select[name]') ?? [])];
const cellOf = (row: HTMLTableRowElement, filter: string): HTMLElement | null =>
  row.querySelector<HTMLElement>(`[data-filter="${filter}"]`);
const readValues = (read: (filter: string) => string): Values<string> =>
  Object.fromEntries(selects.map(({ name }) => [name, read(name)]));
const values = rows.map((row) =>
  readValues((name) => cellOf(row, name)?.textContent?.trim() ?? ''),
);

/** In the order of the column: cells with a rank of their own by that. */
const listValues = (filter: string): string[] => {
  const ranks = new Map<string, string>();
  for (const row of rows) {
    const cell = cellOf(row, filter);
    const value = cell?.textContent?.trim() ?? '';
    if (value !== '') ranks.set(value, cell?.dataset.sort ?? value);
  }
  const rank = (value: string): string => ranks.get(value) || '\uffff';
  return [...ranks.keys()].sort((a, b) => rank(a).localeCompare(rank(b)));
};

const fillSelects = (): void => {
  for (const select of selects) {
    const found = listValues(select.name);
    for (const value of found) select.add(new Option(value, value));
    select.value = address.searchParams.get(select.name) ?? '';
    // No such value: all are shown.
    if (select.selectedIndex < 0) select.value = '';
    const field = select.closest<HTMLElement>('.field');
    if (field !== null) field.hidden = found.length < 2;
  }
};

const narrow = (): void => {
  const query = box?.value.trim() ?? '';
  const terms = fold(query).split(/\s+/);
  const choice = readValues((name) => selects.find((one) => one.name === name)?.value ?? '');
  const isIn = (index: number): boolean =>
    terms.every((term) => words[index]?.includes(term) === true);
  const counts = countValues(
    values.filter((_, index) => isIn(index)),
    choice,
  );
  for (const { name, options, value } of selects) {
    for (const option of [...options].filter((one) => one.value !== ''))
      option.textContent = `${option.value} (${counts[name]?.get(option.value) ?? 0})`;
    writeAddress(name, value);
  }
  let shown = 0;
  for (const [index, row] of rows.entries()) {
    row.hidden = !isIn(index) || !isShown(values[index] ?? {}, choice);
    if (!row.hidden) shown += 1;
    const cells = matrixRows.get(row.dataset.system);
    if (cells !== undefined) cells.hidden = row.hidden;
  }
  writeAddress('q', query);
  const chosen = Object.values(choice).filter((value) => value !== '');
  if (status !== null)
    status.textContent =
      query === '' && chosen.length === 0
        ? ''
        : `${[`${shown} of ${rows.length} ${status.dataset.noun} shown`, ...chosen].join(' · ')}.`;
};

const createSortButton = (head: HTMLTableCellElement, column: number): HTMLButtonElement => {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'sort';
  button.textContent = head.textContent;
  button.addEventListener('click', () => {
    const isUp = head.getAttribute('aria-sort') === 'ascending';
    sort(`${isUp ? '-' : ''}${column}`);
  });
  return button;
};

/** As in the styles: below, the table has become blocks and its head is out of sight. */
const wide = matchMedia('(min-width: 66.01em)');

/** Nothing that is out of sight may take the focus. */
const showHeads = (): void => {
  for (const [column, head] of heads.entries())
    head.replaceChildren(wide.matches ? createSortButton(head, column) : (head.textContent ?? ''));
};

/** Where the head is out of sight, its orders are offered as a list. */
const addOptions = (head: HTMLTableCellElement, column: number): void => {
  const [up, down] = nameOrders(kindOf(head));
  select?.add(new Option(`${head.textContent}, ${up}`, `${column}`));
  select?.add(new Option(`${head.textContent}, ${down}`, `-${column}`));
};

if (rows.length > 1) {
  for (const [column, head] of heads.entries()) addOptions(head, column);
  showHeads();
  wide.addEventListener('change', showHeads);
  select?.addEventListener('change', () => sort(select.value));
  const wanted = address.searchParams.get('sort') ?? '';
  if (wanted !== '') sort(wanted);
}
if (box !== null) {
  const search = box.closest<HTMLElement>('search');
  if (search !== null) search.hidden = false;
  box.value = address.searchParams.get('q') ?? '';
  box.form?.addEventListener('submit', (event) => event.preventDefault());
  box.form?.addEventListener('input', narrow);
  box.form?.addEventListener('reset', () =>
    setTimeout(() => {
      sort('');
      narrow();
    }),
  );
  fillSelects();
  if (selects.length > 0 || box.value !== '') narrow();
}
