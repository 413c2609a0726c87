import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { rolldown } from 'rolldown';
import { PACKAGE_ROOT } from './astro-config.ts';

/**
 * Fills a folder with what the pages link to as it is: the package's `public` files and, as
 * `assets/<name>.js`, every script of `src/browser`. Classic scripts, because module scripts are
 * blocked where a page is opened from the file system.
 */
export const writePublic = async (folder: string): Promise<void> => {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
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
