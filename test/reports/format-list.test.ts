import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FORMATS } from '../../src/reports/index.ts';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

test('the README lists each format by its name, once, and no other', () => {
  const [, section = ''] = /^### Formats\n(.*?)^Something else\?/ms.exec(readme) ?? [];
  const rows = [...section.matchAll(/^\| [^|]+ \| ([^|]+) \|$/gm)].slice(2);
  const listed = rows.flatMap(([, names = '']) => names.trim().split(' · '));
  expect(listed.sort()).toEqual(FORMATS.map(({ name }) => name).sort());
});
