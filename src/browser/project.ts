/** A project's page: narrows the checklist by five filters, and copies the link of an item. */
import { CLAIMS, PHASES, SEVERITIES } from '../model/checklist.ts';
import { VERDICTS } from '../model/verdict.ts';
import { nameValue, sortValues } from './filters/filter-values.ts';
import { countValues, isShown, type Values as ValuesOf } from './filters/narrow.ts';

const FILTERS = ['verdict', 'claim', 'severity', 'owner', 'phase'] as const;
type Filter = (typeof FILTERS)[number];
type Values = ValuesOf<Filter>;

const form = document.querySelector<HTMLFormElement>('#_filters form');
const status = document.querySelector<HTMLElement>('#_shown');
const copied = document.querySelector<HTMLElement>('#_copied');
const lists = [...document.querySelectorAll<HTMLElement>('.checks')];

interface Entry {
  element: HTMLElement;
  values: Values;
}

/** `data-k` holds the places of claim, verdict, severity and phase in their lists, a digit each. */
const readEntry = (element: HTMLElement): Entry => {
  const digits = element.dataset.k ?? '';
  return {
    element,
    values: {
      claim: CLAIMS[Number(digits[0])] ?? '',
      verdict: VERDICTS[Number(digits[1])] ?? '',
      severity: SEVERITIES[Number(digits[2])] ?? '',
      phase: PHASES[Number(digits[3])] ?? '',
      owner: element.dataset.owner ?? '',
    },
  };
};

const entries = [...document.querySelectorAll<HTMLElement>('.checks li[data-k]')].map(readEntry);
/** Groups are shown with what is in them, and are not counted. */
const countable = entries.filter(({ values }) => values.verdict !== '').length;
const selects = new Map<Filter, HTMLSelectElement>();
for (const filter of FILTERS) {
  const select = document.querySelector<HTMLSelectElement>(`#_${filter}`);
  if (select !== null) selects.set(filter, select);
}

const wanted = new URLSearchParams(location.search);
const readChoice = (): Values =>
  Object.fromEntries(
    FILTERS.map((filter) => [filter, selects.get(filter)?.value || (wanted.get(filter) ?? '')]),
  ) as Values;

const showOptions = (choice: Values): void => {
  const counts = countValues(
    entries.map(({ values }) => values),
    choice,
  );
  for (const [filter, select] of selects) {
    const chosen = choice[filter];
    const all = select.options[0] ?? new Option('All', '');
    const given = new Set(counts[filter].keys());
    if (chosen !== '') given.add(chosen);
    const values = sortValues(filter, given);
    const options = values.map(
      (value) =>
        new Option(
          `${nameValue(filter, value)} (${counts[filter].get(value) ?? 0})`,
          value,
          false,
          value === chosen,
        ),
    );
    const field = select.closest<HTMLElement>('.field');
    if (field !== null) field.hidden = values.length < 2 && chosen === '';
    select.replaceChildren(all, ...options);
  }
};

/** An item that is left out stays as long as one below it is shown: it says what that one is part of. */
const showEntries = (choice: Values): number => {
  let shown = 0;
  const kept = new Set<Element>();
  for (const { element, values } of entries) {
    if (!isShown(values, choice)) continue;
    if (values.verdict !== '') shown += 1;
    for (let at: Element | null = element; at !== null; at = parentItem(at)) kept.add(at);
  }
  for (const { element } of entries) element.hidden = !kept.has(element);
  return shown;
};

const parentItem = (element: Element): Element | null =>
  element.parentElement?.closest('.checks li[data-k]') ?? null;

/** Headings stay where an item below them does; prose and sign-offs return with the whole checklist. */
const showSurroundings = (isNarrowed: boolean): void => {
  for (const list of lists) {
    const open: { rank: number; head: HTMLElement }[] = [];
    for (const child of [...list.children] as HTMLElement[]) {
      const rank = Number(/rank-(\d)/.exec(child.className)?.[1] ?? 0);
      if (rank > 0) {
        while ((open.at(-1)?.rank ?? 0) >= rank) open.pop();
        open.push({ rank, head: child });
        child.hidden = isNarrowed;
      } else if (child.matches('ul.items')) {
        const holds = child.querySelector('li[data-k]:not([hidden])') !== null;
        child.hidden = isNarrowed && !holds;
        if (holds) for (const { head } of open) head.hidden = false;
      } else if (child.tagName !== 'SPAN') {
        child.hidden = isNarrowed;
      }
    }
  }
};

const writeAddress = (choice: Values): void => {
  const address = new URL(location.href);
  for (const filter of FILTERS) {
    if (choice[filter] === '') address.searchParams.delete(filter);
    else address.searchParams.set(filter, choice[filter]);
  }
  history.replaceState(null, '', address);
};

const narrow = (): void => {
  const choice = readChoice();
  for (const filter of FILTERS) wanted.delete(filter);
  const isNarrowed = Object.values(choice).some((value) => value !== '');
  showOptions(choice);
  const shown = showEntries(choice);
  showSurroundings(isNarrowed);
  writeAddress(choice);
  if (status !== null)
    status.textContent = isNarrowed
      ? `${shown} of ${countable} items shown: ${nameChoice(choice)}.`
      : '';
};

/** On paper the filters themselves are not shown. */
const nameChoice = (choice: Values): string =>
  FILTERS.filter((filter) => choice[filter] !== '')
    .map((filter) => `${filter} ${nameValue(filter, choice[filter])}`)
    .join(', ');

/** How long it is said that a link was copied. */
const COPIED_TIME = 4000;
let timer = 0;

/** The link is followed as well. Filters are the reader's own, and no part of what is copied. */
const copyLink = async (link: HTMLAnchorElement): Promise<void> => {
  const address = new URL(link.href);
  address.search = '';
  let said = `The link to ${link.textContent} is copied.`;
  try {
    await navigator.clipboard.writeText(address.href);
  } catch {
    // No clipboard here.
    said = `The link to ${link.textContent} is in the address bar.`;
  }
  if (copied === null) return;
  copied.textContent = said;
  clearTimeout(timer);
  timer = window.setTimeout(() => copied.replaceChildren(), COPIED_TIME);
};

/** Whoever follows a link to an item that is filtered out must see it. */
const showTarget = (): void => {
  const target = document.querySelector(':target');
  if (target?.closest('[hidden]') != null) form?.reset();
  // Behind what the reset leaves to do.
  setTimeout(() => target?.scrollIntoView());
};

if (form !== null && entries.length > 0) {
  const search = form.closest<HTMLElement>('search');
  if (search !== null) search.hidden = false;
  form.addEventListener('change', narrow);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(narrow));
  if (FILTERS.some((filter) => wanted.has(filter))) {
    narrow();
    // Only now is the target known, and nothing stands any more where the browser saw it.
    addEventListener('load', showTarget);
  } else {
    showOptions(readChoice());
  }
  addEventListener('hashchange', showTarget);
}
addEventListener('click', ({ target }) => {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a.src') : null;
  if (link !== null) copyLink(link);
});
