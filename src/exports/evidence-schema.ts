/** What proof and waivers of an item look like in the data of a project. */
import { z } from 'zod';
import { VERDICTS } from '../model/verdict.ts';
import { text, textOrNull } from './schema-parts.ts';
import { count } from './score-schema.ts';

/** A waiver as one item has it. */
export const waiver = z.strictObject({
  item: text('Id or glob of the items.'),
  reason: text('Why.'),
  approver: text('Who approved it.'),
  until: text('The last day it holds.'),
  control: z.string().nullable().meta({ description: 'The compensating control.' }),
  requester: textOrNull('Who asked for it.'),
  verdict: z.enum(VERDICTS).nullable().meta({ description: 'The verdict underneath.' }),
});

/** What one binding brought. */
export const boundEvidence = z.strictObject({
  state: z.enum(['passes', 'fails', 'expired', 'missing']),
  sentence: text('What it shows.'),
  binding: z.enum(['declared', 'inferred']),
  reason: z.string().nullable().meta({ description: 'Why it was inferred.' }),
  kind: z.enum(['tests', 'measure', 'findings', 'check', 'command']),
  record: z.string().nullable().meta({ description: 'Id of the record it comes from.' }),
  report: z
    .strictObject({ path: text('Its path.'), sha256: text('Its digest.') })
    .nullable()
    .meta({ description: 'The file of CI it was read from.' }),
  at: z.string().nullable().meta({ description: 'The moment it speaks of.' }),
  until: z.string().nullable().meta({ description: 'When it lapses.' }),
  strength: count.meta({ description: '0 claimed … 4 signed.' }),
});
