import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildSite } from '../../../src/build-site.ts';
import { compactRecords } from '../../../src/cli/compact-records.ts';
import { renderOutputs } from '../../../src/exports/outputs.ts';
import { loadAnchor } from '../../../src/io/load-anchor.ts';
import { loadSources } from '../../../src/io/load-sources.ts';
import type { RecordSource } from '../../../src/model/sources.ts';
import { writeChain } from '../../history/chain/build-chain.ts';
import { makeFolder } from '../../make-folder.ts';
import { makeSshKey } from '../signatures/make-ssh-key.ts';

const NOW = '2026-12-01T00:00:00.000Z';
const RECORDS = 'projects/shop/records';
const DAYS = 9;
const KEY = makeSshKey('ssh-ed25519');

let records: RecordSource[] = [];
beforeAll(async () => {
  records = await writeChain(
    Array.from({ length: DAYS }, (_, day) => ({
      at: `2026-10-${String(day + 10)}T08:00:00.000Z`,
      blind: day % 4 === 3 ? 1 : 0,
    })),
  );
});

/** Every third record is signed. */
const makeContent = (): string =>
  makeFolder({
    'projects/shop/checklist.md': '# Shop\n\n## Testing\n\n- [x] Unit tests\n',
    'trust/allowed_signers': `ann ${KEY.line}\n`,
    ...Object.fromEntries(
      records.flatMap(({ path, bytes }, index) => [
        [path, bytes],
        ...(index % 3 === 0 ? [[`${path}.sig`, KEY.sign(bytes)]] : []),
      ]),
    ),
  });

/** All that a site is: what its pages print, and what lies beside them. */
const build = async (content: string) => {
  const sources = await loadSources({ content, address: null, generator: 'test' });
  const site = buildSite(sources, NOW);
  return { site, outputs: [...renderOutputs(site)].flat() };
};

const compact = (content: string, options: { before?: string; restore?: true; dryRun?: true }) =>
  compactRecords('shop', { kind: 'settled', content, now: NOW, address: null, base: '/' }, options);

/** Every file of the records by name, in hex. */
const takeStock = (content: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(join(content, RECORDS))
      .sort()
      .map((name) => [name, readFileSync(join(content, RECORDS, name), 'hex')]),
  );

const archivesIn = (content: string): string[] =>
  readdirSync(join(content, RECORDS)).filter((name) => name.endsWith('.tar.br'));

