/** The parts that the published schemas share: an item reads the same wherever it is printed. */
import { z } from 'zod';
import { CLAIMS, COMPARATORS, ITEM_SOURCES, PHASES, SEVERITIES } from '../model/checklist.ts';
import { PROBLEM_SEVERITIES } from '../model/problem.ts';

export const text = (description: string) => z.string().meta({ description });
export const textOrNull = (description: string) => z.string().nullable().meta({ description });
export const texts = (description: string) => z.array(z.string()).meta({ description });
export const line = z
  .int()
  .min(0)
  .meta({ description: '1-based line of the file as given; 0 is the file as a whole.' });
export const section = texts(
  'Headings from the first level down, markdown stripped, decoration kept.',
);

export const metadata = z.strictObject({
  key: text('The key as written.'),
  value: textOrNull('The value as written; null is a blank left to fill in.'),
  line,
});

const threshold = z
  .strictObject({
    text: text('The words it was read from.'),
    quantity: text('What is measured, in the words of the document; empty when it names nothing.'),
    statistic: textOrNull(
      '`p50` to `p99.9`, `mean`, `median`, `max`, `min`, or null when none is named.',
    ),
    comparator: z
      .enum(COMPARATORS)
      .meta({ description: 'How the measure must stand to the value.' }),
    value: z
      .union([z.number(), z.tuple([z.number(), z.number()])])
      .meta({ description: 'The limit; low and high where the comparator is `range`.' }),
    unit: textOrNull('Canonical unit (`ms`, `s`, `%`, `days` …), or null for a bare count.'),
    kind: z
      .enum(['target', 'alarm'])
      .meta({ description: 'A target must be met; an alarm fires when it is met.' }),
    line,
  })
  .meta({ id: 'threshold', description: 'A requirement with a number in it.' });

const thresholds = z.array(threshold).meta({ description: 'Requirements with a number in them.' });

export const item = z.strictObject({
  id: text(
    'Stable within the document: heading path, parent and title, or the id its author gave.',
  ),
  text: text('First line, markdown stripped.'),
  line,
  section,
  parent: textOrNull('Id of the item it stands under.'),
  leaf: z.boolean().meta({ description: 'It has no items below it; only leaves carry weight.' }),
  phase: z
    .enum(PHASES)
    .meta({ description: 'Part of a launch it belongs to; only `readiness` scores.' }),
  claim: z.enum(CLAIMS).meta({ description: 'What the document says of it.' }),
  source: z.enum(ITEM_SOURCES).meta({ description: 'Where the claim was read from.' }),
  status: textOrNull('The status word as written.'),
  severity: z.enum(SEVERITIES).meta({ description: 'How much it weighs.' }),
  optional: z
    .boolean()
    .meta({ description: 'Marked optional by its text, status, parent or heading.' }),
  condition: textOrNull('"if applicable", "if EU users" …, as written.'),
  flag: z.boolean().meta({ description: 'Bad when ticked: an item of a no-go or blocker list.' }),
  owner: textOrNull('Who answers for it.'),
  due: textOrNull('When it is due, as written.'),
  thresholds,
  commands: texts('Commands that stand with it. They are shown, never run.'),
  files: texts('Files it names.'),
  env: texts('Environment variables it names.'),
  urls: texts('Addresses it names.'),
  expected: texts('Results it expects.'),
  blanks: texts('Keys left to fill in.'),
  properties: z.array(metadata).meta({ description: '`Key: value` lines under it.' }),
  details: texts('What else stands under it, as plain text.'),
});

export const signoff = z.strictObject({
  role: text('Who is asked to sign.'),
  statement: textOrNull('What is signed.'),
  group: textOrNull('The heading it stands under, when not the sign-off section itself.'),
  name: textOrNull('Who signed.'),
  date: textOrNull('When, as written.'),
  fields: texts('Fields offered: Name, Date, Signature …'),
  signed: z
    .boolean()
    .meta({ description: 'A name stands there. A ticked box alone signs nothing.' }),
  ticked: z.boolean().meta({ description: 'Its box is ticked.' }),
  digest: textOrNull('SHA-256 of what was signed; null where the document names none.'),
  line,
});

export const runbook = z.strictObject({
  title: text('Its heading without decoration.'),
  line,
  duration: textOrNull('As written; null when none is given.'),
  steps: z.int().meta({ description: 'Number of steps.' }),
  codeBlocks: z.int().meta({ description: 'Number of code blocks.' }),
  placeholders: texts('Values to fill in before a command can run, each once.'),
});

export const smokeTest = z.strictObject({
  title: text('Its name.'),
  url: textOrNull('What is called.'),
  expected: texts('Every expectation, in order.'),
  checks: z
    .array(
      z.strictObject({
        action: textOrNull('What is done; null where only an expectation is given.'),
        expected: text('What must come of it.'),
      }),
    )
    .meta({ description: 'Actions with their expectations.' }),
  line,
});

export const contact = z.strictObject({
  group: textOrNull('The heading it stands under.'),
  role: text('Who or what it is.'),
  value: textOrNull('How to reach it; null is a placeholder or blank.'),
  line,
});

export const criterion = z.strictObject({
  text: text('The line as written.'),
  section,
  thresholds,
  line,
});

export const risk = z.strictObject({
  text: text('The whole entry as plain text.'),
  name: text('What may go wrong.'),
  severity: z.enum(SEVERITIES).nullable().meta({ description: 'As its heading or column says.' }),
  impact: textOrNull('What it would do.'),
  mitigation: textOrNull('What is done against it.'),
  monitor: textOrNull('How it is watched.'),
  thresholds,
  line,
});

export const problem = z.strictObject({
  code: text('Permanent code; `seaworthy explain CODE` says more.'),
  severity: z.enum(PROBLEM_SEVERITIES).meta({ description: 'How bad it is.' }),
  line,
  column: z.int().min(0).meta({ description: '1-based, in UTF-16 units; 0 or 1 where unknown.' }),
  message: text('What is wrong.'),
  hint: text('The one thing to do about it.'),
});

export const list = <T extends z.ZodType>(entry: T, description: string) =>
  z.array(entry).meta({ description });
