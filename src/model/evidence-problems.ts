/** What can be wrong with bindings, waivers and the rules of a gate. */
import { defineProblems } from './problem.ts';

export const EVIDENCE_PROBLEMS = defineProblems({
  'binding-invalid': {
    severity: 'error',
    title: 'A binding that cannot be read',
    message: 'Expected {expected} in `{key}`, got {found}.',
    hint: 'Correct it; the method page lists what a binding may hold.',
    explanation:
      'The binding is left out, so the items it names are claimed and not proven. Nothing is guessed.',
  },
  'binding-without-item': {
    severity: 'warning',
    title: 'A binding of no item',
    message: 'Expected an item whose id fits `{found}`, got none.',
    hint: '`seaworthy inspect` prints the ids of a document’s items.',
    explanation:
      'An item was renamed or removed, or the id was mistyped: the evidence speaks for nothing.',
  },
  'group-selected': {
    severity: 'warning',
    title: 'A binding or waiver of a group',
    message: 'Expected items that hold no others in `{key}`, got the group `{found}`.',
    hint: 'Name its items one by one, or all that are below it as `{found}/*`.',
    explanation:
      'A group is no more than the roll-up of the items in it: evidence speaks for those, and only those can be waived.',
  },
  'binding-without-evidence': {
    severity: 'warning',
    title: 'A binding that no evidence has ever matched',
    message: 'Expected evidence for `{item}`, got none from {found}.',
    hint: 'Check the names in the binding against a record, or let CI record what is missing.',
    explanation: 'Bound, but none arrived: an item that is claimed done is missing its proof.',
  },
  'setting-without-item': {
    severity: 'warning',
    title: 'A severity or phase of nothing',
    message: 'Expected an item or a section that fits `{found}` in `{key}`, got none.',
    hint: '`seaworthy inspect` prints the ids of a document’s items.',
    explanation: 'An item or a section was renamed, or the name was mistyped: it changes nothing.',
  },
  'bindings-unwritable': {
    severity: 'error',
    title: 'Front matter that nothing can be added to safely',
    message: 'Expected front matter with a list `evidence` or none, got another form.',
    hint: 'Add by hand: {found}',
    explanation:
      'Bindings are added in place so that every other byte stays. That is not done where the result could read otherwise.',
  },
  'file-unwritable': {
    severity: 'error',
    title: 'A file that cannot be written',
    message: 'Expected a file that can be written, got: {found}.',
    hint: 'Look at its permissions and at the space on the disk.',
    explanation: 'Nothing was changed.',
  },
  'bindings-contradict': {
    severity: 'error',
    title: 'Two bindings of one item that ask different things of the same evidence',
    message: 'Expected one demand on the evidence of `{item}`, got another one.',
    hint: 'Keep one of the two, or narrow their globs.',
    explanation: 'Both are judged, so the strictest decides; which one is meant is not guessed.',
  },
  'binding-looser-than-item': {
    severity: 'error',
    title: 'A binding that asks for less than its item does',
    message: 'Expected a limit of `{item}` no looser than its own, `{expected}`, got a looser one.',
    hint: 'Leave `expect` out to take the item’s own limit, or change the item.',
    explanation:
      'Evidence that does not meet what the item says would verify it. The item’s own limit decides.',
  },
  'gate-invalid': {
    severity: 'error',
    title: 'A rule of the gate that cannot be read',
    message: 'Expected {expected} in `{key}`, got {found}.',
    hint: 'Correct it; the method page lists the rules.',
    explanation:
      'It is asked for at its strictest, as part of a level as well: a slip of the pen never opens the gate.',
  },
  'waiver-invalid': {
    severity: 'error',
    title: 'A waiver that cannot be read',
    message: 'Expected {expected} in `{key}`, got {found}.',
    hint: 'Give item, reason, approver and until (a date).',
    explanation: 'It waives nothing.',
  },
  'waiver-expired': {
    severity: 'warning',
    title: 'A waiver that has ended',
    message: 'Expected a waiver of `{item}` that still holds, got one until {until}.',
    hint: 'Do what was put off, or have it renewed by its approver.',
    explanation: 'It waives nothing any more, and stays in the register.',
  },
  'waiver-too-long': {
    severity: 'warning',
    title: 'A waiver for more than a year',
    message: 'Expected a waiver of `{item}` for a year at most, got one until {until}.',
    hint: 'Give a day on which somebody decides again, or say that the item does not apply.',
    explanation:
      'It holds. What is set aside without an end in sight is not put off but given up, and nobody is reminded of it.',
  },
  'waiver-without-item': {
    severity: 'warning',
    title: 'A waiver of no item',
    message: 'Expected an item whose id fits `{found}`, got none.',
    hint: '`seaworthy inspect` prints the ids of a document’s items.',
    explanation: 'It waives nothing.',
  },
  'waivers-overlap': {
    severity: 'warning',
    title: 'Two waivers of one item',
    message: 'Expected one waiver of `{item}`, got another one.',
    hint: 'Keep the one that was approved last.',
    explanation: 'The one that ends first decides.',
  },
  'waiver-self-approved': {
    severity: 'error',
    title: 'A waiver approved by whom it serves',
    message:
      'Expected an approver who neither owns `{item}` nor asked for its waiver, got {found}.',
    hint: 'Let somebody else approve it.',
    explanation:
      'Nobody sets their own work aside: it waives nothing. An item that names no owner is its project’s owner’s.',
  },
});
