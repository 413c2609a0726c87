import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readFrontMatter } from '../../src/documents/front-matter/read-front-matter.ts';
import { readChecklist } from '../../src/documents/read-checklist.ts';

const CONTENT = new URL('../../content/', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, CONTENT));
const settings = (path: string) => readFrontMatter(read(path).toString(), path).settings;

test('the demonstration says what it is called, and who owns each of its five systems', () => {
  expect(settings('site.md').title).toBe('Demonstration fleet');
  const listed = readdirSync(new URL('projects/', CONTENT), { withFileTypes: true });
  // A folder of the same name beside a file is there for its records.
  const files = listed.flatMap((entry) => (entry.isFile() ? [entry.name] : []));
  const entries = listed.filter(({ name }) => !files.includes(`${name}.md`));
  expect(entries).toHaveLength(5);
  for (const entry of entries) {
    const path = entry.isDirectory()
      ? `projects/${entry.name}/project.md`
      : `projects/${entry.name}`;
    expect(settings(path)).toMatchObject({ name: expect.any(String), owner: expect.any(String) });
  }
});

test('one of its checklists is kept in damaged text, to show the repair', () => {
  const { encoding, title } = readChecklist(read('projects/omicsoracle.md'), 'omicsoracle.md');
  expect(encoding.repaired).toBe('macintosh');
  expect(title).toContain('OmicsOracle');
});
