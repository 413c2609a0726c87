/**
 * Terms of the field, each explained where a page first uses it: behind the word in prose, behind the row
 * elsewhere. What is explained is remembered, so call it in the order of the page.
 */
import type { Term } from '../model/start-view.ts';
import { escapeHtml } from './escape-html.ts';

export interface Explainer {
  /** Safe HTML with a gloss behind the first use of a term; links, headings and code are left as they are. */
  explainHtml: (html: string) => string;
  /** The glosses for what some text uses first, as HTML; empty where that is nothing. */
  explainText: (text: string) => string;
}

export const createExplainer = (terms: readonly Term[]): Explainer => {
  if (terms.length === 0) return { explainHtml: (html) => html, explainText: () => '' };
  const unknown = new Map(terms.map(({ name, meaning }) => [name, meaning]));
  const names = terms.map(({ name }) => (/^P\d/.test(name) ? `[Pp]${name.slice(1)}` : name));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${names.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  const take = (word: string): string | undefined => {
    const meaning = unknown.get(word.toUpperCase());
    unknown.delete(word.toUpperCase());
    return meaning;
  };
  const explainWord = (word: string): string => {
    const meaning = take(word);
    return meaning === undefined
      ? word
      : `<dfn>${word}</dfn> <span class="gloss">(${escapeHtml(shorten(meaning))})</span>`;
  };
  return {
    explainHtml: (html) => {
      let closed = '';
      return html
        .split(/(<[^>]*>)/)
        .map((piece) => {
          const [, end = '', tag = ''] = /^<(\/?)(a|code|pre|h[1-6])\b/i.exec(piece) ?? [];
          if (tag !== '' && closed === '' && end === '') closed = tag.toLowerCase();
          else if (end !== '' && tag.toLowerCase() === closed) closed = '';
          return closed !== '' || piece.startsWith('<')
            ? piece
            : piece.replace(pattern, explainWord);
        })
        .join('');
    },
    explainText: (text) => {
      const found = [...new Set(text.match(pattern) ?? [])].flatMap((word) => {
        const meaning = take(word);
        return meaning === undefined ? [] : [{ word, meaning }];
      });
      return found
        .map(
          ({ word, meaning }) =>
            `<span class="gloss"><dfn>${escapeHtml(word)}</dfn>: ${escapeHtml(meaning)}</span>`,
        )
        .join('');
    },
  };
};

/** In brackets a sentence has no full stop. */
const shorten = (meaning: string): string => meaning.replace(/\.$/, '');
