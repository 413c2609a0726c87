import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadSources } from '../../src/io/load-sources.ts';
import { makeFolder } from '../make-folder.ts';

const load = (content: string) =>
  loadSources({ content, address: null, generator: 'seaworthy test' });

const outline = async (content: string) => {
  const { site, projects, problems } = await load(content);
  return {
    site: site?.path ?? null,
    projects: projects.map(({ id, overview, documents }) => [
      id,
      overview?.path ?? null,
      documents.map(({ path }) => path),
    ]),
    problems: problems.map(({ code, place }) => `${place.file} ${code}`),
  };
};

test('a content folder holds one project per folder or file below `projects`', async () => {
  const content = makeFolder({
    'site.md': '',
    'README.md': '',
    'projects/zeta.md': '- [ ] a',
    'projects/Alpha/project.md': '',
    'projects/Alpha/launch.md': '- [ ] a',
    'projects/Alpha/B.MD': '- [ ] a',
    'projects/Alpha/notes.txt': '',
    'projects/Alpha/.draft.md': '',
    'projects/Alpha/runbooks/restore.md': '',
    'projects/Alpha/records/1.json': '',
    'projects/pictures/a.png': '',
  });
  expect(await outline(content)).toEqual({
    site: 'site.md',
    projects: [
      ['alpha', 'projects/Alpha/project.md', ['projects/Alpha/B.MD', 'projects/Alpha/launch.md']],
      ['zeta', null, ['projects/zeta.md']],
    ],
    problems: [],
  });
});

test('a file and a folder for one project are both kept, and reported', async () => {
  const content = makeFolder({ 'projects/pay.md': '- [ ] a', 'projects/Pay/list.md': '- [ ] b' });
  expect(await outline(content)).toEqual({
    site: null,
    projects: [
      ['pay', null, ['projects/Pay/list.md']],
      ['pay-2', null, ['projects/pay.md']],
    ],
    problems: ['projects/pay.md duplicate-project'],
  });
});

test('in a bare folder every markdown file at any depth is a project', async () => {
  const content = makeFolder({
    'site.md': '- [ ] a',
    'b/deep/list.md': '- [ ] a',
    'b-deep/list.md': '- [ ] a',
    'node_modules/x/README.md': '',
    'b/node_modules/x/README.md': '',
    'dist/a.md': '',
    '.git/a.md': '',
    'notes.txt': '',
  });
  expect(await outline(content)).toEqual({
    site: null,
    projects: [
      ['b-deep-list', null, ['b-deep/list.md']],
      ['b-deep-list-2', null, ['b/deep/list.md']],
      ['site', null, ['site.md']],
    ],
    problems: [],
  });
});

const ALERT = '---\nalerts: [Down]\n---\n# Down\n\nStart it again.\n';
const PARTS = '# Slow\n\n## Meaning\n\nIt is slow.\n\n## Mitigation\n\n1. Wait\n';

test('in a bare folder runbooks that lie side by side are one project, whatever the folder is called', async () => {
  const { projects } = await load(
    makeFolder({
      'ops/down.md': ALERT,
      'ops/slow.md': PARTS,
      'ops/launch.md': '# Launch\n\n## Impact\n\n## Mitigation\n\n- [ ] a\n',
      'ops/README.md': '# Operations\n',
      'ops/alerts/rules.yaml': 'groups: []',
      'pages/a.md': PARTS,
      'pages/b.md': PARTS,
      'pages/short.md': '# Short\n\nAsk Ada.\n',
      'alone/slow.md': PARTS,
      'alone/launch.md': '- [ ] a',
    }),
  );
  expect(
    projects.map(({ id, documents, runbooks, alerts }) => [
      id,
      ...[documents, runbooks, alerts].map((some) => some.map(({ path }) => path)),
    ]),
  ).toEqual([
    ['alone-launch', ['alone/launch.md'], [], []],
    ['alone-slow', ['alone/slow.md'], [], []],
    ['ops-readme', ['ops/README.md'], [], []],
    ['ops', [], ['ops/down.md', 'ops/slow.md'], ['ops/alerts/rules.yaml']],
    ['ops-launch', ['ops/launch.md'], [], []],
    ['pages', [], ['pages/a.md', 'pages/b.md', 'pages/short.md'], []],
  ]);
});

test.each([
  ['an empty folder', {}],
  ['a folder without markdown', { 'a.txt': '- [ ] a' }],
  ['a folder `projects` without markdown', { 'projects/a/b.txt': '' }],
])('%s has no checklists', async (_, files) => {
  const { problems } = await outline(makeFolder(files));
  expect(problems).toEqual(['. no-checklists']);
});

test('links are followed inside the folder, once, and never out of it', async () => {
  const outside = makeFolder({ 'secret.md': '- [ ] secret', 'more/secret.md': '- [ ] secret' });
  const content = makeFolder({ 'a/list.md': '- [ ] a' });
  symlinkSync('list.md', join(content, 'a/same.md'));
  symlinkSync('.', join(content, 'a/loop'));
  symlinkSync(join(outside, 'secret.md'), join(content, 'out.md'));
  symlinkSync(join(outside, 'more'), join(content, 'more'));
  symlinkSync('nowhere.md', join(content, 'broken.md'));
  expect(await outline(content)).toEqual({
    site: null,
    projects: [
      ['a-list', null, ['a/list.md']],
      ['a-same', null, ['a/same.md']],
    ],
    problems: ['broken.md file-unreadable', 'out.md file-unreadable'],
  });
});

