/** Values filled into a command so that whatever runs it takes each as one word, whatever stands in it. */

/** Needs no quotes anywhere. */
const PLAIN = /^[\w./:@%+,=-]+$/;

/** How a language takes a value: inside quotes, and outside of them. */
interface Syntax {
  /** Takes away the meaning of the letter behind it; not between single quotes. */
  escape: string;
  comment: string;
  quoteValue: (value: string, quote: string) => string;
}

const SHELL: Syntax = {
  escape: '\\',
  comment: '#',
  quoteValue: (value, quote) => {
    // Between double quotes an interactive shell still looks for its history behind a `!`.
    if (quote === '"') return value.replace(/[\\"$`]/g, '\\$&').replaceAll('!', `"'!'"`);
    const safe = value.replaceAll("'", `'\\''`);
    return quote === "'" ? safe : `'${safe}'`;
  },
};

const POWERSHELL: Syntax = {
  escape: '`',
  comment: '#',
  quoteValue: (value, quote) => {
    if (quote === '"') return value.replace(/[`"$]/g, '`$&');
    const safe = value.replaceAll("'", "''");
    return quote === "'" ? safe : `'${safe}'`;
  },
};

const SQL: Syntax = {
  escape: '',
  comment: '--',
  quoteValue: (value, quote) => (quote === '' ? value : value.replaceAll(quote, quote + quote)),
};

/** A file or a query: only what would end a string is kept from doing so. */
const OTHER: Syntax = {
  escape: '\\',
  comment: '#',
  quoteValue: (value, quote) => (quote === '"' ? value.replace(/[\\"]/g, '\\$&') : value),
};

const findSyntax = (language: string): Syntax => {
  if (/^(?:powershell|pwsh|ps1?)$/i.test(language)) return POWERSHELL;
  if (/sql$/i.test(language)) return SQL;
  return /^(?:(?:ba|z|k|da)?sh|shell.*|console|terminal|text|)$/i.test(language) ? SHELL : OTHER;
};

/**
 * @param values what each placeholder stands for; an empty value leaves its placeholder as it is
 * @param language that of the fence; a block without one is typed into a shell
 */
export const fillCommand = (
  command: string,
  values: ReadonlyMap<string, string>,
  language = '',
): string => {
  const syntax = findSyntax(language);
  const given = [...values].filter(([, value]) => value !== '');
  let filled = '';
  let quote = '';
  for (let at = 0; at < command.length; ) {
    const [name, value] = given.find(([one]) => command.startsWith(one, at)) ?? [];
    const piece = name ?? readPiece(command, { at, quote, syntax });
    if (value !== undefined) filled += PLAIN.test(value) ? value : syntax.quoteValue(value, quote);
    else {
      // In a comment nothing is run, so nothing is quoted.
      filled += piece.startsWith(syntax.comment) ? fillPlainly(piece, given) : piece;
      quote = nextQuote(piece, quote);
    }
    at += piece.length;
  }
  return filled;
};

interface Reading {
  at: number;
  /** The quotes that are open: `'`, `"` or none. */
  quote: string;
  syntax: Syntax;
}

/** One character, or several that open and close no quotes: what is escaped, and a comment. */
const readPiece = (command: string, { at, quote, syntax }: Reading): string => {
  const letter = command[at] ?? '';
  if (letter === syntax.escape && quote !== "'") return command.slice(at, at + 2);
  const isComment =
    quote === '' &&
    command.startsWith(syntax.comment, at) &&
    /(?:^|\s)$/.test(command.slice(0, at));
  return isComment ? (/^[^\n]*/.exec(command.slice(at))?.[0] ?? letter) : letter;
};

const fillPlainly = (text: string, given: readonly [string, string][]): string =>
  given.reduce((filled, [name, value]) => filled.replaceAll(name, () => value), text);

const nextQuote = (piece: string, quote: string): string => {
  if (piece !== "'" && piece !== '"') return quote;
  return quote === '' ? piece : quote === piece ? '' : quote;
};
