import { GLYPHS } from '../model/glyphs.ts';
import type { Project, Score } from '../model/site.ts';
import { VERDICT_STYLES, VERDICTS, type Verdict } from '../model/verdict.ts';
import { formatScore } from '../model/wording.ts';

/** An image in a README has no stylesheet: the light tokens of `styles/tokens.css`; a test holds the two together. */
export const BADGE_COLOURS = {
  paper: '#fcfdfd',
  ink: '#14202a',
  edge: '#77858f',
  'on-fill': '#fff',
  contradicted: '#ad0020',
  failing: '#b93a16',
  expired: '#855400',
  missing: '#855400',
  claimed: '#47627c',
  open: '#5c6a74',
  waived: '#6a3da3',
  verified: '#14703c',
  na: '#5c6a74',
} as const;

/** The ring of the load line, dashed: nothing was ever recorded. */
const NO_RECORD_GLYPH =
  '<circle cx="8" cy="8" r="5.1" fill="none" stroke="currentColor" stroke-width="1.8" stroke-dasharray="2.4 1.6"/><path d="M0 7.1h2.6v1.8H0zM6 7.1h4v1.8H6zM13.4 7.1H16v1.8h-2.6z"/>';

interface Standing {
  word: string;
  colour: string;
  glyph: string;
}

const HEIGHT = 22;
const SIZE = 11;
const GAP = 7;
const GLYPH = 14;

/**
 * A flat badge: what the project stands at in glyph, word and colour, then its two figures. Nothing
 * is loaded and nothing runs.
 */
export const renderBadge = ({ name, score }: Pick<Project, 'name' | 'score'>): string => {
  const { word, colour, glyph } = findStanding(score);
  const figures =
    score.verified === null
      ? 'nothing applies'
      : `verified ${formatScore(score.verified)} · claimed ${formatScore(score.claimed)}`;
  const [label, plate, rest] = ['readiness', word, figures].map(measureText) as Widths;
  const plateStart = GAP + label + GAP;
  const wordStart = plateStart + GAP + GLYPH + 5;
  const figuresStart = wordStart + plate + GAP + GAP;
  const width = figuresStart + rest + GAP;
  const title = escapeXml(`${name}: readiness, ${word}, ${figures}`);
  const { paper, edge, ink } = BADGE_COLOURS;
  const onFill = BADGE_COLOURS['on-fill'];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${HEIGHT}" viewBox="0 0 ${width} ${HEIGHT}" role="img" aria-label="${title}"><title>${title}</title>`,
    `<rect x=".5" y=".5" width="${width - 1}" height="${HEIGHT - 1}" fill="${paper}" stroke="${edge}"/>`,
    `<rect x="${plateStart}" width="${figuresStart - GAP - plateStart}" height="${HEIGHT}" fill="${colour}"/>`,
    `<svg x="${plateStart + GAP}" y="4" width="${GLYPH}" height="${GLYPH}" viewBox="0 0 16 16" color="${onFill}" fill="${onFill}">${glyph}</svg>`,
    `<g font-family="Verdana,'DejaVu Sans',sans-serif" font-size="${SIZE}">`,
    renderText('readiness', GAP, label, ink),
    renderText(word, wordStart, plate, onFill),
    renderText(figures, figuresStart, rest, ink),
    '</g></svg>\n',
  ].join('\n');
};

type Widths = [label: number, plate: number, rest: number];

/** Verdicts that stand without any evidence: where there are no others, nothing was recorded. */
const WITHOUT_EVIDENCE: ReadonlySet<Verdict> = new Set([
  'claimed',
  'open',
  'waived',
  'not-applicable',
]);

/** The worst verdict that stands: one proven item does not make a project's badge green. */
const findStanding = (score: Score): Standing => {
  const held = new Set(score.ledger.map(({ verdict }) => verdict));
  const worst = VERDICTS.find((verdict) => held.has(verdict));
  const recorded = [...held].some((verdict) => !WITHOUT_EVIDENCE.has(verdict));
  if (worst === undefined || !recorded) {
    const word = worst === undefined ? 'No score' : 'No record';
    return { word, colour: BADGE_COLOURS.open, glyph: NO_RECORD_GLYPH };
  }
  const { word, glyph } = VERDICT_STYLES[worst];
  const token = glyph as keyof typeof BADGE_COLOURS;
  return { word, colour: BADGE_COLOURS[token], glyph: GLYPHS[glyph] };
};

/** `textLength` keeps the text inside its place, whatever font draws it. */
const renderText = (text: string, x: number, width: number, fill: string): string =>
  `<text x="${x}" y="15" fill="${fill}" textLength="${width}" lengthAdjust="spacingAndGlyphs">${escapeXml(text)}</text>`;

/** Widths of Verdana in thousandths of its size; what is not listed is as wide as a digit. */
const WIDTHS = new Map<string, number>(
  (
    [
      [274, 'il'],
      [352, ' fj'],
      [364, '.·'],
      [394, 't'],
      [427, 'r'],
      [521, 'cs'],
      [592, 'vxykz'],
      [600, 'aeg'],
      [633, 'bdhnopqu'],
      [690, 'CEFVW'],
      [760, 'NO'],
      [818, 'w'],
      [973, 'm'],
    ] as const
  ).flatMap(([width, characters]) => [...characters].map((character) => [character, width])),
);

const measureText = (text: string): number =>
  Math.ceil(
    ([...text].reduce((sum, character) => sum + (WIDTHS.get(character) ?? 636), 0) * SIZE) / 1000,
  );

const escapeXml = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
