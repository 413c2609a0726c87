import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { linkRecords, viewChain } from '../../../src/history/chain/link-records.ts';
import { verifyChain } from '../../../src/history/chain/verify-chain.ts';
import type { ChainLink } from '../../../src/model/chain.ts';
import type { RecordSource } from '../../../src/model/sources.ts';
import { readRecords } from '../../../src/records/read-record.ts';
import { digest } from '../../records/build-record.ts';
import { days, LATER, rewrite, verify, writeChain } from './build-chain.ts';

const codes = (records: readonly RecordSource[], now = LATER) =>
  verify(records, now).map(({ code, place }) => `${code} ${place.file}`);

describe('an honest history', () => {
  it('has no problem, whatever the order of its files', async () => {
    const chain = await writeChain(days(5));
    expect(codes(chain)).toEqual([]);
    expect(codes(chain.toReversed())).toEqual([]);
  });

  it('has several heads where runs were recorded side by side', async () => {
    const chain = await writeChain([
      ...days(1),
      { at: '2026-10-02T08:00:00.000Z' },
      { at: '2026-10-02T08:10:00.000Z', blind: 1 },
    ]);
    expect(codes(chain)).toEqual([]);
    const links = linkRecords(readRecords(chain, 'shop', LATER).stored);
    expect(viewChain(links).heads.map((head) => head.digest)).toEqual([
      chain[2]?.digest,
      chain[1]?.digest,
    ]);
  });

  it('is joined again by the next record', async () => {
    const chain = await writeChain([
      ...days(1),
      { at: '2026-10-02T08:00:00.000Z' },
      { at: '2026-10-02T08:10:00.000Z', blind: 1 },
      { at: '2026-10-09T08:00:00.000Z' },
    ]);
    expect(codes(chain)).toEqual([]);
    expect(viewChain(linkRecords(readRecords(chain, 'shop', LATER).stored)).heads).toHaveLength(1);
  });
});

describe('a history that somebody touched', () => {
  let chain: RecordSource[] = [];
  beforeAll(async () => {
    chain = await writeChain(days(5));
  });
  const at = (index: number): RecordSource => chain[index] as RecordSource;

  it('names the record of which any one byte was turned, and no other', () => {
    fc.assert(
      fc.property(
        fc.nat(4),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        (which, position, change) => {
          const { path, bytes: honest } = at(which);
          const bytes = honest.slice();
          const place = position % bytes.length;
          bytes[place] = (bytes[place] ?? 0) ^ change;
          const touched = chain.with(which, { path, bytes, digest: digest(bytes) });
          const found = verify(touched);
          expect(new Set(found.map(({ place: { file } }) => file))).toEqual(new Set([path]));
        },
      ),
    );
  });

  it('names any record that was removed, except a head', () => {
    for (const which of [0, 1, 2, 3]) {
      const found = verify(chain.toSpliced(which, 1));
      expect(found.map(({ code }) => code)).toContain('record-missing');
      expect(found.map(({ values }) => values.digest)).toContain(at(which).digest);
    }
    expect(codes(chain.slice(0, -1))).toEqual([]);
  });

  it('names several that were removed at once where something still follows them', () => {
    fc.assert(
      fc.property(fc.subarray([0, 1, 2, 3], { minLength: 1 }), (gone) => {
        const kept = chain.filter((_, index) => !gone.includes(index));
        const missing = verify(kept).filter(({ code }) => code === 'record-missing');
        const expected = gone.filter((index) => !gone.includes(index + 1));
        expect(missing.map(({ values }) => values.digest).sort()).toEqual(
          expected.map((index) => at(index).digest).sort(),
        );
      }),
    );
  });

  it('names a record that was cut short', () => {
    const { path, bytes } = at(2);
    const cut = bytes.subarray(0, bytes.length - 40);
    expect(codes(chain.with(2, { path, bytes: cut, digest: digest(cut) }))).toEqual([
      `record-damaged ${path}`,
    ]);
  });

  it('names a record that was rewritten and named anew: the one before it is gone', () => {
    const forged = rewrite(at(2), (text) => text.replace('"t0"', '"t9"'));
    const found = codes(chain.with(2, forged));
    expect(found).toContain(`record-missing ${at(3).path}`);
    expect(found).toContain(`record-content-wrong ${forged.path}`);
  });

  it('names a head that was rewritten and named anew', () => {
    const forged = rewrite(at(4), (text) => text.replace('"t0"', '"t9"'));
    expect(codes(chain.with(4, forged))).toEqual([`record-content-wrong ${forged.path}`]);
  });

  it('names a head that was dated back before what it follows', () => {
    const forged = rewrite(at(4), (text) =>
      text.replace(/"recordedAt": "[^"]+"/, '"recordedAt": "2026-09-01T08:00:00.000Z"'),
    );
    expect(codes(chain.with(4, forged))).toContain(`record-out-of-order ${forged.path}`);
  });

  it('names two records that changed places', () => {
    const [one, other] = [at(1), at(2)];
    const swapped = chain
      .with(1, { ...other, path: one.path })
      .with(2, { ...one, path: other.path });
    expect(codes(swapped)).toEqual([`record-altered ${one.path}`, `record-altered ${other.path}`]);
  });

  it('names a copy under another name, and one that was dated anew', () => {
    const copy = { ...at(3), path: at(3).path.replace('20261004', '20261020') };
    expect(codes([...chain, copy])).toEqual([`record-altered ${copy.path}`]);
    const dated = rewrite(at(4), (text) =>
      text.replace(/"recordedAt": "[^"]+"/, '"recordedAt": "2026-10-05T09:00:00.000Z"'),
    );
    expect(codes([...chain, dated])).toContain(`record-twice ${dated.path}`);
  });

  it('names one that was slipped in with an earlier date', async () => {
    const [, , , , , slipped] = await writeChain([
      ...days(5),
      { at: '2026-10-02T20:00:00.000Z', blind: 3 },
    ]);
    expect(codes([...chain, slipped as RecordSource])).toEqual([
      `record-unfollowed ${slipped?.path}`,
    ]);
  });

  it('names one of a later moment than the clock, and than its own writing', () => {
    expect(codes(chain, '2026-10-04T12:00:00.000Z')).toEqual([`record-dated-ahead ${at(4).path}`]);
    const ahead = rewrite(at(4), (text) =>
      text.replace(/"recordedAt": "[^"]+"/, '"recordedAt": "2026-10-05T01:00:00.000Z"'),
    );
    expect(codes(chain.with(4, ahead))).toContain(`record-speaks-ahead ${ahead.path}`);
  });
});

