/**
 * What judging costs: binding and judging 1,000 projects of 120 items with 20 bindings each, and `gate` on
 * one of them as a process. `node scripts/bench-judging.ts` or part of `npm run bench`.
 */
import { spawnSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { readPage } from '../src/documents/front-matter/read-page.ts';
import { readChecklist } from '../src/documents/read-checklist.ts';
import { viewRecords } from '../src/history/view-records.ts';
import { makeScratchFolder, removeScratchFolder } from '../src/io/scratch-folder.ts';
import type { StoredRecord } from '../src/model/record.ts';
import { DEFAULT_WEIGHTS } from '../src/model/site-options.ts';
import { assembleProject, type ProjectParts } from '../src/readiness/assemble-project.ts';
import { makeRecord } from './make-record.ts';

export interface JudgingMeasurement {
  /** Binding, judging and scoring all projects. */
  seconds: number;
  /** `gate` on one of them, as a whole process: the middle of several runs. */
  gate: number;
  /** A process of Node that does nothing, on the same machine. */
  node: number;
}

const PROJECTS = 1000;
const ITEMS = 120;
const BINDINGS = 20;
const LIMIT = { seconds: 3, gate: 0.4 };
const RUNS = 9;
/** Different documents; reading them is not what is measured. */
const VARIANTS = 50;
const NOW = '2026-06-30T12:00:00.000Z';
const DAYS = ['2026-06-10T12:00:00.000Z', '2026-06-20T12:00:00.000Z', '2026-06-29T12:00:00.000Z'];

export const measureJudging = async (folder: string): Promise<JudgingMeasurement> => {
  const variants = await Promise.all(Array.from({ length: VARIANTS }, (_, at) => makeParts(at)));
  const start = performance.now();
  let bound = 0;
  for (let at = 0; at < PROJECTS; at += 1) {
    const { items } = assembleProject(variants[at % VARIANTS] as ProjectParts, DEFAULT_WEIGHTS);
    for (const { evidence } of items.values()) bound += evidence.length;
  }
  const seconds = (performance.now() - start) / 1000;
  if (bound < PROJECTS * BINDINGS) throw new Error(`Only ${bound} bindings were judged.`);
  return { seconds, ...(await measureGate(folder)) };
};

export const renderJudging = ({ seconds, gate, node }: JudgingMeasurement): string =>
  [
    `binding and judging ${PROJECTS} projects x ${ITEMS} items x ${BINDINGS} bindings: ${seconds.toFixed(2)} s, ${ratio(seconds, LIMIT.seconds)} of ${LIMIT.seconds} s`,
    `gate on one of them, the whole process: ${(gate * 1000).toFixed(0)} ms, ${ratio(gate, LIMIT.gate)} of ${LIMIT.gate * 1000} ms, ${(gate / node).toFixed(1)} times Node that does nothing (${(node * 1000).toFixed(0)} ms)`,
  ].join('\n');

const ratio = (value: number, limit: number): string => `${((100 * value) / limit).toFixed(0)} %`;

const checklist = (variant: number): string =>
  [
    '# Shop',
    '## Readiness',
    ...Array.from({ length: ITEMS }, (_, at) =>
      at % 10 === 9
        ? `- [x] Part ${at} of ${variant} answers within ${300 + at} ms (p95)`
        : `- [${at % 3 === 0 ? ' ' : 'x'}] Part ${at} of ${variant} holds${at % 4 === 0 ? ` (\`tests/test_part_${at}.py\`)` : ''}`,
    ),
  ].join('\n');

/** Half by file, the others by name, measure, findings and check. */
const OVERVIEW = [
  '---',
  'name: Shop',
  'gate: {verified: 5}',
  'evidence:',
  ...Array.from({ length: BINDINGS }, (_, at) => {
    const item = `item: '*/part-${at * 5 + 1}-*'`;
    if (at % 5 === 0) return `  - {item: '*part-${at * 5 + 1}-*', tests: {name: 'part ${at}*'}}`;
    if (at % 5 === 1)
      return `  - {item: '*part-${at * 5 + 4}-*', measure: http_req_duration, statistic: p95}`;
    if (at % 5 === 2) return `  - {item: '*part-${at * 5 + 1}-*', check: 'deploy ${at}'}`;
    return `  - {${item.replace('*/', '*')}, tests: 'tests/test_part_${at * 5}.py'}`;
  }),
  '---',
].join('\n');

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

const makeParts = async (variant: number): Promise<ProjectParts> => {
  const page = readPage({ path: 'projects/shop/project.md', bytes: encode(OVERVIEW) });
  if (page.problems.length > 0) throw new Error('The bindings cannot be read.');
  const document = readChecklist(encode(checklist(variant)), 'projects/shop/checklist.md');
  return {
    ...page,
    id: 'shop',
    checklists: [document],
    runbooks: [],
    rules: [],
    address: null,
    records: viewRecords(await makeRecords(variant)),
    now: NOW,
  };
};

const makeRecords = async (variant: number): Promise<StoredRecord[]> => {
  const stored: StoredRecord[] = [];
  for (const at of DAYS) {
    const made = await makeRecord(at, junit(variant), {
      measures: [
        {
          kind: 'measure',
          name: 'http_req_duration',
          statistic: 'p95',
          value: 280,
          unit: 'ms',
          subject: null,
          count: null,
        },
      ],
      checks: Array.from({ length: BINDINGS }, (_, number) => ({
        kind: 'check' as const,
        name: `deploy ${number}`,
        group: null,
        conclusion: 'success' as const,
        url: null,
        expected: null,
        actual: null,
      })),
      stored,
    });
    stored.push(made);
  }
  return stored;
};

const junit = (variant: number): string => {
  const cases = Array.from({ length: ITEMS }, (_, at) => {
    const fails = (variant + at) % 41 === 0;
    return `<testcase classname="tests.test_part_${at}" name="part ${at} holds">${fails ? '<failure message="no"/>' : ''}</testcase>`;
  });
  return `<testsuite name="unit" tests="${ITEMS}">${cases.join('')}</testsuite>`;
};

const measureGate = async (folder: string): Promise<{ gate: number; node: number }> => {
  const content = join(folder, 'judged');
  const project = join(content, 'projects/shop');
  await mkdir(join(project, 'records'), { recursive: true });
  await writeFile(join(project, 'project.md'), OVERVIEW);
  await writeFile(join(project, 'checklist.md'), checklist(1));
  for (const { path, bytes } of await makeRecords(1)) await writeFile(join(content, path), bytes);
  const command = [CLI, 'gate', 'shop', '--content', content, '--now', NOW];
  // The first one fills the cache of compiled code.
  time(command);
  const runs = Array.from({ length: RUNS }, () => [time(command), time(['-e', '0'])] as const);
  return { gate: middleOf(runs.map(([one]) => one)), node: middleOf(runs.map(([, one]) => one)) };
};

const CLI = fileURLToPath(new URL('../src/cli/seaworthy.mjs', import.meta.url));

const time = (args: string[]): number => {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (status !== 0 && status !== 1) throw new Error(String(stderr));
  return (performance.now() - start) / 1000;
};

const middleOf = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const folder = await makeScratchFolder();
  try {
    process.stdout.write(`${renderJudging(await measureJudging(folder))}\n`);
  } finally {
    await removeScratchFolder(folder);
  }
}
