/** Plain text as markdown that reads back as the same text. */

/** On one line, with nothing left that markdown would take for markup. */
export const escapeMarkdown = (text: string): string => {
  if (PLAIN.test(text)) return text;
  return escapeLineStarts(escapeInline(text.replace(/\s+/g, ' ').trim()));
};

/** Of a text that goes on in the same line. */
export const escapeInline = (text: string): string => text.replace(MARKUP, '\\$&');

/** What would begin a heading or a list at the start of a line. */
export const escapeLineStarts = (text: string): string =>
  text.replace(/^[#+=-]/gm, '\\$&').replace(/^(\d+)([.)])/gm, '$1\\$2');

/** Most texts: a large site has hundreds of thousands, and replacing is what takes time. */
const PLAIN = /^[\p{L}(][\p{L}\p{N} ,.;:'’()/=%$?!@"-]*$/u;

/** An underscore inside a word marks nothing up: SNAKE_CASE stays legible. */
const MARKUP = /[\\`*[\]<>|~&]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;

export const renderLink = (text: string, address: string): string =>
  linkMarkdown(escapeMarkdown(text), address);

export const linkMarkdown = (markdown: string, address: string): string =>
  `[${markdown}](${address.replace(/[\s()<>\\]/g, encodeCharacter)})`;

/** `encodeURIComponent` leaves brackets alone. */
const encodeCharacter = (character: string): string =>
  `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;

/** A sentence of ours, in which code stands between backticks. */
export const renderWording = (sentence: string): string =>
  sentence
    .split(/`([^`]+)`/)
    .map((part, index) => (index % 2 === 1 ? renderCodeSpan(part) : escapeInline(part)))
    .join('');

/** Text as code, whatever backticks it holds. */
export const renderCodeSpan = (text: string): string => {
  const line = text.replace(/\s+/g, ' ');
  const fence = '`'.repeat(longestRun(line) + 1);
  const gap = /^`|`$/.test(line) ? ' ' : '';
  return `${fence}${gap}${line}${gap}${fence}`;
};

export const renderCodeBlock = (text: string, language: string | null): string => {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}${(language ?? '').replace(/[^\w+#.-]/g, '')}\n${text}\n${fence}`;
};

const longestRun = (text: string): number =>
  (text.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 0);

/** Cells are markdown already; a `|` of text is escaped in it, one of code is not. */
export const renderTable = (heads: readonly string[], rows: readonly string[][]): string =>
  [heads, heads.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map(escapePipes).join(' | ')} |`)
    .join('\n');

const escapePipes = (cell: string): string =>
  cell.includes('|') ? cell.replace(/(?<!\\)\|/g, '\\|') : cell;

export const renderList = (entries: readonly string[]): string =>
  entries.map((entry) => `- ${entry}`).join('\n');

/** A prefix before every line with something on it, and what is left of it before the others. */
export const prefixLines = (text: string, prefix: string): string =>
  text.replace(/^.*$/gm, (line) => (line === '' ? prefix.trimEnd() : prefix + line));

/** Blocks with an empty line between them; null and empty ones are left out. */
export const joinBlocks = (blocks: readonly (string | null)[]): string =>
  `${blocks.filter((block) => block !== null && block !== '').join('\n\n')}\n`;
