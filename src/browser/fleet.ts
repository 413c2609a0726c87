/** The fleet: sorts its table by any column and narrows it and the matrix by a word. */
const table = document.querySelector<HTMLTableElement>('table.fleet');
const box = document.querySelector<HTMLInputElement>('#_query-systems');
const status = document.querySelector<HTMLElement>('#_shown');
const rows = [...(table?.tBodies[0]?.rows ?? [])];
const heads = [...(table?.tHead?.rows[0]?.cells ?? [])];
const address = new URL(location.href);

const textOf = (row: HTMLTableRowElement, column: number): string =>
  row.cells[column]?.textContent?.trim() ?? '';

/** A cell's first number, `null` where it has none: "–" comes last in either direction. */
const numberOf = (row: HTMLTableRowElement, column: number): number | null => {
  const claimed = /claimed\s+([\d.]+)/.exec(textOf(row, column))?.[1];
  const found = claimed ?? /^[\d,.]+/.exec(textOf(row, column))?.[0];
  return found === undefined ? null : Number(found.replaceAll(',', ''));
};

const compare = (a: HTMLTableRowElement, b: HTMLTableRowElement, column: number): number => {
  if (!heads[column]?.classList.contains('n') && !heads[column]?.classList.contains('wide'))
    return textOf(a, column).localeCompare(textOf(b, column));
  const [left, right] = [numberOf(a, column), numberOf(b, column)];
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  return left - right;
};

const writeAddress = (key: string, value: string): void => {
  if (value === '') address.searchParams.delete(key);
  else address.searchParams.set(key, value);
  history.replaceState(null, '', address);
};

/** @param order `3` sorts by the fourth column, `-3` the other way round */
const sort = (order: string): void => {
  const column = Number(order.replace('-', ''));
  const isDown = order.startsWith('-');
  if (heads[column] === undefined || order === '') return;
  const sorted = [...rows].sort((a, b) => (isDown ? -1 : 1) * compare(a, b, column));
  table?.tBodies[0]?.append(...sorted);
  for (const [index, head] of heads.entries()) {
    if (index === column) head.setAttribute('aria-sort', isDown ? 'descending' : 'ascending');
    else head.removeAttribute('aria-sort');
  }
  writeAddress('sort', order);
};

const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

const narrow = (): void => {
  const terms = fold(box?.value ?? '').split(/\s+/);
  const shown = new Set<string>();
  for (const row of rows) {
    const words = fold(row.textContent ?? '');
    row.hidden = !terms.every((term) => words.includes(term));
    if (!row.hidden) shown.add(row.dataset.system ?? '');
  }
  for (const row of document.querySelectorAll<HTMLElement>('table.heat tr[data-system]'))
    row.hidden = !shown.has(row.dataset.system ?? '');
  writeAddress('q', box?.value.trim() ?? '');
  if (status !== null)
    status.textContent = box?.value.trim() ? `${shown.size} of ${rows.length} systems shown.` : '';
};

if (rows.length > 1) {
  for (const [index, head] of heads.entries()) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'sort';
    button.textContent = head.textContent;
    button.addEventListener('click', () => {
      const isUp = head.getAttribute('aria-sort') === 'ascending';
      sort(`${isUp ? '-' : ''}${index}`);
    });
    head.replaceChildren(button);
  }
  sort(address.searchParams.get('sort') ?? '');
}
if (box !== null) {
  const search = box.closest<HTMLElement>('search');
  if (search !== null) search.hidden = false;
  box.value = address.searchParams.get('q') ?? '';
  box.form?.addEventListener('submit', (event) => event.preventDefault());
  box.addEventListener('input', narrow);
  if (box.value !== '') narrow();
}

export {};
