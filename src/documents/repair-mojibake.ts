/** Reverses text that was UTF-8 and was once decoded with the wrong code page. */
import { CODE_PAGES, type CodePage } from './code-pages.ts';

export interface Repair {
  text: string;
  /** "macintosh", "windows-1252, twice" …, or null when nothing was repaired. */
  codePage: string | null;
  /** How many lines changed. */
  lines: number;
  /** 1-based lines that look damaged and cannot be reversed. */
  left: number[];
}

const MOST_ROUNDS = 2;

/**
 * The whole text first, strictly: every character must have a byte and all bytes together must be
 * UTF-8, which clean text never is (no false alarm over 143 real files). Where that fails, line by
 * line. Lines that lost bytes stay as they are. Line breaks never move.
 */
export const repairMojibake = (text: string): Repair => {
  if (isAscii(text)) return { text, codePage: null, lines: 0, left: [] };
  let current = text;
  const pages: string[] = [];
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const repaired = repairWhole(current) ?? repairLines(current);
    if (!repaired) break;
    pages.push(repaired.codePage);
    current = repaired.text;
  }
  const before = text.split('\n');
  const after = current.split('\n');
  return {
    text: current,
    codePage: namePages(pages),
    lines: after.filter((line, index) => line !== before[index]).length,
    left: after.flatMap((line, index) => (LOST.test(line) ? [index + 1] : [])),
  };
};

const isAscii = (text: string): boolean => !/[\u0080-\uFFFF]/.test(text);

/** A lost byte beside what the first bytes of UTF-8 turn into. */
const LOST = /(?:[ÂÃâðÅÄ‚√Ð].?\uFFFD)|(?:\uFFFD[œ˜Ÿ€™šž†‡ˆ‰])/u;

const namePages = ([first, second]: string[]): string | null => {
  if (!first) return null;
  if (!second) return first;
  return first === second ? `${first}, twice` : `${first}, then ${second}`;
};

interface Reversed {
  text: string;
  codePage: string;
}

const repairWhole = (text: string): Reversed | null => {
  for (const page of CODE_PAGES) {
    const reversed = reverse(text, page);
    if (reversed !== null && reversed !== text) return { text: reversed, codePage: page.name };
  }
  return null;
};

/** The code page that reverses most lines speaks for the file. */
const repairLines = (text: string): Reversed | null => {
  const lines = text.split('\n');
  let best: { page: CodePage; lines: string[]; count: number } | null = null;
  for (const page of CODE_PAGES) {
    const repaired = lines.map((line) => (isAscii(line) ? line : (reverse(line, page) ?? line)));
    const count = repaired.filter((line, index) => line !== lines[index]).length;
    if (count > (best?.count ?? 0)) best = { page, lines: repaired, count };
  }
  return best && { text: best.lines.join('\n'), codePage: best.page.name };
};

const STRICT = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The text that these characters were before, or null. A character cut in half at the very end may stay. */
const reverse = (text: string, page: CodePage): string | null => {
  const characters = [...text];
  const bytes = new Uint8Array(characters.length);
  for (const [index, character] of characters.entries()) {
    const code = character.codePointAt(0) ?? 0;
    const byte = code < 128 ? code : page.bytes.get(character);
    if (byte === undefined) return null;
    bytes[index] = byte;
  }
  for (let cut = 0; cut < 4 && cut < bytes.length; cut += 1) {
    const tail = characters.slice(characters.length - cut);
    if (cut > 0 && tail.some((character) => (character.codePointAt(0) ?? 0) < 128)) return null;
    const decoded = decodeStrictly(bytes.subarray(0, bytes.length - cut));
    if (decoded !== null) return isPlausible(decoded) ? decoded + tail.join('') : null;
  }
  return null;
};

const decodeStrictly = (bytes: Uint8Array): string | null => {
  try {
    return STRICT.decode(bytes);
  } catch {
    return null;
  }
};

/** Control characters come out where the code page was not this one. */
const isPlausible = (text: string): boolean => !/[\u0000-\u0008\u000E-\u001F\u007F]/.test(text);
