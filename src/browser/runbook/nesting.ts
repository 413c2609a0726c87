/** What a place in a command stands in: quotes, substitutions, a program in quotes that another shell runs. */
import type { Syntax } from './syntax.ts';

/** What stands behind it up to there goes to a shell on another machine. */
const REMOTE =
  /(^|[\s;|&(])ssh(\s+-[BbcDEeFIiJLlmOopQRSWw]\s*\S+|\s+-[46AaCfGgKkMNnqsTtVvXxYy]+)*\s+[^\s-]\S*\s(\\\n|[^;|&\n])*$/;
/** The quoted text right behind it is a program. */
const PROGRAM = /(^|[\s;|&(/])((\w*sh|su)(\s+[^\s;|&]+)*\s+-\w*c|eval|watch(\s+[^\s;|&]+)*)\s+$/;

export interface Nesting {
  /** Reads on by one letter, or by two that belong together. */
  pass: (at: number) => string;
  isOutside: () => boolean;
  /** A value, so that it is one word at that place. */
  quote: (value: string, at: number) => string;
}

export const createNesting = (text: string, syntax: Syntax): Nesting => {
  // The innermost last: `'`, `"`, `\n` for a comment, `$'`, `$(`, `(`, a backquote, `S'` and `S"` for programs.
  const open: string[] = [];
  const isProgram = (at: number): boolean =>
    syntax.nests && [REMOTE, PROGRAM].some((pattern) => pattern.test(text.slice(0, at)));

  const turn = (quote: string): void => {
    const top = open.at(-1);
    if (top === quote) open.pop();
    else if (top !== "'" && top !== '"') open.push(quote);
  };

  const pass = (at: number): string => {
    const top = open.at(-1) ?? '';
    const letter = text[at] ?? '';
    const two = text.slice(at, at + 2);
    // Nothing ends single quotes but another; a substitution within double ones has quotes of its own.
    const program = open.includes("S'") ? "S'" : open.findLast((layer) => /[S`]|\$\(/.test(layer));
    const [, its] = /^S(.)/.exec(program ?? '') ?? [];
    const written = its === "'" ? "'\\''" : '\\"';
    if (its && text.startsWith(written, at)) {
      turn(its);
      return written;
    }
    if (its === letter) open.length = open.lastIndexOf(`S${its}`);
    else if (letter === syntax.escape && top !== "'" && top !== '\n' && two[1] !== its) return two;
    else if (top === '\n' || top === "$'") {
      if (letter === top.slice(-1)) open.pop();
    } else if (syntax.nests && top !== "'" && (two === '$(' || (two === "$'" && top !== '"'))) {
      open.push(two);
      return two;
    } else if (letter === "'" || letter === '"') {
      if (open.length === 0 && isProgram(at)) open.push(`S${letter}`);
      else turn(letter);
    } else if (syntax.nests && letter === '`' && top !== "'") {
      if (top === '`') open.pop();
      else open.push('`');
    } else if (/\($/.test(top) && /[()]/.test(letter)) {
      if (letter === ')') open.pop();
      else open.push('(');
    } else if (!/["']$/.test(top) && text.startsWith(syntax.comment, at) && !text[at - 1]?.trim())
      open.push('\n');
    return letter;
  };

  const quote = (value: string, at: number): string => {
    const layers = [...open];
    const top =
      /^.?["'\n]$/.test(open.at(-1) ?? '') && !/^S/.test(open.at(-1) ?? '') ? layers.pop() : '';
    let word = top === "$'" ? value.replace(/[\\']/g, '\\$&') : syntax.quote(value, top ?? '');
    if (open.length === 0 && isProgram(at)) word = syntax.quote(word, '');
    for (let layer = layers.pop(); layer; layer = layers.pop()) {
      if (layer === '`') word = word.replace(/[\\$`]/g, '\\$&');
      // Double quotes do not look into a substitution.
      if (/[(`]/.test(layer)) {
        if (/"$/.test(layers.at(-1) ?? '')) layers.pop();
      } else word = syntax.quote(word, layer.slice(-1));
    }
    return word;
  };

  return { pass, isOutside: () => open.length === 0, quote };
};
