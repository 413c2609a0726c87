import { z } from 'zod';
import { BLANK_ITEM } from '../model/blank-item.ts';
import { PHASES } from '../model/checklist.ts';
import { GATE_RULES } from '../model/gate.ts';
import { CHANGE_KINDS } from '../model/history.ts';
import { SIGNOFF_STATES } from '../model/signed.ts';
import { VERDICTS } from '../model/verdict.ts';
import { boundEvidence, waiver } from './evidence-schema.ts';
import { judgedAlert, judgedRunbook } from './operations-schema.ts';
import {
  contact,
  item,
  list,
  metadata,
  problem,
  signoff,
  smokeTest,
  text,
  textOrNull,
  texts,
} from './schema-parts.ts';
import {
  applicable,
  bySeverity,
  claimed,
  count,
  points,
  progress,
  score,
  verified,
} from './score-schema.ts';

/** The published JSON Schema (draft 2020-12) of `projects/<id>/index.json`. */
export const renderProjectSchema = (): unknown =>
  z.toJSONSchema(projectSchema, { io: 'input', target: 'draft-2020-12' });

const file = text('The document it stands in, from the content folder.');

/**
 * What most items have, and is therefore left out of the file: it would be most of it. Reading it
 * through the schema puts these back.
 */
export const ITEM_DEFAULTS = {
  ...BLANK_ITEM,
  weight: 0,
  progress: null,
  conflicts: [],
  evidence: [],
  remark: null,
  waiver: null,
};

const D = ITEM_DEFAULTS;
const rules = list(
  z.strictObject({
    rule: z.enum(GATE_RULES),
    title: text('The rule.'),
    passed: z.boolean(),
    why: text('What was found.'),
    items: texts('Ids of the items in the way.'),
  }),
  'Rule by rule.',
);
const { shape } = item;
const judgedItem = item.extend({
  file,
  verdict: z.enum(VERDICTS).meta({ description: 'What claim and evidence come to.' }),
  weight: points.default(D.weight).meta({ description: 'Points in the score; 0 scores not.' }),
  progress: progress
    .nullable()
    .default(D.progress)
    .meta({ description: 'Of a group, over its leaves.' }),
  conflicts: texts('What the document says against itself about it, as sentences.').default([]),
  evidence: list(boundEvidence, 'What is bound to it.').default([]),
  remark: z
    .enum(['unticked', 'disputed'])
    .nullable()
    .default(null)
    .meta({ description: 'Proven though the document says otherwise.' }),
  waiver: waiver.nullable().default(null),
  parent: shape.parent.default(D.parent),
  leaf: shape.leaf.default(D.leaf),
  phase: shape.phase.default(D.phase),
  source: shape.source.default(D.source),
  status: shape.status.default(D.status),
  severity: shape.severity.default(D.severity),
  optional: shape.optional.default(D.optional),
  condition: shape.condition.default(D.condition),
  flag: shape.flag.default(D.flag),
  owner: shape.owner.default(D.owner),
  due: shape.due.default(D.due),
  thresholds: shape.thresholds.default([]),
  commands: shape.commands.default([]),
  files: shape.files.default([]),
  env: shape.env.default([]),
  urls: shape.urls.default([]),
  expected: shape.expected.default([]),
  blanks: shape.blanks.default([]),
  properties: shape.properties.default([]),
  details: shape.details.default([]),
});

/**
 * What is known of one project: `seaworthy/project/1`. The site has it beside the project's page, and
 * `inspect` prints it. Fields are only ever added.
 */
