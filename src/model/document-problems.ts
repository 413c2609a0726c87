/** What can be wrong with one document, and what it can say against itself. */
import { defineProblems } from './problem.ts';

export const DOCUMENT_PROBLEMS = defineProblems({
  'empty-document': {
    severity: 'error',
    title: 'The file is empty',
    message: 'Expected a checklist or a runbook in markdown, got a file without text.',
    hint: 'Write the document or remove the file.',
    explanation:
      'A file with nothing in it reads as no project at all: it has no items, so it has no score. It is reported so that a checklist lost in a merge does not vanish unseen.',
  },
  'binary-document': {
    severity: 'error',
    title: 'The file is not text',
    message: 'Expected text, got {found}.',
    hint: 'Save the file as UTF-8 text, or move it out of the content folder.',
    explanation:
      'The file holds NUL bytes or is mostly control characters. Nothing is read from it.',
  },
  'document-too-large': {
    severity: 'error',
    title: 'The file is too large',
    message: 'Expected at most {limit} bytes, got {found} or more.',
    hint: 'Split the document, or move logs and data out of it.',
    explanation:
      'Checklists are a few to some hundred kilobytes. Larger files are almost always logs or exports; reading them would take memory without end, so nothing is read from them.',
  },
  'markdown-too-complex': {
    severity: 'error',
    title: 'The markdown is too complex to read safely',
    message: 'Expected {what} of at most {limit}, got {found}.',
    hint: 'Split the block that starts on this line.',
    explanation:
      'Some constructs make every markdown parser slow or greedy: very deep nesting, tens of thousands of emphasis marks or entities in one paragraph. Beyond the limits, which real documents stay far below, the document is not read.',
  },
  'no-items': {
    severity: 'warning',
    title: 'No items found',
    message: 'Expected checklist items, found none.',
    hint: 'Write items as `- [ ] text`, or move this file out of the content folder if it is not a checklist.',
    explanation:
      'The document has neither checkboxes, nor a table with a status column, nor marked bullets under a heading that states their state.',
  },
  'mojibake-repaired': {
    severity: 'note',
    title: 'Damaged text was repaired',
    message: 'Expected UTF-8, got UTF-8 read as {codePage}; {lines} lines were repaired.',
    hint: 'Save the file again as UTF-8 to make the repair permanent.',
    explanation:
      'The text was once decoded with the wrong code page, so that ✅ reads like âœ…. The damage is reversible and was reversed for reading; the file itself is unchanged.',
  },
  'mojibake-left': {
    severity: 'warning',
    title: 'Damaged text could not be repaired',
    message: 'Expected readable text, got `{found}`.',
    hint: 'Retype this line.',
    explanation:
      'The line looks like UTF-8 read with the wrong code page, but some of its bytes are lost (U+FFFD), so it cannot be reversed. It is left as it is.',
  },
  'encoding-unknown': {
    severity: 'warning',
    title: 'The file is not UTF-8',
    message: 'Expected UTF-8, got bytes that are not; read as {codePage}.',
    hint: 'Save the file as UTF-8.',
    explanation:
      'The bytes are no valid UTF-8. They were read as Windows-1252, which may be wrong.',
  },
  'front-matter-invalid': {
    severity: 'error',
    title: 'Front matter cannot be read',
    message: 'Expected YAML front matter, got {found}.',
    hint: 'Mend the YAML between the `---` lines, or close the block with a second one.',
    explanation:
      'The block between the first two `---` lines is not YAML, or no second `---` closes it. The document is read without its settings, and nothing else is lost.',
  },
  'front-matter-value': {
    severity: 'error',
    title: 'A front matter value is not valid',
    message: 'Expected `{key}` to be {expected}, got `{found}`.',
    hint: 'Correct the value of `{key}`.',
    explanation:
      'The key is known, but its value does not have the shape that is needed. The value is ignored and everything else is read.',
  },
  'front-matter-engine': {
    severity: 'error',
    title: 'Front matter in a programming language',
    message: 'Expected YAML front matter, got `{found}`.',
    hint: 'Write the front matter as YAML.',
    explanation:
      'Front matter such as `---js` would be run as a program. Documents are data here, never programs, so it is not evaluated.',
  },
  'box-without-space': {
    severity: 'warning',
    title: 'A checkbox without a space behind it',
    message: 'Expected a space after `{box}`, got `{found}`.',
    hint: 'Write `{box} ` with a space, so that other tools see the box too.',
    explanation:
      'Markdown renderers show this line as plain text. It is read as an item here, so that nothing is lost.',
  },
  'box-unknown': {
    severity: 'warning',
    title: 'A box with an unknown mark',
    message: 'Expected `[ ]`, `[x]` or one of {expected}, got `{found}`.',
    hint: 'Use one of the known marks.',
    explanation:
      'The line looks like an item, but its mark has no meaning here. It counts as open.',
  },
  'parent-done-child-open': {
    severity: 'warning',
    title: 'A ticked group with open items below',
    message:
      'Expected every item below `{item}` to be done, as its own box says; {open} of {total} are open.',
    hint: 'Untick the group, or finish the items below it.',
    explanation:
      'Progress is always counted over the items without children, so the group box changes no figure; but it says something that its children deny.',
    atItem: 'Ticked, and {open} of {total} items below are open.',
  },
  'children-done-parent-open': {
    severity: 'note',
    title: 'An open group whose items are all done',
    message: 'Expected `{item}` to be ticked: all {total} items below it are done.',
    hint: 'Tick the group.',
    explanation: 'The group box changes no figure; it is only out of step.',
    atItem: 'Open, and all {total} items below are done.',
  },
  'box-against-status': {
    severity: 'warning',
    title: 'Box and status disagree',
    message:
      'Expected the box of `{item}` to agree with its status, got box {box} and status `{status}`.',
    hint: 'Correct the box or the status line.',
    explanation:
      'A box says one thing, and the status line under it or a state in its own text another. The box decides whether the item counts as done; the status line only says more exactly what is missing. Both are shown.',
    atItem: 'Box {box}, status `{status}`.',
  },
  'claim-against-text': {
    severity: 'note',
    title: 'A ticked item whose text says it is not done yet',
    message: 'Expected a ticked item to be finished, got `{found}` in its text.',
    hint: 'Untick the item until it is done.',
    explanation:
      'Texts such as "recommended before launch" or "set up post-deploy" under a ticked box mean that the box was ticked for something else.',
    atItem: 'Ticked, and its text says `{found}`.',
  },
  'progress-overstated': {
    severity: 'warning',
    title: 'The document claims more progress than its items show',
    message: 'Expected {counted} % as counted over {total} items, got a claim of {claimed} %.',
    hint: 'Correct the sentence, or tick what is done.',
    explanation:
      'The claimed figure is compared with the share of leaf items of phase readiness that are claimed done. A claim of more than two points above it is reported.',
  },
  'summary-mismatch': {
    severity: 'warning',
    title: 'A summary table disagrees with the items',
    message: 'Expected {counted} as counted, got {claimed} in the summary for `{row}`.',
    hint: 'Correct the table, or remove it: the figures are counted anyway.',
    explanation: 'Summary tables go stale. Their figures are never used, only compared.',
  },
  'estimate-mismatch': {
    severity: 'note',
    title: 'Estimates and timeline disagree',
    message:
      'Expected estimates and timeline to agree, got {estimates} of estimates and a timeline of {timeline}.',
    hint: 'Correct one of the two, or say what runs in parallel.',
    explanation:
      'The sum of the estimates is what one team would need working on one thing after the other.',
  },
  'duplicate-item': {
    severity: 'note',
    title: 'Two items with the same text',
    message: 'Expected every item once in its section, got `{item}` twice.',
    hint: 'Remove one of the two or reword it.',
    explanation:
      'Both are kept and both count. The second one’s id carries an ordinal, which moves when lines are reordered.',
    atItem: 'The same text stands twice in this section.',
  },
  'duplicate-id': {
    severity: 'error',
    title: 'Two items with the same id',
    message: 'Expected the id `{id}` once, got it again.',
    hint: 'Give one of the two items another id.',
    explanation:
      'An id written by the author (`<!-- id: tls -->`) is the item’s permanent address and must be unique in its project. The second item got an ordinal.',
    atItem: 'The id `{id}` is taken already.',
  },
  'duplicate-project': {
    severity: 'error',
    title: 'Two projects with the same id',
    message: 'Expected the project id `{id}` once, got it from a file and from a folder.',
    hint: 'Rename the file or the folder.',
    explanation: 'A project is `projects/<id>/` or `projects/<id>.md`, not both.',
  },
  'empty-project': {
    severity: 'warning',
    title: 'A project with nothing to show',
    message: 'Expected items, runbooks, smoke tests or sign-offs beside this file, found none.',
    hint: 'Write a checklist or a runbook for `{id}`, or remove its folder.',
    explanation:
      'A project is introduced by its `project.md`, but its pages are made of what its other documents hold. None of them holds anything that is shown, so the project has no page and is in no list.',
  },
  'threshold-conflict': {
    severity: 'warning',
    title: 'Two limits for the same quantity',
    message: 'Expected one limit for `{quantity}`, got `{first}` and `{second}`.',
    hint: 'Decide which limit holds and remove the other, or name what differs.',
    explanation:
      'A measure could meet one limit and break the other, so neither can be judged on its own.',
    atItem: 'Two limits: `{first}` and `{second}`.',
  },
  'contact-gap': {
    severity: 'note',
    title: 'A contact that is not named',
    message: 'Expected a name or address for `{role}`, got a placeholder.',
    hint: 'Fill it in: someone will need it at night.',
    explanation: 'The line is a placeholder. It is shown as a gap, not as a contact.',
  },
});
