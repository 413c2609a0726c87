/** Risks: numbered names with impact, mitigation and monitoring, or a table of them. */
import type { List, ListItem, PhrasingContent, RootContent, Table } from 'mdast';
import type { Risk, Threshold } from '../../model/checklist.ts';
import { thresholdsOf } from '../items/read-item-thresholds.ts';
import { readSeverityWord } from '../items/read-markers.ts';
import { readBoldProperty, readProperty, readValue } from '../items/read-properties.ts';
import { splitLines, type TextLine, toText } from '../markdown/plain-text.ts';
import { isTask, type OutlineSection } from '../outline/read-outline.ts';
import { isKey, readKeyKind } from '../words/property-keys.ts';

export const readRisks = (sections: OutlineSection[]): Risk[] =>
  sections
    .filter((section) => section.role === 'risks')
    .flatMap((section) => {
      const risk = readHeaded(section);
      return risk ? [risk] : section.nodes.flatMap((node) => readNode(node, section));
    });

/** "### Risk 1: Vendor outage" with nothing but its fields below. */
const readHeaded = (section: OutlineSection): Risk | null => {
  const lines = section.nodes.flatMap((node): TextLine[] => {
    if (node.type === 'paragraph') return splitLines(node);
    return node.type === 'list'
      ? node.children.flatMap(({ children: [first] }) =>
          first?.type === 'paragraph' ? splitLines(first) : [],
        )
      : [];
  });
  if (section.level < 2 || !lines.some(namesPart)) return null;
  const [first] = lines;
  if (!first || !(readBoldProperty(first) ?? readProperty(first))) return null;
  const risk: Risk = {
    name: section.title.replace(
      /^(?:risk|risque|riesgo|risco|risiko|リスク|风险|위험)\s*#?\d*\s*[:：.–—-]\s*/iu,
      '',
    ),
    severity: headingSeverity(section),
    impact: null,
    mitigation: null,
    monitor: null,
    text: section.title,
    thresholds: [],
    line: section.line,
  };
  for (const line of lines) keepLine(risk, line);
  return risk;
};

const namesPart = (line: TextLine): boolean => {
  const key = (readBoldProperty(line) ?? readProperty(line))?.key ?? '';
  return isKey(key, 'impact') || isKey(key, 'mitigation');
};

const readNode = (node: RootContent, section: OutlineSection): Risk[] => {
  if (node.type === 'table') return readTable(node);
  if (node.type !== 'list' || namesFields(node)) return [];
  return node.children
    .filter((entry) => !isTask(entry))
    .flatMap((entry) => readEntry(entry, section));
};

/** "Each accepted risk needs: owner, expiry, mitigation" lists what is to be written down. */
const namesFields = (list: List): boolean =>
  list.children.some((entry) => readKeyKind(toText(entry)) !== null);

const readEntry = (entry: ListItem, section: OutlineSection): Risk[] => {
  const first = entry.children[0];
  const lines = first?.type === 'paragraph' ? splitLines(first) : [];
  const [title, ...rest] = lines;
  if (!title || title.text === '') return [];
  const below = entry.children
    .slice(1)
    .flatMap((node) =>
      node.type === 'list'
        ? node.children
        : node.type === 'paragraph'
          ? [{ type: 'listItem', children: [node] } as ListItem]
          : [],
    )
    .flatMap((child) =>
      child.children[0]?.type === 'paragraph' ? splitLines(child.children[0]) : [],
    );
  const property = readBoldProperty(title);
  const risk: Risk = {
    name: (property?.key ?? title.text).replace(/[:：]\s*$/, ''),
    severity: headingSeverity(section),
    impact: null,
    mitigation: null,
    monitor: null,
    text: title.text,
    thresholds: thresholds(title, title.text),
    line: title.line,
  };
  for (const line of [...rest, ...below]) keepLine(risk, line);
  return [risk];
};

const keepLine = (risk: Risk, line: TextLine): void => {
  risk.thresholds.push(...thresholds(line, risk.name));
  const property = readBoldProperty(line) ?? readProperty(line);
  if (!property) return;
  for (const kind of ['impact', 'mitigation', 'monitor'] as const) {
    if (isKey(property.key, kind)) risk[kind] ??= property.value;
  }
  if (isKey(property.key, 'severity') && property.value)
    risk.severity = readSeverityWord(property.value) ?? risk.severity;
};

const thresholds = (line: TextLine, quantity: string): Threshold[] =>
  thresholdsOf(line.nodes, { line: line.line, quantity, alarm: false });

const headingSeverity = (section: OutlineSection): Risk['severity'] =>
  readSeverityWord(section.title.split(/\s+/)[0] ?? '');

const readTable = (table: Table): Risk[] => {
  const [head, ...rows] = table.children;
  const heads = (head?.children ?? []).map((cell) => toText(cell));
  const at = (kind: 'impact' | 'mitigation' | 'monitor' | 'severity') =>
    heads.findIndex((text) => isKey(text, kind));
  const name = heads.findIndex((text) =>
    /risk|risque|riesgo|risco|risiko|リスク|风险|위험|blocker|issue|threat/iu.test(text),
  );
  if (name < 0 || (at('impact') < 0 && at('mitigation') < 0)) return [];
  return rows
    .map((row) => {
      const cell = (index: number) =>
        index < 0 ? null : readValue(row.children[index] ? toText(row.children[index]) : '');
      const line = row.position?.start.line ?? 1;
      const nodes = row.children.flatMap((child): PhrasingContent[] => [
        ...child.children,
        { type: 'text', value: ' ' },
      ]);
      return {
        name: cell(name) ?? '',
        severity: readSeverityWord(cell(at('severity')) ?? cell(at('impact')) ?? ''),
        impact: cell(at('impact')),
        mitigation: cell(at('mitigation')),
        monitor: cell(at('monitor')),
        text: cell(name) ?? '',
        thresholds: thresholdsOf(nodes, { line, quantity: cell(name), alarm: false }),
        line,
      };
    })
    .filter((risk) => risk.name !== '');
};
