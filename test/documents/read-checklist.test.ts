import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { readChecklist } from '../../src/documents/read-checklist.ts';
import type { Checklist } from '../../src/model/checklist.ts';
import { documentsOf } from './documents.ts';

const OUTSIDE = new URL('../../../shared/', import.meta.url);
const outside = (folder: string): { name: string; bytes: Uint8Array }[] => {
  const path = new URL(`${folder}/`, OUTSIDE);
  if (!existsSync(path)) return [];
  return readdirSync(path).map((name) => ({
    name,
    bytes: readFileSync(new URL(encodeURIComponent(name), path)),
  }));
};
const ours = documentsOf('content').concat(documentsOf('test/fixtures/documents'));
const theirs = [...outside('seeds'), ...outside('corpus')];

const everything = (checklist: Checklist) => ({
  ...checklist,
  path: '',
  encoding: null,
  problems: checklist.problems
    .filter(({ code }) => !code.startsWith('mojibake'))
    .map(({ code, place, values }) => ({ code, line: place.line, values })),
});

describe('the parser behind it', () => {
  const remark = unified().use(remarkParse).use(remarkGfm).freeze();

  test.each(ours)('gives the model that remark gives: $name', ({ name, bytes }) => {
    expect(everything(readChecklist(bytes, name))).toEqual(
      everything(readChecklist(bytes, name, remark)),
    );
  });

  test.runIf(theirs.length > 0).each(theirs)(
    'gives the model that remark gives, also for $name',
    ({ name, bytes }) => {
      expect(everything(readChecklist(bytes, name))).toEqual(
        everything(readChecklist(bytes, name, remark)),
      );
    },
  );

  const tasksOf = (node: Nodes): number =>
    (node.type === 'listItem' && typeof node.checked === 'boolean' ? 1 : 0) +
    ('children' in node ? node.children.reduce((sum, child) => sum + tasksOf(child), 0) : 0);

  test.each(ours.concat(theirs))('loses no task that markdown knows: $name', ({ name, bytes }) => {
    const checklist = readChecklist(bytes, name);
    if (checklist.encoding.repaired !== null) return;
    const text = new TextDecoder().decode(bytes).replace(/^---\n[\s\S]*?\n---\n/, '');
    const read =
      checklist.items.filter(({ source }) => source === 'checkbox').length +
      checklist.signoffs.length;
    expect(read).toBeGreaterThanOrEqual(tasksOf(remark.parse(text) as Root));
  });
});

describe('twins', () => {
  const text =
    '# Größe ✅\n\n**Version**: 1.0\n\n## Sécurité\n\n- [x] “TLS” — on\n  - ✅ Status: FIXED\n- [ ] p95 < 100 ms\n';
  const bytes = new TextEncoder().encode(text);
  const model = everything(readChecklist(bytes, 'a.md'));

  test.each([
    ['a byte order mark', new TextEncoder().encode(`\uFEFF${text}`)],
    ['CRLF', new TextEncoder().encode(text.replaceAll('\n', '\r\n'))],
    ['CR', new TextEncoder().encode(text.replaceAll('\n', '\r'))],
    ['UTF-16 with a mark', Uint8Array.from(Buffer.from(`\uFEFF${text}`, 'utf16le'))],
    ['text that is decoded already', text],
    [
      'UTF-8 read as Windows-1252',
      new TextEncoder().encode(new TextDecoder('windows-1252').decode(bytes)),
    ],
    [
      'UTF-8 read as Mac Roman',
      new TextEncoder().encode(new TextDecoder('macintosh').decode(bytes)),
    ],
  ])('%s changes nothing', (_, twin) => {
    expect(everything(readChecklist(twin, 'a.md'))).toEqual(model);
  });

  const corpus = new Map(outside('corpus').map((file) => [file.name, file]));
  const damaged = [...corpus.values()].filter(({ name }) => /^\d+\.[\w-]+\.md$/.test(name));

  test.runIf(damaged.length > 0).each(damaged)(
    '$name reads like its clean original',
    ({ name, bytes }) => {
      const clean = [...corpus.values()].find((file) =>
        file.name.startsWith(`${name.slice(0, 3)}__`),
      );
      expect(everything(readChecklist(bytes, 'a.md'))).toEqual(
        everything(readChecklist(clean?.bytes ?? '', 'a.md')),
      );
    },
  );
});

