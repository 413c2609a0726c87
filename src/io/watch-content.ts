import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { listContent } from './list-content.ts';

/** Milliseconds between two looks. */
const INTERVAL = 300;

/**
 * Yields at once, and again after every change of what a build would read; never ends. It looks again
 * and again instead of asking the system for events: that sees exactly the files a build reads, on
 * every kind of disk, however an editor saves. A change made while the caller works is seen after it.
 */
export async function* watchContent(content: string): AsyncGenerator<void, never> {
  for (let seen: string | null = null; ; await sleep(INTERVAL)) {
    const now = await takeStock(content);
    if (now === seen) continue;
    seen = now;
    yield;
  }
}

/** Names, times and sizes as one text. */
const takeStock = async (content: string): Promise<string> => {
  const { site, projects } = await listContent(content).catch(() => NOTHING);
  const files = [
    site,
    ...projects.flatMap(
      ({ overview, documents, runbooks, alerts, records, signatures, archives }) => [
        overview,
        ...documents,
        ...runbooks,
        ...alerts,
        ...records,
        ...signatures,
        ...archives,
      ],
    ),
  ];
  const lines = await Promise.all(
    files
      .filter((file) => file !== null)
      .map(async (file) => {
        const entry = await stat(join(content, file), { bigint: true }).catch(() => null);
        return `${file} ${entry?.ino} ${entry?.size} ${entry?.mtimeNs}`;
      }),
  );
  return lines.join('\n');
};

const NOTHING = { site: null, projects: [] };
