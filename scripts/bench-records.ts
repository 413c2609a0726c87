/** What `record` and reading records cost: each in a process of its own, as CI would run it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { viewRecords } from '../src/history/view-records.ts';
import { loadRecords } from '../src/io/load-records.ts';
import { writeRecord } from '../src/io/write-record.ts';
import { readRecords } from '../src/records/read-record.ts';
import { makeRecord } from './make-record.ts';
import { watchMemory } from './watch-memory.ts';

export interface RecordMeasurement {
  name: string;
  seconds: number;
  peakMemory: number | null;
}

const CLI = fileURLToPath(new URL('../src/cli/seaworthy.mjs', import.meta.url));
const CASES = 10_000;
const RECORDS = 1000;
const LARGE = 100_000_000;
const LINES = 1_000_000;

export const measureRecords = async (folder: string): Promise<RecordMeasurement[]> => {
  const content = join(folder, 'recorded');
  await mkdir(join(content, 'projects/shop'), { recursive: true });
  await writeFile(join(content, 'projects/shop/checklist.md'), '# Shop\n\n- [x] Tests pass\n');
  const [small, large, lines] = ['small.xml', 'large.xml', 'large.ndjson'].map((name) =>
    join(folder, name),
  ) as [string, string, string];
  await writeJunit(small, { cases: CASES, bytes: Infinity });
  await writeJunit(large, { cases: Infinity, bytes: LARGE });
  await writeGoTest(lines, LINES);
  return [
    await run(`record of ${CASES} test cases`, ['record', 'shop', small, '--content', content]),
    await run('inspect of 100 MB of JUnit', ['inspect', large]),
    await run('inspect of 1,000,000 lines of go test', ['inspect', lines]),
    await readMany(join(folder, 'many')),
  ];
};

const run = (name: string, args: string[]): Promise<RecordMeasurement> =>
  new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, [CLI, ...args], { stdio: 'ignore' });
    const memory = watchMemory(child.pid as number);
    child.once('close', (code) => {
      const peakMemory = memory.stop();
      const seconds = (performance.now() - start) / 1000;
      if (code === 0) resolve({ name, seconds, peakMemory });
      else reject(new Error(`${name} ended with code ${code}.`));
    });
  });

/** Records of 120 tests and 120 claims, read and compared as a build does. */
const readMany = async (folder: string): Promise<RecordMeasurement> => {
  const paths: string[] = [];
  for (let index = 0; index < RECORDS; index += 1) {
    const at = new Date(Date.UTC(2026, 0, 1) + index * 3_600_000).toISOString();
    const { name, text } = await makeRecord(at, junit(120, index));
    writeRecord(join(folder, 'records'), name, text);
    paths.push(`records/${name}`);
  }
  const start = performance.now();
  const sources = await loadRecords(folder, paths, []);
  const { stored } = readRecords(sources, 'shop', '2027-01-01T00:00:00.000Z');
  const views = viewRecords(stored);
  if (views.length !== RECORDS) throw new Error(`${views.length} of ${RECORDS} records were read.`);
  const seconds = (performance.now() - start) / 1000;
  return { name: `reading ${RECORDS} records`, seconds, peakMemory: null };
};

const testCase = (suite: number, test: number): string =>
  `<testcase classname="shop.module${suite}.TestCart" name="test_case_${test}" time="0.01"><system-out>some output of it</system-out></testcase>\n`;

const junit = (cases: number, seed: number): string => {
  const tests = Array.from({ length: cases }, (_, index) => testCase(seed % 7, index));
  return `<testsuite name="unit" tests="${cases}">${tests.join('')}</testsuite>`;
};

const writeJunit = async (path: string, most: { cases: number; bytes: number }): Promise<void> => {
  const stream = createWriteStream(path);
  stream.write('<testsuites>\n');
  let cases = 0;
  let bytes = 0;
  for (let suite = 0; cases < most.cases && bytes < most.bytes; suite += 1) {
    let text = `<testsuite name="suite ${suite}" tests="100" failures="0">\n`;
    for (let test = 0; test < 100; test += 1) text += testCase(suite, test);
    text += '</testsuite>\n';
    cases += 100;
    bytes += text.length;
    if (!stream.write(text)) await once(stream, 'drain');
  }
  stream.end('</testsuites>\n');
  await finished(stream);
};

const writeGoTest = async (path: string, lines: number): Promise<void> => {
  const stream = createWriteStream(path);
  const TEST = 8;
  for (let line = 0; line < lines; line += TEST) {
    const name = `"Package":"example.org/shop/p${Math.floor(line / 4000)}","Test":"TestThing${line}"`;
    const output = `{"Action":"output",${name},"Output":"a line\\n"}\n`.repeat(TEST - 2);
    const text = `{"Action":"run",${name}}\n${output}{"Action":"pass",${name},"Elapsed":0.01}\n`;
    if (!stream.write(text)) await once(stream, 'drain');
  }
  for (let at = 0; at * 4000 < lines; at += 1)
    stream.write(`{"Action":"pass","Package":"example.org/shop/p${at}","Elapsed":1}\n`);
  stream.end();
  await finished(stream);
};
