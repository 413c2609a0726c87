/** Sets a remembered theme before the first paint; pages are complete without it. */
export {};

let saved: string | null = null;
try {
  saved = localStorage.getItem('theme');
} catch {
  // Storage is switched off: the reader's system decides.
}
if (saved === 'light' || saved === 'dark') document.documentElement.dataset.theme = saved;
