import type { Problem } from '../model/problem.ts';
import type { Report } from '../model/report.ts';
import { createDraft, type Draft } from './draft.ts';
import type { JsonFormat, ReportFormat, Syntax } from './format.ts';
import { FORMATS } from './index.ts';
import { DEEPEST_JSON, LARGEST_JSON, parseJson } from './syntax/parse-json.ts';
import { readJsonLines, sampleJsonLines } from './syntax/read-json-lines.ts';
import { readXml } from './syntax/read-xml.ts';
import { shorten } from './text/clean-text.ts';
import { decodeChunks } from './text/decode-chunks.ts';
import { LONGEST_LINE, type PeekableText, peekText, splitChunks } from './text/peekable-text.ts';

export interface ReportOptions {
  /** As the user named it; it is in the problems. */
  path: string;
  /** What the user says it is. It must agree with the content, and decides only where that says nothing. */
  format?: string;
}

/**
 * Reads what a CI tool wrote. Recognised by its content alone; never throws. What cannot be read is a
 * problem, and a report that a problem voids has `complete: false`. XML, JSON lines and text are read
 * in bounded memory, as the chunks come.
 */
export const readReport = (chunks: Iterable<Uint8Array>, options: ReportOptions): Report => {
  const draft = createDraft(options.path);
  const text = peekText(decodeChunks(chunks, draft));
  const format = readText(text, draft, options.format ?? null);
  if (options.format !== undefined && format !== null && format.id !== options.format)
    draft.problem('report-format-mismatch', { expected: options.format, found: format.id });
  return draft.finish(format?.id ?? null);
};

/** What stands for a report that could not even be opened. */
export const createEmptyReport = (path: string, problems: readonly Problem[]): Report => ({
  ...createDraft(path).finish(null),
  complete: false,
  problems,
});

const readText = (
  text: PeekableText,
  draft: Draft,
  declared: string | null,
): ReportFormat | null => {
  const start = text.head.trimStart();
  if (start === '' && text.isWhole) {
    draft.problem('report-empty', { found: text.head === '' ? '0 bytes' : 'nothing but spaces' });
    return null;
  }
  const asText = recognise('text', (format) => format.recognise(text.head));
  if (asText !== null) return readLines(text, asText, draft);
  const lines = sampleJsonLines(text.head, text.isWhole);
  const asLines =
    lines.length === 0 ? null : recognise('json-lines', (one) => one.recognise(lines));
  if (asLines !== null) {
    readJsonLines(text.chunks(), asLines, draft);
    return asLines;
  }
  const xml = findXml(text.head);
  if (xml !== null) return readXmlReport(text, xml, draft);
  return readJson(text, draft, declared);
};

/** The one format of a syntax that claims something. Two that do are a mistake of ours: then none does. */
const recognise = <S extends Syntax>(
  syntax: S,
  claims: (format: Extract<ReportFormat, { syntax: S }>) => boolean,
): Extract<ReportFormat, { syntax: S }> | null => {
  const claiming = FORMATS.filter(
    (format): format is Extract<ReportFormat, { syntax: S }> => format.syntax === syntax,
  ).filter(claims);
  return claiming.length === 1 ? (claiming[0] ?? null) : null;
};

const readLines = (
  text: PeekableText,
  format: Extract<ReportFormat, { syntax: 'text' }>,
  draft: Draft,
): ReportFormat => {
  const reader = format.read(draft);
  for (const [line, number] of splitChunks(text.chunks())) {
    if (line.length <= LONGEST_LINE) reader.line(line, number);
    else
      draft.problem(
        'report-too-large',
        { limit: LONGEST_LINE, what: 'characters in a line' },
        number,
      );
  }
  reader.end?.();
  return format;
};

