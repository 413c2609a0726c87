/** `Key: value` blocks at the top and the bottom of a document. */
import type { RootContent, Table } from 'mdast';
import type { MetadataEntry } from '../../model/checklist.ts';
import type { DraftItem } from '../items/draft.ts';
import { hasBlank, readBoldProperty, readProperty, readValue } from '../items/read-properties.ts';
import { splitLines, type TextLine, toText } from '../markdown/plain-text.ts';
import { hasTaskBelow, type OutlineSection } from '../outline/read-outline.ts';
import { isKey, normaliseKey } from '../words/property-keys.ts';
import { SIGNING_KEYS } from '../words/sign-off-roles.ts';
import { namesRole } from './names-role.ts';

const MOST_KEY_WORDS = 5;

/** Roles whose `Key: value` lines mean something else. */
const OTHER_MEANING = new Set([
  'contacts',
  'dependencies',
  'escalation',
  'risks',
  'legend',
  'runbook',
  'rollback',
  'smoke-tests',
]);
const KEY_WORDS =
  /^(?:last (?:updated?|reviewed?|verified|modified)|updated|version|app version|date|created|author|owner|maintainer|status|current status|system|project|phase|environment|deployment environment|deployment date|deployed by|scheduled date|review (?:frequency|cycle|date)|next review(?: date)?|document (?:version|owner)|release(?: date)?|target(?: (?:date|launch|release))?|estimated .*|launch date|prepared by|updated by|team|repository|service|application|tier|total .*|related|references?|dernière mise à jour|version|auteur|última actualización|versión|autor|fecha|última atualização|versão|data|responsável|letzte aktualisierung|stand|datum|verantwortlich|son güncelleme|tarih|sürüm|最終更新日?|更新日|作成日|作成者|バージョン|対象|最后更新|更新日期|版本|作者|최종 업데이트|버전|작성자|작성일)(?![\p{L}\p{N}])/iu;

const LONGEST_VALUE = 120;

/**
 * Entries in document order, duplicates kept. Read are, before the first item and after the last
 * one, paragraphs of bold keys, plain keys that are known words and Field | Value tables; anywhere
 * else, keys left blank. A document without items has its edges before the first second-level
 * heading and after the last rule.
 */
export const readMetadata = (sections: OutlineSection[], items: DraftItem[]): MetadataEntry[] => {
  const holding = new Set(items.map(({ sectionId }) => sectionId));
  const first = sections.findIndex(({ id }) => holding.has(id));
  const last = sections.findLastIndex(({ id }) => holding.has(id));
  return sections.flatMap((section, index) => {
    const lead =
      first < 0 ? section.level <= 1 : index < first || (index === first && section.level <= 1);
    const tail = last >= 0 && index > last;
    const rule = section.nodes.findIndex(({ type }) => type === 'thematicBreak');
    const firstTask = section.nodes.findIndex(hasTaskBelow);
    const lastTask = section.nodes.findLastIndex(hasTaskBelow);
    return section.nodes.flatMap((node, at) => {
      const afterItems = index === last && at > lastTask;
      const beforeItems =
        index === first && section.level <= 1 && (firstTask < 0 || at < firstTask);
      const edge = lead || tail || afterItems || beforeItems;
      const ruled = index === sections.length - 1 && rule >= 0 && at > rule;
      const dated = section.role === 'timeline';
      return readNode(node, {
        edge: edge || (first < 0 && ruled),
        dated,
        signing: section.role === 'signoff',
        foreign: OTHER_MEANING.has(section.role) && !ruled,
      });
    });
  });
};

interface Where {
  edge: boolean;
  /** Known keys count in a timeline: "Estimated launch". */
  dated: boolean;
  foreign: boolean;
  /** Roles and their fields are sign-offs. */
  signing: boolean;
}

const readNode = (node: RootContent, where: Where): MetadataEntry[] => {
  switch (node.type) {
    case 'paragraph':
      return where.foreign ? [] : readLines(splitLines(node), where);
    case 'blockquote':
      return where.edge && !where.foreign
        ? node.children.flatMap((child) => readNode(child, where))
        : [];
    case 'list':
      return where.edge && !where.foreign && !hasTaskBelow(node)
        ? node.children.flatMap((entry) =>
            entry.children[0]?.type === 'paragraph' && entry.children.length === 1
              ? readLines(splitLines(entry.children[0]).slice(0, 1), where).filter((entry) =>
                  KEY_WORDS.test(entry.key),
                )
              : [],
          )
        : [];
    case 'table':
      return where.edge && !where.foreign ? readTable(node) : [];
    default:
      return [];
  }
};

const isField = (key: string): boolean =>
  isKey(key, 'name') || isKey(key, 'date') || isKey(key, 'signature');

const readLines = (lines: TextLine[], { edge, dated, signing }: Where): MetadataEntry[] => {
  let signed = false;
  const read = lines.map((line) => {
    const bold = readBoldProperty(line);
    return { line, bold, entry: bold ?? readProperty(line) };
  });
  const pure = read.every(({ line, entry }) => line.text === '' || entry !== null);
  return read.flatMap(({ line, bold, entry }): MetadataEntry[] => {
    if (!entry || /[:：]\s*$/.test(line.text) || entry.key.split(/\s+/).length > MOST_KEY_WORDS)
      return [];
    const key = normaliseKey(entry.key);
    if (signing && (namesRole(entry.key) || isField(entry.key))) return [];
    if (SIGNING_KEYS.some((known) => key.endsWith(known))) {
      signed = true;
      return [];
    }
    if (signed && /^(?:date|signature|name)$/i.test(key)) {
      signed = false;
      return [];
    }
    const known = KEY_WORDS.test(entry.key);
    const short = (entry.value?.length ?? 0) <= LONGEST_VALUE;
    const placed = (edge && pure && (bold !== null || known)) || (dated && known);
    const wanted =
      (placed && short) || (hasBlank(line.text) && (bold !== null || lines.length === 1));
    if (
      !wanted ||
      /^(?:note|important|warning|tip|remember|attention|remarque|注意|参考|備考|hinweis|nota)$/i.test(
        key,
      )
    )
      return [];
    return [{ key: entry.key, value: entry.value, line: line.line }];
  });
};

const readTable = (table: Table): MetadataEntry[] => {
  const [head, ...rows] = table.children;
  const heads = (head?.children ?? []).map((cell) => toText(cell).toLowerCase());
  const known =
    /^(?:field|key|property|attribute|item|champ|campo|feld|項目|字段|항목|)$/u.test(
      heads[0] ?? '',
    ) && /^(?:value|details?|valeur|valor|wert|内容|値|值|내용|값|)$/u.test(heads[1] ?? '');
  if (heads.length !== 2 || !known) return [];
  return rows
    .map((row) => ({
      key: toText(row.children[0] ?? { type: 'text', value: '' }),
      value: readValue(toText(row.children[1] ?? { type: 'text', value: '' })),
      line: row.position?.start.line ?? 1,
    }))
    .filter((entry) => entry.key !== '' && /\p{L}/u.test(entry.key));
};
