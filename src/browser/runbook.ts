/** A runbook: copy buttons, placeholders filled in once for the whole page, ticks. All of it stays in the tab. */
import { fillCommand } from './runbook/fill-command.ts';
import { stripPrompts } from './runbook/strip-prompts.ts';

const run = document.querySelector<HTMLElement>('.run');
const fill = document.querySelector<HTMLElement>('#_fill');
const values = new Map<string, string>();
const key = `runbook:${run?.dataset.runbook}`;

const add = <Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] => {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
};

/** Each placeholder in the text: shows what was filled in, and is called what it was. */
const marks: HTMLElement[] = [];

const markPlaceholders = (names: string[]): void => {
  if (names.length === 0) return;
  const pattern = new RegExp(`(${names.map((name) => name.replace(/\W/g, '\\$&')).join('|')})`);
  const walker = document.createTreeWalker(run as HTMLElement, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    if (text.parentElement?.closest('#_fill, h1, .meta, aside')) continue;
    // Every second piece is a name.
    const parts = text.data.split(pattern).map((piece, at) => {
      if (at % 2 === 0) return piece;
      const mark = add('var', { textContent: piece, title: piece });
      marks.push(mark);
      return mark;
    });
    if (parts.length > 1) text.replaceWith(...parts);
  }
};

const boxes: HTMLInputElement[] = [];
const keep = add('input', { type: 'checkbox' });

const save = (): void => {
  try {
    const done = boxes.map(({ checked }) => checked);
    if (keep.checked) localStorage.setItem(key, JSON.stringify({ values: [...values], done }));
    else localStorage.removeItem(key);
  } catch {
    // Storage is switched off: everything lasts as long as the page.
  }
};

const load = (): { values: [string, string][]; done: boolean[] } | null => {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null');
  } catch {
    return null;
  }
};

const setValue = (name: string, value: string): void => {
  values.set(name, value);
  for (const mark of marks) if (mark.title === name) mark.textContent = value || name;
};

/** As it was written, with the values in it, safe for the shell or language that it is written in. */
const readCommand = (code: HTMLElement): string => {
  const copy = code.cloneNode(true) as HTMLElement;
  for (const mark of copy.querySelectorAll('var')) mark.textContent = mark.title;
  const language = code.className.replace('language-', '');
  return stripPrompts(fillCommand(copy.textContent ?? '', values, language));
};

const addCopy = (code: HTMLElement): void => {
  const said = add('span', { className: 'meta' });
  said.setAttribute('role', 'status');
  const button = add('button', { type: 'button', textContent: 'Copy' });
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(readCommand(code));
      said.textContent = 'Copied.';
    } catch {
      // No clipboard here: the text is selected, so that one key copies it.
      getSelection()?.selectAllChildren(code);
      said.textContent = 'Selected: press Ctrl+C.';
    }
  });
  const pre = code.parentElement as HTMLElement;
  const box = add('div', { className: 'code' });
  pre.replaceWith(box);
  box.append(pre, add('p', { className: 'copy' }, button, said));
};

const names = [...(fill?.querySelectorAll('code') ?? [])].map((code) => code.textContent ?? '');
// The longest first: one may stand in another.
markPlaceholders([...names].sort((a, b) => b.length - a.length));
const stored = load();
keep.checked = stored !== null;
const fields = names.map((name) => {
  const input = add('input', { autocomplete: 'off', spellcheck: false, placeholder: name });
  input.value = stored?.values.find(([one]) => one === name)?.[1] ?? '';
  input.autocapitalize = 'off';
  input.addEventListener('input', () => {
    setValue(name, input.value);
    save();
  });
  setValue(name, input.value);
  return add('label', { className: 'field' }, add('code', { textContent: name }), input);
});
fill?.querySelector('ul')?.replaceWith(add('div', { className: 'fields' }, ...fields));

for (const code of document.querySelectorAll<HTMLElement>('.run pre > code:not(.output)'))
  addCopy(code);

document.querySelectorAll('.steps > li > div').forEach((step, at) => {
  const box = add('input', { type: 'checkbox', checked: stored?.done[at] === true });
  box.addEventListener('change', save);
  boxes.push(box);
  step.append(add('label', { className: 'done' }, box, 'Done'));
});
keep.addEventListener('change', save);
if (boxes.length + names.length > 0)
  document
    .querySelector('#_steps')
    ?.before(
      add(
        'p',
        { className: 'meta local' },
        'What you fill in and tick stays in this tab. ',
        add('label', { className: 'done' }, keep, 'Keep it in this browser'),
      ),
    );
