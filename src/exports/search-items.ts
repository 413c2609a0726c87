import { projectPage } from '../model/addresses.ts';
import { type Checklist, CLAIMS, type Item, PHASES, SEVERITIES } from '../model/checklist.ts';
import type { Project, Site } from '../model/site.ts';
import { VERDICT_STYLES, VERDICTS } from '../model/verdict.ts';

/** What `search/items.js` holds; the search page's script reads it. */
export interface SearchItems {
  /** Page and name of each project. */
  projects: [page: string, name: string][];
  /** Index of its project, id and title of each section, and the title of the area it lies in. */
  sections: [project: number, id: string, title: string, area: string][];
  owners: string[];
  phases: readonly string[];
  claims: readonly string[];
  /** Key, word and glyph. */
  verdicts: [key: string, word: string, glyph: string][];
  severities: readonly string[];
  /**
   * One item each: section index, four digits (phase, claim, verdict, severity), line, anchor, text and
   * the owner's index where there is one, tab-separated. An anchor that begins with the section's id has
   * `~` in its place.
   */
  rows: string[];
}

/**
 * A classic script, so that it loads from the file system too; one line per item. In parts, a project
 * each, so that other work gets its turn between them.
 */
export function* renderSearchItems(site: Site): Generator<string> {
  const found: Omit<SearchItems, 'rows'> = {
    projects: [],
    sections: [],
    owners: [],
    phases: PHASES,
    claims: CLAIMS,
    verdicts: VERDICTS.map((key) => [key, VERDICT_STYLES[key].word, VERDICT_STYLES[key].glyph]),
    severities: SEVERITIES,
  };
  yield 'window.seaworthyItems={"rows":[';
  let separator = '\n';
  for (const project of site.projects) {
    const rows = collectRows(project, found);
    if (rows.length > 0) yield separator + rows.map(quote).join(',\n');
    if (rows.length > 0) separator = ',\n';
  }
  yield `\n],${quote(found).slice(1)};\n`;
}

/** Its rows; the project and its sections are added to what is found. Without items nobody can look for them here. */
const collectRows = (
  project: Project,
  found: Pick<SearchItems, 'projects' | 'sections' | 'owners'>,
): string[] => {
  if (project.items.size === 0) return [];
  const projectIndex = found.projects.push([projectPage(project.id), project.name]) - 1;
  return project.checklists.flatMap(({ checklist }) => {
    const areaOf = createAreaOf(project, checklist);
    const sections = new Map(
      checklist.sections.map((section) => [
        section.id,
        found.sections.push([projectIndex, section.id, section.title, areaOf(section.id)]) - 1,
      ]),
    );
    return checklist.items.map((item) => {
      const verdict = project.items.get(item.id)?.verdict ?? 'open';
      const row = renderRow(item, sections.get(item.sectionId) ?? 0, VERDICTS.indexOf(verdict));
      return item.owner === null ? row : `${row}\t${placeOwner(item.owner, found.owners)}`;
    });
  });
};

/** The title of the area that a section is or lies in; empty outside of all. */
const createAreaOf = (project: Project, { sections }: Checklist): ((id: string) => string) => {
  const areas = new Map(project.areas.map(({ sectionId, title }) => [sectionId, title]));
  const parents = new Map(sections.map(({ id, parent }) => [id, parent]));
  const areaOf = (id: string | null | undefined): string =>
    id == null ? '' : (areas.get(id) ?? areaOf(parents.get(id)));
  return areaOf;
};

const placeOwner = (owner: string, owners: string[]): number => {
  const known = owners.indexOf(owner);
  return known < 0 ? owners.push(owner) - 1 : known;
};

const renderRow = (item: Item, section: number, verdict: number): string => {
  const digits = [
    PHASES.indexOf(item.phase),
    CLAIMS.indexOf(item.claim),
    verdict,
    SEVERITIES.indexOf(item.severity),
  ].join('');
  const anchor = item.id.startsWith(item.sectionId)
    ? `~${item.id.slice(item.sectionId.length)}`
    : item.id;
  return [section, digits, item.line, anchor, item.text.replace(/\s+/g, ' ')].join('\t');
};

/** JSON is valid JavaScript; `<` is escaped in case the file is ever inlined. */
const quote = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');
