import type { Problem } from '../../model/problem.ts';
import { type ProblemCode, problem } from '../../model/problem-catalogue.ts';
import { RUNBOOK_NEEDS, type RunbookNeed } from '../../model/runbook-needs.ts';
import type { JudgedRunbook, RunbookCheck } from '../../model/runbook-view.ts';
import { findDeadLinks, type KnownPages } from './find-dead-links.ts';

export type Subject = Omit<JudgedRunbook, 'checks' | 'problems'>;

/** Years of school that a runbook may ask for. */
const HIGHEST_GRADE = 14;

/** Fewer words without a single step tell nobody what to do. */
const FEWEST_WORDS = 120;

/** What a reader needs of a runbook, in the order of need, and what of it is missing. */
export const checkRunbook = (
  runbook: Subject,
  known: KnownPages,
): { checks: RunbookCheck[]; problems: Problem[] } => {
  // null: it does not apply to this runbook.
  const judged = RUNBOOK_NEEDS.flatMap(({ title, code }) => {
    const problems = JUDGES[code](runbook, known);
    return problems === null ? [] : [{ title, code, problems }];
  });
  return {
    checks: judged.map(({ title, code, problems }) => ({
      title,
      code: problems[0]?.code ?? code,
      passed: problems.length === 0,
    })),
    problems: judged.flatMap(({ problems }) => problems),
  };
};

const find = ({ path, line }: Subject, code: ProblemCode, { at, ...values }: Found): Problem =>
  problem(code, { file: path, line: at ?? line, column: 1 }, values);

/** `at` is the line, where it is not that of the runbook. */
type Found = Record<string, string | number> & { at?: number };

/** A section of a checklist is named by what it is for: "Backend not responding". */
const judgePurpose = (runbook: Subject): Problem[] | null => {
  if (runbook.origin === 'section') return null;
  const { triggers, alerts, rules, purpose, title, parts } = runbook;
  const says =
    triggers.length + alerts.length + rules.length > 0 ||
    purpose !== null ||
    parts.some(
      ({ kind, blocks }) => (kind === 'symptoms' || kind === 'meaning') && blocks.length > 0,
    );
  return says ? [] : [find(runbook, 'runbook-purpose-missing', { runbook: title })];
};

const judgeSubstance = (runbook: Subject): Problem[] => {
  const { steps, findings, title } = runbook;
  return steps.length > 0 || findings.words >= FEWEST_WORDS
    ? []
    : [find(runbook, 'runbook-stub', { runbook: title, words: findings.words })];
};

/** A section of a checklist has no parts to miss. */
const judgeParts = (runbook: Subject): Problem[] | null => {
  if (runbook.origin === 'section') return null;
  const kinds = new Set(runbook.parts.map(({ kind }) => kind));
  const does =
    runbook.steps.length > 0 ||
    kinds.has('mitigation') ||
    kinds.has('first') ||
    kinds.has('diagnosis');
  return [...(kinds.has('impact') ? [] : ['Impact']), ...(does ? [] : ['Mitigation'])].map((part) =>
    find(runbook, 'runbook-section-missing', { runbook: runbook.title, part }),
  );
};

const judgeEmpty = (runbook: Subject): Problem[] =>
  runbook.findings.empty.map(({ text, line }) =>
    find(runbook, 'runbook-section-empty', { part: text, at: line }),
  );

const judgeUnfinished = (runbook: Subject): Problem[] =>
  runbook.findings.unfinished.map(({ text, line }) =>
    find(runbook, 'runbook-unfinished', { found: text, at: line }),
  );

const judgeSilence = (runbook: Subject): Problem[] | null => {
  const withCommand = runbook.steps.filter(({ code }) =>
    code.some(({ role }) => role === 'command'),
  );
  if (withCommand.length === 0) return null;
  const silent = withCommand.filter(({ expects }) => !expects);
  if (silent.length === 0) return [];
  const values = { runbook: runbook.title, found: silent.length, total: withCommand.length };
  return [find(runbook, 'runbook-step-silent', { ...values, at: silent[0]?.line ?? runbook.line })];
};

const judgeWayBack = (runbook: Subject): Problem[] | null => {
  const worst = runbook.steps
    .flatMap(({ hazards }) => hazards)
    .find(({ kind }) => kind === 'destroys');
  if (worst === undefined) return null;
  return runbook.wayBack !== null
    ? []
    : [
        find(runbook, 'runbook-without-way-back', {
          runbook: runbook.title,
          what: worst.what,
          at: worst.line,
        }),
      ];
};

const judgeOwner = (runbook: Subject): Problem[] =>
  runbook.keeper !== null ? [] : [find(runbook, 'runbook-unowned', { runbook: runbook.title })];

const judgeExercise = (runbook: Subject): Problem[] => {
  const { state, at, until } = runbook.exercise;
  const values = { runbook: runbook.title, id: runbook.id };
  const day = (at ?? '').slice(0, 10);
  switch (state) {
    case 'fresh':
      return [];
    case 'never':
      return [find(runbook, 'runbook-never-exercised', values)];
    case 'failed':
      return [find(runbook, 'runbook-exercise-failed', { ...values, day })];
    case 'lapsed':
      return [
        find(runbook, 'runbook-exercise-lapsed', {
          ...values,
          day,
          until: (until ?? '').slice(0, 10),
        }),
      ];
  }
};

const judgeLinks = (runbook: Subject, known: KnownPages): Problem[] | null =>
  runbook.findings.links.length === 0
    ? null
    : findDeadLinks(runbook, known).map(({ url, line }) =>
        find(runbook, 'runbook-link-dead', { found: url, at: line }),
      );

const judgeGrade = (runbook: Subject): Problem[] | null => {
  const { grade } = runbook.findings;
  if (grade === null) return null;
  return grade <= HIGHEST_GRADE
    ? []
    : [
        find(runbook, 'runbook-hard-to-read', {
          runbook: runbook.title,
          most: HIGHEST_GRADE,
          found: grade,
        }),
      ];
};

const EXPOSED = {
  secret: 'runbook-exposes-secret',
  home: 'runbook-exposes-home',
  host: 'runbook-exposes-host',
} as const;

const judgeExposed = (runbook: Subject): Problem[] => {
  const worst = [...runbook.findings.exposed].sort(
    (a, b) => RANK.indexOf(a.kind) - RANK.indexOf(b.kind),
  );
  return worst.map(({ kind, text, line }) =>
    find(runbook, EXPOSED[kind], { found: text, at: line }),
  );
};

const RANK: readonly (keyof typeof EXPOSED)[] = ['secret', 'home', 'host'];

const JUDGES: Record<RunbookNeed, (runbook: Subject, known: KnownPages) => Problem[] | null> = {
  'runbook-purpose-missing': judgePurpose,
  'runbook-stub': judgeSubstance,
  'runbook-section-missing': judgeParts,
  'runbook-section-empty': judgeEmpty,
  'runbook-unfinished': judgeUnfinished,
  'runbook-step-silent': judgeSilence,
  'runbook-without-way-back': judgeWayBack,
  'runbook-unowned': judgeOwner,
  'runbook-never-exercised': judgeExercise,
  'runbook-link-dead': judgeLinks,
  'runbook-hard-to-read': judgeGrade,
  'runbook-exposes-secret': judgeExposed,
};
