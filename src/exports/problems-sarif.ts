import type { Place, Problem } from '../model/problem.ts';
import {
  PROBLEMS,
  type ProblemCode,
  renderHint,
  renderMessage,
} from '../model/problem-catalogue.ts';

/**
 * SARIF 2.1.0: one run, every problem of the catalogue a rule. File names are relative to the folder
 * the command ran on (`%SRCROOT%`).
 * Source: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export const renderSarifProblems = (problems: readonly Problem[]): string => {
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'seaworthy', rules: CODES.map(renderRule) } },
        columnKind: 'utf16CodeUnits',
        results: problems.map(renderResult),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
};

const CODES = Object.keys(PROBLEMS).sort() as ProblemCode[];
const RULE_INDEX = new Map(CODES.map((code, index) => [code, index]));

const renderRule = (code: ProblemCode): object => {
  const { severity, title, explanation, hint } = PROBLEMS[code];
  return {
    id: code,
    shortDescription: { text: title },
    fullDescription: { text: explanation },
    help: { text: explainSlots(hint) },
    defaultConfiguration: { level: severity },
  };
};

/** A rule's hint speaks of no problem in particular: `{option}` reads as "option". */
const explainSlots = (hint: string): string => hint.replace(/\{(\w+)\}/g, '$1');

const renderResult = (problem: Problem): object => ({
  ruleId: problem.code,
  ruleIndex: RULE_INDEX.get(problem.code),
  level: PROBLEMS[problem.code].severity,
  message: { text: `${renderMessage(problem)} ${renderHint(problem)}` },
  locations: [renderLocation(problem.place)],
  ...(problem.related === undefined ? {} : { relatedLocations: [renderLocation(problem.related)] }),
});

const renderLocation = ({ file, line, column }: Place): object => ({
  physicalLocation: {
    artifactLocation: { uri: encodePath(file), uriBaseId: '%SRCROOT%' },
    ...(line > 0 ? { region: { startLine: line, startColumn: Math.max(column, 1) } } : {}),
  },
});

/** A file name as a relative reference of RFC 3986; lone surrogates have no such form and are replaced. */
const encodePath = (path: string): string =>
  path
    .split('/')
    .map((name) => encodeURIComponent(name.toWellFormed()))
    .join('/');
