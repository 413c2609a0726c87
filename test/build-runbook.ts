/** Hand-made runbooks for tests of what comes after reading. */
import type { Runbook, RunbookStep } from '../src/model/checklist.ts';
import type { JudgedRunbook } from '../src/model/runbook-view.ts';

export const runbookOf = (fields: Partial<Runbook> = {}): Runbook => ({
  id: 'restart',
  title: 'Restart',
  path: 'projects/shop/runbooks/restart.md',
  aim: 'steps',
  origin: 'file',
  language: 'en',
  line: 1,
  section: [],
  duration: null,
  purpose: null,
  triggers: [],
  exclusions: [],
  alerts: [],
  severity: null,
  owner: null,
  services: [],
  serves: [],
  exercised: null,
  validity: null,
  parts: [],
  steps: [],
  codeBlocks: 0,
  placeholders: [],
  findings: {
    words: 100,
    grade: null,
    unfinished: [],
    empty: [],
    exposed: [],
    links: [],
    anchors: [],
  },
  ...fields,
});

export const stepOf = (fields: Partial<RunbookStep> = {}): RunbookStep => ({
  number: 1,
  title: 'Stop it',
  titleHtml: 'Stop it',
  line: 1,
  anchor: null,
  code: [],
  body: [],
  hazards: [],
  expects: false,
  ...fields,
});

export const judgedRunbookOf = (fields: Partial<JudgedRunbook> = {}): JudgedRunbook => ({
  ...runbookOf(),
  keeper: null,
  exercise: { state: 'never', at: null, by: null, until: null, recordId: null },
  checks: [],
  items: [],
  rules: [],
  wayBack: null,
  problems: [],
  ...fields,
});
