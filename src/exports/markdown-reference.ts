/** The method and the problems as markdown, from the tables that their pages print. */
import { SEVERITIES } from '../model/checklist.ts';
import { compareText } from '../model/compare-text.ts';
import { EVIDENCE_WORDS } from '../model/format-facts.ts';
import { FORMULAS, METHOD, VERDICT_TABLE } from '../model/method.ts';
import { PROBLEM_SEVERITIES } from '../model/problem.ts';
import { PROBLEMS, type ProblemCode, renderMessage } from '../model/problem-catalogue.ts';
import {
  describeUse,
  listLevelsInUse,
  listRulesInUse,
  listValidityInUse,
} from '../model/rules-in-use.ts';
import { RUNBOOK_NEEDS } from '../model/runbook-needs.ts';
import type { Site } from '../model/site.ts';
import { VERDICT_STYLES, VERDICTS } from '../model/verdict.ts';
import { CLAIM_WORDS, countOf, formatCount, SEVERITY_WORDS } from '../model/wording.ts';
import {
  escapeMarkdown,
  joinBlocks,
  renderCodeSpan,
  renderLink,
  renderTable,
  renderWording,
} from './markdown-text.ts';

export const renderMethodMarkdown = ({
  weights,
  projects,
}: Pick<Site, 'weights' | 'projects'>): string =>
  joinBlocks([
    '# Method',
    METHOD.summary,
    ...renderChapter(
      METHOD.numbers,
      renderTable(
        ['Number', 'Points, times 100'],
        FORMULAS.map(({ name, formula }) => [name, formula]),
      ),
    ),
    ...renderChapter(
      METHOD.weights,
      renderTable(
        ['Severity', 'Points'],
        SEVERITIES.map((severity) => [SEVERITY_WORDS[severity], weights[severity].toFixed(1)]),
      ),
    ),
    ...renderChapter(
      METHOD.verdicts,
      [
        renderTable(
          VERDICT_TABLE.heads,
          VERDICT_TABLE.rows.map(({ claim, cells }) => [
            CLAIM_WORDS[claim],
            ...cells.map((verdict) => VERDICT_STYLES[verdict].word),
          ]),
        ),
        renderTable(
          ['Verdict', 'It means'],
          VERDICTS.map((verdict) => [
            VERDICT_STYLES[verdict].word,
            escapeMarkdown(VERDICT_STYLES[verdict].meaning),
          ]),
        ),
      ].join('\n\n'),
    ),
    ...renderChapter(METHOD.bindings),
    ...renderChapter(METHOD.expiry, renderValidity(projects)),
    ...renderChapter(METHOD.gate, renderRules(projects)),
    ...renderChapter(METHOD.signoffs),
    ...renderChapter(METHOD.levels, renderLevels(projects)),
    ...[METHOD.evidence, METHOD.records].flatMap((chapter) => renderChapter(chapter)),
    ...renderChapter(
      METHOD.runbooks,
      renderTable(
        ['A runbook', 'Else it is reported as'],
        RUNBOOK_NEEDS.map(({ title, code }) => [title, renderCodeSpan(code)]),
      ),
    ),
    ...[METHOD.claims, METHOD.phases, METHOD.limits].flatMap((chapter) => renderChapter(chapter)),
  ]);

const renderRules = (projects: Site['projects']): string | null => {
  const rules = listRulesInUse(projects);
  return rules.length === 0
    ? null
    : renderTable(
        ['Rule in use', 'Asked for by'],
        rules.map((rule) => [
          renderWording(rule.title),
          escapeMarkdown(describeUse(rule, projects)),
        ]),
      );
};

const renderValidity = (projects: Site['projects']): string | null => {
  const used = listValidityInUse(projects);
  return used.length === 0
    ? null
    : renderTable(
        ['Evidence counts for', 'In'],
        used.map((one) => [one.title, escapeMarkdown(describeUse(one, projects))]),
      );
};

const renderLevels = (projects: Site['projects']): string | null => {
  const levels = listLevelsInUse(projects);
  return levels.length === 0
    ? null
    : renderTable(
        ['Level', 'Asks for', 'Set for'],
        levels.map((level) => [
          escapeMarkdown(level.name),
          level.asks.map(renderWording).join(' '),
          escapeMarkdown(describeUse(level, projects)),
        ]),
      );
};

interface Chapter {
  title: string;
  paragraphs: readonly string[];
}

const renderChapter = ({ title, paragraphs }: Chapter, table: string | null = null) => [
  `## ${title}`,
  table,
  ...paragraphs.map(renderWording),
];

const CODES = Object.keys(PROBLEMS) as ProblemCode[];

export const renderProblemsMarkdown = ({ problems }: Pick<Site, 'problems'>): string => {
  const counts = new Map<ProblemCode, number>();
  for (const { code } of problems) counts.set(code, (counts.get(code) ?? 0) + 1);
  const rows = CODES.map((code) => ({
    code,
    count: counts.get(code) ?? 0,
    ...PROBLEMS[code],
  })).sort(
    (a, b) =>
      Number(b.count > 0) - Number(a.count > 0) ||
      PROBLEM_SEVERITIES.indexOf(a.severity) - PROBLEM_SEVERITIES.indexOf(b.severity),
  );
  return joinBlocks([
    `# ${countOf(problems.length, 'problem')} found`,
    renderTable(
      ['Found', 'Problem', 'Severity'],
      rows.map(({ code, count, title, severity }) => [
        formatCount(count),
        `[${escapeMarkdown(title)}](${code}.md)`,
        severity,
      ]),
    ),
  ]);
};

export interface ProblemText {
  code: ProblemCode;
  text: string;
}

/** One text a code. As on its page, at most 200 places are listed. */
export const renderProblemTexts = ({ problems }: Pick<Site, 'problems'>): ProblemText[] => {
  const found = Map.groupBy(problems, ({ code }) => code);
  return CODES.map((code) => {
    const { title, severity, explanation, hint } = PROBLEMS[code];
    const here = found.get(code) ?? [];
    const text = joinBlocks([
      `# ${escapeMarkdown(title)}`,
      `\`${code}\`, ${severity}`,
      renderWording(explanation),
      `What to do: ${renderWording(hint)}`,
      here.length === 0 ? 'Not found here.' : `## Found ${countOf(here.length, 'time')}`,
      here
        .slice(0, MOST_LISTED)
        .map((problem) => {
          const { file, line } = problem.place;
          return `- ${escapeMarkdown(line === 0 ? file : `${file}:${line}`)}: ${renderWording(renderMessage(problem))}`;
        })
        .join('\n'),
      here.length > MOST_LISTED
        ? `The first ${MOST_LISTED}; \`seaworthy check\` lists them all.`
        : null,
    ]);
    return { code, text };
  });
};

const MOST_LISTED = 200;

/** The formats of reports that are read, as markdown. */
export const renderFormatsMarkdown = ({ formats }: Pick<Site, 'formats'>): string =>
  joinBlocks([
    `# ${countOf(formats.length, 'format')} of reports`,
    'What CI tools write is recognised by its content alone, never by the name of the file.',
    renderTable(
      ['Format', 'Written by', 'Gives', 'Id'],
      [...formats]
        .sort((a, b) => compareText(a.name, b.name))
        .map(({ id, name, tools, specification, yields }) => [
          renderLink(name, specification),
          escapeMarkdown(tools.join(', ')),
          yields.map((kind) => EVIDENCE_WORDS[kind]).join(', '),
          renderCodeSpan(id),
        ]),
    ),
  ]);
