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
    'testé',
    'configuré',
    'activé',
    'sécurité',
    'être',
    'tous',
    'toutes',
    'doit',
    'après',
    'avant',
    'utilisateurs',
    'au',
    'ou',
    'en',
    'déploiement',
    'mise',
    'sauvegarde',
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
    'que',
    'producción',
    'configuración',
    'verificar',
    'servidor',
    'archivo',
    'crear',
    'entorno',
    'después',
    'antes',
    'usuario',
    'usuarios',
    'validación',
    'sistema',
    'contraseña',
    'completado',
    'todos',
    'todas',
    'se',
    'por',
    'al',
    'base',
    'despliegue',
    'lista',
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
    'que',
    'dos',
    'das',
    'são',
    'produção',
    'configuração',
    'verificar',
    'servidor',
    'arquivo',
    'criar',
    'ambiente',
    'após',
    'antes',
    'usuário',
    'usuários',
    'validação',
    'sistema',
    'senha',
    'concluído',
    'todos',
    'todas',
    'ou',
    'se',
    'por',
    'ao',
    'no',
    'na',
    'banco',
    'lista',
    'feito',
    'testar',
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
    'prüfen',
    'werden',
    'wird',
    'einrichten',
    'konfiguriert',
    'erstellt',
    'nach',
    'vor',
    'oder',
    'bei',
    'zum',
    'zur',
    'alle',
    'keine',
    'aktiviert',
    'getestet',
    'durch',
    'wenn',
    'den',
    'dem',
    'von',
    'zu',
    'datenschutz',
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
    'che',
    'nel',
    'dei',
    'delle',
    'del',
    'dopo',
    'prima',
    'verifica',
    'verificare',
    'produzione',
    'ambiente',
    'essere',
    'variabili',
    'configurare',
    'tutti',
    'tutte',
    'al',
    'lo',
  ],
  tr: [
    've',
    'için',
    'bir',
    'ile',
    'bu',
    'yapıldı',
    'edildi',
    'güvenlik',
    'veri',
    'kontrol',
    'olarak',
    'tüm',
    'değil',
    'ortam',
    'kullanıcı',
    'veritabanı',
    'güncelleme',
    'sonra',
    'önce',
  ],
};

/**
 * English texts have these too, as words, names, commands or time zones (“die”, “Los Angeles”, `du`, EST),
 * and single letters: they choose between other languages, but are no sign of one.
 */
const SHARED = new Set(
  'al alle as ao au aux base com con da das de dei del dem den der des di die do dos du el em en es est et ile il im is ist la las le lo los na no non nos os ou para per por que se sistema sur test todos todas una ve von zu zum zur bu'.split(
    ' ',
  ),
);

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
const LANGUAGES = Object.entries(WORDS);
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
