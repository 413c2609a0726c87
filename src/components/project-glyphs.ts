import type { GlyphName } from '../model/glyphs.ts';
import type { JudgedItem, Project } from '../model/site.ts';
import { VERDICT_STYLES } from '../model/verdict.ts';

/** The glyphs of these items' verdicts. */
export const listVerdictGlyphs = (items: readonly JudgedItem[]): GlyphName[] =>
  [...new Set(items.map(({ verdict }) => VERDICT_STYLES[verdict].glyph))].sort();

/** The glyphs a project's page draws, so that it carries no others. */
export const listProjectGlyphs = (project: Project): GlyphName[] => {
  const names = new Set<GlyphName>(project.gate === null ? [] : ['pass', 'fail']);
  for (const { verdict, conflicts } of project.items.values()) {
    names.add(VERDICT_STYLES[verdict].glyph);
    if (conflicts.length > 0) names.add('caution');
  }
  for (const { signed } of project.signoffs) names.add(signed ? 'claimed' : 'open');
  return [...names].sort();
};
