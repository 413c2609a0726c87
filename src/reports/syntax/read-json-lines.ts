import type { Draft } from '../draft.ts';
import type { JsonLinesFormat } from '../format.ts';
import { shorten } from '../text/clean-text.ts';
import { LONGEST_LINE, splitChunks } from '../text/peekable-text.ts';
import { DEEPEST_JSON, parseJson } from './parse-json.ts';

/** Reads a value a line. A line that begins like JSON and is none is damage; other lines are the format's to judge. */
export const readJsonLines = (
  chunks: Iterable<string>,
  format: JsonLinesFormat,
  draft: Draft,
): void => {
  const { wants = () => true } = format;
  const reader = format.read(draft);
  let noise: { text: string; line: number } | null = null;
  for (const [text, line] of splitChunks(chunks)) {
    if (text.trim() === '') continue;
    if (!isJsonLike(text)) {
      const value = findValue(text, format);
      if (value !== null) reader.value(value, line);
      else if (reader.other) reader.other(text, line);
      if (value !== null || !reader.other) noise ??= { text, line };
      continue;
    }
    if (text.length > LONGEST_LINE) {
      draft.problem(
        'report-too-large',
        { limit: LONGEST_LINE, what: 'characters in a line' },
        line,
      );
      continue;
    }
    if (!wants(text)) continue;
    const parsed = parseJson(text);
    if (parsed.kind === 'parsed') {
      if (parsed.repeated !== null)
        draft.problem('report-key-twice', { key: shorten(parsed.repeated.key, 60) }, line);
      reader.value(parsed.value, line);
    } else if (parsed.kind === 'too-deep')
      draft.problem('report-too-deep', { limit: DEEPEST_JSON }, line);
    else draft.problem('report-damaged', { syntax: 'JSON', found: parsed.found }, line);
  }
  if (noise !== null)
    draft.problem('report-noise', { found: `\`${shorten(noise.text.trim(), 60)}\`` }, noise.line);
  reader.end?.();
};

/** The value at the end of a line that something else wrote into first: without it a failure would be lost. */
const findValue = (text: string, format: JsonLinesFormat): unknown => {
  const start = text.indexOf('{"');
  if (start < 0 || text.length > LONGEST_LINE || !text.trimEnd().endsWith('}')) return null;
  const parsed = parseJson(text.slice(start));
  return parsed.kind === 'parsed' && format.recognise([parsed.value]) ? parsed.value : null;
};

const isJsonLike = (text: string): boolean => /^\s*\{/.test(text);

/** The objects among the first lines: what a format is recognised by. */
export const sampleJsonLines = (head: string, isWhole: boolean): unknown[] => {
  const lines = head.split('\n');
  // The last line of a part of a file may be cut.
  const whole = isWhole ? lines : lines.slice(0, -1);
  return whole
    .filter(isJsonLike)
    .slice(0, 50)
    .flatMap((line) => {
      const parsed = parseJson(line);
      return parsed.kind === 'parsed' && parsed.noise === null ? [parsed.value] : [];
    });
};
