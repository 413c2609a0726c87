import { expect, test } from 'vitest';
import { relativeAddress } from '../../src/exports/relative-address.ts';
import { renderRobots, renderSitemap } from '../../src/exports/sitemap.ts';

test('every page has its whole address, escaped for XML and sorted', () => {
  const text = renderSitemap('https://example.org/docs/', [
    'projects/b&b’s/index.html',
    "projects/a'ä/index.html",
    'index.html',
  ]);
  expect([...text.matchAll(/<loc>(.*)<\/loc>/g)].map(([, page]) => page)).toEqual([
    'https://example.org/docs/index.html',
    'https://example.org/docs/projects/a&apos;%C3%A4/index.html',
    'https://example.org/docs/projects/b%26b%E2%80%99s/index.html',
  ]);
});

test('the living examples are left out: their values are made up', () => {
  const text = renderSitemap('https://example.org/', ['components/index.html', 'index.html']);
  expect(text).not.toContain('components');
});

test('robots are sent to the sitemap', () => {
  expect(renderRobots('https://example.org/')).toContain(
    'Sitemap: https://example.org/sitemap.xml',
  );
});

test.each([
  ['a/b/index.html', 'a/b/c/d.html', 'c/d.html'],
  ['a/b/index.html', 'a/b/index.html', 'index.html'],
  ['a/index.html', 'b/c.html', '../b/c.html'],
  ['index.html', 'a/b.html', 'a/b.html'],
  ['a/b/c/d.html', 'index.html', '../../../index.html'],
])('from %s to %s is %s', (from, to, link) => {
  expect(relativeAddress(from, to)).toBe(link);
});
