/** What a reader must fill in before a command can be run. */

const PATTERNS = [
  /<[a-z][\w .:-]{1,40}>/giu,
  /\$\{[A-Za-z_]\w*\}/gu,
  /\{\{\s*[\w.]+\s*\}\}/gu,
  /\[[A-Za-z][\w-]*(?:[ -][\w/'-]+)+\]/gu,
  /\bYYYY-?MM-?DD(?:[T_-]?HH:?MM(?::?SS)?)?\b/gu,
  /\b(?:YOUR|MY)_[A-Z_]+\b/gu,
];
/** One character that every pattern but the last two needs, or their first letters. */
const MAY_HOLD = /[<{[]|YYYY|YOUR_|MY_/iu;
const TAG =
  /^<\/?(?:html|h[1-6]|title|body|head|div|span|p|br|a|b|i|ul|ol|li|table|tr|td|th|script|style|code|pre|strong|em)>$/iu;

/** `<previous-commit>`, `${VAR}`, `{{ x }}`, `[restore command]`, `YYYYMMDD`: in order, each once. */
export const readPlaceholders = (texts: string[]): string[] => {
  const found = texts.flatMap((text) =>
    MAY_HOLD.test(text)
      ? PATTERNS.flatMap((pattern) => [...text.matchAll(pattern)])
          .sort((a, b) => a.index - b.index)
          .map((match) => match[0])
      : [],
  );
  return [...new Set(found.filter((text) => !TAG.test(text)))];
};
