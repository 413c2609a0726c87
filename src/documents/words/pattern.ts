/** Words by language (BCP 47 primary tag), comma-separated. A `*` at the end stands for any ending. */
export type Words = Readonly<Record<string, string>>;

/** Letters of scripts that put spaces between words; Han, Kana and Hangul take no word boundary. */
const LETTERS = '\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}\\p{M}_';
const NOT_AFTER = `(?<![${LETTERS}])`;
const NOT_BEFORE = `(?![${LETTERS}\\p{Nd}])`;
const ANY_ENDING = `[${LETTERS}\\p{Nd}]{0,30}`;
const A_LETTER = new RegExp(`[${LETTERS}\\p{Nd}]`, 'u');

/** All words of a table, each once. */
export function listWords(words: Words): string[] {
  const all = Object.values(words).flatMap((list) => list.split(','));
  return [...new Set(all.map((word) => word.trim().replace(/\s+/g, ' ')))];
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
  const groups = new Map<string, string[]>();
  for (const word of listWords(words)) {
    const kind = `${isLetter(word.at(0)) ? NOT_AFTER : ''} ${closingOf(word)}`;
    groups.set(kind, [...(groups.get(kind) ?? []), word.replace(/\*$/, '')]);
  }
  const parts = [...groups].map(([kind, group]) => {
    const [before = '', after = ''] = kind.split(' ');
    return before + renderBranches(growTree(group)) + after;
  });
  const closed = parts.filter((part) => part.endsWith(NOT_BEFORE));
  const longer = parts.filter((part) => !part.endsWith(NOT_BEFORE));
  return `(?:${[...longer, ...closed].join('|')})`;
}

function closingOf(word: string): string {
  if (word.endsWith('*')) return ANY_ENDING;
  return isLetter(word.at(-1)) ? NOT_BEFORE : '';
}

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

/** Words by their letters; a word may end before the branches end. */
interface Tree {
  branches: Map<string, Tree>;
  ends: boolean;
}

function growTree(words: readonly string[]): Tree {
  const root: Tree = { branches: new Map(), ends: false };
  for (const word of words) {
    let tree = root;
    for (const letter of word.toLowerCase()) {
      const next = tree.branches.get(letter) ?? { branches: new Map(), ends: false };
      tree.branches.set(letter, next);
      tree = next;
    }
    tree.ends = true;
  }
  return root;
}

/** Longer words come before the word that ends here. */
function renderBranches({ branches, ends }: Tree): string {
  const parts = [...branches].map(([letter, tree]) => renderLetter(letter) + renderBranches(tree));
  if (ends) parts.push('');
  return parts.length > 1 ? `(?:${parts.join('|')})` : (parts[0] ?? '');
}

function renderLetter(letter: string): string {
  if (letter === ' ') return '\\s+';
  return letter.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&');
}

function isLetter(letter: string | undefined): boolean {
  return letter !== undefined && A_LETTER.test(letter);
}
