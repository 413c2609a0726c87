/** The parts that `tiny-site.ts` is put together from, each empty but for what is given. */
import { DEFAULT_VALIDITY } from '../../src/model/binding.ts';
import type { Checklist, Item, Section } from '../../src/model/checklist.ts';
import type { Progress } from '../../src/model/progress.ts';
import type { JudgedItem, LedgerRow, Project, Score } from '../../src/model/site.ts';
import { DEFAULT_WEIGHTS } from '../../src/model/site-options.ts';
import { EMPTY, item } from '../build-checklist.ts';

export const NOTHING: Progress = {
  done: 0,
  open: 0,
  notApplicable: 0,
  total: 0,
  required: { done: 0, open: 0 },
};
export const NO_PHASES: Project['phases'] = {
  readiness: NOTHING,
  rollout: NOTHING,
  'follow-up': NOTHING,
  approval: NOTHING,
};
export const NO_SCORE: Score = {
  verified: null,
  claimed: null,
  unknown: null,
  waived: null,
  contradicted: null,
  applicable: { items: 0, points: 0 },
  notApplicable: 0,
  ledger: [],
};

export const makeProject = (id: string, name: string): Project => ({
  id,
  name,
  description: null,
  introduction: '',
  owner: null,
  repository: null,
  tier: null,
  review: null,
  checklists: [],
  items: new Map(),
  score: NO_SCORE,
  phases: NO_PHASES,
  areas: [],
  leftOut: [],
  validity: DEFAULT_VALIDITY,
  unwaived: null,
  claimsWithoutBox: 0,
  signoffs: [],
  signed: [],
  runbooks: [],
  alerts: [],
  smokeTests: [],
  contacts: [],
  topics: [],
  records: [],
  history: null,
  waivers: [],
  gate: null,
  levels: [],
  level: null,
  validUntil: null,
  next: null,
  start: {
    rollout: [],
    deployments: [],
    variables: [],
    dependencies: [],
    escalation: [],
    commands: [],
    explained: [],
    terms: [],
    gaps: [],
  },
  problems: [],
});

export const makeChecklist = (path: string, title: string): Checklist => ({
  ...EMPTY,
  path,
  title,
});

export const makeSection = (given: Partial<Section> & Pick<Section, 'id'>): Section => ({
  heading: given.title ?? '',
  title: '',
  level: 2,
  line: 1,
  path: [],
  parent: null,
  role: 'checklist',
  phase: 'readiness',
  topic: null,
  blocks: [],
  ...given,
});

export const makeItem = (given: Partial<Item> & Pick<Item, 'id' | 'text' | 'line'>): Item =>
  item(given.id, {
    html: given.text,
    section: ['Ferry readiness', 'Hull'],
    sectionId: 'hull',
    depth: 0,
    ...given,
  });

export const judge = (item: Item): JudgedItem => ({
  item,
  verdict: item.claim === 'done' ? 'claimed' : 'open',
  weight: item.leaf ? DEFAULT_WEIGHTS[item.severity] : 0,
  scores: item.leaf,
  conflicts: [],
  evidence: [],
  remark: null,
  waiver: null,
  progress: item.leaf ? null : { ...NOTHING, open: 1, total: 1 },
});

export const countProgress = (items: JudgedItem[]): Progress => {
  const leaves = items.filter(({ item }) => item.leaf);
  const done = leaves.filter(({ item }) => item.claim === 'done').length;
  return { ...NOTHING, done, open: leaves.length - done, total: leaves.length };
};

/** 20 points, 10 of them claimed: figures a test can hold in its head. */
export const makeScore = (items: Record<string, JudgedItem>): Score => {
  const row = (
    verdict: LedgerRow['verdict'],
    counts: Partial<LedgerRow['counts']>,
    number: number,
  ): LedgerRow => ({
    verdict,
    counts: { critical: 0, high: 0, medium: 0, low: 0, ...counts },
    items: number,
    points: 10,
    share: 50,
  });
  return {
    verified: 0,
    claimed: 50,
    unknown: 50,
    waived: 0,
    contradicted: 0,
    applicable: { items: Object.keys(items).length - 1, points: 20 },
    notApplicable: 0,
    ledger: [row('claimed', { critical: 1 }, 1), row('open', { medium: 2 }, 2)],
  };
};
