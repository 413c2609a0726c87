import { z } from 'zod';
import type { Conclusion } from '../../model/evidence.ts';
import type { Draft } from '../draft.ts';
import { defineJsonFormat, type JsonFormat } from '../format.ts';
import { hasKeys, lookUp, toCommit, toInstant, toNumber, toText, toWebAddress } from '../values.ts';

/** Pipelines and jobs of GitLab: objects and lists of the REST API, and the webhook of a pipeline. */
export const GITLAB_PIPELINE: JsonFormat = defineJsonFormat({
  id: 'gitlab-pipeline',
  name: 'GitLab pipeline',
  tools: ['GitLab'],
  specification: 'https://docs.gitlab.com/api/pipelines/',
  yields: ['check', 'measure', 'scope'],
  recognise: (value) =>
    isWebhook(value) ||
    isPipeline(value) ||
    (Array.isArray(value) && value.length > 0 && (value.every(isPipeline) || value.every(isJob))),
  schema: z.unknown(),
  read: (value, draft) => {
    const parsed = z.array(STEP).safeParse(listSteps(value));
    draft.setTool('gitlab');
    if (!parsed.success) {
      draft.problem('report-shape', {
        expected: 'pipelines or jobs with a status',
        path: 'the top',
        found: 'something else',
      });
      return;
    }
    const steps = keepLatest(parsed.data);
    draft.addScope('controls', steps.length);
    addRun(steps, draft);
    for (const step of steps) addStep(step, draft);
  },
});

const isWebhook = (value: unknown): boolean =>
  hasKeys(value, 'object_kind', 'object_attributes') && value.object_kind === 'pipeline';
const isPipeline = (value: unknown): boolean =>
  hasKeys(value, 'id', 'sha', 'ref', 'status', 'web_url') && !hasKeys(value, 'stage');
const isJob = (value: unknown): boolean =>
  hasKeys(value, 'id', 'stage', 'name', 'status', 'pipeline');

const listSteps = (value: unknown): unknown[] => {
  if (Array.isArray(value)) return value;
  if (!hasKeys(value, 'object_attributes')) return [value];
  const builds = hasKeys(value, 'builds') && Array.isArray(value.builds) ? value.builds : [];
  return [value.object_attributes, ...builds];
};

const TEXT = z.string().nullish();
const STEP = z.looseObject({
  id: z.number(),
  status: z.string(),
  name: TEXT,
  stage: TEXT,
  sha: TEXT,
  ref: TEXT,
  tag: z.boolean().nullish(),
  url: TEXT,
  web_url: TEXT,
  allow_failure: z.boolean().nullish(),
  coverage: z.unknown().optional(),
  created_at: TEXT,
  started_at: TEXT,
  finished_at: TEXT,
  commit: z.looseObject({ id: TEXT }).nullish().catch(null),
  pipeline: z.looseObject({ id: z.number().nullish(), sha: TEXT, web_url: TEXT }).nullish(),
});
type Step = z.infer<typeof STEP>;

/** A job that was run again stands in the list more than once; the newest counts. */
const keepLatest = (steps: readonly Step[]): Step[] => {
  const latest = new Map<string, Step>();
  for (const step of steps) {
    const key = step.stage
      ? `${step.pipeline?.id ?? ''} ${step.stage} ${step.name}`
      : `- ${step.id}`;
    if ((latest.get(key)?.id ?? -1) < step.id) latest.set(key, step);
  }
  return [...latest.values()];
};

const addRun = (steps: readonly Step[], draft: Draft): void => {
  const only = (values: readonly (string | null)[]): string | null => {
    const known = new Set(values.filter((value) => value !== null));
    return known.size === 1 ? ([...known][0] ?? null) : null;
  };
  draft.setRun({
    commit: only(steps.map((step) => toCommit(step.sha ?? step.pipeline?.sha ?? step.commit?.id))),
    // The ref of a tag names no branch.
    branch: only(steps.map((step) => (step.tag ? null : toText(step.ref)))),
    runUrl: only(
      steps.map((step) =>
        toWebAddress(step.pipeline?.web_url ?? (step.stage ? null : (step.web_url ?? step.url))),
      ),
    ),
  });
};

const addStep = (step: Step, draft: Draft): void => {
  const conclusion = lookUp(CONCLUSIONS, step.status) ?? 'error';
  draft.addTimes({
    startedAt: readTime(step.started_at ?? step.created_at),
    finishedAt: conclusion === 'pending' ? null : readTime(step.finished_at),
  });
  draft.addCheck({
    name: toText(step.name) ?? `pipeline ${step.id}`,
    group: toText(step.stage),
    conclusion: conclusion === 'failure' && step.allow_failure ? 'warning' : conclusion,
    url: toWebAddress(step.web_url ?? step.url),
    actual: step.status,
  });
  const coverage = toNumber(step.coverage);
  if (coverage !== null)
    draft.addMeasure({
      name: 'coverage',
      statistic: 'value',
      value: coverage / 100,
      unit: 'ratio',
      subject: toText(step.name),
    });
};

/** What waits, also for a person, is not done. */
const CONCLUSIONS: Readonly<Record<string, Conclusion>> = {
  success: 'success',
  failed: 'failure',
  canceled: 'cancelled',
  canceling: 'cancelled',
  skipped: 'skipped',
  created: 'pending',
  waiting_for_resource: 'pending',
  waiting_for_callback: 'pending',
  preparing: 'pending',
  pending: 'pending',
  running: 'pending',
  manual: 'pending',
  scheduled: 'pending',
};

/** Webhooks write `2026-11-21 08:00:00 UTC`. */
const readTime = (value: string | null | undefined): string | null =>
  toInstant(value?.replace(/ UTC$/, 'Z'));
