/** Words by language (BCP 47 primary tag), comma-separated. A `*` at the end stands for any ending. */
export type Words = Readonly<Record<string, string>>;

/**
 * Letters of scripts that put spaces between words: Latin, Cyrillic and Greek, with the marks that stand on
 * them; Han, Kana and Hangul take no word boundary. As ranges, since a property such as `\p{Script=Latin}`
 * costs each of two hundred patterns as much time as its words do.
 */
const LETTERS =
  'A-Z_a-z\\xaa\\xba\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\u02b8\\u02e0-\\u02e4\\u0300-\\u0373\\u0376-\\u037d\\u037f-\\u0384\\u0386\\u0388-\\u03e1\\u03f0-\\u052f' +
  '\\u1ab0-\\u1aff\\u1c80-\\u1c8a\\u1d00-\\u1fff\\u2071\\u207f\\u2090-\\u209c\\u20d0-\\u20f0\\u2126\\u212a-\\u212b\\u2132\\u214e\\u2160-\\u2188' +
  '\\u2c60-\\u2c7f\\u2de0-\\u2dff\\ua640-\\ua69f\\ua722-\\ua787\\ua78b-\\ua7ff\\uab30-\\uab69\\ufb00-\\ufb06\\ufe00-\\ufe0f\\ufe20-\\ufe2f\\uff21-\\uff3a\\uff41-\\uff5a';
const DIGITS = '0-9\\u0660-\\u0669\\uff10-\\uff19';
const NOT_AFTER = `(?<![${LETTERS}])`;
const NOT_BEFORE = `(?![${LETTERS}${DIGITS}])`;
const ANY_ENDING = `[${LETTERS}${DIGITS}]{0,30}`;
const A_LETTER = new RegExp(`[${LETTERS}${DIGITS}]`, 'u');

/** All words of a table, each once. */
export function listWords(words: Words): string[] {
  const all = Object.values(words).flatMap((list) => list.replace(/\s+/g, ' ').split(','));
  return [...new Set(all.map((word) => word.trim()))];
}

/** One table of many, for a pattern that tells whether any of theirs can match. */
export function joinWords(tables: readonly Words[]): Words {
  return { all: tables.flatMap(listWords).join(',') };
}

/**
 * Source of a regular expression group (flag `u`) that matches any of the words as whole words, the
 * longest where several start alike; inner spaces match any white space. A digit may stand right
 * before a word ("5min"). Words share their beginnings, which makes long lists quick to match.
 */
export function patternOf(words: Words): string {
  const groups = new Map<string, Set<string>>();
  for (const word of listWords(words)) {
    const isOpen = word.endsWith('*');
    const start = isLetter(word.at(0)) ? 'letter' : '';
    const kind = `${start} ${isOpen ? 'open' : isLetter(word.at(-1)) ? 'letter' : ''}`;
    const group = groups.get(kind) ?? new Set();
    groups.set(kind, group.add((isOpen ? word.slice(0, -1) : word).toLowerCase()));
  }
  const parts = [...groups].map(([kind, group]) => {
    const [start = '', end = ''] = kind.split(' ');
    const sorted = [...group].sort();
    const render = SPECIAL.test(sorted.join('')) ? escapeLetters : keepLetters;
    const branches = renderBranches(sorted, 0, render).replaceAll(' ', '\\s+');
    return `${BEFORE[start]}${branches}${AFTER[end]}`;
  });
  const closed = parts.filter((part) => part.endsWith(NOT_BEFORE));
  const longer = parts.filter((part) => !part.endsWith(NOT_BEFORE));
  return `(?:${[...longer, ...closed].join('|')})`;
}

/** What stands around words, by what they begin and end with. */
const BEFORE: Readonly<Record<string, string>> = { '': '', letter: NOT_AFTER };
const AFTER: Readonly<Record<string, string>> = { '': '', letter: NOT_BEFORE, open: ANY_ENDING };

/** All matches of a global pattern. `matchAll` compiles the pattern anew for each call. */
export function findAll(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex += 1;
  }
  return found;
}

type RenderLetters = (letters: string) => string;

/** Words that begin alike share that beginning. @param words sorted, in lower case, each once */
function renderBranches(words: readonly string[], from: number, render: RenderLetters): string {
  const parts: string[] = [];
  let ends = false;
  for (let at = 0; at < words.length; ) {
    const word = words[at] ?? '';
    let next = at + 1;
    if (word.length === from) {
      ends = true;
    } else {
      const start = String.fromCodePoint(word.codePointAt(from) ?? 0);
      while (words[next]?.startsWith(start, from)) next += 1;
      parts.push(
        next - at === 1 ? render(word.slice(from)) : render(start) + renderBranches(words.slice(at, next), from + start.length, render),
      );
    }
    at = next;
  }
  // Longer words come before the word that ends here.
  if (ends) parts.push('');
  return parts.length > 1 ? `(?:${parts.join('|')})` : (parts[0] ?? '');
}

/** What means something in a pattern: few lists hold any of it. */
const SPECIAL = /[\\^$.*+?()[\]{}|/]/;
const escapeLetters: RenderLetters = (letters) => letters.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
const keepLetters: RenderLetters = (letters) => letters;

function isLetter(letter: string | undefined): boolean {
  if (letter === undefined) return false;
  return (letter >= 'a' && letter <= 'z') || A_LETTER.test(letter);
}
