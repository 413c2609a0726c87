import type { AlertRule } from '../model/alert.ts';
import {
  type BoundEvidence,
  type DeclaredEvidence,
  NO_EVIDENCE,
  type Waiver,
} from '../model/binding.ts';
import {
  type Checklist,
  type ChecklistSettings,
  PHASES,
  type Runbook,
} from '../model/checklist.ts';
import type { Problem } from '../model/problem.ts';
import { compareProblems } from '../model/problem-catalogue.ts';
import { addProgress, countProgress, gatherLeaves, noProgress } from '../model/progress.ts';
import type { RecordView } from '../model/record-view.ts';
import type { JudgedItem, Project, Weights } from '../model/site.ts';
import { findWaivers } from './apply-waivers.ts';
import { describeConflicts } from './describe-conflicts.ts';
import { combineEvidence } from './evidence/judge-binding.ts';
import { judgeEvidence } from './evidence/judge-evidence.ts';
import { findNextChange } from './find-next-change.ts';
import { judgeGate, judgeLevels } from './judge-gate.ts';
import { judgeItem } from './judge-item.ts';
import { nameProject } from './name-project.ts';
import { findNextActions } from './next-actions.ts';
import { findRenamed } from './recall/find-renamed.ts';
import { judgeRunbooks } from './runbooks/judge-runbooks.ts';
import { canScore, isScored, scoreItems } from './score-items.ts';
import { settleChecklists } from './settle-checklists.ts';
import { describeContent } from './signoffs/describe-content.ts';
import { judgeSignoffs, NOTHING_SIGNED, type SignedStore } from './signoffs/judge-signoffs.ts';
import { listAuthors, listHeld } from './signoffs/list-people.ts';
import { uniteSignoffs } from './signoffs/unite-signoffs.ts';
import { uniteDeclared } from './unite-declared.ts';
import { listAreas, viewChecklist } from './view-checklist.ts';
import { viewStart } from './view-start.ts';
import { viewTopics } from './view-topics.ts';

export interface ProjectParts {
  id: string;
  /** Front matter of `project.md`; empty when there is none. */
  settings: ChecklistSettings;
  /** Its body as safe HTML. */
  introduction: string;
  checklists: readonly Checklist[];
  /** Files of runbooks. */
  runbooks: readonly Runbook[];
  rules: readonly AlertRule[];
  /** Absolute address of the site, or null. */
  address: string | null;
  records: readonly RecordView[];
  /** What `project.md` says of evidence; checklists add theirs. */
  declared: DeclaredEvidence;
  /** What the site says of the gate, of levels and of validity, for projects that do not. */
  defaults?: DeclaredEvidence;
  /** ISO 8601, the moment at which everything is judged. */
  now: string;
  /** What its sign-offs approved; left out where nothing is kept. */
  signed?: SignedStore;
  /** What is wrong with the project beside its checklists. */
  problems: readonly Problem[];
}

