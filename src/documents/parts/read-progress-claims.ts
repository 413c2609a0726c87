/** Sentences that say how far the document thinks it is. */
import type { RootContent } from 'mdast';
import type { ProgressClaim } from '../../model/checklist.ts';
import { splitLines } from '../markdown/plain-text.ts';
import type { OutlineSection } from '../outline/read-outline.ts';

const WORDS =
  'complete[d]?|done|ready|finished|readiness|progress|terminé|complété|prêt|completado|completo|listo|concluído|pronto|fertig|abgeschlossen|erledigt|tamamlandı|完了|达成|完成|완료';
const AFTER = new RegExp(
  `(\\d{1,3}(?:[.,]\\d+)?)\\s*%\\s*(?:(?:overall|production|launch|already)[ -]?)?(?:${WORDS})`,
  'iu',
);
const BEFORE =
  /(?:completion|readiness(?: score)?|progress|overall progress|progression|avancement|progreso|progresso|fortschritt|進捗|进度|진행률)\s*(?:rate|level|status)?\s*[:：=]?\s*[*~]*\s*(\d{1,3}(?:[.,]\d+)?)\s*%/iu;

/** Claims in headings, paragraphs and quotes; items are what is counted, so their texts do not claim. */
export const readProgressClaims = (sections: OutlineSection[]): ProgressClaim[] => {
  const lines = sections.flatMap((section) => [
    { text: section.heading, line: section.line },
    ...section.nodes.flatMap(linesOf),
  ]);
  return lines.flatMap(({ text, line }) => {
    const value = (AFTER.exec(text) ?? BEFORE.exec(text))?.[1];
    const percent = Number((value ?? '').replace(',', '.'));
    return value !== undefined && percent <= 100
      ? [{ value: percent, text, line, counted: null }]
      : [];
  });
};

const linesOf = (node: RootContent): { text: string; line: number }[] => {
  if (node.type === 'paragraph') return splitLines(node);
  return node.type === 'blockquote' ? node.children.flatMap(linesOf) : [];
};
