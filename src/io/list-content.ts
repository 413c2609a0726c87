import { realpath, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { compareText } from '../model/compare-text.ts';
import type { Problem } from '../model/problem.ts';
import { problem } from '../model/problem-catalogue.ts';
import { groupBare, withoutExtension } from './group-bare.ts';
import {
  type ListedRecords,
  listBelow,
  listFolder,
  listRecords,
  type Walk,
} from './list-folder.ts';
import { nameProjects } from './name-projects.ts';

/** Every path is relative to the content folder, with forward slashes. */
export interface ContentListing {
  site: string | null;
  projects: ListedProject[];
  problems: Problem[];
}

export interface ListedProject extends ListedRecords {
  id: string;
  overview: string | null;
  documents: string[];
  /** Files that are one runbook each. */
  runbooks: string[];
  /** Files of alert rules. */
  alerts: string[];
  /** Where its records lie, or will: the folder need not exist. */
  recordsFolder: string;
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

/** Of a project, or, in a bare folder, of all: there with a folder for each. */
const RECORDS_FOLDER = 'records';

/** Folders of a bare folder that are nobody's documents. Dot folders are skipped as well. */
const SKIPPED_FOLDERS = ['node_modules', BUILD_FOLDER];

const listBare = async (walk: Walk): Promise<ContentListing> => {
  const files = (await listDeep(walk, '', new Set())).sort(compareText);
  const groups = await groupBare(files, { content: walk.content, name: basename(walk.root) });
  const ids = nameProjects([...groups.keys()]);
  const projects: ListedProject[] = [];
  for (const [index, group] of [...groups.values()].entries()) {
    const id = ids[index] as string;
    const recordsFolder = `${RECORDS_FOLDER}/${id}`;
    const kept = await listRecords(walk, recordsFolder);
    const alerts =
      group.around === null ? [] : await listBelow(walk, join(group.around, 'alerts'), YAML);
    const { documents, runbooks } = group;
    projects.push({ id, overview: null, documents, runbooks, alerts, recordsFolder, ...kept });
  }
  const there = await stat(join(walk.content, RECORDS_FOLDER)).catch(() => null);
  const below = there?.isDirectory() ? (await listFolder(walk, RECORDS_FOLDER)).folders : [];
  const folders = await Promise.all(
    below.map(async (recordsFolder) => ({
      recordsFolder,
      ...(await listRecords(walk, recordsFolder)),
    })),
  );
  return { site: null, projects, problems: [...walk.problems, ...findOrphans(folders, projects)] };
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
  const beside = new Set(files.map(withoutExtension));
  for (const folder of folders) {
    const project = await listProject(walk, folder);
    // Beside a file of its name it holds what belongs to that.
    found.push(beside.has(folder) ? { ...project, runbooks: [], alerts: [] } : project);
  }
  for (const file of files) {
    // A folder of the same name beside it holds no documents: it is there for the records.
    const recordsFolder = `${withoutExtension(file)}/${RECORDS_FOLDER}`;
    const kept = await listRecords(walk, recordsFolder);
    const below = withoutExtension(file);
    found.push({
      overview: null,
      documents: [file],
      runbooks: await listBelow(walk, `${below}/runbooks`, MARKDOWN),
      alerts: await listBelow(walk, `${below}/alerts`, YAML),
      recordsFolder,
      ...kept,
    });
  }
  const held = found.filter(
    ({ overview, documents, runbooks }) =>
      overview !== null || documents.length + runbooks.length > 0,
  );
  const ids = nameProjects(held.map(({ recordsFolder }) => basename(dirname(recordsFolder))));
  const projects = held
    .map((project, index) => ({ id: ids[index] as string, ...project }))
    .sort((a, b) => compareText(a.id, b.id));
  const site = top.files.includes('site.md') ? 'site.md' : null;
  const problems = [...walk.problems, ...findDuplicates(held), ...findOrphans(found, held)];
  return { site, projects, problems };
};

type RecordsFolder = Pick<ListedProject, 'recordsFolder' | 'records' | 'archives'>;

/** Folders with records that are nobody's. */
const findOrphans = (
  folders: readonly RecordsFolder[],
  held: readonly RecordsFolder[],
): Problem[] => {
  const owned = new Set(held.map(({ recordsFolder }) => recordsFolder));
  return folders
    .filter(
      ({ recordsFolder, records, archives }) =>
        (records.some(isRecord) || archives.length > 0) && !owned.has(recordsFolder),
    )
    .map(({ recordsFolder: file }) => {
      const id = basename(basename(file) === RECORDS_FOLDER ? dirname(file) : file);
      return problem('record-orphaned', { file, line: 0, column: 0 }, { id });
    });
};

const isRecord = (path: string): boolean => /\/\d{8}T\d{6}Z-[0-9a-f]{16}\.json$/.test(path);
const MARKDOWN = /\.md$/i;
const YAML = /\.ya?ml$/i;

/** Folders inside a project (`runbooks/`, `alerts/`, `records/`) hold no checklists. */
const listProject = async (walk: Walk, folder: string): Promise<Omit<ListedProject, 'id'>> => {
  const { files } = await listFolder(walk, folder);
  const overview = `${folder}/project.md`;
  const recordsFolder = `${folder}/${RECORDS_FOLDER}`;
  return {
    overview: files.includes(overview) ? overview : null,
    documents: files.filter((file) => file !== overview),
    recordsFolder,
    ...(await listRecords(walk, recordsFolder)),
    runbooks: await listBelow(walk, `${folder}/runbooks`, MARKDOWN),
    alerts: await listBelow(walk, `${folder}/alerts`, YAML),
  };
};

/** A file whose name is taken by a folder. */
const findDuplicates = (projects: readonly Omit<ListedProject, 'id'>[]): Problem[] => {
  const taken = new Set<string>();
  return projects.flatMap(({ recordsFolder, documents }) => {
    const id = ownId(dirname(recordsFolder));
    const [file] = documents;
    const isFile = file !== undefined && withoutExtension(file) === dirname(recordsFolder);
    if (isFile && taken.has(id))
      return [problem('duplicate-project', { file, line: 0, column: 0 }, { id })];
    if (!isFile) taken.add(id);
    return [];
  });
};

const ownId = (path: string): string => nameProjects([basename(path)])[0] as string;
