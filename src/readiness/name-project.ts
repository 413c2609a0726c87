import type { Checklist, ChecklistSettings } from '../model/checklist.ts';

/**
 * What a project is called: its front matter's `name` or `title`; with a single checklist that
 * checklist's own, without "Production Readiness Checklist" and the like, or the system its metadata
 * names; else its id.
 */
export function nameProject(
  id: string,
  settings: ChecklistSettings,
  checklists: readonly Checklist[],
): string {
  const given = settings.name ?? settings.title;
  if (given !== undefined) return given;
  const [only, second] = checklists;
  if (only === undefined || second !== undefined) return id;
  return (
    only.settings.name ?? only.settings.title ?? (nameSystem(only.title) || readSystem(only) || id)
  );
}

/** Adds its id to the name of each project that shares its name with another. */
export function tellApart<T extends { id: string; name: string }>(projects: readonly T[]): T[] {
  const counts = new Map<string, number>();
  for (const { name } of projects) counts.set(name, (counts.get(name) ?? 0) + 1);
  return projects.map((project) =>
    (counts.get(project.name) ?? 0) > 1
      ? { ...project, name: `${project.name} (${project.id})` }
      : project,
  );
}

/** What a checklist of production readiness is called, with the words that may stand before it. */
const KIND =
  '(?:(?:master|final|production|prod|pre-?production|operational|deployment|deploy|pre-?deployment|launch|pre-?launch|release|go-?live|readiness|security)[\\s/&-]+)*(?:readiness|production[\\s-]+ready|checklist|check list|prep(?:aration)? checklist|readiness (?:review|report|assessment))';
const SEPARATOR = '\\s*[-:：–—|]\\s*';
const DRESSING = /^[^\p{L}\p{N}]+|[^\p{L}\p{N})\]]+$/gu;

const TRAILING = new RegExp(`(?:^|${SEPARATOR}|\\s+)${KIND}$`, 'iu');
const LEADING = new RegExp(`^${KIND}(?:${SEPARATOR}|\\s+for\\s+(?:the\\s+)?)`, 'iu');

/** "🚀 Orders API – Production Readiness Checklist" is about "Orders API". Empty when nothing is left. */
const nameSystem = (title: string): string =>
  [DRESSING, TRAILING, LEADING, TRAILING, DRESSING].reduce(
    (text, pattern) => text.replace(pattern, ''),
    title,
  );

const readSystem = ({ metadata }: Checklist): string | null =>
  metadata.find(({ key, value }) => value !== null && SYSTEM.test(key))?.value ?? null;

const SYSTEM = /^(?:system|project|service|application|product)(?:\s+name)?$/i;
