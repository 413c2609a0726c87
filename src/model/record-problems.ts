/** What can be wrong with a record, or with the run it is made of. */
import { defineProblems } from './problem.ts';

export const RECORD_PROBLEMS = defineProblems({
  'report-stale': {
    severity: 'error',
    voids: true,
    title: 'A report from before the command began',
    message: 'Expected a report written since {start}, got one of {found}.',
    hint: 'See why the command did not write it; an older file was left lying.',
    explanation:
      'The command ran, and this file is older than its start. It speaks of another run, so nothing was taken from it.',
  },
  'report-older-than-run': {
    severity: 'error',
    voids: true,
    title: 'A report of an earlier run',
    message: 'Expected results since the run began at {start}, got results of {found}.',
    hint: 'Delete old reports before the run, or let the job write them to a folder of its own.',
    explanation:
      'The times in the file lie before the run that handed it over: it was cached, committed, or left over.',
  },
  'report-from-future': {
    severity: 'error',
    voids: true,
    title: 'A report from the future',
    message: 'Expected results of {now} at the latest, got results of {found}.',
    hint: 'Check the clocks of the machines, and `--now` or `--at` if they were given.',
    explanation: 'Evidence that is dated ahead would expire late.',
  },
  'report-twice': {
    severity: 'note',
    title: 'The same report twice',
    message: 'Expected each report once, got `{found}` with the same bytes as `{first}`.',
    hint: 'Name each file once.',
    explanation: 'It was counted once.',
  },
  'command-failed': {
    severity: 'error',
    voids: true,
    title: 'A command that failed',
    message: 'Expected exit code 0 of `{command}`, got {found}.',
    hint: 'Look at what the command printed, and mend it.',
    explanation:
      'A report can look green while the run was red: a suite that did not compile is missing from many formats. What failed in such a run counts; what passed proves nothing.',
  },
  'tests-unnamed': {
    severity: 'note',
    title: 'Passing tests beyond those that are named',
    message:
      'Expected at most {limit} passing tests by name, got {count} more: they are counted by file.',
    hint: 'Nothing, unless an item is bound to one of them by its name.',
    explanation:
      'Every test that did not pass is kept by name. Of those that passed the first are; the others are counted.',
  },
  'secrets-removed': {
    severity: 'warning',
    title: 'Secrets were taken out',
    message: 'Expected no secrets in the texts of a report, got {count}: they were taken out.',
    hint: 'Replace them: they were in a file of the CI run, so count as published.',
    explanation:
      'Messages of tests and titles of findings are kept, and some held what looks like a password, a token or a key. It is not in the record.',
  },
  'paths-shortened': {
    severity: 'note',
    title: 'Paths were made relative',
    message:
      'Expected paths relative to the project, got {count} absolute ones: they were shortened.',
    hint: 'Nothing.',
    explanation:
      'Paths of workspaces, home folders and temporary folders name people and machines, and differ from run to run. What lies in a workspace is kept relative to it, what lies in a home folder begins with `~`.',
  },
  'record-damaged': {
    severity: 'error',
    title: 'A damaged record',
    message: 'Expected a record, got {found}.',
    hint: 'Restore the file from version control; records are never written by hand.',
    explanation: 'It is not used. Nothing that it held proves anything.',
  },
  'record-altered': {
    severity: 'error',
    title: 'A record that is not what its name says',
    message: 'Expected content with the digest `{expected}…` that is in its name, got `{found}…`.',
    hint: 'Restore the file from version control.',
    explanation:
      'A record is named by the digest of its content. This one was changed after it was written, or renamed. It is not used.',
  },
  'record-foreign': {
    severity: 'error',
    title: 'A record that does not belong here',
    message: 'Expected a record of `{expected}`, got {found}.',
    hint: 'Move the file to where it belongs.',
    explanation: 'It is not used.',
  },
  'record-too-new': {
    severity: 'error',
    title: 'A record of a later version',
    message: 'Expected `{expected}`, got `{found}`.',
    hint: 'Update seaworthy.',
    explanation: 'A later version wrote this record. It is not used, and nothing is guessed of it.',
  },
  'record-stray': {
    severity: 'warning',
    title: 'Something among the records that is none',
    message: 'Expected records alone in this folder, got {found}.',
    hint: 'Move it elsewhere or delete it; a record lies directly in this folder, as `record` named it.',
    explanation:
      'It is not used. Records that were moved into folders, or are linked to, would be missing in silence otherwise.',
  },
  'record-orphaned': {
    severity: 'error',
    title: 'Records without a checklist',
    message: 'Expected a checklist of `{id}` beside its records, got none.',
    hint: 'Restore the checklist, or move the records away with it.',
    explanation:
      'Records speak of the items of a checklist. Without one there is no project, so that no page shows them.',
  },
  'item-renamed': {
    severity: 'note',
    title: 'An item that may have been renamed',
    message: 'Expected the history of `{item}`, got none: `{found}` was removed when it came.',
    hint: 'If it is the same item, write `<!-- was: {found} -->` into it, and its history goes on.',
    explanation:
      'Records name items by their ids, and an id is made of headings and title. This item came when one much like it went. Nothing is joined until the document says so.',
  },
  'record-dated-ahead': {
    severity: 'error',
    title: 'A record from the future',
    message: 'Expected a record of {now} at the latest, got one of {found}.',
    hint: 'Check the clock of the machine that wrote it, and `--now` if it was given.',
    explanation:
      'It speaks of a moment that has not come. It is shown, and proves nothing before that moment.',
  },
  'record-missing': {
    severity: 'error',
    title: 'A record that is gone',
    message: 'Expected the record `{found}`, which `{by}` follows, got no such record.',
    hint: 'Restore the file from version control; records are never deleted.',
    explanation:
      'Each record names the digests of those before it. One of them is not there: it was deleted, or replaced by another. Its digest is in the record that follows it.',
  },
  'record-out-of-order': {
    severity: 'error',
    title: 'A record that was dated back',
    message:
      'Expected a record written since {expected}, when `{previous}` was, which it follows, got one of {found}.',
    hint: 'Restore the file from version control, or correct the clock of the machine that wrote it.',
    explanation:
      'A record holds the digest of the one before, so it cannot be older. Either it was written with a false date, or the clock was wrong.',
  },
  'record-speaks-ahead': {
    severity: 'error',
    title: 'A record of a moment after it was written',
    message:
      'Expected a record of {expected} at the latest, when it was written, got one of {found}.',
    hint: 'Check `--at` of the run that wrote it.',
    explanation: 'Evidence that is dated ahead would look fresh for longer than it is.',
  },
  'record-twice': {
    severity: 'warning',
    title: 'One run in two records',
    message: 'Expected each run once, got what `{first}` holds already.',
    hint: 'Nothing, where two jobs recorded the same run side by side; else see who copied the file.',
    explanation:
      'Two records hold the same evidence of the same run. A copy under another name or date adds nothing, and may be meant to look like a run of its own.',
  },
  'record-content-wrong': {
    severity: 'error',
    title: 'A record with a wrong digest in it',
    message: 'Expected the content digest `{expected}…`, got `{found}…`.',
    hint: 'Restore the file from version control; records are never written by hand.',
    explanation:
      'The name of the file fits its bytes, but the digest inside does not fit what it holds: somebody changed it and named it anew.',
  },
  'record-unfollowed': {
    severity: 'note',
    title: 'A record that came late',
    message: 'Expected later records to follow this one of {found}, got `{later}`, which does not.',
    hint: 'Nothing, where it comes from a branch that was merged late; else ask who added it.',
    explanation:
      'By its own account it was there more than a day before another was written, and that one does not know of it. It came in late, or was dated back. An anchor (`verify --anchor`) tells the two apart.',
  },
  'record-follows-nothing': {
    severity: 'note',
    title: 'A record that follows nothing',
    message:
      'Expected a record that follows earlier ones such as `{first}`, got one that follows none.',
    hint: 'Nothing, where it was made apart from the others; else ask who added it.',
    explanation: 'A history begins once. A second beginning knows nothing of what was before it.',
  },
  'record-backdated': {
    severity: 'error',
    title: 'A record that was not there then',
    message:
      'Expected every record of before {moment} to be in `{anchor}`, got one of {found} that is not.',
    hint: 'Ask who added it, and why with an earlier date.',
    explanation:
      'The anchor holds all records there were at its moment. This one claims to be older, and is not among them.',
  },
  'site-input-differs': {
    severity: 'error',
    title: 'A site of other inputs',
    message: 'Expected `{path}` as it was when the site was built ({builtAt}), got {found}.',
    hint: 'Give the content as it was then, as in a checkout of that commit.',
    explanation:
      'A site lists the files it was built of with their digests. Here one is not the same, so that the site does not show this content.',
  },
  'site-file-differs': {
    severity: 'error',
    title: 'A file of a site that its inputs do not make',
    message: 'Expected the bytes that a build of the same inputs makes, got {found}.',
    hint: 'Build the site again; see who changed the published one.',
    explanation:
      'The same inputs and the same `now` make the same bytes. Here they do not: the file was changed after it was built, or by another version.',
  },
  'site-generator-differs': {
    severity: 'warning',
    title: 'A site of another version',
    message: 'Expected `{expected}`, which built the site, got `{found}`.',
    hint: 'Use the version that built the site.',
    explanation: 'Another version may make other bytes of the same inputs.',
  },
  'anchor-broken': {
    severity: 'error',
    title: 'A record that the anchor knows and that is gone',
    message: 'Expected the record `{found}` that {anchor} knows, got no such record.',
    hint: 'Restore the file from version control: it was there.',
    explanation:
      'An anchor is something from outside that knew the records at an earlier moment: a commit, a published digest, a site or a packet. What it knew must still be there, byte for byte.',
  },
  'anchor-unknown': {
    severity: 'error',
    title: 'An anchor that cannot be read',
    message: 'Expected {expected}, got `{found}`.',
    hint: 'Give a digest, a commit of the repository that holds the content, or a folder with records.',
    explanation: 'Nothing was compared with it.',
  },
});
