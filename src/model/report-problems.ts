/** What can be wrong with what a report says. One that `voids` it: nothing in the file proves anything. */
import { defineProblems } from './problem.ts';

export const REPORT_PROBLEMS = defineProblems({
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
