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

/** Each placeholder in the text becomes an element that shows what was filled in. */
const markPlaceholders = (names: string[]): void => {
  const walker = document.createTreeWalker(run as HTMLElement, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    if (text.parentElement?.closest('#_fill, h1, .meta, aside')) continue;
    const parts = names.reduce<(string | HTMLElement)[]>(
      (before, name) =>
        before.flatMap((part) =>
          typeof part !== 'string'
            ? [part]
            : part.split(name).flatMap((piece, at) => {
                const mark = add('var', { textContent: name });
                mark.dataset.name = name;
                return at === 0 ? [piece] : [mark, piece];
              }),
        ),
      [text.data],
    );
    if (parts.length > 1) text.replaceWith(...parts);
  }
};

const boxes: HTMLInputElement[] = [];
const keep = add('input', { type: 'checkbox' });

const save = (): void => {
  try {
    if (!keep.checked) {
      localStorage.removeItem(key);
      return;
    }
    const done = boxes.map(({ checked }) => checked);
    localStorage.setItem(key, JSON.stringify({ values: [...values], done }));
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
  for (const mark of document.querySelectorAll<HTMLElement>('var[data-name]'))
    if (mark.dataset.name === name) mark.textContent = value || name;
};

/** As it was written, with the values in it, safe for the shell or language that it is written in. */
const readCommand = (code: HTMLElement): string => {
  const copy = code.cloneNode(true) as HTMLElement;
  for (const mark of copy.querySelectorAll<HTMLElement>('var'))
    mark.textContent = mark.dataset.name ?? '';
  const text = copy.textContent ?? '';
  const [, language] = /language-(\S+)/.exec(code.className) ?? [];
  return stripPrompts(fillCommand(text, values, language));
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

for (const [at, step] of document.querySelectorAll('.steps > li > div').entries()) {
  const box = add('input', { type: 'checkbox', checked: stored?.done[at] === true });
  box.addEventListener('change', save);
  boxes.push(box);
  step.append(add('label', { className: 'done' }, box, 'Done'));
}
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