test('a folder that is itself a link is read', async () => {
  const folder = makeFolder({ 'real/list.md': '- [ ] a' });
  symlinkSync('real', join(folder, 'content'));
  expect((await outline(join(folder, 'content'))).projects).toEqual([['list', null, ['list.md']]]);
});

test.skipIf(process.platform === 'win32')('a pipe is not waited for', async () => {
  const content = makeFolder({ 'a.md': '- [ ] a' });
  execFileSync('mkfifo', [join(content, 'pipe.md')]);
  expect((await outline(content)).problems).toEqual(['pipe.md file-unreadable']);
});

test('the bytes are those of the file, and no more than five million of them', async () => {
  const bytes = Uint8Array.from([0xff, 0xfe, 0x41, 0x00]);
  const content = makeFolder({ 'a.md': bytes, 'b.md': new Uint8Array(5_100_000) });
  const { projects } = await load(content);
  expect(Uint8Array.from(projects[0]?.documents[0]?.bytes ?? [])).toEqual(bytes);
  expect(projects[1]?.documents[0]?.bytes.length).toBe(5_000_000);
});

test('whatever lies among records and is none is named at its project, and so are records of no project', async () => {
  const name = '20261001T000000Z-0123456789abcdef.json';
  const content = makeFolder({
    'projects/pay.md': '- [ ] a',
    [`projects/pay/records/${name}`]: '',
    [`projects/pay/records/.${name}.77`]: '',
    'projects/pay/records/.gitkeep': '',
    'projects/pay/records/notes.txt': '',
    [`projects/pay/records/2026/${name}`]: '',
    'projects/till.md': '- [ ] a',
    'projects/till/records': '',
    [`projects/gone/records/${name}`]: '',
    'projects/idle/records/other.json': '',
  });
  symlinkSync(name, join(content, 'projects/pay/records/linked.json'));
  const { projects, problems } = await load(content);
  expect(
    projects.map(({ id, records, problems: found }) => [
      id,
      records.map(({ path }) => path),
      found.map(({ code, place, values }) => `${place.file} ${code}: ${values.found}`),
    ]),
  ).toEqual([
    [
      'pay',
      [`projects/pay/records/${name}`],
      [
        `projects/pay/records/.${name}.77 record-stray: a record that was never finished`,
        'projects/pay/records/2026 record-stray: a folder',
        'projects/pay/records/linked.json record-stray: a link',
        'projects/pay/records/notes.txt record-stray: another file',
      ],
    ],
    ['till', [], ['projects/till/records record-stray: a file']],
  ]);
  expect(problems.map(({ code, place }) => `${place.file} ${code}`)).toEqual([
    'projects/gone/records record-orphaned',
  ]);
});

test('in a bare folder records of a document that is gone are named', async () => {
  const name = '20261001T000000Z-0123456789abcdef.json';
  const content = makeFolder({
    'pay.md': '- [ ] a',
    [`records/pay/${name}`]: '',
    [`records/gone/${name}`]: '',
    'records/else/data.json': '',
  });
  const { problems } = await load(content);
  expect(problems.map(({ code, place }) => `${place.file} ${code}`)).toEqual([
    'records/gone record-orphaned',
  ]);
});

describe('the edits of documents', () => {
  const commit = (folder: string, args: string[]): void => {
    const as = ['-c', 'user.name=Ann', '-c', 'user.email=ann@example.org'];
    execFileSync('git', [...as, ...args], { cwd: folder, stdio: 'ignore' });
  };

  /** A repository of one commit. */
  const makeRepository = (files: Record<string, string>): string => {
    const folder = makeFolder(files);
    commit(folder, ['init', '-b', 'main']);
    commit(folder, ['add', '-A']);
    commit(folder, ['commit', '-m', 'All']);
    return folder;
  };

  test('tell the past of projects without records too', async () => {
    const { projects } = await load(makeRepository({ 'a.md': '- [ ] a', 'b.md': '- [ ] b' }));
    expect(projects.map(({ tellsEdits, edits }) => [tellsEdits, edits?.kind])).toEqual([
      [true, 'known'],
      [true, 'known'],
    ]);
  });

  test('do so only while they are few: each is a document to read', async () => {
    const names = Array.from({ length: 301 }, (_, index) => [`${index}.md`, '- [ ] a']);
    const { projects } = await load(makeRepository(Object.fromEntries(names)));
    expect(projects).toHaveLength(301);
    expect(projects.some(({ edits }) => edits?.kind === 'known')).toBe(false);
  });

  test('count those that a sign-off makes be looked up', async () => {
    const signed = '- [ ] a\n\nApproved: Ann, 2026-05-01';
    const names = Array.from({ length: 301 }, (_, index) => [`${index}.md`, signed]);
    const { projects } = await load(makeRepository(Object.fromEntries(names)));
    expect(projects.every(({ edits }) => edits?.kind === 'known')).toBe(true);
    expect(projects.some(({ tellsEdits }) => tellsEdits)).toBe(false);
  });

  test('are not asked where nothing is told', async () => {
    const content = makeRepository({ 'a.md': '- [ ] a' });
    const about = { content, address: null, generator: 'seaworthy test' };
    for (const edits of ['none', 'signed'] as const) {
      const { projects } = await loadSources({ ...about, edits });
      expect(projects.map((project) => [project.tellsEdits, project.edits])).toEqual([
        [undefined, undefined],
      ]);
    }
  });
});
