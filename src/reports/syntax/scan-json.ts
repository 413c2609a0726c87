export interface JsonScan {
  /** Levels of lists and objects. */
  depth: number;
  /** The first key that an object holds twice: `JSON.parse` keeps the last value in silence. */
  repeated: { key: string; at: number } | null;
}

/** What is to be known of a JSON text before it is parsed. Any text may be scanned. */
export const scanJson = (text: string): JsonScan => {
  let depth = 0;
  let repeated: JsonScan['repeated'] = null;
  /** Keys of the objects that are open; null is a list. */
  const open: (KeySet | null)[] = [];
  let isKey = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      const end = findEnd(text, at);
      const keys = open.at(-1);
      if (isKey && keys != null && repeated === null) {
        const key = text.slice(at, end + 1);
        if (!keys.add(key)) repeated = { key: key.slice(1, -1), at };
      }
      isKey = false;
      at = end;
    } else if (code === OBJECT || code === LIST) {
      // Beyond, it is not read anyway.
      if (open.length < DEEPEST) open.push(code === OBJECT ? createKeys() : null);
      else open.push(null);
      depth = Math.max(depth, open.length);
      isKey = code === OBJECT;
    } else if (code === OBJECT_END || code === LIST_END) open.pop();
    else if (code === COMMA) isKey = open.at(-1) != null;
  }
  return { depth, repeated };
};

const DEEPEST = 1000;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const OBJECT = 0x7b;
const OBJECT_END = 0x7d;
const LIST = 0x5b;
const LIST_END = 0x5d;

/** Where the string that begins at `start` ends. */
const findEnd = (text: string, start: number): number => {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let escapes = 0;
    while (text.charCodeAt(at - 1 - escapes) === BACKSLASH) escapes += 1;
    if (escapes % 2 === 0) return at;
  }
  return text.length;
};

interface KeySet {
  /** false: it is there already. Keys are quoted, as in the text. */
  add: (quoted: string) => boolean;
}

/** Most objects have few keys: a list is quicker than a set then. */
const createKeys = (): KeySet => {
  let few: string[] = [];
  let many: Set<string> | null = null;
  return {
    add: (quoted) => {
      const key = quoted.includes('\\') ? resolveEscapes(quoted) : quoted;
      if (many !== null) return many.size < many.add(key).size;
      if (few.includes(key)) return false;
      few.push(key);
      if (few.length > MOST_FEW) {
        many = new Set(few);
        few = [];
      }
      return true;
    },
  };
};

const MOST_FEW = 12;

/** `"a"` and `"\u0061"` are one key. */
const resolveEscapes = (quoted: string): string => {
  try {
    return JSON.stringify(JSON.parse(quoted));
  } catch {
    return quoted;
  }
};
