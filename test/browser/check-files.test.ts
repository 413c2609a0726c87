import { beforeAll, describe, expect, it } from 'vitest';
import { checkFiles, type RecordFile } from '../../src/browser/verify/check-files.ts';
import { days, writeChain } from '../history/chain/build-chain.ts';
import { digest } from '../records/build-record.ts';

const NOW = Date.parse('2026-12-01T00:00:00.000Z');

let files: RecordFile[] = [];
beforeAll(async () => {
  files = (await writeChain(days(4))).map(({ path, bytes, digest: sha256 }) => ({
    name: path.replace(/^.*\//, ''),
    digest: sha256,
    text: new TextDecoder().decode(bytes),
  }));
});

const check = (given: readonly RecordFile[], now = NOW) =>
  checkFiles(given, {
    names: files.map(({ name }) => name),
    heads: files.slice(-1).map((file) => file.digest),
    now,
  });

const touch = (index: number, change: (text: string) => string): RecordFile[] => {
  const file = files[index] as RecordFile;
  const text = change(file.text);
  return files.with(index, { ...file, text, digest: digest(text) });
};

describe('records in a reader’s browser', () => {
  it('that nobody touched have no finding', () => {
    expect(check(files)).toEqual([]);
    expect(check(files.toReversed())).toEqual([]);
  });

  it('of which one was changed: it is named, and so is the one that follows it', () => {
    const found = check(touch(1, (text) => text.replace('t0', 't9')));
    expect(found.map(({ name }) => name)).toEqual([files[1]?.name, files[2]?.name]);
  });

  it('of which one is gone, also where it is the head', () => {
    for (const index of [0, 1, 2, 3])
      expect(check(files.toSpliced(index, 1)).map(({ name }) => name)).toContain(
        files[index]?.name,
      );
  });

  it('that are none, or none at all, never pass', () => {
    expect(check([])).toHaveLength(files.length + 1);
    expect(check(touch(3, () => 'x')).length).toBeGreaterThan(0);
  });

  it('from the future are named', () => {
    const found = check(files, Date.parse('2026-10-03T12:00:00.000Z'));
    expect(found.map(({ name }) => name)).toEqual([files[3]?.name]);
  });
});
