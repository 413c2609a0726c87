import type { Trend, TrendStep } from '../model/history-view.ts';
import { escapeHtml } from './escape-html.ts';

/**
 * Scores as steps, 0 to 100 from the bottom up, in percent of its box, so that no text is stretched. Runs
 * stand apart at breaks; over a gap nothing is drawn.
 * @param labelledBy id of the sentence that says what it shows
 */
export const renderTrend = (
  { runs, breaks, gaps }: Pick<Trend, 'runs' | 'breaks' | 'gaps'>,
  labelledBy: string,
): string => {
  const first = runs[0]?.[0];
  const last = runs.at(-1)?.at(-1);
  return [
    `<svg class="trend" role="img" aria-labelledby="${escapeHtml(labelledBy)}">`,
    ...gaps.map(
      ({ start, end }) =>
        `<rect class="gap" x="${start}%" y="0" width="${round(end - start)}%" height="100%"/>`,
    ),
    ...runs.flatMap((run) => run.map(renderArea)),
    ...[25, 50, 75].map((y) => `<line x1="0" x2="100%" y1="${y}%" y2="${y}%"/>`),
    ...breaks.map(({ at }) => `<line class="brk" x1="${at}%" x2="${at}%" y1="0" y2="100%"/>`),
    ...runs.flatMap((run) => renderLine(run, 'claimed')),
    ...runs.flatMap((run) => renderLine(run, 'verified')),
    ...breaks.map(
      ({ at, why }, index) =>
        `<text x="${at > 60 ? round(at - 0.4) : round(at + 0.4)}%" y="${6 + (index % 3) * 7}%"${at > 60 ? ' text-anchor="end"' : ''}>${escapeHtml(why)}</text>`,
    ),
    ...(first === undefined ? [] : renderSay(first, 'start')),
    ...(last === undefined || last === first ? [] : renderSay(last, 'end')),
    '</svg>',
  ].join('');
};

const round = (value: number): number => Math.round(value * 100) / 100;

const renderArea = ({ start, end, verified }: TrendStep): string =>
  `<rect class="area-v" x="${start}%" y="${round(100 - verified)}%" width="${round(end - start)}%" height="${verified}%"/>`;

const CLASSES = { claimed: 'cla', verified: 'ver' } as const;

const renderLine = (run: readonly TrendStep[], key: 'claimed' | 'verified'): string[] =>
  run.flatMap((step, index) => {
    const y = round(100 - step[key]);
    const before = run[index - 1];
    const rise =
      before === undefined || before[key] === step[key]
        ? []
        : [
            `<line class="${CLASSES[key]}" x1="${step.start}%" x2="${step.start}%" y1="${round(100 - before[key])}%" y2="${y}%"/>`,
          ];
    return [
      ...rise,
      `<line class="${CLASSES[key]}" x1="${step.start}%" x2="${step.end}%" y1="${y}%" y2="${y}%"/>`,
    ];
  });

/** Both figures at one end: the greater above its line, the other below, never one over the other. */
const renderSay = (
  { start, end, verified, claimed }: TrendStep,
  side: 'start' | 'end',
): string[] => {
  const x = side === 'start' ? start : round(end - 0.2);
  const anchor = side === 'start' ? '' : ' text-anchor="end"';
  const below = Math.min(100 - Math.min(verified, claimed) + 8, LOWEST);
  const above = Math.min(Math.max(100 - Math.max(verified, claimed) - 3, HIGHEST), LOWEST - APART);
  const places = [above, Math.max(below, above + APART)];
  const [ofVerified, ofClaimed] = verified > claimed ? places : places.reverse();
  const words = side === 'start' ? ['verified ', 'claimed '] : ['', ''];
  return [
    `<text class="say" x="${x}%" y="${round(ofVerified ?? 0)}%"${anchor}>${words[0]}${verified.toFixed(1)}</text>`,
    `<text class="say" x="${x}%" y="${round(ofClaimed ?? 0)}%"${anchor}>${words[1]}${claimed.toFixed(1)}</text>`,
  ];
};

/** Where the foot of a text may stand, and how far from another, in percent of the box. */
const HIGHEST = 7;
const LOWEST = 98;
const APART = 9;

/** The same without words, small, for a row of the fleet. */
export const renderSpark = (
  { runs, breaks }: Pick<Trend, 'runs' | 'breaks'>,
  label: string,
): string =>
  [
    `<svg class="spark" role="img" aria-label="${escapeHtml(label)}">`,
    ...breaks.map(({ at }) => `<line class="brk" x1="${at}%" x2="${at}%" y1="70%" y2="100%"/>`),
    ...runs.flatMap((run) => renderLine(run, 'verified')),
    '</svg>',
  ].join('');
