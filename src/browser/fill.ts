/** Placeholders of a runbook: a field for each, filled into every command, safe for what runs it. */
import { fillCommand } from './runbook/fill-command.ts';

const run = document.querySelector<HTMLElement>('.run') as HTMLElement;
const list = document.querySelector('#_fill ul') as HTMLElement;
const names = [...list.querySelectorAll('code')].map((code) => code.textContent ?? '');
const values = new Map<string, string>();

/** As they were written. */
const commands = [...run.querySelectorAll<HTMLElement>('code:not(.output)')].map((code) => ({
  code,
  text: code.textContent ?? '',
  language: code.className.replace('language-', ''),
}));

/** Each placeholder in the text: shows what was filled in, and is called what it was. */
const marks: HTMLElement[] = [];

// The longest first: one may stand in another.
const longest = [...names].sort((a, b) => b.length - a.length);
const pattern = new RegExp(`(${longest.map((name) => name.replace(/\W/g, '\\$&')).join('|')})`);
const walker = document.createTreeWalker(run, NodeFilter.SHOW_TEXT);
const texts: Text[] = [];
while (walker.nextNode()) texts.push(walker.currentNode as Text);
for (const text of texts) {
  if (text.parentElement?.closest('#_fill, h1, .meta, aside')) continue;
  // Every second piece is a name.
  const parts = text.data.split(pattern).map((piece, at) => {
    if (at % 2 === 0) return piece;
    const mark = document.createElement('var');
    marks.push(Object.assign(mark, { textContent: piece, title: piece }));
    return mark;
  });
  if (parts.length > 1) text.replaceWith(...parts);
}

const fields = document.createElement('div');
fields.className = 'fields';
for (const name of names) {
  const field = document.createElement('label');
  field.className = 'field';
  const input = Object.assign(document.createElement('input'), {
    name,
    placeholder: name,
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: false,
  });
  input.addEventListener('input', () => {
    values.set(name, input.value);
    for (const mark of marks) if (mark.title === name) mark.textContent = input.value || name;
    for (const { code, text, language } of commands)
      code.dataset.copy = fillCommand(text, values, language);
  });
  field.append(Object.assign(document.createElement('code'), { textContent: name }), input);
  fields.append(field);
}
list.replaceWith(fields);
