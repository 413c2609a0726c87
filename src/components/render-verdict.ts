import { VERDICT_STYLES, type Verdict } from '../model/verdict.ts';
import { escapeHtml } from './escape-html.ts';

/** Glyph, word and colour of a verdict, as HTML. The page must carry the glyph. */
export const renderVerdict = (verdict: Verdict): string => {
  const { glyph, word } = VERDICT_STYLES[verdict];
  return (
    `<span class="v is-${glyph}"><svg class="g" aria-hidden="true"><use href="#g-${glyph}"></use></svg>` +
    `${escapeHtml(word)}</span>`
  );
};
