import { z } from 'zod';
import type { Finding, FindingCategory } from '../../model/evidence.ts';
import type { Draft } from '../draft.ts';
import { defineJsonFormat, type JsonFormat } from '../format.ts';
import { hasKeys, toCommit, toCount, toInstant, toText } from '../values.ts';
import { ANYTHING, TEXT } from './loose-schemas.ts';
import { firstLine, firstParagraph } from './message-lines.ts';
import { findCategory } from './sarif-categories.ts';
import { findRule, LEVEL, type SarifRule, type SarifTool, TOOL } from './sarif-rules.ts';
import { readSarifSeverity } from './sarif-severities.ts';
import { warnOf } from './warn-of.ts';

const MESSAGE = z.looseObject({ text: TEXT, markdown: TEXT, id: TEXT }).nullish().catch(null);
const PLACE = z
  .looseObject({
    physicalLocation: z.looseObject({
      artifactLocation: z.looseObject({ uri: TEXT, index: ANYTHING }).nullish(),
      region: z.looseObject({ startLine: ANYTHING }).nullish().catch(null),
    }),
  })
  .nullish()
  .catch(null);
const RESULT = z.looseObject({
  ruleId: TEXT,
  ruleIndex: ANYTHING,
  rule: ANYTHING,
  level: LEVEL,
  kind: TEXT,
  message: MESSAGE,
  locations: z.array(PLACE).nullish().catch(null),
  suppressions: z.array(z.looseObject({ status: TEXT, state: TEXT })).nullish(),
  baselineState: TEXT,
  properties: ANYTHING,
});
const NOTIFICATIONS = z
  .array(z.looseObject({ level: TEXT, message: MESSAGE }))
  .nullish()
  .catch(null);
const RUN = z.looseObject({
  tool: TOOL,
  results: z.array(RESULT).nullish(),
  invocations: z
    .array(
      z.looseObject({
        executionSuccessful: z.boolean().nullish(),
        startTimeUtc: TEXT,
        endTimeUtc: TEXT,
        toolExecutionNotifications: NOTIFICATIONS,
        toolConfigurationNotifications: NOTIFICATIONS,
      }),
    )
    .nullish(),
  artifacts: z
    .array(z.looseObject({ location: z.looseObject({ uri: TEXT }).nullish(), roles: ANYTHING }))
    .nullish()
    .catch(null),
  versionControlProvenance: z
    .array(z.looseObject({ revisionId: TEXT, branch: TEXT }))
    .nullish()
    .catch(null),
});
type Run = z.infer<typeof RUN>;
type Result = z.infer<typeof RESULT>;

/** One reader for most scanners and many linters. A result without a level has that of its rule, or else `warning`. */
export const SARIF: JsonFormat = defineJsonFormat({
  id: 'sarif',
  name: 'SARIF 2.1.0',
  tools: ['CodeQL', 'Semgrep', 'Trivy', 'Grype', 'Snyk Code', 'Checkov', 'gosec', 'ESLint', 'ruff'],
  specification: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html',
  yields: ['finding', 'scope'],
  recognise: (value) =>
    hasKeys(value, 'runs') &&
    (/^2\.\d/.test(String(Object(value).version)) || /sarif/i.test(String(Object(value).$schema))),
  schema: z.looseObject({ runs: z.array(RUN).nullish() }),
  read: ({ runs }, draft) => {
    draft.speaksOfFindings();
    if (runs == null || runs.length === 0)
      draft.problem('report-empty', { found: '`runs` without a run' });
    const known = new Map<string, Run>();
    for (const run of runs ?? []) readRun(run, known, draft);
  },
});

