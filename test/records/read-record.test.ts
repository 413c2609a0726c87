import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRecord } from '../../src/records/read-record.ts';
import { renderRecord } from '../../src/records/render-record.ts';
import { digest, inputOf, junit, NOW, reportFile, storeRecord, testCase } from './build-record.ts';

const stored = () => storeRecord(inputOf([reportFile('u.xml', junit(testCase('adds')))]));

const withBytes = (bytes: Uint8Array, path: string) => ({ path, bytes, digest: digest(bytes) });

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

const codeOf = (source: Parameters<typeof readRecord>[0], project = 'shop', now = NOW) => {
  const read = readRecord(source, project, now);
  return read.kind === 'refused' ? read.problem.code : (read.problem?.code ?? null);
};

describe('a record', () => {
  it('is read as it was written, and writes the same bytes', async () => {
    const source = await stored();
    const read = readRecord(source, 'shop', NOW);
    expect(read.kind).toBe('read');
    if (read.kind !== 'read') return;
    expect(encode(renderRecord(read.stored.record))).toEqual(source.bytes);
  });

  it('is refused when any byte of it has turned', async () => {
    const source = await stored();
    fc.assert(
      fc.property(
        fc.nat(source.bytes.length - 1),
        fc.integer({ min: 1, max: 255 }),
        (at, change) => {
          const bytes = source.bytes.slice();
          bytes[at] = (bytes[at] ?? 0) ^ change;
          expect(readRecord(withBytes(bytes, source.path), 'shop', NOW).kind).toBe('refused');
        },
      ),
    );
  });

  it('is refused when it was cut short', async () => {
    const { bytes, path } = await stored();
    for (const length of [0, 1, 100, bytes.length - 3])
      expect(codeOf(withBytes(bytes.subarray(0, length), path))).toBe('record-damaged');
  });

  it('is refused under another name, and in the folder of another project', async () => {
    const source = await stored();
    expect(codeOf({ ...source, path: 'projects/shop/records/mine.json' })).toBe('record-altered');
    expect(codeOf(source, 'bakery')).toBe('record-foreign');
  });

  it('of a later version is not guessed at', async () => {
    const text = '{"schema":"seaworthy/record/9","project":"shop"}';
    const path = `projects/shop/records/20261005T080000Z-${digest(text).slice(0, 16)}.json`;
    expect(codeOf(withBytes(encode(text), path))).toBe('record-too-new');
  });

  it('that is none at all is named as that', () => {
    const path = 'projects/shop/records/package.json';
    expect(codeOf(withBytes(encode('{"name":"x"}'), path))).toBe('record-foreign');
    expect(codeOf(withBytes(encode('null'), path))).toBe('record-foreign');
  });

  it('from the future is shown with a problem', async () => {
    expect(codeOf(await stored(), 'shop', '2026-01-01T00:00:00.000Z')).toBe('record-dated-ahead');
  });

  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(readRecord(withBytes(bytes, 'records/x.json'), 'shop', NOW).kind).toBe('refused');
      }),
    );
  });
});
