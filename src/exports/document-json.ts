import type { Checklist, Item, Runbook, SignOff, SmokeTest } from '../model/checklist.ts';
import type { Problem } from '../model/problem.ts';
import { PROBLEMS, renderHint, renderMessage } from '../model/problem-catalogue.ts';
import type { DocumentJson } from './document-schema.ts';

export { documentSchema, renderDocumentSchema } from './document-schema.ts';

/** What was read from one document, in the stable shape of `documentSchema`. */
export const renderDocumentJson = (checklist: Checklist): DocumentJson => ({
  schema: 'seaworthy/document/1',
  title: checklist.title,
  language: checklist.language,
  encoding: checklist.encoding,
  metadata: checklist.metadata,
  items: checklist.items.map(renderItem),
  signoffs: checklist.signoffs.map(renderSignOff),
  runbooks: checklist.runbooks.map(renderRunbook),
  smokeTests: checklist.smokeTests.map(renderSmokeTest),
  contacts: checklist.contacts,
  dependencies: checklist.dependencies,
  escalation: checklist.escalation,
  risks: checklist.risks,
  criteria: checklist.criteria,
  flags: checklist.flags,
  estimates: checklist.estimates,
  timeline: checklist.timeline,
  progressClaims: checklist.progressClaims,
  links: checklist.links,
  problems: checklist.problems.map(renderProblem),
});

type Entry<Key extends keyof DocumentJson> = DocumentJson[Key] extends (infer One)[] ? One : never;

export const renderItem = (item: Item): Entry<'items'> => ({
  id: item.id,
  text: item.text,
  line: item.line,
  section: item.section,
  parent: item.parent,
  leaf: item.leaf,
  phase: item.phase,
  claim: item.claim,
  source: item.source,
  status: item.status,
  severity: item.severity,
  optional: item.optional,
  condition: item.condition,
  flag: item.flag,
  owner: item.owner,
  due: item.due,
  thresholds: item.thresholds,
  commands: item.commands,
  files: item.files,
  env: item.env,
  urls: item.urls,
  expected: item.expected,
  blanks: item.blanks,
  properties: item.properties,
  details: item.details,
});

export const renderSignOff = (signOff: SignOff): Entry<'signoffs'> => ({
  role: signOff.role,
  statement: signOff.statement,
  group: signOff.group,
  name: signOff.name,
  date: signOff.date,
  fields: signOff.fields,
  signed: signOff.signed,
  ticked: signOff.ticked,
  digest: signOff.digest,
  line: signOff.line,
});

export const renderRunbook = (runbook: Runbook): Entry<'runbooks'> => ({
  title: runbook.title,
  line: runbook.line,
  duration: runbook.duration,
  steps: runbook.steps.length,
  codeBlocks: runbook.codeBlocks,
  placeholders: runbook.placeholders,
});

export const renderSmokeTest = ({ title, url, checks, line }: SmokeTest): Entry<'smokeTests'> => ({
  title,
  url,
  expected: checks.map(({ expected }) => expected),
  checks,
  line,
});

export const renderProblem = (problem: Problem): Entry<'problems'> => ({
  code: problem.code,
  severity: PROBLEMS[problem.code].severity,
  line: problem.place.line,
  column: problem.place.column,
  message: renderMessage(problem),
  hint: renderHint(problem),
});
