import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { PROBLEMS } from '../../src/model/problem-catalogue.ts';
import { RECORD_PROBLEMS } from '../../src/model/record-problems.ts';
import { REPORT_FILE_PROBLEMS } from '../../src/model/report-file-problems.ts';
import { REPORT_PROBLEMS } from '../../src/model/report-problems.ts';

const SOURCES = fileURLToPath(new URL('../../src/', import.meta.url));

/** All code but the catalogue itself. */
const code = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !/^model[\\/].*problems\.ts$/.test(path))
  .map((path) => readFileSync(join(SOURCES, path), 'utf8'))
  .join('\n');

test.each(Object.keys(PROBLEMS))('something can cause %s', (name) => {
  // Not `toContain`: where it fails it would print all code.
  expect(code.includes(`'${name}'`)).toBe(true);
});

const texts = Object.entries({ ...REPORT_FILE_PROBLEMS, ...REPORT_PROBLEMS, ...RECORD_PROBLEMS });

test.each(texts)('%s says what was expected, what was there, and one thing to do', (_, kind) => {
  expect(kind.message).toMatch(/^Expected .+, got:? .+\.$/);
  expect(kind.hint).toMatch(/^[A-Z`].*\.$/);
  expect(kind.hint.match(/[.!?](?=\s)/g) ?? []).toEqual([]);
  expect(kind.title).not.toMatch(/\.$|\{/);
  expect(kind.explanation).toMatch(/^[A-Z`].*\.$/s);
});

test('what voids a report is an error', () => {
  for (const [name, { severity, voids }] of texts) if (voids) expect(severity, name).toBe('error');
});
