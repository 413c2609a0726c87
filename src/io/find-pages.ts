import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_ROOT } from './package-root.ts';

/** What lies in a folder of compiled pages. */
export const COMPILED = {
  /** The module to import: what `src/page-renderer.ts` exports. */
  renderer: join('server', 'renderer.mjs'),
  /** What every site holds as it is: scripts, styles, fonts. */
  assets: 'assets',
};

/**
 * The folder with the compiled pages: those made when the package was installed, or new ones in `folder`
 * where a checkout has sources that are newer.
 */
export const findPages = async (folder: string): Promise<string> => {
  const made = findMadePages(PACKAGE_ROOT);
  if (made !== null) return made;
  const { compilePages } = await import('./compile-pages.ts');
  await compilePages(folder);
  return folder;
};

/** Those made with the package that lies in `root`; null where there are none, or older ones. */
export const findMadePages = (root: string): string | null => {
  const made = join(root, 'lib/pages');
  const time = statSync(join(made, COMPILED.renderer), { throwIfNoEntry: false })?.mtimeMs;
  if (time === undefined) return null;
  // What was installed is as it was packed.
  if (/[\\/]node_modules[\\/]/.test(root)) return made;
  const isOlder = (folder: string): boolean =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).every(
      (file) => statSync(join(folder, file)).mtimeMs <= time,
    );
  return isOlder(join(root, 'src')) && isOlder(join(root, 'public')) ? made : null;
};
