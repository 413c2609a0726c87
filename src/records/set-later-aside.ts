import type { ProjectSource, RecordSource } from '../model/sources.ts';

/**
 * A project without the records that were written after the moment of judging: a site of an earlier day
 * knows nothing of them. One that claims to be later and cannot be stays, and is named as dated ahead: a
 * record that is not later follows it, or the clock has not come to it yet.
 * @param clock the time it really is, ISO 8601; null or a clock that is itself behind `now` tells nothing
 */
export const setLaterAside = (
  source: ProjectSource,
  { now, clock }: { now: string; clock: string | null },
): { source: ProjectSource; later: number } => {
  const moment = Date.parse(now);
  const time = clock === null ? moment : Date.parse(clock);
  const claimed = source.records.filter((one) => {
    const writtenAt = peekWrittenAt(one);
    return writtenAt > moment && (time < moment || writtenAt <= time);
  });
  if (claimed.length === 0) return { source, later: 0 };
  const known = source.records.filter((one) => !(peekWrittenAt(one) > moment)).map(readText);
  const later = new Set(
    claimed.filter(({ digest }) => !known.some((text) => text.includes(digest))),
  );
  const records = source.records.filter((one) => !later.has(one));
  return { source: { ...source, records }, later: later.size };
};

/** Where the fourth line of every record ends at the latest. */
const HEAD = 4096;

/** NaN where nothing can be read: that is named by whoever reads it whole. */
const peekWrittenAt = ({ bytes }: RecordSource): number => {
  const head = new TextDecoder().decode(bytes.subarray(0, HEAD));
  return Date.parse(/"recordedAt"\s*:\s*"([^"]*)"/.exec(head)?.[1] ?? '');
};

const readText = ({ bytes }: RecordSource): string => new TextDecoder().decode(bytes);
