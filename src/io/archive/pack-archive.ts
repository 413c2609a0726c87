import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { createTar, parseTar } from 'nanotar';
import { compareText } from '../../model/compare-text.ts';

export interface ArchivedFile {
  /** Without folders. */
  name: string;
  bytes: Uint8Array;
}

/**
 * Files as one: a tar, so that common tools restore it (`brotli -d`, then `tar -x`), compressed with a window
 * that spans many records, since each is much like the one before. The order of the input changes nothing.
 */
export const packArchive = (files: readonly ArchivedFile[]): Uint8Array => {
  const inOrder = [...files].sort((a, b) => compareText(a.name, b.name));
  const tar = createTar(
    inOrder.map(({ name, bytes }) => ({ name, data: bytes })),
    { attrs: { mtime: 0, uid: 0, gid: 0, mode: '644' } },
  );
  return brotliCompressSync(tar, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 9,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: tar.length,
    },
  });
};

/** The files of an archive; null where it cannot be read to its end. */
export const unpackArchive = (bytes: Uint8Array): ArchivedFile[] | null => {
  try {
    const tar = brotliDecompressSync(bytes, { maxOutputLength: MOST_BYTES });
    // It reads the memory that a view lies in from its beginning, wherever the view begins.
    return parseTar(Uint8Array.from(tar).buffer).map(({ name, data, size }) => {
      if (data === undefined || data.length !== size) throw new RangeError('cut short');
      // Apart from the others, so that one file does not hold all of them in memory.
      return { name, bytes: Buffer.from(data) };
    });
  } catch {
    return null;
  }
};

/** What unpacks to more was not made by us. */
const MOST_BYTES = 2 ** 30;
