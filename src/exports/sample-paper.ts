import type { ProjectHistory, SnapshotItem } from '../model/history.ts';
import type { Project, Site } from '../model/site.ts';
import { VERDICT_STYLES } from '../model/verdict.ts';
import { CLAIM_WORDS } from '../model/wording.ts';
import { escapeMarkdown, joinBlocks, renderCodeSpan, renderTable } from './markdown-text.ts';
import type { Digest } from './oscal-results.ts';

/**
 * A work paper: some items drawn at random, with room for the tester's initials. Those are drawn whose
 * digest of seed and id is lowest, so that anybody can draw them again.
 */
export const renderSamplePaper = (
  { name }: Pick<Project, 'name'>,
  history: ProjectHistory,
  options: Pick<Site, 'builtAt'> & { digest: Digest; seed: string; size: number },
): string => {
  const { builtAt, digest, seed, size } = options;
  const all = history.snapshots.at(-1)?.items ?? [];
  const drawn = drawSample(all, { digest, seed, size });
  return joinBlocks([
    `# Sample of ${escapeMarkdown(name)}`,
    `${drawn.length} of ${all.length} items, as they stood at ${builtAt}. Seed: ${renderCodeSpan(seed)}.`,
    'Drawn: the items whose SHA-256 of seed, line feed and id is lowest, in that order.',
    renderTable(
      [
        'No.',
        'Item',
        'Says',
        'Verdict',
        'Evidence',
        'Report SHA-256',
        'Result',
        'Initials',
        'Date',
      ],
      drawn.map((item, index) => [
        String(index + 1),
        `${escapeMarkdown(item.text)}<br>${renderCodeSpan(item.id)}`,
        CLAIM_WORDS[item.claim],
        VERDICT_STYLES[item.verdict].word,
        [item.sentence, item.recordId]
          .filter((part) => part !== null)
          .map(escapeMarkdown)
          .join('<br>') || 'none',
        item.report === null ? '–' : renderCodeSpan(item.report.sha256),
        '',
        '',
        '',
      ]),
    ),
    'Tested by: ____________________  Reviewed by: ____________________  Date: ____________',
  ]);
};

export const drawSample = <Item extends Pick<SnapshotItem, 'id'>>(
  items: readonly Item[],
  { digest, seed, size }: { digest: Digest; seed: string; size: number },
): Item[] =>
  items
    .map((item) => ({ item, lot: digest(`${seed}\n${item.id}`) }))
    .sort((a, b) => (a.lot < b.lot ? -1 : 1))
    .slice(0, size)
    .map(({ item }) => item);
