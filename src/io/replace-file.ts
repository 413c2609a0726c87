import { mkdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Writes a file whole or not at all. What it links to is replaced, and not the link; its mode stays. */
export const replaceFile = async (path: string, bytes: Uint8Array): Promise<void> => {
  await mkdir(dirname(path), { recursive: true });
  const target = await realpath(path).catch(() => path);
  const mode = (await stat(target).catch(() => null))?.mode;
  const draft = `${target}.${process.pid}.tmp`;
  try {
    await writeFile(draft, bytes, { flag: 'wx', ...(mode === undefined ? {} : { mode }) });
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
};
