/** What can be wrong with runbooks, and with the alerts that lead to them. */
import { defineProblems } from './problem.ts';

export const RUNBOOK_PROBLEMS = defineProblems({
  'runbook-purpose-missing': {
    severity: 'note',
    title: 'A runbook that does not say when it is for',
    message: 'Expected `{runbook}` to name symptoms, alerts or a meaning, got none.',
    hint: 'Add `symptoms:` or `alerts:` to its front matter, or a line “Use this when …”.',
    explanation: 'Whoever is woken up must know within seconds whether this is the right page.',
  },
  'runbook-section-missing': {
    severity: 'note',
    title: 'A runbook without one of its parts',
    message: 'Expected `{runbook}` to have a part `{part}`, found none.',
    hint: 'Write it, if it is only one sentence.',
    explanation:
      'A runbook says what is broken for whom (impact) and what to do about it (diagnosis, mitigation or steps). Headings are recognised by their usual names in several languages.',
  },
  'runbook-section-empty': {
    severity: 'warning',
    title: 'A heading of a runbook with nothing below it',
    message: 'Expected something below `{part}`, found nothing.',
    hint: 'Write it or remove the heading.',
    explanation: 'An empty part looks like a promise, and is found to be none at the worst moment.',
  },
  'runbook-stub': {
    severity: 'warning',
    title: 'A runbook that tells nobody what to do',
    message: 'Expected `{runbook}` to have steps or commands, got {words} words and none.',
    hint: 'Write down what was done the last time, with its commands.',
    explanation:
      'A page that only says that something may be broken helps nobody who knows that already.',
  },
  'runbook-unfinished': {
    severity: 'warning',
    title: 'A runbook that is not finished',
    message: 'Expected finished text, got `{found}`.',
    hint: 'Write what is missing.',
    explanation: 'Words such as TODO or TBD stand where something is still to be written.',
  },
  'runbook-unowned': {
    severity: 'note',
    title: 'A runbook that nobody owns',
    message: 'Expected an owner of `{runbook}`, got none, nor one of its system.',
    hint: 'Add `owner:` to its front matter or to `project.md`.',
    explanation: 'Runbooks rot when it is nobody’s work to keep them.',
  },
  'runbook-never-exercised': {
    severity: 'note',
    title: 'A runbook that was never tried',
    message: 'Expected a drill of `{runbook}`, found none on record.',
    hint: 'Go through it once and run `seaworthy record PROJECT --exercise {id}`.',
    explanation:
      'A drill is a record of its own, or a date in the front matter (`exercised: 2026-03-01`). Steps that nobody followed are a guess.',
  },
  'runbook-exercise-lapsed': {
    severity: 'note',
    title: 'A runbook that was tried long ago',
    message:
      'Expected a drill of `{runbook}` that still counts, got one of {day} that counted until {until}.',
    hint: 'Go through it again and run `seaworthy record PROJECT --exercise {id}`.',
    explanation:
      'A drill counts for 180 days, or for as long as `valid:` in the front matter says.',
  },
  'runbook-exercise-failed': {
    severity: 'warning',
    title: 'A runbook that failed when it was tried',
    message: 'Expected the last drill of `{runbook}` to succeed, got a failure on {day}.',
    hint: 'Mend the runbook, then go through it again.',
    explanation: 'The latest drill on record failed, so an earlier one counts no more.',
  },
  'runbook-without-way-back': {
    severity: 'warning',
    title: 'A command that destroys, and no way back',
    message: 'Expected a rollback in `{runbook}`, which {what}, found none.',
    hint: 'Add a part “Rollback”, even if it only says that there is no way back.',
    explanation:
      'The runbook holds a command that cannot be undone by itself, and neither it nor its system has a part or a runbook that says how to undo it.',
  },
  'runbook-link-dead': {
    severity: 'warning',
    title: 'A link of a runbook that leads nowhere',
    message: 'Expected a page or a heading behind `{found}`, found none.',
    hint: 'Correct the link.',
    explanation:
      'Links to headings of the same file and to other files of the same project are followed; addresses on the web are not.',
  },
  'runbook-step-silent': {
    severity: 'note',
    title: 'Steps that do not say what one should see',
    message:
      'Expected every command of `{runbook}` to say what it shows, {found} of {total} do not.',
    hint: 'Add a line “Expected: …” below the command.',
    explanation: 'Whoever follows a step must be able to tell whether it worked.',
  },
  'runbook-hard-to-read': {
    severity: 'note',
    title: 'A runbook that is hard to read',
    message: 'Expected `{runbook}` to ask for at most {most} years of school, got {found}.',
    hint: 'Shorten its sentences.',
    explanation:
      'The Automated Readability Index counts letters, words and sentences. At three in the morning short sentences are read faster and obeyed better.',
  },
  'runbook-exposes-secret': {
    severity: 'error',
    title: 'A secret in a command',
    message: 'Expected no secret in a command, got one that begins with `{found}`.',
    hint: 'Replace the secret, then write a placeholder or a variable in its place.',
    explanation:
      'Runbooks are published. Only the first characters are printed, so that this message gives nothing away.',
  },
  'runbook-exposes-home': {
    severity: 'note',
    title: 'Somebody’s home folder in a command',
    message: 'Expected a path that everybody has, got `{found}`.',
    hint: 'Write a path below the repository, or a placeholder.',
    explanation: 'The command works for one person only, and names that person.',
  },
  'runbook-exposes-host': {
    severity: 'note',
    title: 'A private host in a command',
    message: 'Expected a host that may be published, got `{found}`.',
    hint: 'Write a placeholder such as `<database-host>` in its place.',
    explanation:
      'Addresses of private networks tell readers of the site how the inside looks, and go stale.',
  },
  'alert-file-invalid': {
    severity: 'error',
    title: 'A file of alert rules that cannot be read',
    message: 'Expected Prometheus rules as YAML, got {found}.',
    hint: 'Check it with `promtool check rules`.',
    explanation:
      'Rule groups, PrometheusRule resources and lists of them are read, also between the actions of a template. The file is left out, and nothing else is lost.',
  },
  'alert-rule-invalid': {
    severity: 'error',
    title: 'An alert rule that cannot be read',
    message: 'Expected {expected} in `{key}`, got {found}.',
    hint: 'Correct the rule; it is left out until then.',
    explanation: 'The other rules of the file are read.',
  },
  'alert-without-runbook': {
    severity: 'warning',
    title: 'An alert that no runbook answers',
    message: 'Expected a runbook for the alert `{alert}`, found none.',
    hint: 'Write one and name the alert under `alerts:` in its front matter.',
    explanation: 'The alert wakes somebody up and does not say what to do.',
  },
  'alert-url-missing': {
    severity: 'note',
    title: 'An alert that does not link its runbook',
    message: 'Expected a `runbook_url` for the alert `{alert}`, which has a runbook, got none.',
    hint: 'Add `runbook_url: <this site>/runbooks/{alert}/` to its annotations.',
    explanation:
      'The page of that address is made for every alert, so that the link can be computed.',
  },
  'alert-url-dead': {
    severity: 'warning',
    title: 'A runbook_url that leads nowhere',
    message:
      'Expected a runbook behind the `runbook_url` of `{alert}`, got `{found}`, which leads nowhere.',
    hint: 'Write `runbook_url: <this site>/runbooks/{alert}/`.',
    explanation:
      'Addresses of this site, of the repository and relative ones are resolved against the runbooks there are. Others are not followed.',
  },
  'alert-unknown': {
    severity: 'note',
    title: 'A runbook for an alert that no rule defines',
    message: 'Expected a rule for the alert `{alert}`, found none.',
    hint: 'Correct the name, or add the rule file under `alerts/`.',
    explanation: 'The rules may lie elsewhere; those of the project do not have it.',
  },
  'runbook-without-alert': {
    severity: 'note',
    title: 'A runbook that no alert leads to',
    message: 'Expected an alert that leads to `{runbook}`, found none.',
    hint: 'Name its alert under `alerts:`, or write a rule for what it is about.',
    explanation:
      'The project has alert rules, and none of them leads here: somebody must remember that this page exists.',
  },
});
