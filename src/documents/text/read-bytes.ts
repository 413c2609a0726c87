export interface ReadBytes {
  /** With its byte order mark, if it has one. */
  text: string;
  /** 1-based line of the first bytes that are no UTF-8 and were read as Windows-1252; null when there are none. */
  foreignLine: number | null;
}

/** Bytes to text by byte order mark, pattern of NUL bytes, or validity as UTF-8; in that order. */
export const readBytes = (bytes: Uint8Array): ReadBytes => {
  const wide = detectUtf16(bytes);
  if (wide)
    return { text: new TextDecoder(wide, { ignoreBOM: true }).decode(bytes), foreignLine: null };
  const text = readUtf8(bytes);
  return text === null ? readMixedLines(bytes) : { text, foreignLine: null };
};

const SAMPLE = 2048;

/** Without a mark, at least every second of the pairs must hold the NUL of an ASCII character. */
const detectUtf16 = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes.length < 2 || bytes.length % 2 === 1) return null;
  const sample = bytes.subarray(0, SAMPLE);
  if (!sample.includes(0)) return null;
  const nuls = [0, 0];
  for (const [index, byte] of sample.entries()) {
    if (byte === 0) nuls[index % 2] = (nuls[index % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = nuls;
  if (odd * 4 >= sample.length && even === 0) return 'utf-16le';
  return even * 4 >= sample.length && odd === 0 ? 'utf-16be' : null;
};

/** null where the bytes are no UTF-8. A character cut off by the end of the file is U+FFFD. */
const readUtf8 = (bytes: Uint8Array): string | null => {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  try {
    const text = decoder.decode(bytes, { stream: true });
    // What ends in ASCII ends in a whole character: most files need no counting.
    const whole = (bytes.at(-1) ?? 0) < 0x80;
    return whole || bytes.length === new TextEncoder().encode(text).length ? text : `${text}\uFFFD`;
  } catch {
    return null;
  }
};

/** Editors that guess wrong leave single lines in another encoding, so that each is judged alone. */
const readMixedLines = (bytes: Uint8Array): ReadBytes => {
  const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const windows = new TextDecoder('windows-1252');
  const lines: string[] = [];
  let foreignLine: number | null = null;
  for (let start = 0; start <= bytes.length; ) {
    const feed = bytes.indexOf(0x0a, start);
    const end = feed === -1 ? bytes.length : feed;
    const line = bytes.subarray(start, end);
    try {
      lines.push(utf8.decode(line));
    } catch {
      lines.push(windows.decode(line));
      foreignLine ??= lines.length;
    }
    start = end + 1;
  }
  return { text: lines.join('\n'), foreignLine };
};
