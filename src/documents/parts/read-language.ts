/** The language of a document, guessed from its script and its commonest words. */
import { LANGUAGE_WORDS, SHARED_WORDS } from '../words/language-words.ts';

const SHARED = new Set(SHARED_WORDS);

/** Different words of its own that a language must show, be the text ever so short. */
const LEAST_SIGNS = 2;

/** Characters that tell the language as well as all of them. */
const ENOUGH = 3000;

/** BCP 47 primary tag, or "und" when nothing can be said. */
export const readLanguage = (document: string): string => {
  const text = document.slice(0, ENOUGH).replace(CODE, ' ');
  if (!OTHER_SCRIPTS.test(text)) return readByWords(text);
  const letters = text.match(/\p{L}/gu)?.length ?? 1;
  const share = (pattern: RegExp) => (text.match(pattern)?.length ?? 0) / letters;
  if (share(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu) > 0.1) return 'ja';
  if (share(/\p{Script=Hangul}/gu) > 0.2) return 'ko';
  if (share(/\p{Script=Han}/gu) > 0.2) return 'zh';
  if (share(/\p{Script=Cyrillic}/gu) > 0.3) return 'ru';
  if (share(/\p{Script=Arabic}/gu) > 0.3) return 'ar';
  if (share(/\p{Script=Hebrew}/gu) > 0.3) return 'he';
  return readByWords(text);
};

/** It is English, whatever the text is. */
const CODE = /^ *(`{3,}|~{3,})[\s\S]*?(?:^ *\1|(?![\s\S]))|`[^`\n]+`/gm;

/** Most texts: no need of Unicode's tables. */
const ASCII = /^[\s\x20-\x7E]*$/;
const NOBODY: readonly number[] = [];

/** Greek and beyond, emoji and signs left out. */
const OTHER_SCRIPTS = /[\u0370-\u1FFF\u3040-\uD7AF]/;

/** Each word with the places in `LANGUAGES` of those that have it. */
const LANGUAGES = Object.entries(LANGUAGE_WORDS);
const SPEAKERS = new Map<string, number[]>();
for (const [place, [, words]] of LANGUAGES.entries())
  for (const word of words) SPEAKERS.set(word, [...(SPEAKERS.get(word) ?? []), place]);

const readByWords = (text: string): string => {
  const counts = LANGUAGES.map(() => 0);
  const signs = LANGUAGES.map(() => new Set<string>());
  for (const word of text.toLowerCase().match(ASCII.test(text) ? /[a-z]+/g : /\p{L}+/gu) ?? []) {
    const isSign = word.length > 1 && !SHARED.has(word);
    for (const place of SPEAKERS.get(word) ?? NOBODY) {
      counts[place] = (counts[place] ?? 0) + 1;
      if (isSign) signs[place]?.add(word);
    }
  }
  const scores = LANGUAGES.map(([tag, words], place) => {
    const isShown = tag === 'en' || (signs[place]?.size ?? 0) >= LEAST_SIGNS;
    return { tag, score: isShown ? (counts[place] ?? 0) / Math.sqrt(words.length) : 0 };
  });
  const best = scores.reduce((a, b) => (b.score > a.score ? b : a));
  return best.score > 0 ? best.tag : 'und';
};
