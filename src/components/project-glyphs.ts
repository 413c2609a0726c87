import type { GlyphName } from '../model/glyphs.ts';
import { SIGNOFF_STYLES } from '../model/signoff-wording.ts';
import type { JudgedItem, Project } from '../model/site.ts';
import { VERDICT_STYLES } from '../model/verdict.ts';

/** The glyphs of these items' verdicts. */
export const listVerdictGlyphs = (items: readonly JudgedItem[]): GlyphName[] =>
  [...new Set(items.map(({ verdict }) => VERDICT_STYLES[verdict].glyph))].sort();

/** The glyphs a project's page draws, so that it carries no others. */
export const listProjectGlyphs = (project: Project): GlyphName[] => {
  const names = new Set<GlyphName>(project.gate === null ? [] : ['pass', 'fail']);
  for (const { verdict, conflicts, evidence, waiver } of project.items.values()) {
    names.add(VERDICT_STYLES[verdict].glyph);
    if (conflicts.length > 0) names.add('caution');
    for (const { strength } of evidence) names.add(nameStrength(strength));
    if (waiver !== null) names.add(VERDICT_STYLES[waiver.verdict].glyph);
  }
  for (const { state } of project.signoffs) names.add(SIGNOFF_STYLES[state].glyph);
  return [...names].sort();
};

/** How strong evidence is, as bars out of four. */
export const nameStrength = (strength: number): GlyphName => STRENGTHS[strength] ?? 'strength-0';

const STRENGTHS = ['strength-0', 'strength-1', 'strength-2', 'strength-3', 'strength-4'] as const;
