/** A runbook: copy buttons and ticks. All of it stays in the tab, unless the reader asks to keep it. */
import { stripPrompts } from './runbook/strip-prompts.ts';

const run = document.querySelector<HTMLElement>('.run');
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

const addCopy = (code: HTMLElement): void => {
  const said = add('span', { className: 'meta' });
  said.setAttribute('role', 'status');
  const button = add('button', { type: 'button', textContent: 'Copy' });
  button.addEventListener('click', async () => {
    try {
      // What `fill.ts` made of it, if anything was filled in.
      const command = code.dataset.copy ?? code.textContent ?? '';
      await navigator.clipboard.writeText(stripPrompts(command));
      said.textContent = 'Copied.';
    } catch {
      // No clipboard here: the text is selected, so that one key copies it.
      getSelection()?.selectAllChildren(code);
      said.textContent = 'Selected: press Ctrl+C.';
    }
  });
  const pre = code.closest('pre');
  if (pre === null) {
    // A button is no part of a heading.
    (code.closest('.t') ?? code).after(add('span', { className: 'copy' }, button, said));
    return;
  }
  const box = add('div', { className: 'code' });
  pre.replaceWith(box);
  box.append(pre, add('p', { className: 'copy' }, button, said));
};

for (const code of document.querySelectorAll<HTMLElement>('.run pre > code:not(.output)'))
  addCopy(code);

/** In a sentence a command is a word and what it is given; a name alone is none. */
const COMMAND = /^(\$ )?([a-z~./][\w./~-]* +(?![=>!|]|<\W)\S|(SELECT|UPDATE|DELETE|INSERT) )/;
for (const code of document.querySelectorAll<HTMLElement>('.parts :not(pre) > code'))
  if (COMMAND.test(code.textContent ?? '') && !code.closest('.expected')) addCopy(code);

const fields = document.querySelectorAll<HTMLInputElement>('#_fill input');
const boxes: HTMLInputElement[] = [];
const keep = add('input', { type: 'checkbox' });

const save = (): void => {
  try {
    const values = [...fields].map(({ name, value }) => [name, value]);
    const done = boxes.map(({ checked }) => checked);
    if (keep.checked) localStorage.setItem(key, JSON.stringify({ values, done }));
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

const stored = load();
keep.checked = stored !== null;
for (const input of fields) {
  // A browser that goes back to a page fills its fields by itself.
  input.value = stored?.values.find(([name]) => name === input.name)?.[1] ?? '';
  input.dispatchEvent(new Event('input'));
  input.addEventListener('input', save);
}
document.querySelectorAll('.steps > li > div').forEach((step, at) => {
  const box = add('input', { type: 'checkbox', checked: stored?.done[at] === true });
  box.addEventListener('change', save);
  boxes.push(box);
  step.append(add('label', { className: 'done' }, box, 'Done'));
});
keep.addEventListener('change', save);
if (boxes.length + fields.length > 0)
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
