/**
 * What a long history costs: records of a project with 120 items, of which some turn in each.
 * `node scripts/bench-history.ts [RECORDS]` or part of `npm run bench`.
 */
import { pathToFileURL } from 'node:url';
import { buildSite } from '../src/build-site.ts';
import { readChecklist } from '../src/documents/read-checklist.ts';
import { renderHistoryOutputs } from '../src/exports/history-outputs.ts';
import { digestBytes } from '../src/io/load-records.ts';
import { judgeProject } from '../src/judge-project.ts';
import type { RunRecord } from '../src/model/record.ts';
import type { RecordSource, SiteSources } from '../src/model/sources.ts';
import { summariseJudgement } from '../src/readiness/summarise-judgement.ts';
import { readRecord } from '../src/records/read-record.ts';
import { nameRecord, renderRecord } from '../src/records/render-record.ts';
import { makeRecord } from './make-record.ts';

export interface HistoryMeasurement {
  records: number;
  /** Whether each record kept its verdicts. */
  judged: boolean;
  seconds: number;
  /** Of all that lies in the project's `history/` but its pages. */
  bytes: number;
}

const ITEMS = 120;
const HOUR = 3_600_000;
const START = Date.UTC(2025, 0, 1);

export const measureHistory = async (most: number): Promise<HistoryMeasurement[]> => {
  const measured: HistoryMeasurement[] = [];
  for (const judged of [true, false]) {
    const records = await makeRecords(most, judged);
    for (const share of [4, 2, 1]) measured.push(measure(records.slice(0, most / share), judged));
  }
  return measured;
};

export const renderHistoryMeasurement = (one: HistoryMeasurement): string =>
  `history of ${one.records} records${one.judged ? '' : ' without verdicts'}: ${one.seconds.toFixed(1)} s, ${(one.bytes / 1e6).toFixed(2)} MB`;

const measure = (records: RecordSource[], judged: boolean): HistoryMeasurement => {
  const now = new Date(START + (records.length + 1) * 8 * HOUR).toISOString();
  const start = performance.now();
  const site = buildSite(sourcesOf(records), now);
  const [project] = site.projects;
  if (project?.history == null) throw new Error('There is no history.');
  const outputs = renderHistoryOutputs(project, project.history, site);
  const seconds = (performance.now() - start) / 1000;
  const bytes = outputs
    .filter(({ path }) => !path.endsWith('.md'))
    .flatMap(({ text }) => [text].flat())
    .reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  return { records: records.length, judged, seconds, bytes };
};

const CHECKLIST = [
  '# Shop',
  '## Readiness',
  ...Array.from({ length: ITEMS }, (_, index) => `- [x] Requirement ${index} holds in production`),
].join('\n');

const OVERVIEW = [
  '---',
  'name: Shop',
  'evidence:',
  ...Array.from(
    { length: ITEMS },
    (_, index) => `  - {item: '*.requirement-${index}-*', tests: {name: test_${index}}}`,
  ),
  '---',
].join('\n');

const file = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text) });

const projectOf = (records: RecordSource[]) => ({
  id: 'shop',
  overview: file('projects/shop/project.md', OVERVIEW),
  documents: [file('projects/shop/checklist.md', CHECKLIST)],
  runbooks: [],
  alerts: [],
  records,
  problems: [],
});

const sourcesOf = (records: RecordSource[]): SiteSources => ({
  site: null,
  address: null,
  generator: 'bench',
  digest: digestBytes,
  formats: [],
  clock: null,
  problems: [],
  projects: [projectOf(records)],
});

/** Three runs a day; in each a few tests fail that passed before, as they do. */
const makeRecords = async (count: number, judged: boolean): Promise<RecordSource[]> => {
  const records: RecordSource[] = [];
  const { items } = readChecklist(new TextEncoder().encode(CHECKLIST), 'checklist.md');
  for (let index = 0; index < count; index += 1) {
    const at = new Date(START + index * 8 * HOUR).toISOString();
    const last = records.slice(-1);
    const { path, bytes, digest } = await makeRecord(at, junit(index), {
      job: 'unit',
      items,
      stored: last.flatMap((one) => {
        const read = readRecord(one, 'shop', at);
        return read.kind === 'read' ? [read.stored] : [];
      }),
      ...(judged
        ? {
            judge: (one: RunRecord) => {
              const text = renderRecord(one);
              const name = nameRecord(at, digestBytes(text));
              const path = `projects/shop/records/${name}`;
              const bytes = new TextEncoder().encode(text);
              const stored = { path, digest: digestBytes(text), bytes, record: one };
              const { project, weights } = judgeProject(projectOf([]), null, {
                now: at,
                address: null,
                digest: digestBytes,
                added: [stored],
              });
              return summariseJudgement(project, weights, name.replace(/\.json$/, ''));
            },
          }
        : {}),
    });
    records.push({ path, bytes, digest });
  }
  return records;
};

const junit = (run: number): string => {
  const cases = Array.from({ length: ITEMS }, (_, index) => {
    const fails = (run * 7 + index * 13) % 97 === 0;
    return `<testcase classname="shop" name="test_${index}">${fails ? '<failure message="no"/>' : ''}</testcase>`;
  });
  return `<testsuite name="unit" tests="${ITEMS}">${cases.join('')}</testsuite>`;
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  for (const one of await measureHistory(Number(process.argv[2] ?? 1000)))
    process.stdout.write(`${renderHistoryMeasurement(one)}\n`);
