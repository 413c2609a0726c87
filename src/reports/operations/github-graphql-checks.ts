import { z } from 'zod';
import type { Draft } from '../draft.ts';
import { defineJsonFormat, type JsonFormat } from '../format.ts';
import { hasKeys, isObject, toCommit, toInstant, toText, toWebAddress } from '../values.ts';
import { concludeGithub, concludeState } from './ci-conclusions.ts';

/** The checks of a commit as GraphQL gives them, or `gh pr view --json statusCheckRollup`. */
export const GITHUB_GRAPHQL_CHECKS: JsonFormat = defineJsonFormat({
  id: 'github-graphql-checks',
  name: 'GitHub checks (GraphQL)',
  tools: ['GitHub GraphQL API', 'gh pr view'],
  specification: 'https://docs.github.com/en/graphql/reference/objects#statuscheckrollup',
  yields: ['check', 'scope'],
  recognise: (value) =>
    hasKeys(value, 'statusCheckRollup') || (hasKeys(value, 'data') && hasRollup(value.data, 0)),
  schema: z.unknown(),
  read: (value, draft) => {
    draft.setTool('github');
    if (hasKeys(value, 'errors') && Array.isArray(value.errors) && value.errors.length > 0)
      draft.problem('tool-failed', { found: `${value.errors.length} errors of GraphQL` });
    draft.addScope('controls', walk(value, 0, draft));
  },
});

/** Levels that are looked through; the deepest known answer has fifteen. */
const DEEPEST = 30;
const MOST_LOOKED_AT = 20;

const hasRollup = (value: unknown, depth: number): boolean => {
  if (depth > DEEPEST) return false;
  if (Array.isArray(value)) return value.slice(0, 1).some((one) => hasRollup(one, depth + 1));
  return (
    isObject(value) &&
    (hasKeys(value, 'statusCheckRollup') ||
      Object.values(value)
        .slice(0, MOST_LOOKED_AT)
        .some((one) => hasRollup(one, depth + 1)))
  );
};

/** @returns how many checks there are */
const walk = (value: unknown, depth: number, draft: Draft): number => {
  if (depth > DEEPEST) return 0;
  if (Array.isArray(value))
    return value.reduce<number>((count, one) => count + walk(one, depth + 1, draft), 0);
  if (!isObject(value)) return 0;
  if (hasKeys(value, 'oid')) draft.setRun({ commit: toCommit(value.oid) });
  if (hasKeys(value, 'headRefOid')) draft.setRun({ commit: toCommit(value.headRefOid) });
  if (hasKeys(value, 'headRefName')) draft.setRun({ branch: toText(value.headRefName) });
  if (value.hasNextPage === true)
    draft.problem('run-incomplete', { found: 'more pages of checks' });
  if (addCheck(value, draft)) return 1;
  return Object.values(value).reduce<number>(
    (count, one) => count + walk(one, depth + 1, draft),
    0,
  );
};

const addCheck = (value: Record<string, unknown>, draft: Draft): boolean => {
  const isRun = ['name', 'status', 'conclusion'].every((key) => Object.hasOwn(value, key));
  if (!isRun && !['context', 'state'].every((key) => Object.hasOwn(value, key))) return false;
  draft.addTimes({
    startedAt: toInstant(value.startedAt ?? value.createdAt),
    finishedAt: toInstant(value.completedAt),
  });
  draft.addCheck({
    name: toText(isRun ? value.name : value.context) ?? 'check',
    group: toText(value.workflowName) ?? findWorkflow(value),
    conclusion: isRun
      ? concludeGithub(value.status ?? 'unknown', value.conclusion)
      : concludeState(value.state),
    url: toWebAddress(value.detailsUrl ?? value.targetUrl),
    actual: toText(value.conclusion) ?? toText(value.state) ?? toText(value.status),
  });
  return true;
};

const WORKFLOW = z.looseObject({
  workflowRun: z.looseObject({ workflow: z.looseObject({ name: z.string() }) }),
});

const findWorkflow = (value: Record<string, unknown>): string | null =>
  WORKFLOW.safeParse(value.checkSuite).data?.workflowRun.workflow.name ?? null;
