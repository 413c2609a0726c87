import type { ProjectHistory } from '../model/history.ts';
import { nameAuthor } from '../model/history-wording.ts';
import { renderCsv } from './csv-text.ts';

const HEADS = [
  'at',
  'by',
  'record',
  'what',
  'item',
  'text',
  'was',
  'is',
  'verdict_before',
  'verdict_after',
  'verified',
  'claimed',
  'gate',
];

/** One line for each thing that turned, in the order of time; a moment at which nothing did is not in it. */
export const renderHistoryCsv = ({ moments, changes }: ProjectHistory): string =>
  renderCsv(
    HEADS,
    changes.flatMap(({ moment, changes: turned }) => {
      const at = moments[moment];
      if (at === undefined) return [];
      return turned.map(({ kind, item, text, was, is, verdicts }) => [
        at.at,
        nameAuthor(at),
        at.source.kind === 'record' ? at.source.id : null,
        kind,
        item,
        text,
        was,
        is,
        verdicts?.[0] ?? null,
        verdicts?.[1] ?? null,
        at.score.verified,
        at.score.claimed,
        at.gate?.verdict ?? null,
      ]);
    }),
  );