describe('the laws of the chain', () => {
  /** A set of links as honest writers make it: each follows heads it knows. */
  const drawn = fc
    .array(fc.record({ gap: fc.nat({ max: 3 * 86_400_000 }), blind: fc.nat({ max: 2 }) }), {
      minLength: 1,
      maxLength: 12,
    })
    .map((steps) => {
      const links: ChainLink[] = [];
      let time = Date.parse('2026-01-01T00:00:00.000Z');
      for (const [index, { gap, blind }] of steps.entries()) {
        time += gap;
        const known = links.slice(0, Math.max(1, links.length - blind));
        const followed = new Set(known.flatMap(({ previous }) => previous));
        const name = digest(`${index}`);
        const moment = new Date(time).toISOString();
        links.push({
          path: `projects/shop/records/20260101T000000Z-${name.slice(0, 16)}.json`,
          digest: name,
          at: moment,
          recordedAt: moment,
          content: `${index}`,
          previous: known.flatMap((one) => (followed.has(one.digest) ? [] : [one.digest])),
        });
      }
      return links;
    });

  it('an honest set has at most notes', () => {
    fc.assert(
      fc.property(drawn, (links) => {
        const found = verifyChain({ links, files: links }).map(({ code }) => code);
        for (const code of found)
          expect(['record-unfollowed', 'record-follows-nothing']).toContain(code);
      }),
    );
  });

  it('taking any record but a head away is named by its digest', () => {
    fc.assert(
      fc.property(drawn, fc.nat(), (links, which) => {
        const gone = links[which % links.length] as ChainLink;
        const kept = links.filter((link) => link !== gone);
        const isHead = links.every(({ previous }) => !previous.includes(gone.digest));
        const named = verifyChain({ links: kept, files: kept }).some(
          ({ code, values }) => code === 'record-missing' && values.digest === gone.digest,
        );
        expect(named).toBe(!isHead);
      }),
    );
  });

  it('the order of the files changes nothing', () => {
    fc.assert(
      fc.property(
        drawn.chain((links) =>
          fc.tuple(fc.constant(links), fc.shuffledSubarray(links, { minLength: links.length })),
        ),
        ([links, shuffled]) => {
          expect(verifyChain({ links: shuffled, files: shuffled })).toEqual(
            verifyChain({ links, files: links }),
          );
          expect(viewChain(shuffled)).toEqual(viewChain(links));
        },
      ),
    );
  });
});
