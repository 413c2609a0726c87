/**
 * The words of the method, chapter by chapter, for its markdown and for full text. A test holds them and
 * the page together. Code stands between backticks.
 */
export const METHOD = {
  summary: 'How items are read, judged and counted, and what that does not prove.',
  numbers: {
    title: 'Two numbers, never blended',
    paragraphs: [
      'Claimed is what the documents say: the points of the items claimed done, of all points that apply.',
      'Verified is what evidence shows: the points of the items whose evidence passes and is within its validity, of the same points. A tick alone adds nothing to it.',
      'Only items of phase readiness score, and only those without items below them: a group is counted through its items. What the document calls not applicable leaves the sum and is named. A system with nothing to count has no score, which is not 100.',
      'Shares are rounded so that the ledger’s column adds up to 100.0, and 99.96 prints as 99.9. A share too small for a tenth is printed as < 0.1 and counts as none in that sum.',
    ],
  },
  weights: {
    title: 'Points of an item',
    paragraphs: [
      'P0 to P3, must, should and may, critical to low are read as these four. Where a document gives none, an item is medium.',
    ],
  },
  verdicts: { title: 'Verdicts', paragraphs: [] },
  evidence: {
    title: 'Evidence',
    paragraphs: [
      'Evidence is one fact read from a report, a file that a CI tool wrote: a test outcome, a measure, a finding, a check, an attestation. Reports are recognised by their content alone, never by their names.',
      'Reports are counted, not believed. Totals come from the list of tests or findings; what a file says of itself is only compared with it.',
      'Some problems void a report: it is empty, cut short, older than the run, contradicts itself, or its tool failed or looked at nothing. Then nothing that passed in it counts as proof. What failed still counts. A command that fails voids its whole run in the same way.',
    ],
  },
  records: {
    title: 'Records',
    paragraphs: [
      'A record is one file for one CI run of one project: commit, branch, run and times, the digest of each report, the evidence, the claims as the documents made them then, the verdicts, scores and bindings they were judged by, every problem, and the digests of the records before it. It is named by the digest of its content and never changed; a correction is a new record.',
      'Not all is kept. Of tests that passed, names are kept up to a limit and the rest is counted; of the others, each is kept. Output, source lines and secrets are left out.',
      'A record is compared with the one before it of the same kind of run.',
    ],
  },
  claims: {
    title: 'Claims',
    paragraphs: [
      'A claim is what the document says of an item: done, open, in progress, blocked, not applicable or deferred. It is read from the checkbox, a mark such as ✅, a status line, a status column or a box in a code block. Where there is a box, it decides between done and not done; a status line only says more exactly what not done means. A disagreement between the two is listed as a conflict.',
      'Percentages count the items without items below them. A group’s own box changes no figure.',
    ],
  },
  phases: {
    title: 'Phases',
    paragraphs: [
      'Readiness must hold before launch and is the only phase that scores. Rollout is a step of the deployment, follow-up comes after launch, and approval is a line to sign: they show progress.',
      'A sign-off counts as signed when a name stands there. A tick signs nothing.',
    ],
  },
  limits: {
    title: 'What this does not prove',
    paragraphs: [
      'A claim is a sentence in a file. Nothing here shows that it is true, who ticked it, or that it still holds.',
      'Evidence is what a tool reported of itself. Whoever can write the reports or set the environment of a run can write a commit, a branch or a time that is not so.',
      'A digest shows that a record was changed after it was written. It does not show that what was written is true.',
      'Items and figures are read by rules from text that people wrote freely. Each item names its line, so that a reading can be held against its source.',
      'Nothing on this site certifies a system or replaces the judgement of whoever answers for it.',
    ],
  },
} as const;
