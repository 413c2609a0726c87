import { SaxesParser } from 'saxes';
import type { Draft } from '../draft.ts';
import type { XmlElement, XmlFormat, XmlReader } from '../format.ts';

export const DEEPEST_XML = 100;
/** Characters of an element's own text that are kept. */
const LONGEST_TEXT = 16_000;
/** Mistakes of syntax after which the rest is left unread: it is no XML at all. */
const MOST_ERRORS = 1000;
/** Characters that are parsed between two looks at whether to go on. */
const STEP = 16_384;

/**
 * Reads XML as it streams. Damage does not stop it: what follows may hold failures. Entities are never
 * expanded, nothing is fetched.
 * @param choose told the root, gives the format that claims it
 * @returns the format, or null where none claims it
 */
export const readXml = (
  chunks: Iterable<string>,
  choose: (root: XmlElement) => XmlFormat | null,
  draft: Draft,
): XmlFormat | null => {
  const parser = new SaxesParser({ xmlns: false, position: true });
  /** Elements that are open and not collected, outermost first. */
  const open: XmlElement[] = [];
  /** The collected element that is open, and those in it. */
  const collected: XmlElement[] = [];
  let format: XmlFormat | null = null;
  let reader: XmlReader = {};
  let isStopped = false;
  let firstError: { found: string; line: number } | null = null;
  let errors = 0;

  const stop = (): void => {
    isStopped = true;
  };
  const begin = (element: XmlElement): void => {
    if (format === null) {
      format = choose(element);
      if (format === null) {
        stop();
        return;
      }
      reader = format.read(draft);
    }
    const isCollected = collected.length > 0 || format.collects.includes(element.name);
    if (isCollected) {
      collected.at(-1)?.children.push(element);
      collected.push(element);
    } else {
      reader.open?.(element, open);
      open.push(element);
    }
    if (open.length + collected.length <= DEEPEST_XML) return;
    draft.problem('report-too-deep', { limit: DEEPEST_XML }, element.line);
    stop();
  };
  const end = (): void => {
    const last = collected.pop();
    if (last !== undefined) {
      if (collected.length === 0) reader.element?.(last, open);
      return;
    }
    const closed = open.pop();
    if (closed !== undefined) reader.close?.(closed, open);
  };
  const addText = (text: string): void => {
    const element = collected.at(-1) ?? open.at(-1);
    if (element === undefined || element.text.length >= LONGEST_TEXT) return;
    element.text += text.slice(0, LONGEST_TEXT);
  };

  parser.on('error', (error) => {
    firstError ??= { found: describeError(error.message), line: parser.line };
    errors += 1;
  });
  parser.on('doctype', (text) => {
    if (/<!ENTITY/i.test(text)) draft.problem('report-entities', {}, parser.line);
  });
  parser.on('opentag', (tag) => {
    if (isStopped) return;
    const attributes: Record<string, string | undefined> = Object.create(null);
    for (const [key, value] of Object.entries(tag.attributes)) attributes[key] = String(value);
    begin({ name: withoutPrefix(tag.name), attributes, children: [], text: '', line: parser.line });
  });
  parser.on('closetag', () => {
    if (!isStopped) end();
  });
  parser.on('text', (text) => {
    if (!isStopped) addText(text);
  });
  parser.on('cdata', (text) => {
    if (!isStopped) addText(text);
  });
  parser.on('comment', (text) => {
    if (!isStopped) reader.comment?.(text);
  });

  for (const step of takeSteps(mendChunks(chunks, draft))) {
    parser.write(step);
    if (isStopped || errors > MOST_ERRORS) break;
  }
  if (isStopped) return format;
  if (errors <= MOST_ERRORS) parser.close();
  const error = firstError as { found: string; line: number } | null;
  if (error !== null)
    draft.problem('report-damaged', { syntax: 'XML', found: error.found }, error.line);
  if (format !== null) reader.end?.();
  return format;
};

function* takeSteps(chunks: Iterable<string>): Generator<string> {
  for (const chunk of chunks)
    for (let at = 0; at < chunk.length; at += STEP) yield chunk.slice(at, at + STEP);
}

const withoutPrefix = (name: string): string => name.slice(name.indexOf(':') + 1);

/** saxes says "12:7: unclosed tag: testsuite"; the place is said elsewhere. */
const describeError = (message: string): string =>
  message.replace(/^\S*\d+:\d+: /, '').replace(/\.$/, '');

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML allows none of these, and tools write them.
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
const BARE_AMPERSAND = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-f]{1,6});)/gi;
/** The longest reference, so that none is cut in two. */
const LONGEST_REFERENCE = 10;

/** Leaves out characters that XML forbids, and escapes an `&` that begins no reference: both are common, and neither is damage. */
function* mendChunks(chunks: Iterable<string>, draft: Draft): Generator<string> {
  let rest = '';
  let mended = 0;
  const mend = (text: string): string =>
    text
      .replace(FORBIDDEN, () => {
        mended += 1;
        return '';
      })
      .replace(BARE_AMPERSAND, () => {
        mended += 1;
        return '&amp;';
      });
  for (const chunk of chunks) {
    const text = rest + chunk;
    const last = text.lastIndexOf('&');
    const cut = last >= 0 && last > text.length - LONGEST_REFERENCE ? last : text.length;
    rest = text.slice(cut);
    yield mend(text.slice(0, cut));
  }
  if (rest !== '') yield mend(rest);
  if (mended > 0)
    draft.problem('report-encoding', { found: `${mended} characters that XML does not allow` });
}
