/** What a reader must fill in before a command can be run. */

const PATTERNS = [
  // Not a here-document, not a redirection, not a tag that closes.
  /(?<!<)<[\p{L}_][\p{L}\p{N}_ .:/-]{0,40}(?<![\s./])>/giu,
  /\$\{[A-Za-z_]\w*\}/gu,
  // With a dot in front it is for the program's own template.
  /\{\{\s*(?!(?:end|else)\b)\w[\w.]*\s*\}\}/gu,
  /\bYYYY-?MM-?DD(?:[T_-]?HH:?MM(?::?SS)?)?\b/gu,
  /\b(?:YOUR|MY)_[A-Z_]+\b/gu,
];
/** `[restore command]`: in prose brackets are remarks and links. */
const BRACKETS = /\[\p{L}[\p{L}\p{N}_-]*(?:[ -][\p{L}\p{N}_/'-]+)+\]/gu;

/** One character that every pattern but the last two needs, or their first letters. */
const MAY_HOLD = /[<{[]|YYYY|YOUR_|MY_/iu;
const TAG =
  /^<\/?(?:html|h[1-6]|title|body|head|div|span|p|br|a|b|i|ul|ol|li|table|tr|td|th|script|style|code|pre|strong|em|details|summary|kbd|sub|sup|none|nil|null|unset|unknown|invalid|snip)\s*\/?>$/iu;
/** `[a-z]` of a regular expression. */
const RANGE = /^\[\w-\w\]$|^\[a-z[^\s]*0-9[^\s]*\]$/iu;

/**
 * `<previous-commit>`, `${VAR}`, `{{ x }}`, `[restore command]`, `YYYYMMDD`: in order, each once.
 * @param code blocks and spans of code
 * @param prose what stands around them
 */
export const readPlaceholders = (code: string[], prose: string[] = []): string[] => {
  const texts = [...code, ...prose];
  const found = texts.flatMap((text, at) =>
    MAY_HOLD.test(text)
      ? [...PATTERNS, ...(at < code.length ? [BRACKETS] : [])]
          .flatMap((pattern) => [...text.matchAll(pattern)])
          .sort((a, b) => a.index - b.index)
          .map((match) => match[0])
      : [],
  );
  return [...new Set(found)].filter(
    (text) => !TAG.test(text) && !RANGE.test(text) && !isSetIn(texts, text),
  );
};

/** `${NAME}` that a command before it gives a value is none of the reader's. */
const isSetIn = (texts: readonly string[], placeholder: string): boolean => {
  const [, name] = /^\$\{(\w+)\}$/.exec(placeholder) ?? [];
  if (name === undefined) return false;
  const set = new RegExp(
    `(?:^|[\\s;&(])(?:export\\s+)?${name}=(?!["']?<)|\\bfor\\s+${name}\\s+in\\b|\\bread\\s+(?:-\\w+\\s+)*${name}\\b`,
    'm',
  );
  return texts.some((text) => set.test(text));
};
