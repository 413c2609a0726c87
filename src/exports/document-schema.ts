import { z } from 'zod';
import {
  contact,
  criterion,
  item,
  line,
  list,
  metadata,
  problem,
  risk,
  runbook,
  section,
  signoff,
  smokeTest,
  text,
  textOrNull,
} from './schema-parts.ts';

/** The published JSON Schema (draft 2020-12) of what `inspect` prints for a document. */
export const renderDocumentSchema = (): unknown =>
  z.toJSONSchema(documentSchema, { io: 'output', target: 'draft-2020-12' });

/** What `inspect` prints for one document: `seaworthy/document/1`. Fields are only ever added. */
export const documentSchema = z
  .strictObject({
    schema: z
      .literal('seaworthy/document/1')
      .meta({ description: 'Name and version of this shape.' }),
    title: text('First heading, or front matter `title`.'),
    language: text('BCP 47 primary tag, guessed; `und` when unknown.'),
    encoding: z
      .strictObject({
        repaired: textOrNull(
          'Code page the text was read with by mistake; null when nothing was repaired.',
        ),
        bom: z.boolean().meta({ description: 'It began with a byte order mark.' }),
        eol: z.enum(['lf', 'crlf', 'cr', 'mixed']).meta({ description: 'Its line endings.' }),
      })
      .meta({ description: 'How the bytes were read.' }),
    metadata: list(metadata, 'Every `Key: value` of a metadata block, at the top or the bottom.'),
    items: list(item, 'Every checklist item; sign-off lines are in `signoffs`.'),
    signoffs: list(signoff, 'Lines to be signed.'),
    runbooks: list(runbook, 'Procedures with steps or commands.'),
    smokeTests: list(smokeTest, 'Calls with expected answers.'),
    contacts: list(contact, 'Who to call.'),
    dependencies: list(contact, 'Systems it depends on.'),
    escalation: list(
      z.strictObject({ level: text('Level or priority.'), action: text('What to do.'), line }),
      'Whom to call when, in order.',
    ),
    risks: list(risk, 'What may go wrong.'),
    criteria: list(criterion, 'Lines that decide without being ticked.'),
    flags: list(criterion, 'Lines that are bad when they hold.'),
    estimates: list(
      z.strictObject({
        section,
        value: text('As written.'),
        days: z
          .number()
          .nullable()
          .meta({ description: 'Working days, a week is 5; null when unreadable.' }),
        line,
      }),
      'Claimed durations of sections.',
    ),
    timeline: list(
      z.strictObject({ when: text('As written.'), what: text('What is planned.'), line }),
      'Rows of a plan.',
    ),
    progressClaims: list(
      z.strictObject({
        value: z.number().meta({ description: 'Percent as claimed.' }),
        text: text('As written.'),
        counted: z.number().nullable().meta({
          description: 'Percent of leaf items of phase readiness claimed done; null without any.',
        }),
        line,
      }),
      'Claims about overall progress, against what was counted.',
    ),
    links: list(
      z.strictObject({ text: text('Its words.'), url: text('Its target.'), line }),
      'Links.',
    ),
    problems: list(problem, 'What is wrong with the document.'),
  })
  .meta({
    title: 'seaworthy/document/1',
    description: 'What was read from one checklist document.',
  });

export type DocumentJson = z.infer<typeof documentSchema>;