/** Where the XML begins: at the top, or behind lines that are none. null: there is none. */
const findXml = (head: string): number | null => {
  const at = head.search(/\S/);
  if (head.startsWith('<', at)) return at;
  if (/[{[]/.test(head[at] ?? '')) return null;
  const line = /^[ \t]*<(?:\?xml|!DOCTYPE|[A-Za-z][\w:.-]*[\s>])/m.exec(head);
  return line === null ? null : line.index;
};

const readXmlReport = (text: PeekableText, start: number, draft: Draft): ReportFormat | null => {
  const noise = text.head.slice(0, start).trim();
  if (noise !== '') draft.problem('report-noise', { found: quote(noise) }, 1);
  let root: string | null = null;
  const format = readXml(
    skip(text.chunks(), start),
    (element) => {
      root = element.name;
      return recognise('xml', (one) => one.recognise(element));
    },
    draft,
  );
  if (format === null)
    draft.problem('report-unknown', {
      found: root === null ? 'no element' : `XML with the root \`${root}\``,
    });
  return format;
};

function* skip(chunks: Iterable<string>, length: number): Generator<string> {
  let left = length;
  for (const chunk of chunks) {
    // Its lines are kept, so that numbers of lines stay right.
    const lines = chunk.slice(0, left).replace(/[^\n]/g, '');
    yield lines + chunk.slice(left);
    left = Math.max(0, left - chunk.length);
  }
}

const readJson = (
  text: PeekableText,
  draft: Draft,
  declared: string | null,
): ReportFormat | null => {
  const whole = gather(text.chunks());
  if (whole === null) {
    draft.problem('report-too-large', { limit: LARGEST_JSON, what: 'characters of JSON' });
    return null;
  }
  const parsed = parseJson(whole);
  if (parsed.kind === 'too-deep') {
    draft.problem('report-too-deep', { limit: DEEPEST_JSON });
    return null;
  }
  if (parsed.kind === 'damaged') {
    const isJson = /^\s*[[{]/.test(whole);
    if (isJson)
      draft.problem('report-damaged', { syntax: 'JSON', found: parsed.found }, parsed.line);
    else draft.problem('report-unknown', { found: `text that begins ${quote(whole)}` });
    return null;
  }
  if (parsed.noise !== null) draft.problem('report-noise', { found: quote(parsed.noise) }, 1);
  const { repeated } = parsed;
  if (repeated !== null)
    draft.problem('report-key-twice', { key: shorten(repeated.key, 60) }, repeated.line);
  return readValue(parsed.value, draft, declared);
};

const readValue = (value: unknown, draft: Draft, declared: string | null): ReportFormat | null => {
  // An empty list names no tool. Only where the user says which wrote it, can it mean "nothing found".
  const format = isBare(value)
    ? findDeclared(declared)
    : recognise('json', (one) => one.recognise(value));
  if (format !== null) format.read(value, draft);
  else if (isBare(value))
    draft.problem('report-empty', { found: `\`${JSON.stringify(value)}\` and nothing else` });
  else draft.problem('report-unknown', { found: describeJson(value) });
  return format;
};

const findDeclared = (id: string | null): JsonFormat | null =>
  FORMATS.find((one): one is JsonFormat => one.syntax === 'json' && one.id === id) ?? null;

const isBare = (value: unknown): boolean =>
  typeof value !== 'object' || value === null || Object.keys(value).length === 0;

const describeJson = (value: unknown): string => {
  if (Array.isArray(value)) return `a JSON list of ${value.length}`;
  const keys = Object.keys(value as object).slice(0, 6);
  return `a JSON object with ${keys.map((key) => `\`${shorten(key, 40)}\``).join(', ')}`;
};

const gather = (chunks: Iterable<string>): string | null => {
  const parts: string[] = [];
  let length = 0;
  for (const chunk of chunks) {
    length += chunk.length;
    if (length > LARGEST_JSON) return null;
    parts.push(chunk);
  }
  return parts.join('');
};

const quote = (text: string): string => `\`${shorten(text.trim().split('\n')[0] ?? '', 60)}\``;
