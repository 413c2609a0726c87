/**
 * Makes what a command starts from: the command line and what it reads documents with in a few files in
 * `lib/cli`, so that it does not open seven hundred, and the compiled pages in `lib/pages`. Run by npm when
 * it installs a checkout and before it packs; where it cannot be done in a checkout the sources run as they
 * are. Plain JavaScript, for any Node that npm may use.
 */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What a site is built with is large and seldom needed, or brings binaries of its own. */
const APART = /^(?:astro|vite|pagefind|rolldown|satteri|@secretlint)(?:\/|$)/;

/** @param out Replaced. Resolves to the files that went in. */
const bundleCommands = async (out) => {
  const { rolldown } = await import('rolldown');
  const program = await rolldown({
    input: join(root, 'src/cli/main.ts'),
    platform: 'node',
    external: APART,
    onLog: (level, log, print) => {
      if (level === 'warn' && !NOISE.has(log.code)) print(level, log);
    },
  });
  rmSync(out, { recursive: true, force: true });
  const { output } = await program.write({ dir: out, entryFileNames: 'main.js' });
  return output.flatMap(({ moduleIds = [] }) => moduleIds);
};

const bundlePages = async (out) => {
  const { compilePages } = await import('../src/io/compile-pages.ts');
  return compilePages(out);
};

/** Of packages: a directive that nobody reads, and an `eval` that nothing calls. */
const NOISE = new Set(['MODULE_LEVEL_DIRECTIVE', 'EVAL', 'INEFFECTIVE_DYNAMIC_IMPORT']);

/** Copies of packages carry their licences with them. */
const gatherLicenses = (modules) => {
  const folders = modules.flatMap(
    (id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id.replaceAll('\\', '/'))?.[0] ?? [],
  );
  return [...new Set(folders)]
    .sort()
    .flatMap((folder) => {
      const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      const file = ['LICENSE', 'LICENSE.md', 'license', 'LICENSE-MIT']
        .map((one) => join(folder, one))
        .find((one) => existsSync(one));
      return [
        `${name} ${version}`,
        '',
        file === undefined ? 'See its package.' : readFileSync(file, 'utf8').trim(),
        '',
      ];
    })
    .join('\n');
};

const make = async (name, bundle) => {
  const out = join(root, 'lib', name);
  try {
    const modules = await bundle(out);
    writeFileSync(join(out, 'LICENSES'), gatherLicenses(modules));
  } catch (error) {
    // Half a program is worse than none.
    rmSync(out, { recursive: true, force: true });
    const isPacking = process.env.npm_command === 'pack' || process.env.npm_command === 'publish';
    process.stderr.write(
      `\`lib/${name}\` was not made: ${error instanceof Error ? error.message : error}\n`,
    );
    if (isPacking) process.exitCode = 1;
  }
};

await make('cli', bundleCommands);
await make('pages', bundlePages);
