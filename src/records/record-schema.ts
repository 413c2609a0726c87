import { z } from 'zod';
import { CLAIMS, PHASES, SEVERITIES } from '../model/checklist.ts';
import {
  CONCLUSIONS,
  FINDING_CATEGORIES,
  FINDING_SEVERITIES,
  OUTCOMES,
  SCOPES,
  SEVERITY_SOURCES,
  STATISTICS,
  UNITS,
} from '../model/evidence.ts';
import { RECORD_SCHEMA, type RunRecord } from '../model/record.ts';
import { judgementSchema } from './judgement-schema.ts';

const text = z.string();
const maybe = text.nullable();
const count = z.int().min(0);
const instant = z.iso.datetime();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const values = z.record(text, z.union([text, z.number()]));
/** A code of a later version is kept: the record stands, and its wording is then its code. */
const recordedProblem = z.object({ code: text, line: count, values });

const totals = z.object({
  total: count,
  passed: count,
  failed: count,
  errored: count,
  skipped: count,
  todo: count,
  flaky: count,
});

const findingTotals = z.object({
  critical: count,
  high: count,
  medium: count,
  low: count,
  info: count,
  unknown: count,
  suppressed: count,
});

const report = count.nullable();

/** What a record's file must hold. Strict: a record is ours, and nothing in it is there by accident. */
export const recordSchema = z.strictObject({
  schema: z.literal(RECORD_SCHEMA),
  project: text,
  recordedAt: instant,
  generator: text,
  envelope: z.strictObject({
    at: instant,
    atSource: z.enum(['option', 'command', 'ci', 'report', 'clock']),
    environment: maybe,
    commit: maybe,
    branch: maybe,
    tag: maybe,
    pullRequest: maybe,
    repository: maybe,
    provider: maybe,
    runUrl: maybe,
    runId: maybe,
    attempt: count.nullable(),
    workflow: maybe,
    job: maybe,
    event: maybe,
    actor: maybe,
    command: z
      .strictObject({ argv: z.array(text), exitCode: z.int(), duration: z.number().min(0) })
      .nullable(),
  }),
  reports: z.array(
    z.strictObject({
      path: text,
      sha256,
      bytes: count,
      format: maybe,
      tool: z.strictObject({ name: text, version: maybe }).nullable(),
      startedAt: instant.nullable(),
      finishedAt: instant.nullable(),
      tests: totals.nullable(),
      declared: totals.partial().nullable(),
      findings: findingTotals.nullable(),
      scope: z.array(z.strictObject({ what: z.enum(SCOPES), count })),
      complete: z.boolean(),
      sameAs: report,
      problems: z.array(recordedProblem),
    }),
  ),
  suites: z.array(
    z.strictObject({
      report: count,
      file: maybe,
      suite: z.array(text),
      passed: z.array(text),
      more: count,
      others: z.array(
        z.strictObject({
          name: text,
          outcome: z.enum(OUTCOMES),
          variant: text.optional(),
          flaky: z.literal(true).optional(),
          attempts: count.optional(),
          message: text.optional(),
        }),
      ),
    }),
  ),
  measures: z.array(
    z.strictObject({
      report,
      name: text,
      statistic: z.enum(STATISTICS),
      value: z.number(),
      unit: z.enum(UNITS),
      subject: maybe,
      count: z.number().nullable(),
    }),
  ),
  findings: z.array(
    z.strictObject({
      report,
      category: z.enum(FINDING_CATEGORIES),
      rule: text,
      title: text,
      severity: z.enum(FINDING_SEVERITIES),
      severitySource: z.enum(SEVERITY_SOURCES),
      rawSeverity: maybe,
      location: z.strictObject({ path: text, line: z.number().nullable() }).nullable(),
      package: z.strictObject({ name: text, version: maybe, fixedIn: maybe }).nullable(),
      state: z.enum(['open', 'suppressed']),
      count: z.number(),
    }),
  ),
  checks: z.array(
    z.strictObject({
      report,
      name: text,
      group: maybe,
      conclusion: z.enum(CONCLUSIONS),
      url: maybe,
      expected: maybe,
      actual: maybe,
    }),
  ),
  attestations: z.array(
    z.strictObject({
      report,
      predicateType: text,
      subjects: z.array(z.strictObject({ name: text, digest: text })),
      builder: maybe,
      verification: z.enum(['verified', 'failed', 'not-checked']),
    }),
  ),
  documents: z.array(z.strictObject({ path: text, sha256 })),
  claims: z.array(
    z.strictObject({
      id: text,
      text,
      claim: z.enum(CLAIMS),
      phase: z.enum(PHASES),
      severity: z.enum(SEVERITIES),
    }),
  ),
  judged: judgementSchema.optional(),
  problems: z.array(recordedProblem.extend({ file: text })),
  redactions: count,
  paths: count.optional(),
  content: sha256,
  previous: z.array(sha256),
});

/** What the schema has passed. Codes are those of the version that wrote it; all else is as the model says. */
export const asRecord = (value: unknown): RunRecord => value as RunRecord;
