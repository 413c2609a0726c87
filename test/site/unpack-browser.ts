import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FoundBrowser } from './find-browsers.ts';

const PACKAGES = fileURLToPath(new URL('../../node_modules/', import.meta.url));

/**
 * Chromium from the npm package, unpacked once per version below node_modules. Its own arguments
 * are not used: they switch web security off, and a policy tested with them proves nothing.
 */
export const unpackBrowser = async (): Promise<FoundBrowser[]> => {
  const folder = await unpackOnce();
  const env: Record<string, string> = existsSync('/etc/fonts/fonts.conf')
    ? {}
    : { FONTCONFIG_PATH: join(folder, 'fonts') };
  const executablePath = join(folder, 'chromium');
  const libraries = [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH ?? ''];
  return [
    { executablePath, env },
    // Machines without nss and nspr; its libraries come second, for they may be older than the system's.
    { executablePath, env: { ...env, LD_LIBRARY_PATH: libraries.filter(Boolean).join(':') } },
  ];
};

/** The package takes whatever lies in the temporary folder for its own, of any version and half written. */
const unpackOnce = async (): Promise<string> => {
  const about = await readFile(join(PACKAGES, '@sparticuz/chromium/package.json'), 'utf8');
  const { version } = JSON.parse(about) as { version: string };
  const cache = join(PACKAGES, '.cache/seaworthy');
  const folder = join(cache, `chromium-${version}`);
  if (existsSync(folder)) return folder;
  await mkdir(cache, { recursive: true });
  const unpacked = await mkdtemp(`${folder}-`);
  try {
    await unpackInto(unpacked);
    const fonts = join(unpacked, 'fonts/fonts.conf');
    // It names folders of the machine that the package is made for.
    await writeFile(fonts, `<fontconfig><dir>${join(folder, 'fonts')}</dir></fontconfig>`);
    await rename(unpacked, folder);
  } catch (error) {
    await rm(unpacked, { recursive: true, force: true });
    // Another process may have been faster.
    if (!existsSync(folder)) throw error;
  }
  return folder;
};

const unpackInto = async (folder: string): Promise<void> => {
  const { default: chromium } = await import('@sparticuz/chromium');
  // The second makes it unpack its libraries as well. Set after the import, which would act on it.
  const wanted = { TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' };
  const before = Object.keys(wanted).map((key) => [key, process.env[key]] as const);
  Object.assign(process.env, wanted);
  try {
    await chromium.executablePath();
  } finally {
    for (const [key, value] of before) {
      if (value === undefined) delete process.env[key];
      else process.env[key] = value;
    }
  }
};
