import { GATE_GLYPHS } from '../model/gate-wording.ts';
import { GLYPHS } from '../model/glyphs.ts';
import { describeValidUntil } from '../model/proof-wording.ts';
import type { Project } from '../model/site.ts';
import { formatScore } from '../model/wording.ts';

/** An image in a README has no stylesheet: the light tokens of `styles/tokens.css`; a test holds the two together. */
export const BADGE_COLOURS = {
  paper: '#fcfdfd',
  ink: '#14202a',
  edge: '#77858f',
  'on-fill': '#fff',
  contradicted: '#ad0020',
  open: '#5c6a74',
  verified: '#14703c',
} as const;

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
 * A flat badge: the gate in glyph, word and colour, the two figures, and until when they hold. Nothing
 * is loaded and nothing runs.
 */
export const renderBadge = ({
  name,
  gate,
  score,
  validUntil,
}: Pick<Project, 'name' | 'gate' | 'score' | 'validUntil'>): string => {
  const { word, colour, glyph } = findStanding({ gate, score });
  const figures = [
    ...(score.verified === null
      ? ['nothing applies']
      : [`verified ${formatScore(score.verified)}`, `claimed ${formatScore(score.claimed)}`]),
    ...(validUntil === null ? [] : [describeValidUntil(validUntil)]),
  ].join(' · ');
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

/** Without a gate nothing was recorded and nothing asked for. */
const findStanding = ({ gate, score }: Pick<Project, 'gate' | 'score'>): Standing => {
  if (gate === null) {
    const word = score.verified === null ? 'No score' : 'No record';
    return { word, colour: BADGE_COLOURS.open, glyph: GLYPHS['no-record'] };
  }
  const token = gate.verdict === 'GO' ? 'verified' : 'contradicted';
  const glyph = GLYPHS[GATE_GLYPHS[gate.verdict]];
  return { word: gate.verdict, colour: BADGE_COLOURS[token], glyph };
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
      [454, '-'],
      [521, 'cs'],
      [592, 'vxykz'],
      [600, 'aeg'],
      [633, 'bdhnopqu'],
      [690, 'CEFVW'],
      [760, 'NO'],
      [775, 'G'],
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
