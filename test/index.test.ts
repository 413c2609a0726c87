import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import * as library from '../src/index.ts';

test('the library is these names and no others: each is a promise', () => {
  expect(Object.keys(library).sort()).toEqual([
    'PROBLEMS',
    'PROBLEM_FORMATS',
    'VERDICTS',
    'VERDICT_STYLES',
    'buildSite',
    'compareProblems',
    'documentSchema',
    'projectSchema',
    'readChecklist',
    'renderDocumentJson',
    'renderDocumentSchema',
    'renderHint',
    'renderMessage',
    'renderProblems',
    'renderProjectJson',
    'renderProjectSchema',
  ]);
});

const TEXT = '# Ferry\n\n- [x] Hull is tight\n  Status: PENDING\n- [ ] Pumps run\n';

test('a text becomes a checklist, its JSON reads back through the schema, and its problems have words', () => {
  const checklist = library.readChecklist(TEXT, 'ferry.md');
  expect(checklist.items.map(({ text, claim }) => [text, claim])).toEqual([
    ['Hull is tight', 'done'],
    ['Pumps run', 'open'],
  ]);
  const json = library.renderDocumentJson(checklist);
  expect(library.documentSchema.parse(JSON.parse(JSON.stringify(json)))).toEqual(json);
  expect(library.renderProblems(checklist.problems, 'text')).toContain(
    'ferry.md:3:1 warning box-against-status',
  );
});

test('a folder’s worth of texts becomes a judged site, and each project has its JSON', () => {
  const bytes = new TextEncoder().encode(TEXT);
  const site = library.buildSite(
    {
      site: null,
      address: null,
      generator: 'test',
      digest: (text) => createHash('sha256').update(text).digest('hex'),
      projects: [
        {
          id: 'ferry',
          overview: null,
          documents: [{ path: 'ferry.md', bytes }],
          runbooks: [],
          alerts: [],
          records: [],
          problems: [],
        },
      ],
      formats: [],
      clock: null,
      problems: [],
    },
    '2026-11-21T00:00:00Z',
  );
  const [ferry] = site.projects;
  if (ferry === undefined) throw new Error('The site has one project.');
  const json = library.projectSchema.parse(library.renderProjectJson(ferry, site));
  expect(json).toMatchObject({ id: 'ferry', score: { verified: 0, claimed: 50 } });
});
