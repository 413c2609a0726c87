import { isMap, isSeq, LineCounter, type Node, parseAllDocuments, type YAMLMap } from 'yaml';
import type { AlertRule } from '../model/alert.ts';
import type { Problem } from '../model/problem.ts';
import { problem } from '../model/problem-catalogue.ts';
import { readRule } from './read-rule.ts';
import { hideTemplate, restoreTemplate } from './template.ts';

export interface AlertRules {
  rules: AlertRule[];
  problems: Problem[];
}

/**
 * The alerts of one rule file: groups of Prometheus, Loki or Mimir, `PrometheusRule` resources, lists of
 * them, several documents in one file, also between the actions of a Helm template. Recording rules are
 * passed over, and so is the configuration of Alertmanager, which holds none. Never throws.
 * @param text LF or CRLF
 */
export const readAlertRules = (text: string, path: string): AlertRules => {
  const plain = parse(text);
  const parsed = plain.kind === 'broken' && text.includes('{{') ? parse(hideTemplate(text)) : plain;
  if (parsed.kind === 'broken') {
    const place = { file: path, line: parsed.line, column: parsed.column };
    return {
      rules: [],
      problems: [problem('alert-file-invalid', place, { found: parsed.reason })],
    };
  }
  const found: AlertRules = { rules: [], problems: [] };
  const groups = parsed.documents.flatMap(listGroups);
  const isOther = parsed.documents.some(
    (node) => isMap(node) && OTHERS.some((key) => node.has(key)),
  );
  if (groups.length === 0 && !isOther)
    found.problems.push(
      problem('alert-file-invalid', { file: path, line: 1, column: 1 }, { found: 'no rule group' }),
    );
  for (const group of groups) readGroup(group, { path, lines: parsed.lines }, found);
  return found;
};

interface Source {
  path: string;
  lines: LineCounter;
}

type Parsed =
  | { kind: 'parsed'; documents: Node[]; lines: LineCounter }
  | { kind: 'broken'; line: number; column: number; reason: string };

const parse = (text: string): Parsed => {
  const lines = new LineCounter();
  const documents: Node[] = [];
  try {
    for (const document of parseAllDocuments(text, {
      lineCounter: lines,
      schema: 'core',
      logLevel: 'error',
    })) {
      const [error] = document.errors;
      if (error !== undefined) {
        const { line, col } = lines.linePos(error.pos[0]);
        const [reason = ''] = error.message.split(/ at line \d|\n/);
        return { kind: 'broken', line, column: col, reason: reason.replace(/:$/, '') };
      }
      if (document.contents !== null) documents.push(document.contents as Node);
    }
  } catch {
    return { kind: 'broken', line: 1, column: 1, reason: 'text that is no YAML' };
  }
  return { kind: 'parsed', documents, lines };
};

/** What else lies in such a folder: a configuration of Alertmanager, a values file, dashboards. */
const OTHERS = ['route', 'receivers', 'inhibit_rules', 'scrape_configs', 'rule_files'];

const listGroups = (node: unknown): YAMLMap[] => {
  if (isSeq(node)) return node.items.flatMap(listGroups);
  if (!isMap(node)) return [];
  if (isSeq(node.get('rules', true))) return [node];
  const inner = [node.get('groups', true), node.get('items', true), node.get('spec', true)];
  return inner.flatMap(listGroups);
};

const readGroup = (group: YAMLMap, source: Source, found: AlertRules): void => {
  const name = group.get('name');
  const rules = group.get('rules', true);
  if (!isSeq(rules)) return;
  for (const rule of rules.items) {
    const at = isMap(rule) || isSeq(rule) ? rule.range?.[0] : undefined;
    const { line, col } = source.lines.linePos(at ?? 0);
    const place = { file: source.path, line: Math.max(1, line), column: Math.max(1, col) };
    const data = restoreTemplate(isMap(rule) ? rule.toJSON() : rule);
    const read = readRule(data, typeof name === 'string' ? name : null, place);
    if (read.kind === 'alert') found.rules.push(read.rule);
    else if (read.kind === 'invalid') found.problems.push(read.problem);
  }
};
