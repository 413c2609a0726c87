/**
 * Builds N generated checklists (1,000 unless told otherwise) cold, in a process of its own:
 * `node scripts/bench.ts [N] [--json]`. Leaves nothing behind.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { exitOnSignals } from '../src/cli/signals.ts';
import { makeScratchFolder, removeScratchFolder } from '../src/io/scratch-folder.ts';
import type { BuildTimes } from './bench-build.ts';
import {
  type HistoryMeasurement,
  measureHistory,
  renderHistoryMeasurement,
} from './bench-history.ts';
import { type JudgingMeasurement, measureJudging, renderJudging } from './bench-judging.ts';
import { measureRecords, type RecordMeasurement } from './bench-records.ts';
import { writeChecklists } from './generate-checklists.ts';
import { watchMemory } from './watch-memory.ts';

interface Measurement {
  documents: number;
  /** `search` is timed alone, after the build, of which it is a part that runs beside `render`. */
  seconds: { read: number; render: number; search: number; total: number };
  /** Most that this build and the processes it starts held at one time; null where none can say. */
  peakMemory: number | null;
  pages: { count: number; meanBytes: number };
  /** The largest page of a project. */
  largest: { bytes: number; gzip: number };
  records: RecordMeasurement[];
  history: HistoryMeasurement[];
  judging: JudgingMeasurement;
}

const measureBuild = async (documents: number, folder: string): Promise<Measurement> => {
  const [content, out] = [join(folder, 'in'), join(folder, 'out')];
  await writeChecklists(content, documents);
  const start = performance.now();
  const build = fork(fileURLToPath(new URL('bench-build.ts', import.meta.url)), [content, out]);
  const memory = watchMemory(build.pid as number);
  const { read, render } = await receive<BuildTimes>(build);
  const total = (performance.now() - start) / 1000;
  const peakMemory = memory.stop();
  build.send('search');
  const search = await receive<number>(build);
  const seconds = { read, render, search, total };
  const weights = await weighPages(out);
  const records = await measureRecords(folder);
  const history = await measureHistory(1000);
  const judging = await measureJudging(folder);
  return { documents, seconds, peakMemory, ...weights, records, history, judging };
};

const receive = <T>(child: ChildProcess): Promise<T> =>
  new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(message as T));
    child.once('exit', (code) => reject(new Error(`The build ended early, with code ${code}.`)));
  });

const weighPages = async (out: string): Promise<Pick<Measurement, 'pages' | 'largest'>> => {
  const paths = (await readdir(out, { recursive: true })).filter((path) => path.endsWith('.html'));
  let sum = 0;
  let largest: Buffer = Buffer.alloc(0);
  for (const path of paths) {
    const page = await readFile(join(out, path));
    sum += page.length;
    if (PROJECT_PAGE.test(path) && page.length > largest.length) largest = page;
  }
  return {
    pages: { count: paths.length, meanBytes: Math.round(sum / paths.length) },
    largest: { bytes: largest.length, gzip: gzipSync(largest).length },
  };
};

const PROJECT_PAGE = /^projects[\\/][^\\/]+[\\/]index\.html$/;

const renderTable = (measured: Measurement): string => {
  const { documents, seconds, peakMemory, pages, largest, records, history, judging } = measured;
  const steps = Object.entries(seconds).map(([step, time]) => {
    const share = `${((100 * time) / seconds.total).toFixed(0)} %`;
    const cells = [time.toFixed(1), (documents / time).toFixed(0), share];
    return step.padEnd(8) + cells.map((cell) => cell.padStart(14)).join('');
  });
  const heads = ['seconds', 'documents/s', 'of the total'];
  return [
    `${documents} checklists, cold`,
    ' '.repeat(8) + heads.map((head) => head.padStart(14)).join(''),
    ...steps,
    'Search is timed alone; in the build it runs beside the rendering.',
    `Peak memory, all processes: ${peakMemory === null ? 'not known here' : `${(peakMemory / 1e6).toFixed(0)} MB`}`,
    `Pages: ${pages.count}, ${kilobytes(pages.meanBytes)} on average`,
    `Largest project page: ${kilobytes(largest.bytes)}, ${kilobytes(largest.gzip)} gzip`,
    '',
    ...records.map(({ name, seconds: time, peakMemory: held }) => {
      const memory = held === null ? '' : `, ${(held / 1e6).toFixed(0)} MB`;
      return `${name}: ${time.toFixed(1)} s${memory}`;
    }),
    ...history.map(renderHistoryMeasurement),
    renderJudging(judging),
    '',
  ].join('\n');
};

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false } },
});
const documents = Number(positionals[0] ?? 1000);
if (!Number.isInteger(documents) || documents < 1) {
  process.stderr.write('Usage: node scripts/bench.ts [N] [--json]\n');
  process.exitCode = 2;
} else {
  exitOnSignals();
  const folder = await makeScratchFolder();
  try {
    const measured = await measureBuild(documents, folder);
    process.stdout.write(values.json ? `${JSON.stringify(measured)}\n` : renderTable(measured));
  } finally {
    await removeScratchFolder(folder);
  }
}
