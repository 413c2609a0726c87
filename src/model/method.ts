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
      'Items and figures are read by rules from text that people wrote freely. Each item names its line, so that a reading can be held against its source.',
      'Nothing on this site certifies a system or replaces the judgement of whoever answers for it.',
    ],
  },
} as const;
