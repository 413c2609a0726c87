/** How each figure is made, over the points of the items that apply. */
export const FORMULAS = [
  { name: 'verified', formula: 'verified ÷ applicable' },
  { name: 'claimed', formula: 'claimed done ÷ applicable' },
  { name: 'unknown', formula: '(claimed + missing + expired) ÷ applicable' },
  { name: 'waived', formula: 'waived ÷ applicable' },
  { name: 'contradicted', formula: 'contradicted ÷ applicable' },
] as const;

/** The verdict of a claim in the light of its evidence. A test holds it and the judging together. */
export const VERDICT_TABLE = {
  heads: [
    'The document says',
    'Evidence passes',
    'Evidence fails',
    'Passed, and has expired',
    'Bound, and none came',
    'Nothing bound',
  ],
  rows: [
    { claim: 'done', cells: ['verified', 'contradicted', 'expired', 'missing', 'claimed'] },
    { claim: 'open', cells: ['verified', 'failing', 'expired', 'open', 'open'] },
    {
      claim: 'not-applicable',
      cells: [
        'not-applicable',
        'contradicted',
        'not-applicable',
        'not-applicable',
        'not-applicable',
      ],
    },
  ],
} as const;

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
  verdicts: {
    title: 'Verdicts',
    paragraphs: [
      'Evidence that passes in one place and fails in another fails. A waiver that holds makes an item waived and leaves the verdict underneath in view; one that has ended waives nothing, and neither does one whose approver owns the item (or the system, where the item names nobody) or asked for it. Absence of evidence is a state of its own, never a pass.',
    ],
  },
  bindings: {
    title: 'What speaks for an item',
    paragraphs: [
      'A binding says which evidence speaks for which item, and what it must show. It is declared in front matter, or inferred where the item itself names the exact test, command or figure. What is inferred is labelled so, binds only where such evidence has come at least once, and can be switched off.',
      'Beside `item` (an id, a glob of ids, or several) and `valid` it holds one of: `tests` (a file, or `file`, `suite`, `name` and `variant`) with `tool`, `least`, `skipped` and `flaky`; `measure` with `statistic`, `subject`, `tool` and `expect`; `findings` with `tool`, `rule`, `path`, `severity` and `most`; `check` with `group`; `exercise`; or `command` with `tool`. Anything else beside them is a problem, and the binding is left out.',
      'The latest run that has something to say decides. A later run that should have brought it again and broke takes the proof away.',
      'A figure is compared only in the same quantity and statistic, or one that bounds it: a 97.5th percentile below the limit proves the 95th, a mean proves neither. Alarm rules are no targets.',
      'Its strength is drawn as bars: 1 linked, 2 a CI result, 3 a CI result bound to a commit, 4 signed: somebody who is named as a signer signed the record, and that was checked when the site was built. A signature by anybody else, or one that nothing was there to check with, adds nothing.',
    ],
  },
  expiry: {
    title: 'Expiry',
    paragraphs: [
      'Evidence counts from the moment it speaks of, for 30 days unless its binding says otherwise. A failure does not lapse.',
      'It is judged when the site is built, and again in the browser: a page that is opened later says what has lapsed since, and leaves what it recorded as it was.',
    ],
  },
  gate: {
    title: 'The gate',
    paragraphs: [
      'GO means that every rule that is asked for holds. It is never GO over nothing: at least one item must be verified. Each system sets its rules in front matter, and the site those of systems that set none.',
      'The rules are `critical`, `contradictions`, `streams`, `signoffs`, `bound` and `separation`, which are asked for or not; `verified`, in percent; `age`, of the latest record, as a duration; and `items`, globs of those that must be verified or waived. One that cannot be read is asked for at its strictest, and where a binding, a severity or a whole block cannot be read it is never GO. The share is compared before it is rounded.',
      '`gate` prints the same answer for CI. With `--no-worse-than` it is a ratchet: it fails only where an item, or the share that is verified, is worse than in the record that is named.',
    ],
  },
  signoffs: {
    title: 'Sign-offs',
    paragraphs: [
      'A sign-off counts as signed when a name stands there; a tick signs nothing. It is bound when it names the SHA-256 of what was signed: the words of all items with what stands under them, their claims and verdicts, criteria, rules, weights, bindings and waivers of that day. That content is kept in a file of its own, so that every later change can be told from it.',
      'Current: what was signed is what stands here. Changed since: an item was added, removed, moved, reworded or claimed otherwise, a rule, weight or binding is another, a waiver came or was renewed, or evidence refutes what it did not refute then. Formatting, prose and the order of lines change nothing, and neither do boxes outside of readiness, newer evidence that still passes, or evidence and waivers that come to their end by the calendar.',
      'Not bound: no digest is named. Version control and records then tell what stood there on that day as far as they can, and a change that they know of voids the sign-off as well. Where they know of none, it counts for the gate unless `bound: true` asks for a digest.',
      'Separation of duties, where it is asked for: nobody who signs or approves a waiver made the evidence that items rest on, as the actors of the records say, asked for the waiver, or owns what it sets aside. Names are compared as they are written; where a record names nobody, the rule fails.',
    ],
  },
  levels: {
    title: 'Levels',
    paragraphs: [
      'A level is a named set of rules, judged like the gate. It is reached where its own rules hold and those of every level below it.',
    ],
  },
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
  runbooks: {
    title: 'Runbooks',
    paragraphs: [
      'A runbook is judged by what whoever is woken up needs of it. Its figure counts how many of these it has, of those that apply: a runbook without a command needs no way back, and a section of a checklist has no parts to miss. It is a figure of its own and enters no score.',
      'A drill is evidence: it is recorded with `record --exercise`, read from a report of a runner that executed the file, or dated in its front matter. It counts for 180 days, or as long as `valid` says, and the latest one decides, also where it failed. An item that binds a drill is verified by it and expires with it.',
      'Commands are shown and never run. Secrets, home folders and private hosts in them are reported, and only the first characters of a secret are printed.',
      'An alert is answered by the runbooks that name it, are named like it, or that its `runbook_url` leads to. Addresses elsewhere are not followed.',
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
    ],
  },
  limits: {
    title: 'What this does not prove',
    paragraphs: [
      'A claim is a sentence in a file. Nothing here shows that it is true, who ticked it, or that it still holds.',
      'Evidence is what a tool reported of itself. Whoever can write the reports or set the environment of a run can write a commit, a branch or a time that is not so.',
      'A sign-off is a name that somebody wrote. Its digest shows what stood there then; it does not show who wrote it.',
      'A digest shows that a record was changed after it was written. It does not show that what was written is true.',
      'Items and figures are read by rules from text that people wrote freely. Each item names its line, so that a reading can be held against its source.',
      'Nothing on this site certifies a system or replaces the judgement of whoever answers for it.',
    ],
  },
} as const;
