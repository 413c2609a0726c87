/** A copy button on every code block of a runbook. */
import { stripPrompts } from './copy/strip-prompts.ts';

for (const pre of document.querySelectorAll<HTMLPreElement>('.run pre')) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Copy';
  const said = document.createElement('span');
  said.className = 'meta';
  said.setAttribute('role', 'status');
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(stripPrompts(pre.textContent ?? ''));
      said.textContent = 'Copied.';
    } catch {
      // No clipboard here: the text is selected, so that one key copies it.
      getSelection()?.selectAllChildren(pre);
      said.textContent = 'Selected: press Ctrl+C.';
    }
  });
  const bar = document.createElement('p');
  bar.className = 'copy';
  bar.append(button, ' ', said);
  pre.before(bar);
}
