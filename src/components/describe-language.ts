import type { Checklist } from '../model/checklist.ts';

const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(['ar', 'fa', 'he', 'ur']);

/** `lang` and `dir` of the element that holds a document's text; nothing where nobody can tell. */
export const describeLanguage = (
  checklist: Pick<Checklist, 'language'> | undefined,
): { lang?: string; dir?: 'rtl' } => {
  if (checklist === undefined || checklist.language === 'und') return {};
  const lang = checklist.language;
  return RIGHT_TO_LEFT.has(lang) ? { lang, dir: 'rtl' } : { lang };
};

/** Hebrew, Arabic, Syriac, Thaana and N’Ko, and their old forms. */
const RIGHT_TO_LEFT_LETTER = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;

/** A line of such letters finds its own direction, whatever its document is written in. */
export const renderDirection = (text: string): string =>
  RIGHT_TO_LEFT_LETTER.test(text) ? ' dir="auto"' : '';
