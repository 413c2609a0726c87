/** The item index in memory: rows of `search/items.js` taken apart once, scanned on every key. */
import type { SearchItems } from '../../exports/search-items.ts';

export const FILTERS = [
  'project',
  'area',
  'phase',
  'claim',
  'verdict',
  'severity',
  'owner',
] as const;
export type Filter = (typeof FILTERS)[number];
/** Chosen value of each filter; '' is all. Project by page, area and owner by name, the others by key. */
export type Choice = Record<Filter, string>;

export interface Row {
  /** As it is searched: item, section and project, folded. */
  words: string;
  text: string;
  section: string;
  project: string;
  /** From the site's root, fragment included. */
  address: string;
  line: string;
  verdict: number;
  values: Choice;
}

export interface Found<One extends Row = Row> {
  rows: One[];
  total: number;
  /** How many rows each value would leave, with the other filters as they are. */
  counts: Record<Filter, Map<string, number>>;
}

/** Lower case without accents, so that "resume" finds "Résumé". */
export const fold = (text: string): string =>
  (/[^\x20-\x7e]/.test(text) ? text.normalize('NFKD').replace(/\p{M}/gu, '') : text).toLowerCase();

export const readRows = (items: SearchItems): Row[] => {
  const heads = items.sections.map(([project, id, title, area]) => {
    const [page = '', name = ''] = items.projects[project] ?? [];
    return { page, name, id, title, area, words: `\n${fold(title)}\n${fold(name)}` };
  });
  return items.rows.flatMap((row) => {
    const [section = '', digits = '', line = '', anchor = '', text = '', owner = ''] =
      row.split('\t');
    const head = heads[Number(section)];
    if (head === undefined) return [];
    const id = anchor.startsWith('~') ? head.id + anchor.slice(1) : anchor;
    const verdict = Number(digits[2]);
    return {
      words: fold(text) + head.words,
      text,
      section: head.title,
      project: head.name,
      address: `${head.page}#${encodeURI(id).replaceAll('#', '%23')}`,
      line,
      verdict,
      values: {
        project: head.page,
        area: head.area,
        phase: items.phases[Number(digits[0])] ?? '',
        claim: items.claims[Number(digits[1])] ?? '',
        verdict: items.verdicts[verdict]?.[0] ?? '',
        severity: items.severities[Number(digits[3])] ?? '',
        owner: owner === '' ? '' : (items.owners[Number(owner)] ?? ''),
      },
    };
  });
};

/** Rows that hold every term and pass every filter, the best `most` first. */
export const findRows = <One extends Row>(
  rows: One[],
  query: string,
  choice: Choice,
  most: number,
): Found<One> => {
  const phrase = fold(query.trim());
  const terms = phrase.split(/\s+/).filter((term) => term !== '');
  const counts = Object.fromEntries(
    FILTERS.map((filter) => [filter, new Map<string, number>()]),
  ) as Found['counts'];
  const chosen = FILTERS.filter((filter) => choice[filter] !== '');
  const tiers: One[][] = [[], [], []];
  let total = 0;
  for (const row of rows) {
    if (!terms.every((term) => row.words.includes(term))) continue;
    const missed = chosen.filter((filter) => row.values[filter] !== choice[filter]);
    for (const filter of FILTERS) {
      if (missed.length === 0 || (missed.length === 1 && missed[0] === filter)) {
        const value = row.values[filter];
        if (value === '') continue;
        counts[filter].set(value, (counts[filter].get(value) ?? 0) + 1);
      }
    }
    if (missed.length > 0) continue;
    total += 1;
    tiers[rank(row.words, phrase)]?.push(row);
  }
  return { rows: tiers.flat().slice(0, most), total, counts };
};

/** 0 where a line begins with the phrase, 1 where a word does, 2 elsewhere. */
const rank = (words: string, phrase: string): number => {
  const at = words.indexOf(phrase);
  if (at < 0) return 2;
  if (at === 0 || words[at - 1] === '\n') return 0;
  return /[\s(/"'`-]/.test(words[at - 1] ?? '') ? 1 : 2;
};
