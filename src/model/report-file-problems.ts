/** What can be wrong with the file of a report, whatever it holds. One that `voids` it: nothing in the file proves anything. */
import { defineProblems } from './problem.ts';

export const REPORT_FILE_PROBLEMS = defineProblems({
  'report-empty': {
    severity: 'error',
    voids: true,
    title: 'An empty report',
    message: 'Expected the report of a tool, got {found}.',
    hint: 'Run the tool again and see whether it wrote the file; an empty file often means that it crashed.',
    explanation:
      'A file without content, a bare `[]`, `{}` or `null`, or a report without a single result says nothing of what was looked at. It is never taken for “nothing was found”.',
  },
  'report-unknown': {
    severity: 'error',
    voids: true,
    title: 'A report of no known format',
    message: 'Expected a report of a known format, got {found}.',
    hint: 'Let the tool write one of the formats that the README lists, or give its result with `--measure` or `--check`.',
    explanation:
      'A report is recognised by its content alone, never by its name. Names lie: `results.json` may be anything.',
  },
  'report-format-mismatch': {
    severity: 'error',
    voids: true,
    title: 'A report of another format than was said',
    message: 'Expected `{expected}`, got `{found}`.',
    hint: 'Correct the format that is given, or leave it out: formats are recognised by their content.',
    explanation: 'What is said of a file does not outweigh what is in it.',
  },
  'report-damaged': {
    severity: 'error',
    voids: true,
    title: 'A damaged report',
    message: 'Expected well-formed {syntax}, got: {found}.',
    hint: 'Write the report again; a file cut short often means that the job was stopped.',
    explanation:
      'What could be read of it is shown, so that failures are not lost, but nothing in it counts as proof.',
  },
  'report-shape': {
    severity: 'error',
    voids: true,
    title: 'A report that lacks what its format holds',
    message: 'Expected {expected} at `{path}`, got {found}.',
    hint: 'Check that the tool itself wrote the file, and wrote all of it.',
    explanation:
      'The content is that of a known format, but a part that its figures depend on is missing or of another kind. Where nobody touched the file, its tool may have changed: tell us the version.',
  },
  'report-key-twice': {
    severity: 'error',
    voids: true,
    title: 'Two values for one key',
    message: 'Expected each key of an object once, got `{key}` twice.',
    hint: 'Look at what wrote or merged the file: of the two values only the last was read.',
    explanation:
      'JSON leaves open which of the two counts. A list of failures could be hidden behind an empty one of the same name.',
  },
  'report-too-large': {
    severity: 'error',
    voids: true,
    title: 'A report beyond the size that is read',
    message: 'Expected at most {limit} {what}, got more.',
    hint: 'Let the tool write less into it (no output, no attachments), or split it.',
    explanation: 'The limit keeps memory bounded. Nothing beyond it was read.',
  },
  'report-too-deep': {
    severity: 'error',
    voids: true,
    title: 'A report nested too deeply',
    message: 'Expected at most {limit} levels, got more.',
    hint: 'Check what wrote the file: no tool nests its results like this.',
    explanation: 'The limit keeps hostile files from exhausting memory.',
  },
  'report-text-cut': {
    severity: 'note',
    title: 'Long texts were shortened',
    message:
      'Expected texts of at most {limit} characters, got {count} that are longer: the rest is left out.',
    hint: 'Nothing, unless two names are the same up to there.',
    explanation: 'Names, titles and messages are kept up to a length; figures are not affected.',
  },
  'report-noise': {
    severity: 'warning',
    title: 'Other text around the report',
    message: 'Expected nothing but the report, got {found} beside it.',
    hint: 'Write the report with the tool’s own option for a file, not by redirecting its output.',
    explanation:
      'Warnings of a tool or a shell stand before or after the report in the same file. The report was found and read, but such a file may as well be two outputs in one.',
  },
  'report-encoding': {
    severity: 'note',
    title: 'A report that is not plain UTF-8',
    message: 'Expected UTF-8, got {found}.',
    hint: 'Let the tool write the file itself; redirecting in PowerShell changes the encoding.',
    explanation: 'It was decoded. Characters that could not be are shown as �.',
  },
  'report-entities': {
    severity: 'error',
    voids: true,
    title: 'A report that defines entities',
    message: 'Expected XML without definitions of its own, got `<!DOCTYPE … [ … ]>`.',
    hint: 'Check where the file comes from: no tool writes definitions into its reports.',
    explanation:
      'Entities can read files or grow without end. They are never expanded, and a report with them proves nothing.',
  },
});
