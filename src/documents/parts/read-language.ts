/** The language of a document, guessed from its script and its commonest words. */

const WORDS: Record<string, readonly string[]> = {
  en: [
    'the',
    'and',
    'for',
    'with',
    'all',
    'is',
    'are',
    'to',
    'of',
    'on',
    'configured',
    'enabled',
    'tested',
    'set',
    'in',
    'not',
    'this',
    'or',
    'be',
    'security',
    'completed',
  ],
  fr: [
    'le',
    'la',
    'les',
    'des',
    'et',
    'de',
    'du',
    'sur',
    'dans',
    'pour',
    'avec',
    'une',
    'est',
    'sont',
    'vérifier',
    'données',
    'que',
    'aux',
  ],
  es: [
    'el',
    'los',
    'las',
    'de',
    'del',
    'y',
    'en',
    'para',
    'con',
    'una',
    'está',
    'configurado',
    'pruebas',
    'seguridad',
    'datos',
  ],
  pt: [
    'o',
    'os',
    'as',
    'de',
    'do',
    'da',
    'e',
    'em',
    'para',
    'com',
    'uma',
    'não',
    'está',
    'configurado',
    'testes',
    'segurança',
    'dados',
  ],
  de: [
    'der',
    'die',
    'das',
    'und',
    'für',
    'mit',
    'ist',
    'sind',
    'auf',
    'im',
    'nicht',
    'ein',
    'eine',
    'geprüft',
    'sicherheit',
    'datenbank',
  ],
  it: [
    'il',
    'gli',
    'di',
    'della',
    'e',
    'per',
    'con',
    'una',
    'non',
    'sono',
    'configurato',
    'sicurezza',
    'dati',
  ],
  tr: ['ve', 'için', 'bir', 'ile', 'bu', 'yapıldı', 'edildi', 'güvenlik', 'veri'],
};

/** Characters that tell the language as well as all of them. */
const ENOUGH = 3000;

/** BCP 47 primary tag, or "und" when nothing can be said. */
export const readLanguage = (document: string): string => {
  const text = document.slice(0, ENOUGH);
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

/** Most texts: no need of Unicode's tables. */
const ASCII = /^[\s\x20-\x7E]*$/;
const NOBODY: readonly number[] = [];

/** Greek and beyond, emoji and signs left out. */
const OTHER_SCRIPTS = /[\u0370-\u1FFF\u3040-\uD7AF]/;

/** Each word with the places in `LANGUAGES` of those that have it. */
const LANGUAGES = Object.entries(WORDS);
const SPEAKERS = new Map<string, number[]>();
for (const [place, [, words]] of LANGUAGES.entries())
  for (const word of words) SPEAKERS.set(word, [...(SPEAKERS.get(word) ?? []), place]);

const readByWords = (text: string): string => {
  const counts = LANGUAGES.map(() => 0);
  for (const word of text.toLowerCase().match(ASCII.test(text) ? /[a-z]+/g : /\p{L}+/gu) ?? [])
    for (const place of SPEAKERS.get(word) ?? NOBODY) counts[place] = (counts[place] ?? 0) + 1;
  const scores = LANGUAGES.map(([tag, words], place) => ({
    tag,
    score: (counts[place] ?? 0) / Math.sqrt(words.length),
  }));
  const best = scores.reduce((a, b) => (b.score > a.score ? b : a));
  return best.score > 0 ? best.tag : 'und';
};
