import { existsSync, renameSync } from 'node:fs';
import { cp, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Site } from '../model/site.ts';
import { writeMarker } from './output-marker.ts';
import { renderSite } from './render-site.ts';
import {
  makeScratchFolder,
  makeScratchFolderBeside,
  removeScratchFolder,
} from './scratch-folder.ts';

/**
 * Builds a site beside a folder that `claimOutput` has granted, and puts it in that folder's place
 * only when it is complete: a failed or interrupted build leaves the old site as it was.
 */
export const writeSite = async (
  site: Site,
  out: string,
  onStep: (step: string) => void,
): Promise<void> => {
  const beside = await makeScratchFolderBeside(out);
  const cache = await makeScratchFolder();
  try {
    const fresh = join(beside, 'fresh');
    await mkdir(fresh);
    await renderSite(site, { out: fresh, cache, onStep });
    await writeMarker(fresh);
    await replaceFolder(out, fresh, join(beside, 'old'));
  } finally {
    await removeScratchFolder(beside);
    await removeScratchFolder(cache);
  }
};

/** Synchronous, so that no signal comes between the two renames. */
const replaceFolder = async (out: string, fresh: string, old: string): Promise<void> => {
  try {
    if (existsSync(out)) renameSync(out, old);
  } catch {
    // The folder cannot be moved: a mount point, or open elsewhere on Windows.
    return refillFolder(out, fresh);
  }
  try {
    renameSync(fresh, out);
  } catch (error) {
    if (existsSync(old)) renameSync(old, out);
    throw error;
  }
};

const refillFolder = async (out: string, fresh: string): Promise<void> => {
  for (const name of await readdir(out)) {
    await rm(join(out, name), { recursive: true, force: true });
  }
  await cp(fresh, out, { recursive: true });
};