/** @param known findings of the runs before, by what they are: one that two runs report is one finding */
const readRun = (run: Run, known: Map<string, Run>, draft: Draft): void => {
  const { driver } = run.tool;
  draft.setTool(driver.name, toText(driver.semanticVersion) ?? toText(driver.version));
  const provenance = run.versionControlProvenance?.[0];
  draft.setRun({ commit: toCommit(provenance?.revisionId), branch: toText(provenance?.branch) });
  readInvocations(run, draft);
  const targets = (run.artifacts ?? []).filter(
    ({ roles }) => Array.isArray(roles) && roles.includes('analysisTarget'),
  );
  if (targets.length > 0) draft.addScope('files', targets.length);
  // The specification: null, or nothing, where the scan did not come to results.
  if (run.results == null)
    draft.problem('tool-failed', { found: `no \`results\` of ${firstLine(driver.name)}` });
  for (const result of run.results ?? []) {
    const key = identify(result);
    if (key !== null && (known.get(key) ?? run) !== run) continue;
    if (key !== null) known.set(key, run);
    addResult(result, run, draft);
  }
  const open = (run.results ?? []).filter(({ kind }) => /^(?:review|open)$/i.test(kind ?? ''));
  warnOf(
    draft,
    'results that a person must judge',
    open.map(({ ruleId }) => firstLine(ruleId, 'no rule')),
  );
};

/** null: without a place two results may look the same and be two. */
const identify = (result: Result): string | null => {
  const physical = result.locations?.[0]?.physicalLocation;
  const { region, artifactLocation } = physical ?? {};
  if (toCount(region?.startLine) === null || artifactLocation?.uri == null) return null;
  const { ruleId, message, level, baselineState } = result;
  return JSON.stringify([
    ...[ruleId, level, baselineState, message?.text, isSuppressed(result)],
    ...[artifactLocation.uri, region],
  ]);
};

const readInvocations = ({ invocations }: Run, draft: Draft): void => {
  for (const invocation of invocations ?? []) {
    draft.addTimes({
      startedAt: toInstant(invocation.startTimeUtc),
      finishedAt: toInstant(invocation.endTimeUtc),
    });
    const notifications = [
      ...(invocation.toolExecutionNotifications ?? []),
      ...(invocation.toolConfigurationNotifications ?? []),
      // Without a level it is a warning.
    ].filter(({ level }) => level == null || level === 'error' || level === 'warning');
    const messages = notifications
      .toSorted((a, b) => Number(b.level === 'error') - Number(a.level === 'error'))
      .map(({ message }) => firstLine(message?.text));
    if (invocation.executionSuccessful === false)
      draft.problem('tool-failed', {
        found: `\`executionSuccessful\` is false; ${firstLine(messages[0])}`,
      });
    else warnOf(draft, 'messages of the tool', messages);
  }
};

const addResult = (result: Result, run: Run, draft: Draft): void => {
  if (result.kind != null && result.kind.toLowerCase() !== 'fail') return;
  if (result.baselineState === 'absent') return;
  const rule = findRule(result, run.tool as SarifTool);
  const severity = readSarifSeverity(result, rule);
  const id = toText(result.ruleId) ?? toText(rule?.id) ?? 'unnamed';
  const category = findCategory(id, rule, run.tool.driver.name);
  draft.addFinding({
    category,
    rule: id,
    title: describeResult(result, rule, id, category),
    ...severity,
    location: findPlace(result, run),
    state: isSuppressed(result) ? 'suppressed' : 'open',
  });
};

/** A status that is not stated is `accepted`. */
const isSuppressed = ({ suppressions }: Result): boolean =>
  (suppressions ?? []).some(({ status, state }) => (status ?? state ?? 'accepted') === 'accepted');

const describeResult = (
  { message }: Result,
  rule: SarifRule | null,
  id: string,
  category: FindingCategory,
): string => {
  const named = toText(rule?.shortDescription?.text) ?? toText(rule?.name) ?? id;
  // The message of a finder of secrets may hold the secret.
  return firstParagraph(category === 'secret' ? named : (toText(message?.text) ?? named));
};

const findPlace = (result: Result, run: Run): Finding['location'] => {
  const physical = result.locations?.[0]?.physicalLocation;
  const artifact = physical?.artifactLocation;
  const at = toCount(artifact?.index);
  const uri =
    toText(artifact?.uri) ?? (at === null ? null : toText(run.artifacts?.[at]?.location?.uri));
  if (uri === null) return null;
  return { path: decodeUri(uri), line: toCount(physical?.region?.startLine) || null };
};

const decodeUri = (uri: string): string => {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
};
