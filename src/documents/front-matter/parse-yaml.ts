import { isMap, isNode, isScalar, LineCounter, parseDocument, type Scalar, visit } from 'yaml';

/** One key of a mapping at any depth. */
export interface YamlEntry {
  /** Keys from the outside in. */
  path: string[];
  line: number;
  column: number;
  /** Plain value, or undefined for a mapping or list. */
  scalar: unknown;
  /** The plain value as written: "2.10" stays so. Empty for everything else. */
  text: string;
}

export type YamlReading =
  | { kind: 'map'; data: Record<string, unknown>; entries: YamlEntry[] }
  | { kind: 'broken'; line: number; column: number; reason: string }
  /** A list, a single value or nothing. */
  | { kind: 'other' };

/**
 * YAML 1.2 with its core schema: dates stay text as written, tags create nothing, and data never
 * contains itself. Keys such as `__proto__` are plain own properties. Never throws.
 */
export const parseYaml = (source: string): YamlReading => {
  const lineCounter = new LineCounter();
  try {
    const document = parseDocument(source, {
      lineCounter,
      schema: 'core',
      resolveKnownTags: false,
      logLevel: 'error',
    });
    const [error] = document.errors;
    if (error) {
      const { line, col: column } = lineCounter.linePos(error.pos[0]);
      return { kind: 'broken', line, column, reason: firstSentence(error.message) };
    }
    if (!isMap(document.contents)) return { kind: 'other' };
    const entries: YamlEntry[] = [];
    visit(document.contents, {
      Pair(_, pair, ancestors) {
        if (!isNode(pair.key) || !pair.key.range) return;
        const { line, col: column } = lineCounter.linePos(pair.key.range[0]);
        const outer = ancestors.flatMap((node) => ('key' in node ? [String(node.key)] : []));
        const scalar = isScalar(pair.value) ? pair.value.value : undefined;
        const text = isScalar(pair.value) ? renderScalar(pair.value) : '';
        entries.push({ path: [...outer, String(pair.key)], line, column, scalar, text });
      },
      Alias(_, alias, ancestors) {
        const target = alias.resolve(document);
        if (target && ancestors.includes(target)) throw new Error('A map that contains itself');
      },
    });
    return { kind: 'map', data: document.toJS() as Record<string, unknown>, entries };
  } catch (error) {
    const reason = error instanceof Error ? firstSentence(error.message) : 'an unreadable block';
    return { kind: 'broken', line: 1, column: 1, reason };
  }
};

const renderScalar = ({ value, source }: Scalar): string =>
  typeof value === 'string' ? value : value === null ? '' : (source ?? String(value));

const firstSentence = (message: string): string => {
  const [first = message] = message.split(/ at line \d|\n/);
  return first.replace(/:$/, '');
};
