import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readReport } from '../../../src/reports/read-report.ts';

const SAMPLES = fileURLToPath(new URL('../../fixtures/reports/', import.meta.url));

/** In these samples every secret, source line, query, value and e-mail is marked by one of these words. */
const MARKS = /INVENTED|a@shop\.example|A\. Invented/;

const marked = readdirSync(SAMPLES, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.\w+$/.test(path) && !path.endsWith('.read.json'))
  .map((path) => ({ path, bytes: readFileSync(join(SAMPLES, path)) }))
  .filter(({ bytes }) => MARKS.test(bytes.toString()));

test('some samples hold what must not be kept', () => {
  expect(marked.length).toBeGreaterThan(8);
});

test.each(marked)('nothing that must not be kept is kept of $path', ({ path, bytes }) => {
  expect(JSON.stringify(readReport([bytes], { path }))).not.toMatch(MARKS);
});
