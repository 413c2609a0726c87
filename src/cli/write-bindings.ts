import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { addBindings } from '../documents/front-matter/add-bindings.ts';
import { listContent } from '../io/list-content.ts';
import { replaceFile } from '../io/replace-file.ts';
import { describeError } from '../io/system-error.ts';
import type { Problem } from '../model/problem.ts';
import { problem } from '../model/problem-catalogue.ts';
import { invalid } from './settle-options.ts';

type Refused = { kind: 'refused'; problems: Problem[] };

/** @param choice ids of items, or the least confidence */
export const chooseSuggestions = <T extends { item: { id: string }; confidence: number }>(
  suggestions: readonly T[],
  choice: readonly string[] | number,
): { kind: 'chosen'; suggestions: T[] } | Refused => {
  if (typeof choice === 'number') {
    const sure = suggestions.filter(({ confidence }) => confidence >= choice);
    return { kind: 'chosen', suggestions: sure };
  }
  const unknown = choice.filter((id) => !suggestions.some(({ item }) => item.id === id));
  if (unknown.length > 0) {
    const expected = 'ids of items that something is proposed for';
    return { kind: 'refused', problems: unknown.map((id) => invalid('--write', expected, id)) };
  }
  const chosen = suggestions.filter(({ item }) => choice.includes(item.id));
  return { kind: 'chosen', suggestions: chosen };
};

/** Puts entries into the front matter of a project: its `project.md`, or the one file that it is. */
export const writeBindings = async (
  id: string,
  content: string,
  entries: readonly string[],
): Promise<{ kind: 'written'; path: string } | Refused> => {
  const { projects } = await listContent(content);
  const listed = projects.find((one) => one.id === id);
  const [document = ''] = listed?.documents ?? [];
  const folder = dirname(listed?.recordsFolder ?? '');
  const path =
    listed?.overview ?? (document.startsWith(`${folder}/`) ? `${folder}/project.md` : document);
  const file = join(content, path);
  try {
    const before = await readFile(file).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return new Uint8Array();
      throw error;
    });
    const after = addBindings(before, entries);
    if (after === null) return refuse(path, entries);
    await replaceFile(file, after);
    return { kind: 'written', path };
  } catch (error) {
    const place = { file: path, line: 0, column: 0 };
    return {
      kind: 'refused',
      problems: [problem('file-unwritable', place, { found: describeError(error) })],
    };
  }
};

const refuse = (path: string, entries: readonly string[]): Refused => ({
  kind: 'refused',
  problems: [
    problem(
      'bindings-unwritable',
      { file: path, line: 1, column: 1 },
      { found: entries.join(', ') },
    ),
  ],
});