describe('laws', () => {
  const line = fc.oneof(
    fc.constantFrom(
      '# A',
      '## Security',
      '### Sign-Off',
      '## Completed',
      '## No-go criteria',
      '---',
      '```',
      '```bash',
      '| Item | Status |',
      '|---|---|',
      '| a | DONE |',
      '',
      '> quote',
    ),
    fc
      .constantFrom(
        '- [ ] ',
        '- [x] ',
        '  - [ ] ',
        '- ✅ ',
        '1. ',
        '- **Status**: ',
        '**Key**: ',
        '    ',
      )
      .chain((start) => fc.string().map((rest) => start + rest)),
    fc.string({ unit: 'grapheme' }),
  );
  const document = fc.array(line, { maxLength: 40 }).map((lines) => lines.join('\n'));

  const expectSound = (input: string | Uint8Array, lines: number) => {
    const { items, problems, sections, signoffs } = readChecklist(input, 'a.md');
    for (const { line } of [...items, ...sections, ...signoffs]) {
      expect(line).toBeGreaterThanOrEqual(1);
      expect(line).toBeLessThanOrEqual(lines);
    }
    for (const { place } of problems) expect(place.line).toBeLessThanOrEqual(lines);
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    const known = new Set(items.map(({ id }) => id));
    for (const { parent } of items) if (parent !== null) expect(known.has(parent)).toBe(true);
  };

  test('no text makes it throw; positions lie in the file, ids are unique, parents exist', () => {
    fc.assert(
      fc.property(document, (text) => expectSound(text, text.split(/\r\n?|\n/).length)),
      { numRuns: 300 },
    );
  });

  test('no bytes make it throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => void readChecklist(bytes, 'a.md')),
      { numRuns: 300 },
    );
  });

  const samples = ours.map(({ bytes }) => bytes);

  test('truncated and spliced documents are read as far as they go', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...samples),
        fc.constantFrom(...samples),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (a, b, cutA, cutB) => {
          const spliced = Buffer.concat([
            a.subarray(0, Math.floor(a.length * cutA)),
            b.subarray(Math.floor(b.length * cutB)),
          ]);
          expectSound(spliced, spliced.toString('latin1').split(/\r\n?|\n/).length);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('adding a section at the end changes no id above it', () => {
    for (const { name, bytes } of ours) {
      const text = new TextDecoder().decode(bytes);
      const before = readChecklist(text, name).items.map(({ id }) => id);
      const after = readChecklist(
        `${text}\n\n## A section of its own\n\n- [ ] one more\n`,
        name,
      ).items.map(({ id }) => id);
      expect(after.slice(0, before.length)).toEqual(before);
    }
  });

  test('the same bytes give the same model', () => {
    for (const { name, bytes } of ours)
      expect(readChecklist(bytes, name)).toEqual(readChecklist(bytes, name));
  });
});

describe('input that is no checklist', () => {
  test.each([
    ['an empty file', '', 'empty-document'],
    ['white space', ' \n\n', 'empty-document'],
    ['a binary file', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), 'binary-document'],
    ['a file of five megabytes', 'a '.repeat(2_500_000), 'document-too-large'],
    ['a paragraph of entities', '&amp;'.repeat(40_000), 'markdown-too-complex'],
    ['nesting without end', `${'> '.repeat(5000)}x`, 'markdown-too-complex'],
    ['prose', '# Minutes\n\nWe met.\n', 'no-items'],
  ])('%s is one problem and no item', (_, input, code) => {
    const { items, problems } = readChecklist(input, 'a.md');
    expect(items).toEqual([]);
    expect(problems.map((problem) => problem.code)).toEqual([code]);
  });
});
