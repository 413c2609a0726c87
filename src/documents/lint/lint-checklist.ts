import type { Checklist, Item } from '../../model/checklist.ts';
import type { Place, Problem } from '../../model/problem.ts';
import { compareProblems, problem } from '../../model/problem-catalogue.ts';
import { countProgress, countReadiness, gatherLeaves, percentDone } from '../../model/progress.ts';
import { findEstimateMismatch } from './find-estimate-mismatch.ts';
import { findThresholdConflicts } from './find-threshold-conflicts.ts';

/**
 * What one checklist says against itself: groups against their items, repeated items, limits, claimed
 * progress, estimates against the timeline, no items at all. Sorted by place; it reads the finished
 * model and changes nothing.
 */
export function lintChecklist(checklist: Checklist): Problem[] {
  return [
    ...findMissingItems(checklist),
    ...findGroupConflicts(checklist),
    ...findDuplicates(checklist),
    ...findThresholdConflicts(checklist),
    ...findOverstatedProgress(checklist),
    ...findEstimateMismatch(checklist),
    ...findContactGaps(checklist),
  ].sort(compareProblems);
}

/** Points a claimed percentage may lie above the counted one: people round. */
const TOLERATED_POINTS = 2;

/** Reasons for which nothing was read; "no items" would only repeat them. */
const UNREAD = ['empty-document', 'binary-document', 'document-too-large', 'markdown-too-complex'];

/** Index pages of a folder are prose by custom. */
const INDEX_PAGE = /(^|\/)(readme|index)\.md$/i;

function findMissingItems(checklist: Checklist): Problem[] {
  const { items, runbooks, signoffs, smokeTests, problems, path } = checklist;
  const holds = items.length + runbooks.length + signoffs.length + smokeTests.length;
  const explained = problems.some(({ code }) => code === 'no-items' || UNREAD.includes(code));
  if (holds > 0 || explained || INDEX_PAGE.test(path)) return [];
  return [problem('no-items', at(checklist, 0))];
}

function findGroupConflicts(checklist: Checklist): Problem[] {
  const leaves = gatherLeaves(checklist.items);
  return checklist.items.flatMap((group) => {
    if (group.leaf || group.flag) return NOTHING;
    const { required, total, done, open } = countProgress(leaves.get(group.id) ?? []);
    if (total === 0) return NOTHING;
    const place = at(checklist, group.line);
    if (group.claim === 'done' && required.open > 0)
      return problem('parent-done-child-open', place, {
        item: group.text,
        open: required.open,
        total: required.done + required.open,
      });
    if ((group.claim === 'open' || group.claim === 'in-progress') && open === 0 && done > 0)
      return problem('children-done-parent-open', place, { item: group.text, total: done });
    return NOTHING;
  });
}

/** What most items have to say: one empty list for all of them. */
const NOTHING: readonly Problem[] = [];

/**
 * Items of one section with the same text, whatever its case. The same words below two different
 * groups ("Documented" under each) are no repetition.
 */
function findDuplicates(checklist: Checklist): Problem[] {
  const sections = new Map<string, Map<string, Item>>();
  return checklist.items.flatMap((item) => {
    const text = normaliseText(item.text);
    if (text === '') return NOTHING;
    const firsts = sections.get(item.sectionId) ?? new Map<string, Item>();
    const first = firsts.get(text);
    if (first === undefined) {
      firsts.set(text, item);
      sections.set(item.sectionId, firsts);
      return NOTHING;
    }
    if (first.depth === item.depth && first.parent !== item.parent) return NOTHING;
    const found = problem('duplicate-item', at(checklist, item.line), { item: item.text });
    return { ...found, related: at(checklist, first.line) };
  });
}

function findOverstatedProgress(checklist: Checklist): Problem[] {
  const progress = countReadiness(checklist.items);
  const counted = percentDone(progress);
  if (counted === null) return [];
  return checklist.progressClaims
    .filter((claim) => claim.value - counted > TOLERATED_POINTS)
    .map((claim) =>
      problem('progress-overstated', at(checklist, claim.line), {
        claimed: claim.value,
        counted,
        total: progress.done + progress.open,
      }),
    );
}

const findContactGaps = (checklist: Checklist): Problem[] =>
  checklist.contacts
    .filter(({ value }) => value === null)
    .map(({ role, line }) => problem('contact-gap', at(checklist, line), { role }));

function normaliseText(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  const words = ASCII.test(text)
    ? text.toLowerCase().replace(/[^a-z0-9%<>=]+/g, ' ')
    : text
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}%<>=]+/gu, ' ');
  return words.trim();
}

/** Words with one space between them: nothing to replace. */
const PLAIN = /^[A-Za-z0-9%<>=]+(?: [A-Za-z0-9%<>=]+)*$/;
/** Most other texts: no need of Unicode's tables. */
const ASCII = /^[\x20-\x7E]*$/;

const at = (checklist: Checklist, line: number): Place => ({
  file: checklist.path,
  line,
  column: 1,
});
