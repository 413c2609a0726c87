/** Made-up values for the page of living examples: every component in every state it can be in. */
import { DEFAULT_VALIDITY } from '../model/binding.ts';
import { BLANK_ITEM } from '../model/blank-item.ts';
import { CLAIMS, type Item, PHASES, SEVERITIES, TOPICS } from '../model/checklist.ts';
import type { Problem } from '../model/problem.ts';
import type { JudgedItem, LedgerRow, Progress, Project, Score } from '../model/site.ts';
import { VERDICTS, type Verdict } from '../model/verdict.ts';
import {
  EXAMPLE_ENDED_WAIVER,
  EXAMPLE_EVIDENCE,
  EXAMPLE_GATES,
  EXAMPLE_WAIVER,
} from './example-evidence.ts';

const FILE = 'projects/example/checklist.md';

const makeItem = (text: string, given: Partial<Item> = {}): Item => ({
  ...BLANK_ITEM,
  id: `example-${text.replace(/\W+/g, '-')}`,
  text,
  html: text,
  line: 12,
  section: ['Example'],
  sectionId: 'example',
  depth: 0,
  claim: 'open',
  detailsHtml: '',
  ...given,
});

const judge = (item: Item, verdict: Verdict, given: Partial<JudgedItem> = {}): JudgedItem => ({
  item,
  verdict,
  weight: 5,
  scores: true,
  conflicts: [],
  evidence: [],
  remark: null,
  waiver: null,
  progress: null,
  ...given,
});

const PROGRESS: Progress = {
  done: 5,
  open: 3,
  notApplicable: 1,
  total: 9,
  required: { done: 5, open: 2 },
};

/** One row for each verdict, each claim and each severity, and the rows that carry more than that. */
export const EXAMPLE_ITEMS: JudgedItem[] = [
  ...VERDICTS.map((verdict) => judge(makeItem(`verdict ${verdict}`), verdict)),
  ...CLAIMS.map((claim) => judge(makeItem(`claim ${claim}`, { claim }), 'open')),
  ...SEVERITIES.map((severity) => judge(makeItem(`severity ${severity}`, { severity }), 'open')),
  judge(makeItem('a group'), 'open', { progress: PROGRESS }),
  judge(
    makeItem('optional, with a condition, an owner and a date', {
      optional: true,
      condition: 'if EU users',
      owner: 'Platform team',
      due: '2026-12-01',
    }),
    'open',
  ),
  judge(makeItem('bad when ticked', { flag: true, claim: 'blocked' }), 'open'),
  judge(makeItem('at odds with itself', { claim: 'done', status: 'PENDING' }), 'claimed', {
    conflicts: ['Box ticked, status `PENDING`.'],
  }),
  judge(makeItem('with evidence that passes', { claim: 'done' }), 'verified', {
    evidence: [EXAMPLE_EVIDENCE.passes],
  }),
  judge(makeItem('proven and not ticked'), 'verified', {
    evidence: [EXAMPLE_EVIDENCE.passes],
    remark: 'unticked',
  }),
  judge(makeItem('said not to apply, and proven', { claim: 'not-applicable' }), 'not-applicable', {
    evidence: [EXAMPLE_EVIDENCE.passes],
    remark: 'disputed',
  }),
  judge(makeItem('with evidence of every kind', { claim: 'done' }), 'contradicted', {
    evidence: Object.values(EXAMPLE_EVIDENCE),
  }),
  judge(makeItem('waived over evidence that failed', { claim: 'done' }), 'waived', {
    evidence: [EXAMPLE_EVIDENCE.fails],
    waiver: { waiver: EXAMPLE_WAIVER, verdict: 'contradicted' },
  }),
  judge(
    makeItem('with details below it', {
      detailsHtml: '<p>Owner: <b>Platform</b></p><pre><code>make deploy</code></pre>',
      details: ['Owner: Platform'],
      blanks: ['Date'],
      thresholds: [
        {
          text: 'p95 < 500 ms',
          quantity: 'response time',
          statistic: 'p95',
          comparator: '<',
          value: 500,
          unit: 'ms',
          kind: 'target',
          line: 13,
        },
        {
          text: 'error rate > 1 %',
          quantity: 'error rate',
          statistic: null,
          comparator: '>',
          value: 1,
          unit: '%',
          kind: 'alarm',
          line: 14,
        },
      ],
    }),
    'open',
  ),
];

