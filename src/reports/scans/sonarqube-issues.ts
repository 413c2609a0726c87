import { z } from 'zod';
import type { FindingSeverity } from '../../model/evidence.ts';
import { defineJsonFormat, type JsonFormat } from '../format.ts';
import { NO_SEVERITY, type ReadSeverity } from '../severities.ts';
import { hasKeys, lookUp, toCount } from '../values.ts';
import { compareFindings } from './compare-findings.ts';
import { ANYTHING, TEXT } from './loose-schemas.ts';
import { firstLine } from './message-lines.ts';

const ISSUE = z.looseObject({
  rule: z.string(),
  severity: TEXT,
  impacts: z
    .array(z.looseObject({ severity: TEXT }))
    .nullish()
    .catch(null),
  component: TEXT,
  line: ANYTHING,
  status: TEXT,
  message: TEXT,
  type: TEXT,
});

/** One page of `api/issues/search`: what stands on other pages is missing. */
export const SONARQUBE_ISSUES: JsonFormat = defineJsonFormat({
  id: 'sonarqube-issues',
  name: 'SonarQube issues',
  tools: ['SonarQube', 'SonarQube Cloud'],
  specification: 'https://docs.sonarsource.com/sonarqube-server/extension-guide/web-api/',
  yields: ['finding'],
  recognise: (value) =>
    hasKeys(value, 'issues', 'components') && (hasKeys(value, 'paging') || hasKeys(value, 'ps')),
  schema: z.looseObject({
    total: ANYTHING,
    paging: z.looseObject({ total: ANYTHING }).nullish().catch(null),
    issues: z.array(ISSUE),
  }),
  read: ({ total, paging, issues }, draft) => {
    draft.speaksOfFindings();
    draft.setTool('sonarqube');
    for (const { rule, component, line, status, message, type, ...issue } of issues) {
      const path = component?.split(':').at(-1);
      draft.addFinding({
        category: type === 'VULNERABILITY' ? 'code' : 'lint',
        rule,
        title: firstLine(message, rule),
        ...readSeverity(issue.severity ?? issue.impacts?.[0]?.severity),
        location: path ? { path, line: toCount(line) || null } : null,
        state: /^(?:RESOLVED|CLOSED|ACCEPTED|FALSE_POSITIVE|FIXED)$/.test(status ?? '')
          ? 'suppressed'
          : 'open',
      });
    }
    // Where nothing was analysed the answer is the same.
    if (issues.length === 0) draft.problem('report-empty', { found: 'a page without an issue' });
    compareFindings(draft, 'issues', toCount(total) ?? toCount(paging?.total), issues.length);
  },
});

const SEVERITIES: Readonly<Record<string, FindingSeverity>> = {
  BLOCKER: 'critical',
  CRITICAL: 'high',
  HIGH: 'high',
  MAJOR: 'medium',
  MEDIUM: 'medium',
  MINOR: 'low',
  LOW: 'low',
  INFO: 'info',
};

const readSeverity = (raw: string | null | undefined): ReadSeverity => {
  const severity = lookUp(SEVERITIES, raw ?? '');
  return severity === undefined
    ? { ...NO_SEVERITY, rawSeverity: raw ?? null }
    : { severity, severitySource: 'native', rawSeverity: raw ?? null };
};