/** Judges and scores everything a project claims. The order of its checklists changes nothing. */
export function assembleProject(parts: ProjectParts, weights: Weights): Project {
  const { checklists, duplicates, unused } = settleChecklists(parts.checklists, parts.settings);
  const { now, records } = parts;
  const declared = uniteDeclared([parts, ...checklists], parts.defaults ?? NO_EVIDENCE);
  const placed = checklists.flatMap(({ items, path }) => items.map((item) => ({ item, path })));
  const evidence = judgeEvidence(placed, declared, { records, now });
  const waived = findWaivers(
    placed.map(({ item }) => item),
    declared,
    now,
  );
  const judged = new Map<string, JudgedItem>();
  for (const checklist of checklists)
    for (const one of judgeChecklist(checklist, duplicates, {
      weights,
      bound: evidence.bound,
      holding: waived.holding,
    }))
      judged.set(one.item.id, one);
  const items = [...judged.values()];
  const views = checklists.map((checklist) => viewChecklist(checklist, judged, weights));
  const score = scoreItems(items, weights);
  const signed = judgeSignoffs(uniteSignoffs(checklists, declared.signoffs), {
    store: parts.signed ?? NOTHING_SIGNED,
    records,
    renamed: findRenamed(placed.map(({ item }) => item)),
    today: () => describeContent({ id: parts.id, checklists, items: judged, declared, weights }),
    now,
  });
  const { signoffs } = signed;
  const gated = {
    items,
    score,
    records,
    signoffs,
    waivers: listHeld(items),
    authors: listAuthors(items, records),
    problems: parts.problems,
    unread: declared.unread,
    now,
  };
  // Where nothing came and nothing was asked for, a gate would only say that.
  const gate = declared.asks || records.length > 0 ? judgeGate(gated, declared.gate) : null;
  const levels = judgeLevels(gated, declared.levels);
  const setting = (key: 'description' | 'repository' | 'tier' | 'review') =>
    parts.settings[key] ?? findFirst(checklists, ({ settings }) => settings[key]);
  const { owner } = declared;
  const repository = setting('repository');
  const answers = judgeRunbooks({
    checklists,
    files: parts.runbooks,
    rules: parts.rules,
    records,
    declared,
    owner,
    repository,
    address: parts.address,
    now,
  });
  const project = {
    id: parts.id,
    name: nameProject(parts.id, parts.settings, checklists),
    description: setting('description'),
    introduction: parts.introduction,
    owner,
    repository,
    tier: setting('tier'),
    review: setting('review'),
    checklists: views,
    items: judged,
    score,
    topics: viewTopics(checklists, judged),
    records: [...records],
    history: null,
    waivers: declared.waivers,
    gate,
    levels,
    level: levels.findLast(({ reached }) => reached)?.name ?? null,
    validUntil: findNextChange({
      items,
      waivers: declared.waivers,
      records,
      age: gate === null ? null : declared.gate.age,
      now,
    }),
    next: findNextActions({ items, weights, gate, least: declared.gate.verified }),
    phases: countPhases(items),
    areas: views.flatMap(listAreas),
    leftOut: items.map(({ item }) => item).filter((item) => canScore(item) && !isScored(item)),
    validity: declared.validity,
    unwaived: items.some(({ waiver }) => waiver !== null)
      ? scoreItems(items.map(withoutWaiver), weights)
      : null,
    claimsWithoutBox: items.filter(({ item }) => isBoxless(item)).length,
    signoffs,
    signed: [],
    runbooks: answers.runbooks,
    alerts: answers.alerts,
    smokeTests: checklists.flatMap(({ smokeTests }) => smokeTests),
    contacts: checklists.flatMap(({ contacts }) => contacts),
    problems: [
      ...parts.problems,
      ...duplicates,
      ...unused,
      ...evidence.problems,
      ...waived.problems,
      ...signed.problems,
      ...answers.problems,
      ...checklists.flatMap(({ problems }) => problems),
    ].sort(compareProblems),
  };
  return { ...project, start: viewStart(project, checklists) };
}

interface JudgeContext {
  weights: Weights;
  bound: ReadonlyMap<string, BoundEvidence[]>;
  holding: ReadonlyMap<string, Waiver>;
}

/** Nothing speaks for most items: one empty list for all of them. */
const NONE: readonly BoundEvidence[] = [];

function judgeChecklist(
  checklist: Checklist,
  problems: readonly Problem[],
  { weights, bound, holding }: JudgeContext,
): JudgedItem[] {
  const leaves = gatherLeaves(checklist.items);
  const conflicts = describeConflicts(checklist, [...checklist.problems, ...problems]);
  return checklist.items.map((item) => {
    const evidence = bound.get(item.id) ?? NONE;
    const { verdict, remark } = judgeItem(item.claim, combineEvidence(evidence));
    const waiver = holding.get(item.id);
    // What is proven, or does not apply, needs no waiver.
    const isWaived = waiver !== undefined && verdict !== 'verified' && verdict !== 'not-applicable';
    const counts = isScored(item);
    return {
      item,
      verdict: isWaived ? 'waived' : verdict,
      evidence,
      remark,
      waiver: isWaived ? { waiver, verdict } : null,
      weight: counts ? weights[item.severity] : 0,
      scores: counts,
      conflicts: conflicts.get(item.id) ?? [],
      progress: item.leaf ? null : countProgress(leaves.get(item.id) ?? []),
    };
  });
}

function countPhases(items: readonly JudgedItem[]): Project['phases'] {
  const phases = Object.fromEntries(
    PHASES.map((phase) => [phase, noProgress()]),
  ) as Project['phases'];
  for (const { item } of items) addProgress(phases[item.phase], item);
  return phases;
}

const withoutWaiver = ({ item, verdict, waiver }: JudgedItem) => ({
  item,
  verdict: waiver?.verdict ?? verdict,
});

/** Claimed done by a mark, a status or a column, with no box that somebody ticked. */
const isBoxless = ({ leaf, claim, source, flag }: JudgedItem['item']): boolean =>
  leaf && !flag && claim === 'done' && source !== 'checkbox' && source !== 'code';

function findFirst<T>(
  checklists: readonly Checklist[],
  read: (checklist: Checklist) => T | null | undefined,
): T | null {
  for (const checklist of checklists) {
    const found = read(checklist);
    if (found !== null && found !== undefined) return found;
  }
  return null;
}
