/** The verdicts, their words, glyphs, colours and order: the one definition that page, badge, terminal and CSV share. */
import type { GlyphName } from './glyphs.ts';

/** Raised whenever the same evidence could come to another verdict, score or gate than before. */
export const RULES_VERSION = 1;

export const VERDICTS = [
  'contradicted',
  'failing',
  'expired',
  'missing',
  'claimed',
  'open',
  'waived',
  'verified',
  'not-applicable',
] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface VerdictStyle {
  word: string;
  /** Its symbol in the glyph sheet, and the name of its colour: `--verified` and `.is-verified` in the styles. */
  glyph: GlyphName;
  /** One character for a terminal. */
  sign: string;
  meaning: string;
}

export const VERDICT_STYLES: Record<Verdict, VerdictStyle> = {
  contradicted: {
    word: 'Contradicted',
    glyph: 'contradicted',
    sign: '◆',
    meaning: 'Ticked in the checklist, refuted by evidence.',
  },
  failing: {
    word: 'Failing',
    glyph: 'failing',
    sign: '✗',
    meaning: 'Not claimed done, and evidence fails.',
  },
  expired: {
    word: 'Expired',
    glyph: 'expired',
    sign: '⧗',
    meaning: 'Evidence passed once and is older than its validity.',
  },
  missing: {
    word: 'Missing',
    glyph: 'missing',
    sign: '?',
    meaning: 'Claimed done, bound to evidence, and none arrived.',
  },
  claimed: {
    word: 'Claimed',
    glyph: 'claimed',
    sign: '○',
    meaning: 'The document says done; nothing is bound that could prove it.',
  },
  open: { word: 'Open', glyph: 'open', sign: '·', meaning: 'Not claimed and not proven.' },
  waived: {
    word: 'Waived',
    glyph: 'waived',
    sign: '–',
    meaning: 'Set aside until a date by a named approver; the verdict underneath stays in view.',
  },
  verified: {
    word: 'Verified',
    glyph: 'verified',
    sign: '✓',
    meaning: 'Evidence passes and is within its validity.',
  },
  'not-applicable': {
    word: 'Not applicable',
    glyph: 'na',
    sign: '-',
    meaning: 'The document says it does not apply.',
  },
};
