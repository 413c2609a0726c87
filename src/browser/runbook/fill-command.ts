/** Values filled into a command so that a shell takes each as one word, whatever stands in it. */

/** Needs no quotes anywhere. */
const PLAIN = /^[\w./:@%+,=-]+$/;

/**
 * @param values what each placeholder stands for; an empty value leaves its placeholder as it is
 */
export const fillCommand = (command: string, values: ReadonlyMap<string, string>): string => {
  const given = [...values].filter(([, value]) => value !== '');
  let filled = '';
  let quote = '';
  for (let at = 0; at < command.length; ) {
    const [name, value] = given.find(([one]) => command.startsWith(one, at)) ?? [];
    const piece = name ?? readPiece(command, at, quote);
    if (value !== undefined) filled += quoteValue(value, quote);
    else {
      filled += piece.startsWith('#') ? fillComment(piece, given) : piece;
      quote = nextQuote(piece, quote);
    }
    at += piece.length;
  }
  return filled;
};

/** One character, or several that open and close no quotes: what is escaped, and a comment. */
const readPiece = (command: string, at: number, quote: string): string => {
  const letter = command[at] ?? '';
  if (letter === '\\' && quote !== "'") return command.slice(at, at + 2);
  const isComment = letter === '#' && quote === '' && /(?:^|\s)$/.test(command.slice(0, at));
  return isComment ? (/^[^\n]*/.exec(command.slice(at))?.[0] ?? letter) : letter;
};

/** Nothing in it is run, so nothing is quoted. */
const fillComment = (comment: string, given: readonly [string, string][]): string =>
  given.reduce((text, [name, value]) => text.replaceAll(name, () => value), comment);

const nextQuote = (piece: string, quote: string): string => {
  if (piece !== "'" && piece !== '"') return quote;
  return quote === '' ? piece : quote === piece ? '' : quote;
};

/** @param quote the quotes that are open around it: `'`, `"` or none */
const quoteValue = (value: string, quote: string): string => {
  if (PLAIN.test(value)) return value;
  if (quote === '"') return value.replace(/[\\"$`]/g, '\\$&');
  const safe = value.replaceAll("'", `'\\''`);
  return quote === "'" ? safe : `'${safe}'`;
};
