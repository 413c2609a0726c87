import { linkSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Appends one file. It appears whole or not at all, and nothing that is there is ever overwritten.
 * Throws what the system refuses.
 * @returns false: a file of that name is there already
 */
export const writeRecord = (
  folder: string,
  name: string,
  content: string | Uint8Array,
): boolean => {
  mkdirSync(folder, { recursive: true });
  const temporary = join(folder, `.${name}.${process.pid}`);
  try {
    // On the disk before it has its name: what is written from it may be deleted next.
    writeFileSync(temporary, content, { flag: 'wx', flush: true });
    // Unlike a rename, a link refuses to replace.
    linkSync(temporary, join(folder, name));
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'EOPNOTSUPP') throw error;
    // A file system without links.
    writeFileSync(join(folder, name), content, { flag: 'wx', flush: true });
    return true;
  } finally {
    rmSync(temporary, { force: true });
  }
};
