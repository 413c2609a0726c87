import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildSite } from '../../src/build-site.ts';
import { renderOutputs } from '../../src/exports/outputs.ts';
import { loadSources } from '../../src/io/load-sources.ts';
import { listRecordProblems } from '../../src/model/verify-view.ts';
import { runCli } from '../cli/run-cli.ts';
import { makeFolder } from '../make-folder.ts';
import {
  digest,
  inputOf,
  junit,
  reportFile,
  storeRecord,
  testCase,
} from '../records/build-record.ts';

const NOW = '2026-10-10T00:00:00.000Z';
const RECORDS = 'projects/shop/records';

const makeContent = async () => {
  const record = await storeRecord(
    inputOf([reportFile('u.xml', junit(testCase('test_pays')))], {
      now: '2026-10-01T08:00:00.000Z',
      envelope: { at: '2026-10-01T08:00:00.000Z' },
    }),
  );
  const content = makeFolder({
    'projects/shop/checklist.md': '# Shop\n\n## Testing\n\n- [x] Unit tests\n',
    'projects/shop/project.md':
      "---\nevidence:\n  - {item: '*unit-tests', tests: {name: test_pays}}\n---\n",
    'u.xml': junit(testCase('test_pays')),
    [record.path]: record.bytes,
  });
  return { content, file: join(content, record.path) };
};

const build = async (content: string) => {
  const sources = await loadSources({ content, address: null, generator: 'test' });
  const site = buildSite({ ...sources, clock: NOW }, NOW);
  const [project] = site.projects;
  if (project === undefined) throw new Error('There is no project.');
  const [item] = project.items.values();
  return { site, project, verdict: item?.verdict };
};

/** The record with other words in it, named by its digest as if it were honest. */
const rewrite = (file: string, change: (text: string) => string): void => {
  const text = change(readFileSync(file, 'utf8'));
  const at = /"at":"([^"]+)"/.exec(text)?.[1] ?? '';
  const name = `${at.replace(/[-:]|\.\d+/g, '')}-${digest(text).slice(0, 16)}.json`;
  rmSync(file);
  writeFileSync(join(file, '..', name), text);
};

const DAMAGES: readonly [name: string, code: string, damage: (file: string) => void][] = [
  [
    'that was cut short',
    'record-damaged',
    (file) => writeFileSync(file, readFileSync(file).subarray(0, 300)),
  ],
  ['that is empty', 'record-damaged', (file) => writeFileSync(file, '')],
  [
    'with one byte changed',
    'record-altered',
    (file) => writeFileSync(file, `${readFileSync(file, 'utf8')} `),
  ],
  [
    'of a later schema',
    'record-too-new',
    (file) => rewrite(file, (text) => text.replace('record/1', 'record/9')),
  ],
  [
    'of a moment to come',
    'record-dated-ahead',
    (file) => rewrite(file, (text) => text.replaceAll('2026-10-01', '2027-10-01')),
  ],
  [
    'of which only the beginning was written when its process was killed',
    'record-stray',
    (file) => {
      writeFileSync(
        join(file, '..', `.${file.replace(/^.*\//, '')}.4711`),
        readFileSync(file).subarray(0, 300),
      );
      rmSync(file);
    },
  ],
  [
    'in a folder of its own',
    'record-stray',
    (file) => {
      mkdirSync(join(file, '../2026'));
      renameSync(file, join(file, '../2026', file.replace(/^.*\//, '')));
    },
  ],
  [
    'in the way of which a file lies',
    'record-stray',
    (file) => {
      rmSync(join(file, '..'), { recursive: true });
      writeFileSync(join(file, '..'), 'not a folder');
    },
  ],
];

describe('a record', () => {
  test('that nobody touched verifies its item', async () => {
    const { content } = await makeContent();
    expect((await build(content)).verdict).toBe('verified');
  });

  test.each(DAMAGES)(
    '%s is named as %s on its pages, and nothing is green by it',
    async (_, code, damage) => {
      const { content, file } = await makeContent();
      damage(file);
      const { site, project, verdict } = await build(content);
      expect(verdict).not.toBe('verified');
      expect(project.score.verified).toBe(0);
      expect(project.gate?.verdict).not.toBe('GO');
      expect(site.problems.map((one) => one.code)).toContain(code);
      expect(listRecordProblems(project).map((one) => one.code)).toContain(code);
      const twin = [...renderOutputs(site)]
        .flat()
        .find(({ path }) => path === 'projects/shop/history/verify.md');
      expect(`${twin?.text}`).toContain('## What the build found');
    },
  );
});

describe('record', () => {
  const run = (content: string, ...args: string[]) =>
    runCli(['record', 'shop', '--content', '.', '--now', NOW, ...args], { cwd: content });

  test('that is killed while it runs leaves the records as they were', async () => {
    const { content } = await makeContent();
    const before = readdirSync(join(content, RECORDS));
    const { code } = await run(content, 'u.xml', '--', 'sh', '-c', 'kill -9 $PPID');
    expect(code).toBeNull();
    expect(readdirSync(join(content, RECORDS))).toEqual(before);
    expect((await build(content)).verdict).toBe('verified');
  });

  test('says so where a file lies in the way of its folder', async () => {
    const { content, file } = await makeContent();
    rmSync(join(file, '..'), { recursive: true });
    writeFileSync(join(file, '..'), 'not a folder');
    const { code, stderr } = await run(content, 'u.xml');
    expect([code, stderr]).toEqual([2, expect.stringContaining('record-unwritable')]);
  });
});
