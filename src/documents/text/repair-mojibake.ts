import { CODE_PAGES, type CodePage, FOREIGN } from './code-pages.ts';
import { weighDamage } from './weigh-damage.ts';

export interface Repair {
  text: string;
  /** Name of the code page the text was read with by mistake, "…, twice" when that happened twice; null when nothing was changed. */
  codePage: string | null;
  /** 1-based numbers of the lines that were changed. */
  repaired: number[];
  /** Lines that look damaged and have lost bytes (U+FFFD), so that they stay as they are. */
  left: number[];
}

/**
 * Reverses UTF-8 that was read with a wrong code page. Only what can be reversed strictly is changed:
 * the characters go back to bytes and these are valid UTF-8. The whole text is tried first, then each
 * line on its own, for files where damaged and sound text were pasted together. Expects LF line ends;
 * never changes ASCII or the number of lines.
 */
export const repairMojibake = (text: string): Repair => {
  if (!DAMAGEABLE.test(text)) return { text, codePage: null, repaired: [], left: [] };
  const first = repairRound(text);
  const second = first.names.length > 0 ? repairRound(first.text) : first;
  return {
    text: second.text,
    codePage: nameRounds(first.names, second === first ? [] : second.names),
    repaired: second.text === text ? [] : listChanged(text.split('\n'), second.text.split('\n')),
    left: second.text.includes(LOST) ? listLost(second.text.split('\n')) : [],
  };
};

const LOST = '\uFFFD';

const listChanged = (before: string[], after: string[]): number[] =>
  before.flatMap((line, index) => (line === after[index] ? [] : [index + 1]));

const listLost = (lines: string[]): number[] =>
  lines.flatMap((line, index) => (isBeyondRepair(line) ? [index + 1] : []));

/** Every damaged character is at least two characters outside ASCII, side by side. */
const DAMAGEABLE = /[^\0-\x7F]{2}/;

interface Round {
  text: string;
  names: string[];
}

const nameRounds = (first: string[], second: string[]): string | null => {
  const names = first.join(' and ');
  if (names === '') return null;
  if (second.length === 0) return names;
  return second.join(' and ') === names
    ? `${names}, twice`
    : `${names}, then ${second.join(' and ')}`;
};

const repairRound = (text: string): Round => {
  const [best] = readReversals(text);
  if (best && best.weight >= ENOUGH) return { text: best.text, names: [best.name] };
  return repairLines(text);
};

/** Weight from which damage is certain: one emoji, two accented letters, or many doubtful pairs. */
const ENOUGH = 2;

/** A line with too little weight of its own is repaired with a code page that another line proves. */
const repairLines = (text: string): Round => {
  const lines = text.split('\n').map((line) => ({ line, readings: readReversals(line) }));
  const proven = new Map<string, number>();
  for (const { readings } of lines) {
    for (const { name, weight } of readings) {
      if (weight >= ENOUGH) proven.set(name, (proven.get(name) ?? 0) + weight);
    }
  }
  if (proven.size === 0) return { text, names: [] };
  const names = new Set<string>();
  const repaired = lines.map(({ line, readings }) => {
    const candidates = readings.filter(({ name }) => proven.has(name));
    candidates.sort((a, b) => (proven.get(b.name) ?? 0) - (proven.get(a.name) ?? 0));
    const [best] = candidates;
    if (best) names.add(best.name);
    return best?.text ?? line;
  });
  return { text: repaired.join('\n'), names: [...names] };
};

interface Reversal {
  name: string;
  text: string;
  weight: number;
}

/** The surest first; more than one code page may be able to reverse a text. */
const readReversals = (text: string): readonly Reversal[] => {
  if (!DAMAGEABLE.test(text) || FOREIGN.test(text)) return NONE;
  const reversals = CODE_PAGES.map((page) => reverse(text, page)).filter((found) => found !== null);
  return reversals.sort((a, b) => b.weight - a.weight);
};

const NONE: readonly Reversal[] = [];

/** null where a character is not of the code page or the bytes are no UTF-8. */
const reverse = (text: string, page: CodePage): Reversal | null => {
  const bytes = page.encode(text);
  if (!bytes) return null;
  try {
    const reversed = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { name: page.name, text: reversed, weight: weighDamage(text, reversed) };
  } catch {
    return null;
  }
};

/** Between the lost characters there still stands the shape of UTF-8, as seen by one of the pages. */
const isBeyondRepair = (line: string): boolean => {
  if (!line.includes(LOST) || !DAMAGEABLE.test(line)) return false;
  return CODE_PAGES.some((page) => {
    const bytes = page.encode(line.replaceAll(LOST, '\0'));
    return (
      bytes !== null && UTF8_WITH_GAPS.test(String.fromCharCode(...bytes.subarray(0, LONGEST_LOOK)))
    );
  });
};

const LONGEST_LOOK = 10_000;
const UTF8_WITH_GAPS =
  /[\xC2\xC3][\x80-\xBF]|[\xE0-\xEF](?:[\x80-\xBF][\x80-\xBF\0]|\0[\x80-\xBF])|[\xF0-\xF4][\x80-\xBF][\x80-\xBF\0]{2}/;
