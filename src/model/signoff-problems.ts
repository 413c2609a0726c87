/** What can be wrong with sign-offs, and with what they are bound to. */
import { defineProblems } from './problem.ts';

export const SIGNOFF_PROBLEMS = defineProblems({
  'signoff-invalid': {
    severity: 'error',
    title: 'A sign-off that cannot be read',
    message: 'Expected {expected} in `{key}`, got {found}.',
    hint: 'Give role, name and date, or let `seaworthy signoff` write it.',
    explanation: 'Nothing is signed by it.',
  },
  'signoff-changed': {
    severity: 'warning',
    title: 'What was approved has changed since',
    message: 'Expected what {role} signed on {date} to stand, got {count} since.',
    hint: 'Show {name} what changed, and sign again with `seaworthy signoff`.',
    explanation:
      'A sign-off approves what stood there on its day. It does not cover what was added, removed, reworded, claimed otherwise or refuted later.',
  },
  'signed-missing': {
    severity: 'warning',
    title: 'What was signed is not at hand',
    message: 'Expected the file `{found}` that the sign-off of {role} is bound to, got none.',
    hint: 'Bring the file back from version control.',
    explanation:
      'The digest still tells whether anything changed. What it was can only be told from the file.',
  },
  'signed-damaged': {
    severity: 'error',
    title: 'A file of what was signed that was changed',
    message: 'Expected a file that has the digest of its name, got {found}.',
    hint: 'Bring it back from version control as it was.',
    explanation:
      'Such a file is named by its digest and never changed. What it says now was signed by nobody.',
  },
  'role-unknown': {
    severity: 'error',
    title: 'No line asks for this role',
    message: 'Expected a role that has to sign, got `{found}`.',
    hint: 'Did you mean {known}?',
    explanation:
      'A role that no line names is written to front matter, unless it looks like a slip of the pen.',
  },
  'signoff-taken': {
    severity: 'error',
    title: 'Somebody else has signed',
    message: 'Expected the line of {role} to be open or changed since, got {found}.',
    hint: 'Take the name out by hand first if it shall not stand any more.',
    explanation: 'Nobody’s approval is replaced by another while it stands.',
  },
  'signoff-unwritable': {
    severity: 'error',
    title: 'A sign-off that cannot be written safely',
    message:
      'Expected a place for the sign-off of {role}, got a form that nothing can be put into.',
    hint: 'Add by hand, to `signoffs` in the front matter: {found}',
    explanation:
      'A sign-off is written in place so that every other byte stays. That is not done where the result could read otherwise.',
  },
});
