import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';
import { listPages } from './pages.ts';

const KB = 1000;
const folder = inject('demonstration').folder;
const weigh = (path: string): number => gzipSync(readFileSync(join(folder, path))).length;
const listFiles = (pattern: RegExp): string[] =>
  (readdirSync(folder, { recursive: true, encoding: 'utf8' }) as string[])
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => pattern.test(path));
const PROJECT_PAGE = /^projects\/[^/]+\/index\.html$/;

describe('compressed, as a host sends it', () => {
  test('a project of some hundred items weighs at most 30 kB', () => {
    const pages = listPages().filter((path) => PROJECT_PAGE.test(path));
    expect(pages.length).toBeGreaterThan(0);
    expect(pages.filter((path) => weigh(path) > 30 * KB)).toEqual([]);
  });

  test('any other page weighs at most 12 kB', () => {
    const pages = listPages().filter((path) => !PROJECT_PAGE.test(path));
    expect(pages.filter((path) => weigh(path) > 12 * KB)).toEqual([]);
  });

  test('the stylesheet weighs at most 12 kB, and the type 90 kB', () => {
    const sum = (paths: string[]): number => paths.reduce((all, path) => all + weigh(path), 0);
    expect(sum(listFiles(/\.css$/))).toBeLessThanOrEqual(12 * KB);
    const latin = listFiles(/\.woff2$/).filter((path) => !/latin-ext/.test(path));
    expect(latin.length).toBeGreaterThan(0);
    expect(sum(latin)).toBeLessThanOrEqual(90.5 * KB);
  });

  test('the scripts of any page before a search weigh at most 6 kB', () => {
    for (const path of listPages()) {
      const html = readFileSync(join(folder, path), 'utf8');
      const scripts = [...html.matchAll(/<script[^>]* src="([^"]+)"/g)].map(([, src = '']) =>
        src.replace(/^(\.\.\/)+/, ''),
      );
      const sum = scripts.reduce((all, script) => all + weigh(script), 0);
      expect([path, sum <= 6 * KB]).toEqual([path, true]);
    }
  });
});
