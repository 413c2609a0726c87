/** A small finished Site by hand: every part a page prints, once. */

import type { Checklist, Section, SignOff } from '../../src/model/checklist.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { JudgedItem, Project, Site } from '../../src/model/site.ts';
import { DEFAULT_WEIGHTS } from '../../src/model/site-options.ts';
import { watchFleet } from '../../src/readiness/watch/watch-fleet.ts';
import { judgedRunbookOf, stepOf } from '../build-runbook.ts';
import {
  countProgress,
  judge,
  makeChecklist,
  makeItem,
  makeProject,
  makeScore,
  makeSection,
  NO_PHASES,
  NOTHING,
} from './tiny-parts.ts';

export const makeTinySite = (): Site => ({
  title: 'Harbour',
  accent: null,
  introduction: '<p>Two systems, for <b>tests</b>.</p>',
  builtAt: '2026-11-21T06:40:00.000Z',
  generator: 'Seaworthy 0.0.0',
  address: null,
  source: null,
  inputs: [{ path: 'projects/ferry.md', sha256: '0'.repeat(64) }],
  weights: DEFAULT_WEIGHTS,
  formats: [],
  later: 0,
  projects: [makeFerry(), makeBuoy()],
  watch: watchFleet([makeFerry(), makeBuoy()], '2026-11-21T06:40:00.000Z'),
  problems: [
    {
      code: 'file-unreadable',
      place: { file: 'lost.md', line: 0, column: 0 },
      values: { found: 'EACCES' },
    },
    FERRY_CONFLICT,
  ],
});

const FERRY_PATH = 'projects/ferry/readiness.md';

const FERRY_CONFLICT: Problem = {
  code: 'box-against-status',
  place: { file: FERRY_PATH, line: 7, column: 1 },
  values: { item: 'Main pump', box: 'open', status: 'PENDING' },
};

const makeFerry = (): Project => {
  const items = [
    makeItem({
      id: 'hull.tight',
      text: 'Hull is tight',
      line: 5,
      claim: 'done',
      severity: 'critical',
      owner: 'yard',
    }),
    makeItem({ id: 'hull.pumps', text: 'Pumps run', line: 6, leaf: false }),
    makeItem({
      id: 'hull.pumps.main',
      text: 'Main pump < 5 s "dry" & primed',
      html: 'Main pump &lt; 5 s "dry" &amp; primed',
      line: 7,
      parent: 'hull.pumps',
      depth: 1,
      status: 'PENDING',
    }),
    makeItem({
      id: 'hull.naïve',
      text: 'Été: naïve item',
      line: 9,
      optional: true,
      claim: 'blocked',
    }),
  ];
  const byId: Record<string, JudgedItem> = Object.fromEntries(
    items.map((item) => [item.id, judge(item)]),
  );
  const main = byId['hull.pumps.main'];
  if (main !== undefined) {
    main.conflicts = ['The box says open, the status says PENDING.'];
    main.item.thresholds = [
      {
        text: '< 5 s',
        quantity: 'main pump',
        statistic: null,
        comparator: '<',
        value: 5,
        unit: 's',
        kind: 'target',
        line: 7,
      },
    ];
    main.item.detailsHtml = '<p>Run <code>pump --test</code>.</p>';
  }
  const signoff: SignOff = {
    role: 'Captain',
    statement: 'Fit to sail',
    group: null,
    name: null,
    date: null,
    fields: ['Name', 'Date'],
    signed: false,
    ticked: true,
    digest: null,
    line: 12,
  };
  const sections: Section[] = [
    makeSection({ id: 'top', level: 0, line: 1 }),
    makeSection({ id: 'document', title: 'Ferry readiness', level: 1, line: 1 }),
    makeSection({
      id: 'hull',
      title: 'Hull',
      level: 2,
      line: 3,
      parent: 'document',
      blocks: [
        { kind: 'group', title: 'Below the line', line: 4 },
        ...items.map(({ id }) => ({ kind: 'item' as const, id })),
        {
          kind: 'prose',
          html: `<p>${'Long prose about hulls and keels. '.repeat(30)}</p>`,
          line: 10,
        },
      ],
    }),
    makeSection({ id: 'hull.deep', title: 'Deep', level: 5, line: 10, parent: 'hull' }),
    makeSection({
      id: 'approval',
      title: 'Approval',
      level: 2,
      line: 11,
      parent: 'document',
      role: 'signoff',
      phase: 'approval',
      blocks: [{ kind: 'signoff', index: 0 }],
    }),
  ];
  const code = { language: 'sh', text: 'steer <beach>', line: 16, role: 'command' as const };
  const step = stepOf({
    title: 'Steer for sand',
    titleHtml: 'Steer for <b>sand</b>',
    line: 15,
    code: [code],
    body: [{ kind: 'code', code }],
  });
  const runbook = judgedRunbookOf({
    id: 'beach-her',
    title: 'Beach her',
    path: FERRY_PATH,
    origin: 'section',
    line: 14,
    section: ['Ferry readiness', 'Runbooks'],
    duration: '5 min',
    triggers: ['She sinks'],
    parts: [
      {
        id: 'steps',
        kind: 'steps',
        title: '',
        depth: 2,
        entries: [],
        line: 14,
        blocks: [{ kind: 'step', step }],
      },
    ],
    steps: [step],
    codeBlocks: 1,
    placeholders: ['<beach>'],
    keeper: 'yard',
  });
  const checklist: Checklist = {
    ...makeChecklist(FERRY_PATH, 'Ferry readiness'),
    sections,
    items,
    signoffs: [signoff],
    runbooks: [runbook],
    metadata: [
      { key: 'Last Updated', value: 'May 2026', line: 2 },
      { key: 'Version', value: null, line: 2 },
    ],
  };
  const score = makeScore(byId);
  const progress = countProgress(Object.values(byId));
  return {
    ...makeProject('ferry', 'Ferry'),
    owner: 'yard',
    checklists: [
      {
        checklist,
        sections: sections.map((section) => ({
          section,
          progress: section.id === 'hull' ? progress : null,
          readiness: section.id === 'hull' ? progress : NOTHING,
          phases: section.id === 'hull' ? ['readiness' as const] : [],
          score: section.id === 'hull' ? score : null,
        })),
        problems: [FERRY_CONFLICT],
      },
    ],
    items: new Map(Object.entries(byId)),
    score,
    phases: { ...NO_PHASES, readiness: progress },
    signoffs: [
      {
        ...signoff,
        path: 'projects/ferry/readiness.md',
        source: 'document',
        state: 'open',
        basis: null,
        signedContent: null,
        changes: [],
      },
    ],
    runbooks: [runbook],
    contacts: [{ group: null, role: 'Mate', value: null, line: 20 }],
    problems: [FERRY_CONFLICT],
  };
};

/** A system with nothing to count: no items, no score, a name that needs escaping. */
const makeBuoy = (): Project => ({
  ...makeProject('boje-ä', 'Boje <ä> & Co'),
  checklists: [{ checklist: makeChecklist('boje-ä.md', 'Boje'), sections: [], problems: [] }],
});
