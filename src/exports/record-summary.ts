import { describeChecks, describeMeasures, describeReport } from '../model/evidence-wording.ts';
import type { Problem } from '../model/problem.ts';
import { renderHint, renderMessage } from '../model/problem-catalogue.ts';
import type { RunRecord } from '../model/record.ts';
import { renderRecorded } from '../model/recorded-problem.ts';
import { escapeMarkdown } from './markdown-text.ts';

/** What was recorded, for the terminal and for the summary of a CI job. */
export const renderRecordSummary = (
  record: RunRecord,
  path: string,
  problems: readonly Problem[],
): { text: string; markdown: string } => {
  const { envelope, reports } = record;
  const run = [
    envelope.at,
    envelope.commit === null ? null : `commit ${envelope.commit.slice(0, 10)}`,
    envelope.branch === null ? null : `branch ${envelope.branch}`,
    envelope.environment,
    envelope.command === null ? null : `exit code ${envelope.command.exitCode}`,
  ].filter((part) => part !== null);
  const rows = reports.map((report, index) => ({
    path: report.path,
    said: describeReport(report, record, index),
    problems: report.problems.map((one) => renderRecorded(one)),
  }));
  const given = describeGiven(record);
  const own = problems.map((one) => `${renderMessage(one)} ${renderHint(one)}`);
  const width = Math.max(0, ...rows.map((row) => row.path.length));
  const lines = [
    path,
    `  ${record.project}: ${run.join(', ')}`,
    ...rows.flatMap((row) => [
      `  ${row.path.padEnd(width)}  ${row.said}`,
      ...row.problems.map((said) => `    ${said}`),
    ]),
    ...(given === '' ? [] : [`  ${given}`]),
    ...own.map((said) => `  ${said}`),
  ];
  const markdown = [
    `### Recorded: ${escapeMarkdown(record.project)}`,
    '',
    escapeMarkdown(run.join(', ')),
    '',
    '| report | what it says |',
    '| --- | --- |',
    ...rows
      .slice(0, MOST)
      .map(
        (row) => `| ${cell(row.path)} | ${[row.said, ...row.problems].map(cell).join('<br>')} |`,
      ),
    ...(rows.length > MOST ? [`| and ${rows.length - MOST} more | |`] : []),
    ...(given === '' ? [] : [`| given | ${cell(given)} |`]),
    '',
    ...own.map((said) => `- ${escapeMarkdown(said)}`),
  ].join('\n');
  return { text: lines.map((line) => `${quieten(line)}\n`).join(''), markdown };
};

/** CI systems refuse summaries of 1 MB. */
const MOST = 200;

/** Reports hold what a terminal would obey, and what Azure and GitHub take for commands to them. */
const quieten = (line: string): string =>
  line
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/##(?=(?:vso)?\[)/g, '# #')
    .replace(/^(\s*):(?=:)/, '$1: ');

const cell = (text: string): string => escapeMarkdown(text).replaceAll('|', '\\|');

const describeGiven = ({ measures, checks }: RunRecord): string =>
  [
    describeMeasures(measures.filter(({ report }) => report === null)),
    describeChecks(checks.filter(({ report }) => report === null)),
  ]
    .filter((part) => part !== '')
    .join('; ');
