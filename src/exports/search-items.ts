import { projectPage } from '../model/addresses.ts';
import { CLAIMS, type Item, PHASES, SEVERITIES } from '../model/checklist.ts';
import type { Project, Site } from '../model/site.ts';
import { VERDICT_STYLES, VERDICTS } from '../model/verdict.ts';

/** What `search/items.js` holds; the search page's script reads it. */
export interface SearchItems {
  /** Page and name of each project. */
  projects: [page: string, name: string][];
  /** Index of its project, id and title of each section. */
  sections: [project: number, id: string, title: string][];
  phases: readonly string[];
  claims: readonly string[];
  /** Key, word and glyph. */
  verdicts: [key: string, word: string, glyph: string][];
  severities: readonly string[];
  /**
   * One item each: section index, four digits (phase, claim, verdict, severity), line, anchor and
   * text, tab-separated. An anchor that begins with the section's id has `~` in its place.
   */
  rows: string[];
}

/** A classic script, so that it loads from the file system too; one line per item. */
export const renderSearchItems = (site: Site): string => {
  const { rows, ...head } = collectItems(site);
  const opening = JSON.stringify(head).slice(0, -1);
  return `window.seaworthyItems=${opening},"rows":[\n${rows.map(quote).join(',\n')}\n]};\n`;
};

const collectItems = (site: Site): SearchItems => {
  const found: SearchItems = {
    projects: [],
    sections: [],
    phases: PHASES,
    claims: CLAIMS,
    verdicts: VERDICTS.map((key) => [key, VERDICT_STYLES[key].word, VERDICT_STYLES[key].glyph]),
    severities: SEVERITIES,
    rows: [],
  };
  for (const project of site.projects) collectProject(project, found);
  return found;
};

const collectProject = (project: Project, found: SearchItems): void => {
  const projectIndex = found.projects.push([projectPage(project.id), project.name]) - 1;
  for (const { checklist } of project.checklists) {
    const sections = new Map(
      checklist.sections.map((section) => [
        section.id,
        found.sections.push([projectIndex, section.id, section.title]) - 1,
      ]),
    );
    for (const item of checklist.items) {
      const verdict = project.items.get(item.id)?.verdict ?? 'open';
      const section = sections.get(item.sectionId) ?? 0;
      found.rows.push(renderRow(item, section, VERDICTS.indexOf(verdict)));
    }
  }
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
const quote = (text: string): string => JSON.stringify(text).replaceAll('<', '\\u003c');
