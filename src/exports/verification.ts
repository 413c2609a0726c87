import type { ChainHead } from '../model/chain.ts';
import { compareProblems, PROBLEMS } from '../model/problem-catalogue.ts';
import { describeSigned } from '../model/signature-wording.ts';
import type { Verification, VerifiedProject } from '../model/verification.ts';
import { countOf } from '../model/wording.ts';
import { type ProblemFormat, renderProblems } from './problems.ts';

/** What `verify` prints: problems in the form that is asked for, and in text and JSON what was looked at. */
export const renderVerification = (found: Verification, format: ProblemFormat): string => {
  switch (format) {
    case 'text':
      return renderText(found);
    case 'json':
      return `${JSON.stringify(renderJson(found), null, 2)}\n`;
    case 'sarif':
    case 'github':
      return renderProblems(found.problems, format);
  }
};

const renderText = (found: Verification): string => {
  const lines = [
    ...found.projects.flatMap(renderProject),
    ...found.anchors.map(
      ({ name, known, problems }) =>
        `anchor ${name}  ${countOf(known, 'record')} that it knew looked for, ${problems === 0 ? 'all there' : countOf(problems, 'problem')}.`,
    ),
    ...(found.site === null ? [] : [renderSite(found.site)]),
    '',
    ...PROVES.map((line) => line),
  ];
  return `${renderProblems(found.problems, 'text')}${lines.join('\n')}\n`;
};

const renderProject = ({ id, chain, signed, problems }: VerifiedProject): string[] => {
  const bad = problems.filter(({ code }) => PROBLEMS[code].severity !== 'note').length;
  const state =
    bad === 0 ? 'none changed, and each that another follows is there' : countOf(bad, 'problem');
  return [
    `${id}  ${countOf(chain.records, 'record')}, ${state}.${describeSigned(signed)}`,
    ...chain.heads.map(renderHead),
  ];
};

const renderHead = ({ id, digest }: ChainHead): string => `  head ${id}  sha256:${digest}`;

const renderSite = ({ name, builtAt, rebuilt }: NonNullable<Verification['site']>): string =>
  rebuilt === null
    ? `site ${name}  of ${builtAt}; its pages were not compared (\`--rebuild\` does).`
    : `site ${name}  of ${builtAt}; ${countOf(rebuilt, 'file')} compared with a build of its inputs.`;

const PROVES = [
  'This shows that records were not changed, removed or inserted since they were linked. It does not show that',
  'what CI wrote was true, and without an anchor (`--anchor`) not that the latest records are all there.',
];

const renderJson = ({ projects, anchors, site, problems }: Verification) => ({
  schema: 'seaworthy/verification/1' as const,
  whole: problems.every(({ code }) => PROBLEMS[code].severity === 'note'),
  projects: projects.map(({ id, chain, span, signed }) => ({
    id,
    ...chain,
    ...(span ?? { first: null, last: null }),
    signed,
  })),
  anchors,
  site,
  ...listProblems(problems),
});

/** As `check` prints them. */
const listProblems = (problems: Verification['problems']) => {
  const { counts, problems: listed } = JSON.parse(
    renderProblems([...problems].sort(compareProblems), 'json'),
  ) as { counts: Record<string, number>; problems: unknown[] };
  return { counts, problems: listed };
};
