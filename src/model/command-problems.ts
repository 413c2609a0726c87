/** What can be wrong with a folder, a file or an option that a command is given. */
import { defineProblems } from './problem.ts';

export const COMMAND_PROBLEMS = defineProblems({
  'no-content': {
    severity: 'error',
    title: 'No content folder',
    message: 'Expected a folder with checklists, got {found}.',
    hint: 'Give the folder with `--content DIR`.',
    explanation:
      'Content is `content/projects/…`, or any folder with markdown files that hold checklists.',
  },
  'no-checklists': {
    severity: 'error',
    title: 'A folder without checklists',
    message:
      'Expected at least one markdown file with items below this folder, found {found} and none with items.',
    hint: 'Give another folder with `--content DIR`, or write a checklist.',
    explanation: 'A site without projects would say nothing, so none is built.',
  },
  'project-unknown': {
    severity: 'error',
    title: 'No file or project of that name',
    message: 'Expected a file or the id of a project in this folder, got `{found}`.',
    hint: 'Give the id of a project: {known}.',
    explanation:
      'The id of a project is the name of its folder or file in the content folder, without its extension.',
  },
  'file-unreadable': {
    severity: 'error',
    title: 'A file cannot be read',
    message: 'Expected a readable file, got: {found}.',
    hint: 'Check the path and its permissions.',
    explanation: 'The system refused to open the file.',
  },
  'out-not-ours': {
    severity: 'error',
    title: 'The output folder holds other files',
    message: 'Expected an empty folder or an earlier build, got a folder that holds `{found}`.',
    hint: 'Give an empty folder with `--out DIR`, or empty this one yourself.',
    explanation:
      'A build replaces the whole output folder. To be sure that nothing of yours is lost, it only writes into folders that are empty, or that an earlier build has marked as its own.',
  },
  'out-overlaps': {
    severity: 'error',
    title: 'The output folder overlaps something else',
    message: 'Expected an output folder apart from {what}, got `{found}`.',
    hint: 'Give another folder with `--out DIR`.',
    explanation:
      'A build replaces the whole output folder. It must not be the content, lie above it or inside it, lie inside an earlier build, be the home folder or the root of the file system.',
  },
  'out-unwritable': {
    severity: 'error',
    title: 'The output folder cannot be written',
    message: 'Expected a folder that can be written, got `{found}`: {reason}.',
    hint: 'Give another folder with `--out DIR`.',
    explanation:
      'A build is written beside the output folder and then takes its place, so both the folder and the one above it must be writable.',
  },
  'option-invalid': {
    severity: 'error',
    title: 'An option is not valid',
    message: 'Expected `{option}` to be {expected}, got `{found}`.',
    hint: 'Correct the option; `seaworthy help` lists them.',
    explanation: 'The command was not run.',
  },
  'nothing-to-record': {
    severity: 'error',
    title: 'Nothing to record',
    message: 'Expected report files, `--measure`, `--check` or a command behind `--`, got none.',
    hint: 'Name what CI wrote, as in `seaworthy record shop reports/*.xml`.',
    explanation: 'A record without evidence would say nothing, so none is written.',
  },
  'report-missing': {
    severity: 'error',
    voids: true,
    title: 'A report that never came',
    message: 'Expected the report `{found}`, got no such file.',
    hint: 'See why the run did not write it, and check the path.',
    explanation:
      'The command ran and left no such file. That is recorded: what is missing proves nothing.',
  },
  'record-unwritable': {
    severity: 'error',
    title: 'A record cannot be written',
    message: 'Expected a folder that can be written, got `{found}`: {reason}.',
    hint: 'Check the permissions of the content folder.',
    explanation: 'Each record is one file below the folder of its project.',
  },
});