export const projectSchema = z
  .strictObject({
    schema: z
      .literal('seaworthy/project/1')
      .meta({ description: 'Name and version of this shape.' }),
    id: text('Name of its folder or file; part of its address.'),
    name: text('What it is called.'),
    page: text('Its page, from this file.'),
    description: textOrNull('One sentence of its author.'),
    introduction: text('Body of `project.md` as safe HTML; empty when there is none.'),
    owner: textOrNull('Who answers for it.'),
    repository: textOrNull('Where its source is.'),
    tier: textOrNull('How much depends on it, in its author’s words.'),
    review: textOrNull('How often it is reviewed, as written.'),
    documents: list(
      z.strictObject({
        file,
        title: text('First heading, or front matter `title`.'),
        language: text('BCP 47 primary tag, guessed; `und` when unknown.'),
        metadata: list(metadata, 'What the document says of itself.'),
      }),
      'The documents it was read from, in order.',
    ),
    weights: bySeverity.meta({ description: 'Points of an item by its severity.' }),
    score,
    unwaived: score
      .nullable()
      .meta({ description: 'As it would be if nothing were waived; null where nothing is.' }),
    phases: z
      .strictObject(
        Object.fromEntries(PHASES.map((phase) => [phase, progress])) as Record<
          (typeof PHASES)[number],
          typeof progress
        >,
      )
      .meta({ description: 'Progress by phase; only `readiness` scores.' }),
    areas: list(
      z.strictObject({
        title: text('Its heading.'),
        section: text('Id of it.'),
        verified,
        claimed,
        applicable,
        progress,
      }),
      'Sections of the first rank that hold items.',
    ),
    gate: z.strictObject({ verdict: z.enum(['GO', 'NO-GO']), rules }).nullable(),
    levels: list(
      z.strictObject({ name: text('Its name.'), reached: z.boolean(), rules }),
      'Named sets of rules, the lowest first; one is reached with all below it.',
    ).default([]),
    level: textOrNull('The highest level that is reached.').default(null),
    validUntil: textOrNull('From then on time alone has changed a figure, ISO 8601.').default(null),
    next: list(
      z.strictObject({
        item: text('Id of it.'),
        advice: text('What would prove it.'),
        gain: z.number().meta({ description: 'Percent that `verified` rises by.' }),
        closes: z
          .array(z.enum(GATE_RULES))
          .meta({ description: 'Rules of the gate that hold then.' }),
      }),
      'What to prove next, one after the other.',
    ).default([]),
    waivers: list(waiver, 'All waivers, also those that have ended.'),
    records: list(
      z.strictObject({
        at: text('The moment it speaks of, ISO 8601.'),
        commit: z.string().nullable(),
        sha256: text('Digest of its file.'),
        file: text('Its file, relative to this one.'),
      }),
      'What runs of CI showed, the latest first.',
    ),
    items: list(
      judgedItem,
      'Every checklist item, in the documents’ order. What is absent has its default.',
    ),
    leftOut: texts('Ids of the items said not to apply, which leave the denominator.'),
    claimsWithoutBox: count.meta({ description: 'Claims made without a checkbox.' }),
    signoffs: list(
      signoff.extend({
        file,
        source: z
          .enum(['document', 'front matter'])
          .meta({ description: 'Where the sign-off was read.' }),
        state: z.enum(SIGNOFF_STATES).meta({
          description:
            '`current`: what was signed still stands; `changed`: it does not; `unbound`: signed, and no digest says what.',
        }),
        why: text('The state in a sentence.'),
        basis: z
          .strictObject({
            kind: z.enum(['digest', 'record', 'commit']),
            record: textOrNull('Id of the record that tells what stood there.'),
            commit: textOrNull('The commit that tells it.'),
          })
          .nullable()
          .meta({ description: 'What tells what was signed; null where nothing does.' }),
        changes: list(
          z.strictObject({
            kind: z.enum(CHANGE_KINDS),
            item: textOrNull('Id of the item; null where it is no item.'),
            text: text('What changed.'),
            was: z.string().nullable(),
            is: z.string().nullable(),
          }),
          'What is otherwise since it was signed.',
        ),
      }),
      'Lines to be signed, and sign-offs of front matter.',
    ),
    runbooks: list(judgedRunbook, 'Procedures with steps or commands, and what each is worth.'),
    alerts: list(judgedAlert, 'Alert rules, and what answers them.').default([]),
    smokeTests: list(smokeTest.extend({ file }), 'Calls with expected answers.'),
    contacts: list(contact.extend({ file }), 'Who to call.'),
    problems: list(problem.extend({ file }), 'What is wrong with the documents.'),
    builtAt: text('The moment at which everything was judged, ISO 8601.'),
    generator: text('Name and version of the program that wrote this.'),
  })
  .meta({
    title: 'seaworthy/project/1',
    description: 'What is claimed and what is proven of one project.',
  });

/** As it is written: with gaps where an item has a default. */
export type ProjectJson = z.input<typeof projectSchema>;
