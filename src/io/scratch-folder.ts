import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const open = new Set<string>();

/** A new folder of our own in the system's temporary folder; gone when the process ends. */
export const makeScratchFolder = async (): Promise<string> => make(join(tmpdir(), 'seaworthy-'));

/** The same beside another folder, and so on the same file system. Throws what the system refuses. */
export const makeScratchFolderBeside = async (folder: string): Promise<string> => {
  await mkdir(dirname(folder), { recursive: true });
  return make(join(dirname(folder), '.seaworthy-'));
};

export const removeScratchFolder = async (folder: string): Promise<void> => {
  await rm(folder, { recursive: true, force: true });
  open.delete(folder);
};

/** Synchronous, so that no signal comes between making a folder and knowing of it. */
const make = (prefix: string): string => {
  const folder = mkdtempSync(prefix);
  open.add(folder);
  return folder;
};

// Also after an interruption. Only synchronous work is done once a process exits.
process.once('exit', () => {
  for (const folder of open) rmSync(folder, { recursive: true, force: true });
});
