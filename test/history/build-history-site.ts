/** A project with a past made by hand: documents and the records of its runs, built as a site is. */
import { buildSite } from '../../src/build-site.ts';
import { readChecklist } from '../../src/documents/read-checklist.ts';
import type { ProjectHistory } from '../../src/model/history.ts';
import type {
  DocumentEdits,
  DocumentSource,
  RecordSource,
  SiteSources,
} from '../../src/model/sources.ts';
import {
  digest,
  inputOf,
  junit,
  reportFile,
  storeRecord,
  testCase,
} from '../records/build-record.ts';

export const CHECKLIST = [
  '# Shop',
  '',
  '## Testing',
  '',
  '- [x] Cart is tested',
  '- [x] Checkout is tested',
  '- [ ] Docs',
];

/** Binds both tests, for ten days each. */
export const OVERVIEW = [
  '---',
  'name: Shop',
  'gate: {verified: 50, age: P8D}',
  'evidence:',
  "  - {item: '*cart*', tests: {name: cart}, valid: P10D}",
  "  - {item: '*checkout*', tests: {name: checkout}, valid: P10D}",
  '---',
];

export interface Run {
  at: string;
  recordedAt?: string;
  /** Names of tests, and of those that fail. */
  passes?: string[];
  fails?: string[];
  lines?: string[];
}

export const FAILURE = '<failure message="no"/>';

export const recordRun = async (run: Run): Promise<RecordSource> => {
  const { at, recordedAt = at, passes = ['cart', 'checkout'], fails = [], lines = CHECKLIST } = run;
  const cases = [
    ...passes.map((name) => testCase(name)),
    ...fails.map((name) => testCase(name, FAILURE)),
  ];
  const { items } = readChecklist(new TextEncoder().encode(lines.join('\n')), 'checklist.md');
  return storeRecord(
    inputOf([reportFile('unit.xml', junit(...cases))], {
      now: recordedAt,
      items,
      envelope: { at, job: 'unit' },
    }),
  );
};

const file = (path: string, lines: readonly string[]) => ({
  path,
  bytes: new TextEncoder().encode(`${lines.join('\n')}\n`),
});

export const buildShop = (
  records: RecordSource[],
  now: string,
  parts: {
    lines?: readonly string[];
    overview?: readonly string[];
    clock?: string;
    edits?: DocumentEdits;
    tellsEdits?: boolean;
    /** In place of the checklist. */
    documents?: DocumentSource[];
  } = {},
) => {
  const { lines = CHECKLIST, overview = OVERVIEW, clock = null } = parts;
  const sources: SiteSources = {
    site: null,
    address: null,
    generator: 'seaworthy test',
    digest,
    formats: [],
    problems: [],
    clock,
    projects: [
      {
        id: 'shop',
        overview: file('projects/shop/project.md', overview),
        documents: parts.documents ?? [file('projects/shop/checklist.md', lines)],
        runbooks: [],
        alerts: [],
        records,
        ...(parts.edits === undefined ? {} : { edits: parts.edits }),
        ...(parts.tellsEdits === undefined ? {} : { tellsEdits: parts.tellsEdits }),
        problems: [],
      },
    ],
  };
  return buildSite(sources, now);
};

export const historyOf = async (
  runs: readonly Run[],
  now: string,
  parts: Parameters<typeof buildShop>[2] = {},
): Promise<ProjectHistory> => {
  const records = await Promise.all(runs.map(recordRun));
  const history = buildShop(records, now, parts).projects[0]?.history;
  if (history == null) throw new Error('The project has no history.');
  return history;
};

/** The checklist as a commit left it. */
export const editOf = (at: string, author: string, lines: readonly string[]) => ({
  at,
  author,
  commit: 'c0ffee',
  files: [file('projects/shop/checklist.md', lines)],
});
