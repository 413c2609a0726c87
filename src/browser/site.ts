/** On every page: the theme button, the keys that lead to search, and folds that print open. */
export {};

const root = document.documentElement;
const themeButton = document.querySelector<HTMLButtonElement>('button.theme');
const searchLink = document.querySelector<HTMLAnchorElement>('a.to-search');

const isDark = (): boolean =>
  root.dataset.theme === undefined
    ? matchMedia('(prefers-color-scheme: dark)').matches
    : root.dataset.theme === 'dark';

const switchTheme = (): void => {
  const theme = isDark() ? 'light' : 'dark';
  root.dataset.theme = theme;
  try {
    localStorage.setItem('theme', theme);
  } catch {
    // Storage is switched off: the choice lasts as long as the page.
  }
};

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

if (themeButton !== null) {
  themeButton.hidden = false;
  themeButton.addEventListener('click', switchTheme);
}

// What stands at the foot of every sheet: no style can read the page’s own words.
root.style.setProperty(
  '--report',
  JSON.stringify(
    [document.title, document.querySelector('.printed')?.textContent].filter(Boolean).join(' · '),
  ),
);

// Paper cannot be unfolded.
let unfolded: HTMLDetailsElement[] = [];
addEventListener('beforeprint', () => {
  unfolded = [...document.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
  for (const details of unfolded) details.open = true;
});
addEventListener('afterprint', () => {
  for (const details of unfolded) details.open = false;
});

addEventListener('keydown', (event) => {
  const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey;
  const commandK = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
  if (!commandK && (!slash || isTyping(event.target))) return;
  event.preventDefault();
  const box = document.querySelector<HTMLInputElement>('#_query');
  if (box !== null) box.focus();
  else searchLink?.click();
});
