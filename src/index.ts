/**
 * The library: what a program that imports `seaworthy` may use. All of it is pure and none of it throws:
 * no file is read, nothing is printed, and the moment of judgement is given.
 */

/** The documents of many projects, and a moment: the judged `Site` that the pages print. */
export { buildSite } from './build-site.ts';
/** The text or bytes of one document, and its name: a `Checklist`. */
export { readChecklist } from './documents/read-checklist.ts';
/** A `Checklist` as stable JSON: `seaworthy/document/1`, what `inspect FILE` prints. */
export { renderDocumentJson } from './exports/document-json.ts';
/** The shape of that JSON: to parse with (zod), and as JSON Schema. */
export {
  type DocumentJson,
  documentSchema,
  renderDocumentSchema,
} from './exports/document-schema.ts';
/** Problems as one text for a terminal, a program or CI. */
export { PROBLEM_FORMATS, type ProblemFormat, renderProblems } from './exports/problems.ts';
/** A `Project` as stable JSON: `seaworthy/project/1`, what lies beside its page. */
export { renderProjectJson } from './exports/project-json.ts';
/** The shape of that JSON; parsing puts back what items have by default and the file leaves out. */
export { type ProjectJson, projectSchema, renderProjectSchema } from './exports/project-schema.ts';
export type * from './model/checklist.ts';
export type * from './model/problem.ts';
/** Every kind of problem by its permanent code, and the words and the order of problems. */
export {
  compareProblems,
  PROBLEMS,
  type ProblemCode,
  renderHint,
  renderMessage,
} from './model/problem-catalogue.ts';
export type * from './model/site.ts';
export type * from './model/sources.ts';
/** The verdicts, the worst first, with their words, signs and meanings. */
export { VERDICT_STYLES, VERDICTS, type Verdict } from './model/verdict.ts';
