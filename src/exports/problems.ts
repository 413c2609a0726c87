import type { Problem } from '../model/problem.ts';
import { compareProblems } from '../model/problem-catalogue.ts';
import { renderGithubProblems } from './problems-github.ts';
import { renderJsonProblems } from './problems-json.ts';
import { renderSarifProblems } from './problems-sarif.ts';
import { renderTextProblems } from './problems-text.ts';

/** The formats in which problems are printed; `--format` offers these and no others. */
export const PROBLEM_FORMATS = ['text', 'json', 'sarif', 'github'] as const;
export type ProblemFormat = (typeof PROBLEM_FORMATS)[number];

/** Problems as one text that ends in a line feed, sorted by place; empty where a format has nothing to say. */
export const renderProblems = (problems: readonly Problem[], format: ProblemFormat): string =>
  RENDERERS[format]([...problems].sort(compareProblems));

const RENDERERS: Record<ProblemFormat, (problems: readonly Problem[]) => string> = {
  text: renderTextProblems,
  json: renderJsonProblems,
  sarif: renderSarifProblems,
  github: renderGithubProblems,
};
