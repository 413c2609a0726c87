import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FORMATS } from '../../src/reports/index.ts';

const FOLDER = fileURLToPath(new URL('../fixtures/reports/', import.meta.url));

export interface SampleFile {
  format: string;
  /** Below `test/fixtures/reports/`. */
  path: string;
  bytes: Uint8Array;
  text: string;
}

/** Every file of every format, without the readings beside them. */
export const SAMPLE_FILES: readonly SampleFile[] = FORMATS.flatMap(({ id }) =>
  readdirSync(join(FOLDER, id))
    .filter((name) => !name.endsWith('.read.json'))
    .sort()
    .map((name) => {
      const path = `${id}/${name}`;
      const bytes = new Uint8Array(readFileSync(join(FOLDER, path)));
      return { format: id, path, bytes, text: new TextDecoder().decode(bytes) };
    }),
);
