import { execFile } from 'node:child_process';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { digestBytes } from '../../src/io/load-records.ts';
import type { StoredRecord } from '../../src/model/record.ts';
import { readRecords } from '../../src/records/read-record.ts';
import { makeFolder } from '../make-folder.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const CONTENT = join(ROOT, 'content');
const SCRIPT = join(ROOT, 'scripts/record-demonstration.ts');
const NOW = '2026-11-21T00:00:00.000Z';
const AGAIN =
  'The committed records differ from what the command makes of the reports and checklists: run' +
  ' `npx node scripts/record-demonstration.ts` and commit content/projects/*/records.';

const isRecord = (path: string): boolean => /[\\/]records(?:[\\/]|$)/.test(path);

/** Paths below the folder of projects, with forward slashes. */
const listRecords = (content: string): string[] =>
  readdirSync(join(content, 'projects'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && basename(entry.parentPath) === 'records')
    .map(({ parentPath, name }) => `${basename(dirname(parentPath))}/records/${name}`)
    .sort();

const PATHS = listRecords(CONTENT);
const PROJECTS = [...new Set(PATHS.map((path) => path.split('/')[0] as string))];

const readProject = (project: string) =>
  readRecords(
    PATHS.filter((path) => path.startsWith(`${project}/`)).map((path) => {
      const bytes = readFileSync(join(CONTENT, 'projects', path));
      return { path, bytes, digest: digestBytes(bytes) };
    }),
    project,
    NOW,
  );

const listReports = (project: string) =>
  readProject(project).stored.flatMap(({ record: { envelope, reports } }) =>
    reports.map((report) => ({ ...report, at: envelope.at })),
  );

const lastOf = (project: string): StoredRecord =>
  readProject(project).stored.at(-1) as StoredRecord;

test('the history is what the command makes of the reports, byte for byte', async () => {
  const folder = makeFolder();
  cpSync(CONTENT, folder, { recursive: true, filter: (path) => !isRecord(path) });
  await promisify(execFile)(process.execPath, [SCRIPT, folder]);
  expect(listRecords(folder), AGAIN).toEqual(PATHS);
  for (const path of PATHS) {
    const [made, kept] = [folder, CONTENT].map((content) =>
      readFileSync(join(content, 'projects', path), 'utf8'),
    );
    expect(made === kept, `${path}: ${AGAIN}`).toBe(true);
  }
});

describe('the history', () => {
  test('is of all five systems, in at most 60 runs', () => {
    expect(PROJECTS).toHaveLength(5);
    expect(PATHS.length).toBeLessThanOrEqual(60);
  });

  test.each(PROJECTS)(
    'of %s reads without a problem, each record linked to the one before',
    (project) => {
      const { stored, problems } = readProject(project);
      expect(problems).toEqual([]);
      expect(stored.length).toBeGreaterThanOrEqual(6);
      stored.forEach(({ record }, at) => {
        expect(record.previous).toEqual(at === 0 ? [] : [stored[at - 1]?.digest]);
        expect(record.redactions).toBe(0);
      });
    },
  );

  test('is told in many formats', () => {
    const formats = PROJECTS.flatMap(listReports).flatMap(({ format }) => format ?? []);
    expect(new Set(formats).size).toBeGreaterThanOrEqual(8);
  });

  test('takes commit, branch and address of each run from what CI says', () => {
    for (const { record } of PROJECTS.flatMap((project) => readProject(project).stored)) {
      expect(record.envelope).toMatchObject({ provider: 'github', branch: 'main' });
      expect(record.envelope.commit).toMatch(/^[0-9a-f]{40}$/);
      expect(record.envelope.runUrl).toContain(`demonstration/${record.project}/actions/runs/`);
    }
  });
});

describe('what the systems are there to show', () => {
  test('transparency-api: the last runs are sound and green', () => {
    const { record } = lastOf('transparency-api');
    expect(record.reports.every(({ complete }) => complete)).toBe(true);
    expect(record.suites.flatMap(({ others }) => others)).toEqual([]);
  });

  test('cimeika: tests that a ticked box names fail in the last run', () => {
    const failed = lastOf('cimeika').record.suites.flatMap(({ file, others }) =>
      others.map(({ outcome }) => `${file} ${outcome}`),
    );
    expect(new Set(failed)).toEqual(new Set(['tests/test_modules.py failed']));
  });

  test('omicsoracle: the search is slower than its limit', () => {
    const p95 = lastOf('omicsoracle').record.measures.find(({ statistic }) => statistic === 'p95');
    expect(p95?.value).toBeGreaterThan(500);
  });

  test.each([
    ['oracle', 'locust-csv', '2026-10-22'],
    ['oracle', 'zap-json', '2026-10-22'],
    ['deal-scout', 'pip-audit', '2026-10-31'],
  ])('%s: no %s came after %s', (project, format, day) => {
    const times = listReports(project).flatMap((one) => (one.format === format ? [one.at] : []));
    expect(times.length).toBeGreaterThan(0);
    expect(times.filter((at) => at > day)).toEqual([]);
  });

  test('reports that prove nothing are kept, and say so', () => {
    const useless = PROJECTS.flatMap(listReports).filter(({ complete }) => !complete);
    expect(useless.flatMap(({ problems }) => problems.map(({ code }) => code)).sort()).toEqual([
      'report-damaged',
      'scope-zero',
      'scope-zero',
    ]);
  });
});
