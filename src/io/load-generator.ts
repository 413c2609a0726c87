import { readFileSync } from 'node:fs';

export interface Generator {
  name: string;
  version: string;
}

/** Name and version of this program, from its own package. */
export const loadGenerator = (): Generator =>
  JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
