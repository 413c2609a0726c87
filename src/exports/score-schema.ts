/** Scores and counts as `index.json` has them: parts of the schema of a project. */
import { z } from 'zod';
import { SEVERITIES } from '../model/checklist.ts';
import { VERDICTS } from '../model/verdict.ts';
import { list } from './schema-parts.ts';

export const count = z.int().min(0);
const percent = (description: string) =>
  z.number().min(0).max(100).nullable().meta({ description });

export const progress = z
  .strictObject({
    done: count,
    open: count,
    notApplicable: count,
    total: count,
    required: z
      .strictObject({ done: count, open: count })
      .meta({ description: 'The same without optional items.' }),
  })
  .meta({
    id: 'progress',
    description: 'Counts over leaf items; the denominator of a percentage is `done + open`.',
  });

export const points = z.number().min(0).meta({ description: 'Weights, added up.' });
export const bySeverity = z.strictObject(
  Object.fromEntries(SEVERITIES.map((severity) => [severity, z.number().min(0)])) as Record<
    (typeof SEVERITIES)[number],
    z.ZodNumber
  >,
);

export const applicable = z
  .strictObject({ items: count, points })
  .meta({ description: 'The denominator of all percentages.' });
export const verified = percent('What evidence shows; null where nothing applies, which is not 0.');
export const claimed = percent('What the documents say.');

export const score = z
  .strictObject({
    verified,
    claimed,
    unknown: percent('Claimed, missing or expired: what nothing shows at the moment.'),
    waived: percent('Set aside until a date.'),
    contradicted: percent('Claimed done, and evidence fails.'),
    applicable,
    notApplicable: count.meta({ description: 'Items that left the denominator.' }),
    ledger: list(
      z.strictObject({
        verdict: z.enum(VERDICTS),
        counts: bySeverity,
        items: count,
        points,
        share: z.number().meta({ description: 'Percent of the applicable points.' }),
      }),
      'What each verdict is worth; the shares add up to 100.',
    ),
  })
  .meta({ id: 'score', description: 'Percentages with one decimal, sums of the ledger’s parts.' });
