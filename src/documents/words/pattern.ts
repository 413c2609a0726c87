/** Words by language (BCP 47 primary tag), comma-separated. A `*` at the end stands for any ending. */
export type Words = Readonly<Record<string, string>>;

/** Letters of scripts that put spaces between words; Han, Kana and Hangul take no word boundary. */
const LETTERS = '\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}\\p{M}_';
const LETTER = `[${LETTERS}\\p{Nd}]`;

/** All words of a table, each once. */
export function listWords(words: Words): string[] {
  const all = Object.values(words).flatMap((list) => list.split(','));
  return [...new Set(all.map((word) => word.trim().replace(/\s+/g, ' ')))];
}

/**
 * Source of a regular expression group (flag `u`) that matches any of the words as whole words, the
 * longest where several start alike; inner spaces match any white space. A digit may stand right
 * before a word ("5min"). Words share their beginnings, which makes long lists quick to match.
 */
export function patternOf(words: Words): string {
  const all = listWords(words);
  const bounded = renderBranches(growTree(all.filter((word) => isBounded(word.at(0)))));
  const free = renderBranches(growTree(all.filter((word) => !isBounded(word.at(0)))));
  const parts = [bounded && `(?<![${LETTERS}])${bounded}`, free].filter((part) => part !== '');
  return `(?:${parts.join('|')})`;
}

/** Words by their letters; `end` holds what must follow where a word ends here. */
interface Tree {
  branches: Map<string, Tree>;
  end: string | null;
}

function growTree(words: readonly string[]): Tree {
  const root: Tree = { branches: new Map(), end: null };
  for (const word of words) {
    const open = word.endsWith('*');
    const letters = [...(open ? word.slice(0, -1) : word).toLowerCase()];
    let tree = root;
    for (const letter of letters) {
      const next = tree.branches.get(letter) ?? { branches: new Map(), end: null };
      tree.branches.set(letter, next);
      tree = next;
    }
    const closing = isBounded(letters.at(-1)) ? `(?!${LETTER})` : '';
    tree.end = open ? `${LETTER}{0,30}` : closing;
  }
  return root;
}

/** Longer words come before the word that ends here. */
function renderBranches({ branches, end }: Tree): string {
  const parts = [...branches].map(([letter, tree]) => renderLetter(letter) + renderBranches(tree));
  if (end !== null) parts.push(end);
  return parts.length > 1 ? `(?:${parts.join('|')})` : (parts[0] ?? '');
}

function renderLetter(letter: string): string {
  if (letter === ' ') return '\\s+';
  return letter.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&');
}

function isBounded(letter: string | undefined): boolean {
  return letter !== undefined && new RegExp(LETTER, 'u').test(letter);
}
