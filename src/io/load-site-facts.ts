import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { SITE_SCHEMA, type SiteFacts } from '../model/site-facts.ts';

const text = z.string();

const schema = z.object({
  schema: z.literal(SITE_SCHEMA),
  builtAt: z.iso.datetime(),
  generator: text,
  address: text.nullable(),
  inputs: z.array(z.object({ path: text, sha256: text })),
  heads: z.record(text, z.array(text)),
});

/** What a built site says of itself; null where the folder holds none that can be read. */
export const loadSiteFacts = async (folder: string): Promise<SiteFacts | null> => {
  try {
    const read = schema.safeParse(JSON.parse(await readFile(join(folder, 'site.json'), 'utf8')));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
};
