/** The reading path: what was read is ticked in this tab, and kept only where the reader asks for it. */
export {};

const path = document.querySelector<HTMLElement>('.path');
const key = `path:${path?.dataset.path}`;
const boxes: HTMLInputElement[] = [];
const keep = document.createElement('input');
const count = document.createElement('p');

const readKept = (): string[] | null => {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null');
  } catch {
    return null;
  }
};

const save = (): void => {
  const read = boxes.filter(({ checked }) => checked).map(({ value }) => value);
  count.textContent = `${read.length} of ${boxes.length} read.`;
  try {
    if (keep.checked) localStorage.setItem(key, JSON.stringify(read));
    else localStorage.removeItem(key);
  } catch {
    // Storage is switched off: ticks last as long as the page.
  }
};

const addBox = (box: HTMLInputElement, words: string, place: Element): void => {
  const label = document.createElement('label');
  label.className = 'done';
  box.type = 'checkbox';
  box.addEventListener('change', save);
  label.append(box, words);
  place.append(label);
};

if (path !== null) {
  const kept = readKept();
  for (const link of path.querySelectorAll('a')) {
    const box = document.createElement('input');
    box.value = link.hash;
    box.checked = kept?.includes(link.hash) === true;
    boxes.push(box);
    addBox(box, 'Read', link.parentElement as Element);
    box.setAttribute('aria-label', `Read: ${link.textContent?.trim()}`);
  }
  count.className = 'meta';
  count.setAttribute('role', 'status');
  path.after(count);
  keep.checked = kept !== null;
  addBox(keep, 'Keep it in this browser', count.parentElement as Element);
  save();
}
