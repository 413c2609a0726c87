import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, normalize } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderSite } from '../../src/io/render-site.ts';
import { PROBLEMS } from '../../src/model/problem-catalogue.ts';
import { makeTinySite } from './tiny-site.ts';

let folder = '';
let first = new Map<string, string>();

const build = async (name: string, address: string | null = null): Promise<Map<string, string>> => {
  const out = join(folder, name);
  await renderSite({ ...makeTinySite(), address }, { out, cache: join(folder, `${name}-cache`) });
  const files = await readdir(out, { recursive: true, withFileTypes: true });
  const paths = files
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name));
  const texts = await Promise.all(paths.map((path) => readFile(path, 'latin1')));
  return new Map(
    paths.map((path, at): [string, string] => [path.slice(out.length + 1), texts[at] ?? '']).sort(),
  );
};

const pages = (): [path: string, html: string][] =>
  [...first]
    .filter(([path]) => path.endsWith('.html'))
    .map(([path, html]) => [path, Buffer.from(html, 'latin1').toString()]);

const page = (path: string): string => Buffer.from(first.get(path) ?? '', 'latin1').toString();

const readIds = (html: string): string[] =>
  [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id ?? '');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'seaworthy-test-'));
  first = await build('first');
}, 60_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a built site', () => {
  test('has a page for the fleet, every project, runbook and problem, the method and search', () => {
    const expected = [
      'index.html',
      '404.html',
      'method/index.html',
      'components/index.html',
      'search/index.html',
      'auditor/index.html',
      'contradictions/index.html',
      'expiring/index.html',
      'newcomer/index.html',
      'not-known/index.html',
      'on-call/index.html',
      'owner/index.html',
      'runbooks/index.html',
      'problems/index.html',
      'projects/ferry/index.html',
      'projects/ferry/start.html',
      'projects/boje-ä/start.html',
      'projects/boje-ä/index.html',
      'projects/ferry/runbooks/beach-her.html',
      ...Object.keys(PROBLEMS).map((code) => `problems/${code}.html`),
    ];
    expect(
      pages()
        .map(([path]) => path)
        .sort(),
    ).toEqual(expected.sort());
  });

  test('states a strict policy on every page and holds no inline style, script or handler', () => {
    for (const [path, html] of pages()) {
      expect(html, path).toMatch(
        /<meta http-equiv="Content-Security-Policy" content="default-src 'none';/,
      );
      expect(html, path).not.toMatch(/unsafe-|<style|\sstyle=|\son[a-z]+=|<script(?![^>]*\ssrc=)/);
    }
  });

  test('has one first-level heading a page, skips no heading rank and uses no id twice', () => {
    for (const [path, html] of pages()) {
      const ranks = [...html.matchAll(/<h([1-6])[\s>]/g)].map(([, rank]) => Number(rank));
      expect(
        ranks.filter((rank) => rank === 1),
        path,
      ).toHaveLength(1);
      for (const [at, rank] of ranks.entries())
        expect(rank, path).toBeLessThanOrEqual((ranks[at - 1] ?? 0) + 1);
      expect(new Set(readIds(html)).size, path).toBe(readIds(html).length);
    }
  });

  test('links relatively only, and every file and anchor is there', () => {
    for (const [path, html] of pages()) {
      for (const [, raw = ''] of html.matchAll(/\s(?:href|src)="([^"]*)"/g)) {
        if (/^(https?|mailto|data):/.test(raw)) continue;
        expect(raw, path).not.toMatch(/^\/|^\w+:/);
        const [file = '', anchor] = decodeURI(raw.replaceAll('&amp;', '&')).split('#');
        // What stands behind a question mark is for the page's script.
        const name = file.replace(/\?.*$/, '');
        const target = name === '' ? path : normalize(join(dirname(path), name));
        expect(first.has(target), `${path} links to ${raw}`).toBe(true);
        if (anchor !== undefined && target.endsWith('.html')) {
          const ids =
            target === path
              ? [
                  ...readIds(html),
                  ...[...html.matchAll(/<symbol id="([^"]+)"/g)].map(([, id]) => id),
                ]
              : readIds(page(target));
          expect(ids, `${path} links to ${raw}`).toContain(anchor);
        }
      }
    }
  });

  test('names its fonts relative to the stylesheet', () => {
    const styles = [...first].filter(([path]) => path.endsWith('.css'));
    expect(styles).not.toHaveLength(0);
    for (const [path, css] of styles) {
      const files = [...css.matchAll(/url\(["']?([^"')]+)/g)].map(([, url]) => url ?? '');
      expect(files).not.toHaveLength(0);
      for (const file of files) expect(first.has(normalize(join(dirname(path), file)))).toBe(true);
    }
  });

  test('gives every item its id, its line and its conflict', () => {
    const html = page('projects/ferry/index.html');
    for (const id of ['hull.tight', 'hull.pumps', 'hull.pumps.main', 'hull.naïve'])
      expect(html).toContain(`<li id="${id}"`);
    expect(html).toContain('href="#hull.tight">L5</a>');
    expect(html).toContain('The box says open, the status says PENDING.');
    expect(html).toContain('Target: <b>main pump &lt; 5 s</b>');
  });

  test('says that nothing is proven, and prints a ledger that adds up', () => {
    const html = page('projects/ferry/index.html');
    expect(html).toContain('Nothing is proven yet: no records.');
    expect(html).toMatch(
      /<th scope="row">Applicable<\/th>.*20\.0<\/td><td class="n">100\.0<\/td>/s,
    );
    expect(page('projects/boje-ä/index.html')).toContain('<b>No score</b>');
  });

  test('lists the site’s own problems on the page of their code', () => {
    expect(page('problems/file-unreadable.html')).toContain('lost.md');
    expect(page('problems/box-against-status.html')).toContain(
      '../projects/ferry/index.html#hull.pumps.main',
    );
    expect(page('problems/empty-document.html')).toContain('Not found here');
  });

  test('carries a search index of one line an item, and a full-text index', () => {
    const script = page('search/items.js');
    const holder: { seaworthyItems?: { rows: string[] } } = {};
    new Function('window', script)(holder);
    expect(holder.seaworthyItems?.rows).toHaveLength(4);
    expect(holder.seaworthyItems?.rows[0]).toBe('2\t0040\t5\t~.tight\tHull is tight\t0');
    expect(first.has('pagefind/pagefind.js')).toBe(true);
    expect([...first.keys()].filter((path) => /ui\./.test(path))).toEqual([]);
  });

  test('has data, markdown and a badge beside the pages, and each link of the markdown is there', () => {
    for (const path of [
      'llms.txt',
      'schema/project.json',
      'badges/boje-ä.svg',
      'projects/boje-ä/index.json',
      'projects/ferry/runbooks/beach-her.md',
    ])
      expect(first.has(path), path).toBe(true);
    const twins = pages().map(([path]) => path.replace(/html$/, 'md'));
    const others = twins.filter((path) => !/^404|^search|^components|start\.md$/.test(path));
    expect(others.filter((path) => !first.has(path))).toEqual([]);
    for (const path of [...first.keys()].filter((name) => /(\.md|llms\.txt)$/.test(name))) {
      for (const [, link = ''] of page(path).matchAll(/\]\(([^)]+)\)/g)) {
        const target = normalize(join(dirname(path), decodeURI(link)));
        expect(first.has(target), `${path} links to ${link}`).toBe(true);
      }
    }
  });

  test('has a sitemap of all its pages where it has an address, and only there', async () => {
    expect([...first.keys()].filter((path) => /sitemap|robots/.test(path))).toEqual([]);
    const addressed = await build('addressed', 'https://example.org/docs/');
    const listed = [...(addressed.get('sitemap.xml') ?? '').matchAll(/<loc>(.*)<\/loc>/g)];
    // Neither the page of what is not there nor the living examples are for readers to find.
    const unlisted = ['404.html', 'components/index.html'];
    const expected = pages().filter(([path]) => !unlisted.includes(path));
    expect(listed).toHaveLength(expected.length);
    expect(listed.map(([, at]) => at)).toContain(
      'https://example.org/docs/projects/boje-%C3%A4/index.html',
    );
    expect(addressed.get('robots.txt')).toContain('https://example.org/docs/sitemap.xml');
  }, 60_000);

  test('is the same bytes when built again', async () => {
    const second = await build('second');
    expect([...second.keys()]).toEqual([...first.keys()]);
    for (const [path, text] of second) expect(text === first.get(path), path).toBe(true);
  }, 60_000);
});
