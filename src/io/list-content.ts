import { realpath, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { compareText } from '../model/compare-text.ts';
import type { Problem } from '../model/problem.ts';
import { problem } from '../model/problem-catalogue.ts';
import { listFolder, type Walk } from './list-folder.ts';
import { nameProjects } from './name-projects.ts';

/** Every path is relative to the content folder, with forward slashes. */
export interface ContentListing {
  site: string | null;
  projects: ListedProject[];
  problems: Problem[];
}

export interface ListedProject {
  id: string;
  overview: string | null;
  documents: string[];
}

/**
 * What there is to read below a content folder, in the order of code units. A folder with `projects/`
 * holds one project per folder or file in it; any other is bare, and each of its markdown files, at
 * any depth, may be a project.
 */
export const listContent = async (content: string): Promise<ContentListing> => {
  const walk: Walk = { content, root: await realpath(content), problems: [] };
  return (await isBareFolder(content)) ? listBare(walk) : listProjects(walk);
};

export const isBareFolder = async (content: string): Promise<boolean> => {
  const projects = await stat(join(content, 'projects')).catch(() => null);
  return !projects?.isDirectory();
};

/** Where a build goes unless told otherwise. In a bare folder this is beside the documents. */
export const BUILD_FOLDER = 'dist';

/** Folders of a bare folder that are nobody's documents. Dot folders are skipped as well. */
const SKIPPED_FOLDERS = ['node_modules', BUILD_FOLDER];

const listBare = async (walk: Walk): Promise<ContentListing> => {
  const files = (await listDeep(walk, '', new Set())).sort(compareText);
  const ids = nameProjects(files.map(withoutExtension));
  const projects = files.map((file, index) => ({
    id: ids[index] as string,
    overview: null,
    documents: [file],
  }));
  return { site: null, projects, problems: walk.problems };
};

const listDeep = async (walk: Walk, folder: string, seen: Set<string>): Promise<string[]> => {
  const real = await realpath(join(walk.content, folder)).catch(() => folder);
  if (seen.has(real)) return [];
  seen.add(real);
  const { files, folders } = await listFolder(walk, folder);
  for (const below of folders) {
    if (SKIPPED_FOLDERS.includes(basename(below))) continue;
    files.push(...(await listDeep(walk, below, seen)));
  }
  return files;
};

const listProjects = async (walk: Walk): Promise<ContentListing> => {
  const top = await listFolder(walk, '');
  const { files, folders } = await listFolder(walk, 'projects');
  const found: Omit<ListedProject, 'id'>[] = [];
  for (const folder of folders) found.push(await listProject(walk, folder));
  for (const file of files) found.push({ overview: null, documents: [file] });
  const ids = nameProjects([...folders, ...files].map(projectName));
  const projects = found
    .map((project, index) => ({ id: ids[index] as string, ...project }))
    .filter(({ overview, documents }) => overview !== null || documents.length > 0)
    .sort((a, b) => compareText(a.id, b.id));
  const site = top.files.includes('site.md') ? 'site.md' : null;
  return { site, projects, problems: [...walk.problems, ...findDuplicates(folders, files)] };
};

/** Folders inside a project (`runbooks/`, `alerts/`, `records/`) hold no checklists. */
const listProject = async (walk: Walk, folder: string): Promise<Omit<ListedProject, 'id'>> => {
  const { files } = await listFolder(walk, folder);
  const overview = `${folder}/project.md`;
  return {
    overview: files.includes(overview) ? overview : null,
    documents: files.filter((file) => file !== overview),
  };
};

const findDuplicates = (folders: string[], files: string[]): Problem[] => {
  const taken = new Set(folders.map(ownId));
  return files.flatMap((file) => {
    const id = ownId(file);
    if (!taken.has(id)) return [];
    return [problem('duplicate-project', { file, line: 0, column: 0 }, { id })];
  });
};

const ownId = (path: string): string => nameProjects([projectName(path)])[0] as string;

const projectName = (path: string): string => withoutExtension(basename(path));

const withoutExtension = (path: string): string => path.replace(/\.md$/i, '');