describe('compacting old records', () => {
  test('changes no page, no digest and no head, and can be taken back', async () => {
    const plain = await build(makeContent());
    expect(plain.site.problems.map(({ code }) => code)).toEqual([]);
    expect(plain.site.projects[0]?.records[0]?.stored.signatures).toBeUndefined();
    expect(plain.site.projects[0]?.records.at(-1)?.stored.signatures).toHaveLength(1);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 9, max: 20 }), { minLength: 1, maxLength: 3 }),
        async (dates) => {
          const content = makeContent();
          const before = takeStock(content);
          for (const day of dates) {
            const done = await compact(content, {
              before: `2026-10-${String(day).padStart(2, '0')}`,
            });
            expect(done.kind).toBe('done');
            expect(await build(content)).toEqual(plain);
          }
          const left = readdirSync(join(content, RECORDS)).filter((name) =>
            /^\d{8}T\d{6}Z-[0-9a-f]{16}\.json$/.test(name),
          );
          expect(left).toHaveLength(
            Math.min(DAYS, DAYS - Math.min(DAYS, Math.max(0, Math.max(...dates) - 10))),
          );
          expect((await compact(content, { restore: true })).kind).toBe('done');
          expect(takeStock(content)).toEqual(before);
        },
      ),
      { numRuns: 5 },
    );
  });

  test('that is cut short at any point leaves records that are whole, and is done by doing it again', async () => {
    const plain = await build(makeContent());
    const whole = makeContent();
    const loose = takeStock(whole);
    await compact(whole, { before: '2026-11-01' });
    const [archive = ''] = archivesIn(whole);
    const bytes = readFileSync(join(whole, RECORDS, archive));
    const names = Object.keys(loose);
    for (let deleted = 0; deleted <= names.length; deleted += 1) {
      const content = makeContent();
      writeFileSync(join(content, RECORDS, archive), bytes);
      for (const name of names.slice(0, deleted)) rmSync(join(content, RECORDS, name));
      expect(await build(content)).toEqual(plain);
      expect((await compact(content, { before: '2026-11-01' })).kind).toBe('done');
      expect(takeStock(content)).toEqual(takeStock(whole));
    }
    const content = makeContent();
    writeFileSync(join(content, RECORDS, `.${archive}.4711`), bytes.subarray(0, 100));
    const { site } = await build(content);
    expect(site.problems.map(({ code }) => code)).toEqual(['record-stray']);
    expect(site.projects[0]?.records).toEqual(plain.site.projects[0]?.records);
  });

  test('does nothing where a record was changed or is gone', async () => {
    for (const damage of [
      (path: string) => appendFileSync(path, ' '),
      (path: string) => rmSync(path),
    ]) {
      const content = makeContent();
      damage(join(content, RECORDS, records[4]?.path.replace(/^.*\//, '') ?? ''));
      const before = takeStock(content);
      expect(await compact(content, { before: '2026-11-01' })).toMatchObject({
        kind: 'broken',
        text: expect.stringMatching(/record-(?:altered|missing)/),
      });
      expect(takeStock(content)).toEqual(before);
    }
  });

  test('says what it would do and does nothing when asked to', async () => {
    const content = makeContent();
    const before = takeStock(content);
    expect(await compact(content, { before: '2026-10-15', dryRun: true })).toMatchObject({
      kind: 'done',
      text: expect.stringMatching(
        /20261010T080000Z--20261014T080000Z-\w{16}\.tar\.br {2}7 files, \d+ bytes, now \d+\./,
      ),
    });
    expect(takeStock(content)).toEqual(before);
    expect((await compact(content, {})).kind).toBe('refused');
  });

  test('leaves anchors as they are: a copy from before knows its records after, and the other way round', async () => {
    const [plain, packed] = [makeContent(), makeContent()];
    await compact(packed, { before: '2026-10-18' });
    const known = async (folder: string) => {
      const loaded = await loadAnchor(folder, folder);
      return loaded.kind === 'loaded' ? loaded.anchor.known.map(({ digest }) => digest).sort() : [];
    };
    expect(await known(packed)).toEqual(await known(plain));
    expect(await known(plain)).toHaveLength(DAYS + DAYS / 3);
  });
});

describe('an archive of records', () => {
  const codesOf = async (content: string): Promise<string[]> => [
    ...new Set((await build(content)).site.problems.map(({ code }) => code)),
  ];

  test('with any byte changed is named, and never holds what it did not', async () => {
    const content = makeContent();
    const plain = await build(content);
    await compact(content, { before: '2026-11-01' });
    const [name = ''] = archivesIn(content);
    const file = join(content, RECORDS, name);
    const bytes = readFileSync(file);
    const digests = new Set(plain.site.projects[0]?.records.map(({ stored }) => stored.digest));
    await fc.assert(
      fc.asyncProperty(
        fc.nat(bytes.length - 1),
        fc.integer({ min: 1, max: 255 }),
        async (at, by) => {
          const changed = Buffer.from(bytes);
          changed[at] = (changed[at] ?? 0) ^ by;
          writeFileSync(file, changed);
          const { site } = await build(content);
          expect(site.problems.map(({ code }) => code)).toContain('record-archive-damaged');
          for (const { stored } of site.projects[0]?.records ?? [])
            expect(digests.has(stored.digest)).toBe(true);
        },
      ),
      { numRuns: 25 },
    );
    writeFileSync(file, bytes.subarray(0, bytes.length / 2));
    expect(await codesOf(content)).toContain('record-archive-damaged');
  });

  test('whose record lies beside it with other bytes: the false one is named, the true one counts', async () => {
    const content = makeContent();
    const plain = await build(content);
    await compact(content, { before: '2026-11-01' });
    const [first] = records;
    writeFileSync(join(content, first?.path ?? ''), '{}');
    const { site } = await build(content);
    expect(site.problems).toMatchObject([{ code: 'record-foreign', place: { file: first?.path } }]);
    expect(site.projects[0]?.records).toEqual(plain.site.projects[0]?.records);
  });

  test('without a checklist beside it is named', async () => {
    const content = makeContent();
    await compact(content, { before: '2026-11-01' });
    rmSync(join(content, 'projects/shop/checklist.md'));
    mkdirSync(join(content, 'projects/other'));
    writeFileSync(join(content, 'projects/other/checklist.md'), '- [ ] One\n');
    const { problems } = await loadSources({ content, address: null, generator: 'test' });
    expect(problems.map(({ code }) => code)).toContain('record-orphaned');
  });
});
