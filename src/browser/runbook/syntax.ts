/** How a language takes a value. */
export interface Syntax {
  /** Takes away the meaning of the letter behind it; not between single quotes. */
  escape: string;
  comment: string;
  /** A command may hold others: `$(…)`, and programs in quotes. */
  nests: boolean;
  /** @param open what the value stands in: `'`, `"`, nothing, or a comment, which is open until `\n` */
  quote: (value: string, open: string) => string;
}

interface Words extends Pick<Syntax, 'escape'> {
  /** A `'` between two of them, and a `!` between two `"`. */
  single: string;
  bang?: string;
}

const shellOf = ({ single, bang = '!', ...syntax }: Words): Syntax => ({
  ...syntax,
  comment: '#',
  nests: syntax.escape === '\\',
  quote: (value, open) => {
    if (open === '"') return value.replace(/[\\"$`]/g, `${syntax.escape}$&`).replaceAll('!', bang);
    const safe = value.replaceAll("'", single);
    // In a comment too: not every shell that is typed into knows comments.
    return open === "'" ? safe : `'${safe}'`;
  },
});

// Between double quotes an interactive shell still looks for its history behind a `!`.
const SHELL = shellOf({ escape: '\\', single: `'\\''`, bang: `"'!'"` });
const POWERSHELL = shellOf({ escape: '`', single: "''" });

const SQL: Syntax = {
  escape: '',
  comment: '--',
  nests: false,
  quote: (value, open) => value.replaceAll(open, open + open),
};

/** A file or a query: only what would end a string is kept from doing so. */
const OTHER: Syntax = {
  ...SHELL,
  nests: false,
  quote: (value, open) => (open === '"' ? value.replace(/[\\"]/g, '\\$&') : value),
};

/** @param language that of a fence; a block without one is typed into a shell */
export const findSyntax = (language: string): Syntax => {
  if (/^(power|pwsh|ps1?$)/i.test(language)) return POWERSHELL;
  if (/sql$/i.test(language)) return SQL;
  return /^$|sh$|^shell|^(console|terminal|text)$/i.test(language) ? SHELL : OTHER;
};

/** Its first line from there on, the quote around its last word, that word, and what stands in it. */
const DOCUMENT = /(?<!<)(<<-?[ \t]*(["'\\]?)([A-Za-z_]\w*).*\n)((?:.*\n)*?)\t*\3$/my;

/** A shell, here or elsewhere, runs what it reads: `cat <<EOF | bash`, and not `ssh host cat <<EOF`. */
const RUNS = /(?<![.\w-])\w?\w?sh(?![.\w-])(?!.*\b(cat|tee|\w*sql)\b)/;

/**
 * A here document that begins there: its first line from there on, what the command is given as its input,
 * and how that takes a value.
 */
export const readDocument = (
  text: string,
  at: number,
  syntax: Syntax,
): [head: string, lines: string, inner: Syntax] | undefined => {
  DOCUMENT.lastIndex = at;
  const [, head, mark, , lines = ''] = (syntax === SHELL && DOCUMENT.exec(text)) || [];
  if (!head) return;
  const line = text.slice(text.lastIndexOf('\n', at) + 1, at) + head;
  const runs = RUNS.test(line);
  // Without a quote around its last word the shell first puts in what `$` and backquotes stand for.
  const quote: Syntax['quote'] = (value, open) =>
    (runs ? SHELL.quote(value, open) : value).replace(/[\\$`]/g, mark ? '$&' : '\\$&');
  return [head, lines, { ...SHELL, quote }];
};