const makeRow = (verdict: Verdict, items: number): LedgerRow => ({
  verdict,
  counts: { critical: 0, high: 0, medium: items, low: 0 },
  items,
  points: items * 5,
  share: items * 10,
});

const makeScore = (given: Partial<Score>): Score => ({
  verified: 40,
  claimed: 70,
  unknown: 30,
  waived: 10,
  contradicted: 10,
  applicable: { items: 10, points: 50 },
  notApplicable: 1,
  ledger: [
    makeRow('contradicted', 1),
    makeRow('missing', 1),
    makeRow('claimed', 2),
    makeRow('open', 1),
    makeRow('waived', 1),
    makeRow('verified', 4),
  ],
  ...given,
});

/** Some evidence, none, more evidence than claims, everything, and nothing that applies. */
export const EXAMPLE_SCORES: [what: string, score: Score][] = [
  ['Some of it proven', makeScore({})],
  ['Claimed and not proven', makeScore({ verified: 0, waived: 0, contradicted: 0 })],
  ['Proven beyond what is claimed', makeScore({ verified: 80, claimed: 60 })],
  ['All of it proven', makeScore({ verified: 100, claimed: 100, unknown: 0 })],
  ['Nothing applies', makeScore({ verified: null, claimed: null, ledger: [] })],
];

export const EXAMPLE_PROBLEMS: Problem[] = [
  {
    code: 'box-against-status',
    place: { file: FILE, line: 12, column: 1 },
    values: { item: 'at odds with itself', box: 'ticked', status: 'PENDING' },
  },
  {
    code: 'file-unreadable',
    place: { file: 'projects/example/notes.md', line: 0, column: 0 },
    values: { found: 'a pipe or device' },
  },
];

const SCORE = makeScore({});

const EXAMPLE_PROJECT: Project = {
  history: null,
  id: 'example',
  name: 'Example',
  description: 'A system that does not exist.',
  introduction: '',
  owner: 'Platform team',
  repository: 'https://example.com/example',
  tier: '1',
  review: 'monthly',
  checklists: [],
  items: new Map(EXAMPLE_ITEMS.map((judged) => [judged.item.id, judged])),
  score: SCORE,
  phases: Object.fromEntries(PHASES.map((phase) => [phase, PROGRESS])) as Project['phases'],
  areas: [
    { title: 'Security', sectionId: 'security', score: SCORE, progress: PROGRESS },
    {
      title: 'Empty',
      sectionId: 'empty',
      score: makeScore({ verified: null, claimed: null }),
      progress: PROGRESS,
    },
  ],
  leftOut: [makeItem('a CDN', { claim: 'not-applicable' })],
  validity: DEFAULT_VALIDITY,
  unwaived: makeScore({ waived: 0, contradicted: 14 }),
  claimsWithoutBox: 2,
  signoffs: [],
  signed: [],
  runbooks: [],
  alerts: [],
  smokeTests: [],
  contacts: [],
  records: [],
  waivers: [EXAMPLE_WAIVER, EXAMPLE_ENDED_WAIVER],
  gate: EXAMPLE_GATES[0] ?? null,
  topics: TOPICS.slice(0, VERDICTS.length).map((topic, place) => ({
    topic,
    sectionId: 'security',
    worst: VERDICTS[place] ?? 'open',
    verified: place,
    claimed: place,
    items: 9,
  })),
  levels: [],
  level: null,
  validUntil: '2026-12-20T03:10:00.000Z',
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
  problems: EXAMPLE_PROBLEMS,
};

/** The made-up project in the place of a real one, so that its links lead somewhere. */
export const createExample = (real: Project): Project => {
  const sectionId = real.checklists[0]?.checklist.sections[0]?.id ?? '';
  const topics = EXAMPLE_PROJECT.topics.map((view) => ({ ...view, sectionId }));
  return { ...EXAMPLE_PROJECT, id: real.id, topics };
};
