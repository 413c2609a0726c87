import { lintSource } from '@secretlint/core';
import { creator } from '@secretlint/secretlint-rule-preset-recommend';
import type { HiddenPaths } from './hide-paths.ts';
import { SECRET_NAME, SECRET_PATTERNS } from './secret-patterns.ts';

export interface Redacted<T> {
  value: T;
  /** Secrets that were taken out. */
  count: number;
  /** Paths that were made relative. */
  paths: number;
}

/**
 * Takes secrets and the paths of machines out of every text of a value. Secrets are found by secretlint
 * (tokens of the usual services, keys, passwords in addresses) and by a few patterns it has no rule for.
 */
export const redactTexts = async <T>(
  value: T,
  hidePaths: (text: string) => HiddenPaths,
): Promise<Redacted<T>> => {
  const texts = new Set<string>();
  walk(value, (text) => {
    texts.add(text);
    return text;
  });
  const clean = await redactAll([...texts], hidePaths);
  let count = 0;
  let paths = 0;
  const redacted = walk(value, (text) => {
    const found = clean.get(text);
    count += found?.count ?? 0;
    paths += found?.paths ?? 0;
    return found?.text ?? text;
  }) as T;
  return { value: redacted, count, paths };
};

const walk = (value: unknown, change: (text: string) => string): unknown => {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((one) => walk(one, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, walk(one, change)]));
};

type Clean = Map<string, { text: string; count: number; paths: number }>;

/** Shorter ones hold no secret worth the name, and are most of all texts. */
const SHORTEST = 8;
/** Between two texts: no secret reaches from one into the next. */
const MARK = '\u001e';
const GAP = `\n${MARK}\n`;

const redactAll = async (
  texts: string[],
  hidePaths: (text: string) => HiddenPaths,
): Promise<Clean> => {
  const long = texts.filter((text) => text.length >= SHORTEST);
  const starts: number[] = [];
  let content = '';
  for (const text of long) {
    starts.push(content.length);
    content += text + GAP;
  }
  const ranges = await findSecrets(content);
  const clean: Clean = new Map();
  let at = 0;
  long.forEach((text, index) => {
    const start = starts[index] ?? 0;
    const end = start + text.length;
    let result = '';
    let from = start;
    let count = 0;
    while (at < ranges.length && (ranges[at]?.[0] ?? 0) < end) {
      const [left, right] = ranges[at] as Range;
      if (right > start) {
        result += `${content.slice(from, Math.max(from, left))}${REMOVED}`;
        from = Math.min(end, Math.max(from, right));
        count += 1;
      }
      if (right > end) break;
      at += 1;
    }
    result += content.slice(from, end);
    const hidden = hidePaths(result);
    if (hidden.text !== text) clean.set(text, { text: hidden.text, count, paths: hidden.count });
  });
  return clean;
};

const REMOVED = '[removed]';

type Range = [start: number, end: number];

/** In order, without overlaps. */
const findSecrets = async (content: string): Promise<Range[]> => {
  const { messages } = await lintSource({
    source: { filePath: 'record.txt', content, ext: '.txt', contentType: 'text' },
    options: {
      config: { rules: [{ id: RULES, rule: creator, rules: [] }] },
      noPhysicFilePath: true,
    },
  });
  // Some ranges begin at the name of a secret and are as long as the secret: the rest of the word goes too.
  const found: Range[] = messages.map(({ range: [start, end] }) => {
    const mark = content.indexOf(MARK, start);
    return [start, mark >= 0 && mark < end ? mark : endOfWord(content, end)];
  });
  for (const pattern of SECRET_PATTERNS) {
    for (const match of content.matchAll(pattern)) {
      // Where a pattern names the secret itself, what stands around it stays.
      const [start, end] = match.indices?.groups?.secret ?? [
        match.index,
        match.index + match[0].length,
      ];
      found.push([start, end]);
    }
  }
  found.sort(([a], [b]) => a - b);
  const merged: Range[] = [];
  for (const [start, end] of found) {
    const last = merged.at(-1);
    if (last !== undefined && start < last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
};

const endOfWord = (content: string, at: number): number => {
  const rest = /^[\w+/=.~-]*/.exec(content.slice(at, at + 500))?.[0] ?? '';
  return at + rest.length;
};

const RULES = '@secretlint/secretlint-rule-preset-recommend';

const SECRET_OPTION = new RegExp(`^--?[\\w-]*(?:${SECRET_NAME})[\\w-]*$`, 'i');

/** The words of a command without those that are secrets by what stands before them. */
export const redactArguments = (argv: readonly string[]): { argv: string[]; count: number } => {
  let count = 0;
  const clean = argv.map((word, at) => {
    const before = argv[at - 1] ?? '';
    const isValue = !word.startsWith('-') && SECRET_OPTION.test(before);
    const isPair = /^(?:-u|--user)$/.test(before) && word.includes(':');
    // mysql and its kin take the password in the same word.
    const isGlued = /^-p\S{3,}$/.test(word) && /(?:mysql|mariadb|sshpass)/.test(argv[0] ?? '');
    if (!isValue && !isPair && !isGlued) return word;
    count += 1;
    return isGlued ? `-p${REMOVED}` : REMOVED;
  });
  return { argv: clean, count };
};
