import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, parse } from 'node:path';
import type { AstroIntegration } from 'astro';
import { rolldown } from 'rolldown';
import type { Plugin } from 'vite';
import { createAstroConfig } from './astro-config.ts';
import { COMPILED } from './find-pages.ts';
import { PACKAGE_ROOT } from './package-root.ts';

/**
 * Compiles the pages, which are the same for every site: what they print is given to them afterwards.
 * Astro and its bundler take longer to start than a small site takes to print, so this is done when the
 * package is made.
 * @param folder Replaced.
 * @returns The files that went in, of packages too: their licences go with them.
 */
export const compilePages = async (folder: string): Promise<string[]> => {
  // Read when Astro is imported: it would write an id to the home folder and report the build.
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  const { build } = await import('astro');
  await rm(folder, { recursive: true, force: true });
  const assets = join(folder, COMPILED.assets);
  const scratch = join(folder, 'scratch');
  const server = join(scratch, 'server');
  await mkdir(join(scratch, 'root'), { recursive: true });
  await writeAssets(assets);
  const config = createAstroConfig({ out: assets, cache: scratch, server });
  const modules: string[] = [];
  await build({
    ...config,
    integrations: [
      ...(config.integrations ?? []),
      keepRenderer(server, dirname(join(folder, COMPILED.renderer))),
    ],
    vite: { ...config.vite, plugins: [...(config.vite?.plugins ?? []), nameModules(modules)] },
  });
  await rm(scratch, { recursive: true, force: true });
  return modules;
};

const nameModules = (modules: string[]): Plugin => ({
  name: 'seaworthy:name-modules',
  generateBundle(_options, bundle) {
    for (const output of Object.values(bundle))
      if (output.type === 'chunk') modules.push(...output.moduleIds);
  },
});

/** Takes the compiled pages away before Astro removes them, and lets it print none. */
const keepRenderer = (server: string, folder: string): AstroIntegration => ({
  name: 'seaworthy:keep-renderer',
  hooks: {
    'astro:build:start': ({ setPrerenderer }) =>
      setPrerenderer({
        name: 'seaworthy:keep-renderer',
        getStaticPaths: async () => {
          await cp(join(server, '.prerender'), folder, { recursive: true });
          const entry = (await readdir(folder)).find((name) => name.startsWith('prerender-entry.'));
          await writeFile(join(folder, 'renderer.mjs'), `export * from './${entry}';\n`);
          return [];
        },
        render: () => Promise.reject(new Error('No page is asked for.')),
      }),
  },
});

/**
 * Fills a folder with what the pages link to as it is: the package's `public` files and, as
 * `assets/<name>.js`, every script of `src/browser`. Classic scripts, because module scripts are
 * blocked where a page is opened from the file system.
 */
const writeAssets = async (folder: string): Promise<void> => {
  await cp(join(PACKAGE_ROOT, 'public'), folder, { recursive: true });
  const scripts = join(PACKAGE_ROOT, 'src', 'browser');
  const names = (await readdir(scripts)).filter((name) => name.endsWith('.ts')).sort();
  await mkdir(join(folder, 'assets'), { recursive: true });
  for (const name of names) {
    const code = await bundleScript(join(scripts, name));
    await writeFile(join(folder, 'assets', `${parse(name).name}.js`), code);
  }
};

const bundleScript = async (input: string): Promise<string> => {
  const bundle = await rolldown({ input, platform: 'browser', logLevel: 'warn' });
  const { output } = await bundle.generate({ format: 'iife', minify: true });
  await bundle.close();
  return output[0].code;
};
