import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** What the linter says of a file that is only pretended to stand at `path`. */
const lint = (path: string, source: string): string => {
  const command = ['node_modules/@biomejs/biome/bin/biome', 'lint', '--colors=off', `--stdin-file-path=${path}`];
  try {
    return execFileSync(process.execPath, command, { cwd: ROOT, input: source, encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    return stdout + stderr;
  }
};

const FORBIDDEN: [string, string][] = [
  ['src/model/planted.ts', '../documents/read-checklist.ts'],
  ['src/model/planted.ts', 'node:fs'],
  ['src/documents/planted.ts', '../readiness/score-items.ts'],
  ['src/documents/planted.ts', '../io/load-sources.ts'],
  ['src/documents/planted.ts', 'fs'],
  ['src/documents/planted.ts', 'astro'],
  ['src/readiness/planted.ts', '../documents/read-checklist.ts'],
  ['src/readiness/planted.ts', 'node:path'],
  ['src/readiness/planted.ts', 'gray-matter'],
  ['src/exports/planted.ts', '../readiness/score-items.ts'],
  ['src/exports/planted.ts', 'node:crypto'],
  ['src/build-site.ts', './io/load-sources.ts'],
  ['src/build-site.ts', 'node:fs'],
  ['src/browser/planted.ts', '../documents/read-checklist.ts'],
  ['src/io/planted.ts', '../documents/read-checklist.ts'],
  ['src/io/planted.ts', '../cli/main.ts'],
];

const ALLOWED: [string, string][] = [
  ['src/documents/planted.ts', '../model/problem.ts'],
  ['src/documents/words/planted.ts', '../../model/checklist.ts'],
  ['src/readiness/planted.ts', '../model/checklist.ts'],
  ['src/exports/planted.ts', '../model/site.ts'],
  ['src/build-site.ts', './documents/read-checklist.ts'],
  ['src/io/planted.ts', 'node:fs'],
];

describe('folder rules', () => {
  test.each(FORBIDDEN)('%s must not import %s', (path, target) => {
    expect(lint(path, `import { x } from '${target}';\nx();\n`)).toContain('noRestrictedImports');
  });

  test.each(ALLOWED)('%s may import %s', (path, target) => {
    expect(lint(path, `import { x } from '${target}';\n\nx();\n`)).not.toContain('noRestrictedImports');
  });

  test.each([
    ['src/components/Planted.astro', '../site.ts'],
    ['src/components/Planted.astro', '../readiness/score-items.ts'],
    ['src/layouts/Planted.astro', '../io/load-sources.ts'],
    ['src/pages/planted.astro', '../build-site.ts'],
    ['src/pages/deep/planted.astro', '../../documents/read-checklist.ts'],
  ])('%s must not import %s', (path, target) => {
    expect(lint(path, `---\nimport { x } from '${target}';\n---\n<p>{x}</p>\n`)).toContain('noRestrictedImports');
  });

  test.each(['src/model', 'src/documents', 'src/readiness', 'src/exports'])('%s touches no process, console or network', (folder) => {
    for (const name of ['process', 'console', 'fetch']) {
      expect(lint(`${folder}/planted.ts`, `export const planted = ${name};\n`)).toContain('noRestrictedGlobals');
    }
  });
});
