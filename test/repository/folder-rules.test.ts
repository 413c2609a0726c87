import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const BIOME = join(ROOT, 'node_modules/@biomejs/biome/bin/biome');

/** Path, and what is imported there. */
const FORBIDDEN: [string, string][] = [
  ['src/model/planted.ts', '../documents/read-checklist.ts'],
  ['src/model/planted.ts', 'node:fs'],
  ['src/documents/planted.ts', '../readiness/score-items.ts'],
  ['src/documents/planted.ts', '../io/load-sources.ts'],
  ['src/documents/planted.ts', 'fs'],
  ['src/documents/planted.ts', 'astro'],
  ['src/documents/deep/planted.ts', '../../readiness/score-items.ts'],
  ['src/alerts/planted.ts', '../documents/read-checklist.ts'],
  ['src/alerts/planted.ts', 'node:fs'],
  ['src/reports/planted.ts', '../documents/read-checklist.ts'],
  ['src/reports/planted.ts', 'node:fs'],
  ['src/reports/deep/planted.ts', '../../exports/report-json.ts'],
  ['src/records/planted.ts', '../reports/read-report.ts'],
  ['src/records/planted.ts', 'node:crypto'],
  ['src/history/planted.ts', '../records/read-record.ts'],
  ['src/readiness/planted.ts', '../documents/read-checklist.ts'],
  ['src/readiness/deep/planted.ts', '../../records/read-record.ts'],
  ['src/readiness/planted.ts', 'node:path'],
  ['src/readiness/planted.ts', 'gray-matter'],
  ['src/exports/planted.ts', '../readiness/score-items.ts'],
  ['src/exports/planted.ts', 'node:crypto'],
  ['src/build-site.ts', './io/load-sources.ts'],
  ['src/build-site.ts', 'node:fs'],
  ['src/browser/planted.ts', '../documents/read-checklist.ts'],
  ['src/io/planted.ts', '../documents/read-checklist.ts'],
  ['src/io/planted.ts', '../reports/read-report.ts'],
  ['src/io/planted.ts', '../cli/main.ts'],
  ['src/components/Planted.astro', '../site.ts'],
  ['src/components/Planted.astro', '../readiness/score-items.ts'],
  ['src/layouts/Planted.astro', '../io/load-sources.ts'],
  ['src/pages/planted.astro', '../build-site.ts'],
  ['src/pages/deep/planted.astro', '../../documents/read-checklist.ts'],
];

const ALLOWED: [string, string][] = [
  ['src/documents/planted.ts', '../model/problem.ts'],
  ['src/documents/deep/planted.ts', '../../model/checklist.ts'],
  ['src/documents/deep/planted.ts', '../words/states.ts'],
  ['src/reports/planted.ts', '../model/evidence.ts'],
  ['src/reports/deep/planted.ts', '../../model/evidence.ts'],
  ['src/reports/deep/planted.ts', '../draft.ts'],
  ['src/readiness/planted.ts', '../model/checklist.ts'],
  ['src/readiness/deep/planted.ts', '../../model/checklist.ts'],
  ['src/exports/planted.ts', '../model/site.ts'],
  ['src/build-site.ts', './documents/read-checklist.ts'],
  ['src/io/planted.ts', 'node:fs'],
  ['src/pages/planted.astro', '../site.ts'],
  ['src/components/Planted.astro', '../model/addresses.ts'],
];

const PURE = [
  'src/model',
  'src/alerts',
  'src/documents',
  'src/reports',
  'src/records',
  'src/history',
  'src/readiness',
  'src/exports',
];
const GLOBALS = ['process', 'console', 'fetch', 'Buffer'];

/** Plants every line in a folder that holds our configuration and nothing else of ours, and lints it once. */
const plant = (): { folder: string; found: Set<string> } => {
  const folder = mkdtempSync(join(tmpdir(), 'seaworthy-rules-'));
  const config = JSON.parse(readFileSync(join(ROOT, 'biome.json'), 'utf8'));
  writeFileSync(
    join(folder, 'biome.json'),
    JSON.stringify({ ...config, $schema: undefined, vcs: undefined }),
  );
  const files = new Map<string, string[]>();
  const add = (path: string, line: string) => files.set(path, [...(files.get(path) ?? []), line]);
  for (const [path, target] of [...FORBIDDEN, ...ALLOWED]) add(path, `import '${target}';`);
  for (const pure of PURE)
    for (const name of GLOBALS) add(`${pure}/globals.ts`, `export const ${name}Planted = ${name};`);
  for (const [path, lines] of files) {
    const text = path.endsWith('.astro') ? ['---', ...lines, '---', '<p></p>', ''] : [...lines, ''];
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text.join('\n'));
  }
  const { stdout } = spawnSync(
    process.execPath,
    [BIOME, 'lint', '--reporter=github', '--max-diagnostics=1000'],
    { cwd: folder, encoding: 'utf8' },
  );
  const found = new Set<string>();
  for (const [, rule, file = '', line] of stdout.matchAll(
    /::\w+ title=lint\/style\/(noRestricted\w+),file=([^,]+),line=(\d+)/g,
  )) {
    const path = relative(realpathSync(folder), file).replaceAll('\\', '/');
    const text = (files.get(path) ?? [])[Number(line) - (path.endsWith('.astro') ? 2 : 1)];
    found.add(`${rule} ${path} ${text}`);
  }
  return { folder, found };
};

describe('folder rules', () => {
  const { folder, found } = plant();
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(FORBIDDEN)('%s must not import %s', (path, target) => {
    expect(found).toContain(`noRestrictedImports ${path} import '${target}';`);
  });

  test.each(ALLOWED)('%s may import %s', (path, target) => {
    expect(found).not.toContain(`noRestrictedImports ${path} import '${target}';`);
  });

  test.each(PURE.flatMap((pure) => GLOBALS.map((name) => [pure, name])))(
    '%s does not touch %s',
    (pure, name) => {
      expect(found).toContain(
        `noRestrictedGlobals ${pure}/globals.ts export const ${name}Planted = ${name};`,
      );
    },
  );
});
