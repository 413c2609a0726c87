import { join } from 'node:path';
import { renderProblems } from '../exports/problems.ts';
import {
  holds,
  makeArchive,
  replaceArchive,
  replaceByArchive,
} from '../io/archive/archive-files.ts';
import { loadArchives } from '../io/archive/load-archives.ts';
import type { ArchivedFile } from '../io/archive/pack-archive.ts';
import { type ListedProject, listContent } from '../io/list-content.ts';
import { loadGenerator } from '../io/load-generator.ts';
import { loadSources } from '../io/load-sources.ts';
import { resolveNow } from '../io/resolve-now.ts';
import { describeError, isSystemError } from '../io/system-error.ts';
import type { Problem } from '../model/problem.ts';
import { PROBLEMS, problem } from '../model/problem-catalogue.ts';
import type { StoredRecord } from '../model/record.ts';
import { countOf } from '../model/wording.ts';
import { readHistory } from '../read-history.ts';
import type { CompactOptions } from './compact.ts';
import { describeUnknown } from './describe-unknown.ts';
import { placeProblems } from './problem-report.ts';
import { invalid, type Settled } from './settle-options.ts';

export type Compacted =
  | { kind: 'refused'; problems: Problem[] }
  /** The records are not whole: what is wrong with them, for stdout. */
  | { kind: 'broken'; text: string }
  | { kind: 'done'; text: string };

/** Puts records that were written before a moment into an archive, or makes those in archives files again. */
export const compactRecords = async (
  id: string,
  { content, now }: Settled,
  options: CompactOptions,
): Promise<Compacted> => {
  const moment = options.before === undefined ? null : resolveNow(options.before, {});
  if (options.restore !== true && moment?.kind !== 'resolved')
    return refused([invalid('--before', 'a date such as `2026-06-30`', options.before ?? 'none')]);
  const { projects } = await listContent(content);
  const listed = projects.find((one) => one.id === id);
  if (listed === undefined)
    return refused(
      describeUnknown(
        id,
        projects.map((one) => one.id),
        content,
      ),
    );
  const { name, version } = loadGenerator();
  const generator = `${name} ${version}`;
  const sources = await loadSources({ content, address: null, generator, only: id });
  const [source] = sources.projects;
  if (source === undefined) return refused(sources.problems);
  const { stored, problems } = readHistory(source, { now, digest: sources.digest });
  const broken = problems.filter(({ code }) => PROBLEMS[code].severity === 'error');
  if (broken.length > 0)
    return { kind: 'broken', text: renderProblems(placeProblems(broken, content), 'text') };
  const folder = join(content, listed.recordsFolder);
  try {
    return options.restore === true
      ? await restore(listed, { content, folder, isDry: options.dryRun === true })
      : await compact(listed, stored, {
          content,
          folder,
          isDry: options.dryRun === true,
          before: moment?.kind === 'resolved' ? moment.now : now,
        });
  } catch (error) {
    if (!isSystemError(error)) throw error;
    const values = { found: listed.recordsFolder, reason: describeError(error) };
    return refused([problem('record-unwritable', { file: '', line: 0, column: 0 }, values)]);
  }
};

const refused = (problems: Problem[]): Compacted => ({ kind: 'refused', problems });

interface Work {
  content: string;
  /** Absolute: where the records lie. */
  folder: string;
  isDry: boolean;
}

const compact = async (
  listed: ListedProject,
  stored: readonly StoredRecord[],
  { content, folder, isDry, before }: Work & { before: string },
): Promise<Compacted> => {
  const loose = new Set([...listed.records, ...listed.signatures]);
  const old = stored
    .filter(({ record }) => Date.parse(record.recordedAt) < Date.parse(before))
    .flatMap((one) => [one, ...(one.signatures ?? [])])
    .filter(({ path }) => loose.has(path))
    .map(({ path, bytes }) => ({ name: nameOf(path), bytes }));
  // Of a run that was cut short: they are in an archive, and were not deleted yet.
  const held = (await loadArchives(content, listed.archives, [])).map(asArchived);
  const fresh = old.filter((file) => !holds(held, file));
  if (old.length === 0)
    return { kind: 'done', text: `No record was written before ${before}: nothing to compact.\n` };
  const archive = fresh.length === 0 ? null : makeArchive(fresh);
  if (!isDry) replaceByArchive(folder, archive, old);
  const size = sum(old);
  const text =
    archive === null
      ? `${countOf(old.length, 'file')} that an archive holds already: deleted.\n`
      : `${listed.recordsFolder}/${archive.name}  ${countOf(old.length, 'file')}, ${size} bytes, now ${archive.bytes.length}.\n`;
  return { kind: 'done', text };
};

const restore = async (
  listed: ListedProject,
  { content, folder, isDry }: Work,
): Promise<Compacted> => {
  const lines: string[] = [];
  for (const path of listed.archives) {
    const files = (await loadArchives(content, [path], [])).map(asArchived);
    if (!isDry) replaceArchive(folder, nameOf(path), files);
    lines.push(`${path}  ${countOf(files.length, 'file')}, ${sum(files)} bytes.\n`);
  }
  return { kind: 'done', text: lines.join('') || 'There is no archive: nothing to restore.\n' };
};

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

const asArchived = ({ path, bytes }: { path: string; bytes: Uint8Array }): ArchivedFile => ({
  name: nameOf(path),
  bytes,
});

const sum = (files: readonly ArchivedFile[]): number =>
  files.reduce((total, { bytes }) => total + bytes.length, 0);
