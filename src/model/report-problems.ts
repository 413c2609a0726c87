/** What can be wrong with a report. One that `voids` it: nothing in the file proves anything. */
import { defineProblems } from './problem.ts';

export const REPORT_PROBLEMS = defineProblems({
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
  'tests-none': {
    severity: 'error',
    voids: true,
    title: 'A report without a single test',
    message: 'Expected at least one test, got none.',
    hint: 'Check the paths and filters of the run: it looked in the wrong place, or found nothing.',
    explanation: 'No test failed where none ran. That is not a pass.',
  },
  'tests-not-run': {
    severity: 'error',
    voids: true,
    title: 'Tests that were listed and never run',
    message: 'Expected results of tests, got only their names ({count}).',
    hint: 'Run the tool without its option for listing.',
    explanation: 'The file names tests and holds not one result.',
  },
  'tests-not-listed': {
    severity: 'warning',
    title: 'Totals without the tests they count',
    message: 'Expected the tests one by one, got only their number ({count}).',
    hint: 'Leave out the tool’s option for a summary.',
    explanation:
      'The totals are kept as the file states them. No item can be bound to a test by name.',
  },
  'suite-broken': {
    severity: 'error',
    voids: true,
    title: 'A suite that broke before its tests ran',
    message: 'Expected the tests of `{suite}`, got: {found}.',
    hint: 'Mend what keeps the suite from starting; its tests are missing from every count.',
    explanation:
      'A file that does not compile or a set-up that fails leaves no test behind, so that a report can look green.',
  },
  'run-incomplete': {
    severity: 'error',
    voids: true,
    title: 'A run that did not come to its end',
    message: 'Expected the end of the run, got: {found}.',
    hint: 'Look into the job for what stopped it, and run it again.',
    explanation: 'Tests that were never reached are in no report.',
  },
  'totals-differ': {
    severity: 'error',
    voids: true,
    title: 'A report that contradicts itself',
    message: 'Expected {declared} for {what}, as the file says, got {counted}.',
    hint: 'Look at what wrote the file; retries, merged shards and broken suites are the usual reasons.',
    explanation:
      'Counts are taken from the list, not from the summary. Where more is said than is listed, or a summary knows of more failures than the list, something is missing.',
  },
  'totals-unclear': {
    severity: 'note',
    title: 'A summary that counts otherwise',
    message: 'Expected {declared} for {what}, as the file says, got {counted}.',
    hint: 'Nothing: the list is believed.',
    explanation: 'Nothing is missing and no failure is hidden; tools differ in what they count.',
  },
  'case-conflict': {
    severity: 'error',
    voids: true,
    title: 'One test with two results',
    message: 'Expected one result for `{name}`, got {outcomes}.',
    hint: 'Mark retries as such, or give the tests names of their own.',
    explanation:
      'The same test stands in the report more than once, passed here and failed there, and nothing says that one was a retry.',
  },
  'tool-failed': {
    severity: 'error',
    voids: true,
    title: 'A tool that reports its own failure',
    message: 'Expected results, got: {found}.',
    hint: 'Mend what the tool complains of and run it again.',
    explanation:
      'A scan that did not work found nothing. That is not the same as nothing being there.',
  },
  'tool-warned': {
    severity: 'warning',
    title: 'A tool that could not read everything',
    message: 'Expected everything to be read, got: {found}.',
    hint: 'See whether the files it left out matter.',
    explanation: 'What the tool left out is in none of its figures.',
  },
  'scope-zero': {
    severity: 'error',
    voids: true,
    title: 'Nothing was looked at',
    message: 'Expected {what} to be looked at, got none.',
    hint: 'Check the path that the tool was given.',
    explanation: 'Where nothing was looked at, nothing can be found.',
  },
  'findings-filtered': {
    severity: 'warning',
    title: 'Findings that the tool left out',
    message: 'Expected all findings, got {listed} of {found} {what}.',
    hint: 'Run the tool without its limits for severity and confidence, or ask only for what they let through.',
    explanation:
      'The tool counts more than it lists: a limit or a filter kept the rest out of the report.',
  },
  'severity-from-level': {
    severity: 'warning',
    title: 'Levels in place of severities',
    message: 'Expected a severity for each finding, got {count} with a level only.',
    hint: 'Let the tool write `security-severity`, or use its own format.',
    explanation:
      'A level says how loud a tool is. Some tools give every finding the same one, critical or not.',
  },
  'severity-unknown': {
    severity: 'warning',
    title: 'Findings without a severity',
    message: 'Expected a severity for each finding, got {count} without.',
    hint: 'Use a tool or a format that states severities, or ask for no findings at all.',
    explanation: 'Whether they are critical is not known, so “no critical ones” cannot be shown.',
  },
  'coverage-rounded': {
    severity: 'note',
    title: 'A coverage that the tool rounds up',
    message: 'Expected the exact figure {exact}, got {shown}.',
    hint: 'Nothing: the exact figure is compared.',
    explanation: 'A rounded figure may pass a limit that the exact one misses.',
  },
  'value-missing': {
    severity: 'error',
    title: 'A figure that is no number',
    message: 'Expected a number for `{name}`, got {found}.',
    hint: 'See why the tool has nothing to measure; an empty series is not zero.',
    explanation: 'NaN, “Unknown” and an empty answer mean that nothing was measured.',
  },
  'time-missing': {
    severity: 'warning',
    title: 'A moment, and none to count from',
    message:
      'Expected the time of the measurement beside `{name}`, got none: how long it is until then is not known.',
    hint: 'Ask Prometheus for the difference, as in `(probe_ssl_earliest_cert_expiry - time()) / 86400`.',
    explanation:
      'The file says when something ends and not when that was read. The day on which it is looked at later says nothing of the day of the run.',
  },
  'measures-cut': {
    severity: 'warning',
    title: 'More figures than are kept',
    message: 'Expected at most {limit} figures, got {count}: the rest is left out.',
    hint: 'Export only what a checklist asks for.',
    explanation:
      'The limit keeps records small. What is left out proves nothing, and hides nothing that was read.',
  },
  'thresholds-inverted': {
    severity: 'note',
    title: 'Thresholds that say the opposite',
    message:
      'Expected `true` for a threshold that holds, got `true` for those that were broken ({count}).',
    hint: 'Let `handleSummary` of the script write the file; until then the figures themselves are compared.',
    explanation:
      '`--summary-export` of k6 writes whether a threshold was broken, not whether it holds.',
  },
  'lint-as-tests': {
    severity: 'warning',
    title: 'Findings of a linter, written as tests',
    message: 'Expected tests, got the findings of `{tool}` as failing tests.',
    hint: 'Let the linter write its own format, or SARIF: as tests, a clean run cannot be told from none.',
    explanation:
      'Each finding stands as a failed test. Where nothing is found there is no test at all, so such a file can never prove that the code is clean.',
  },
  'clock-backwards': {
    severity: 'warning',
    title: 'A clock that runs backwards',
    message: 'Expected an end after the start {start}, got {end}.',
    hint: 'Check the clock of the machine that ran it.',
    explanation: 'Times that contradict each other cannot say how old the evidence is.',
  },
});
