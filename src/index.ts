/** The library: what a program that imports `seaworthy` may use. Everything here is pure. */
export { buildSite } from './build-site.ts';
export { readChecklist } from './documents/read-checklist.ts';
export { renderDocumentJson } from './exports/document-json.ts';
export {
  type DocumentJson,
  documentSchema,
  renderDocumentSchema,
} from './exports/document-schema.ts';
export { PROBLEM_FORMATS, type ProblemFormat, renderProblems } from './exports/problems.ts';
export { renderProjectJson } from './exports/project-json.ts';
export type * from './model/checklist.ts';
export type * from './model/problem.ts';
export {
  compareProblems,
  PROBLEMS,
  type ProblemCode,
  renderHint,
  renderMessage,
} from './model/problem-catalogue.ts';
export type * from './model/site.ts';
export type * from './model/sources.ts';
export { VERDICT_STYLES, VERDICTS, type Verdict } from './model/verdict.ts';
