/** Runbooks and alerts of the published schema of a project. */
import { z } from 'zod';
import { SEVERITIES } from '../model/checklist.ts';
import { line, runbook, text, textOrNull, texts } from './schema-parts.ts';

const file = text('The document it stands in, from the content folder.');
const severity = z.enum(SEVERITIES).nullable();
const count = z.int().min(0);

const exercise = z.strictObject({
  state: z
    .enum(['fresh', 'lapsed', 'failed', 'never'])
    .meta({ description: 'Whether the latest drill still counts.' }),
  at: textOrNull('When it was, ISO 8601.'),
  by: textOrNull('Who went through it.'),
  until: textOrNull('When it stops to count, ISO 8601; null where it does not count.'),
  record: textOrNull('Id of the record that shows it; null where only the front matter says so.'),
});

const readiness = z
  .strictObject({
    passed: count.meta({ description: 'Things it has.' }),
    of: count.meta({ description: 'Things that apply to it.' }),
    missing: texts('Codes of the problems that say what it lacks, in the order of need.'),
  })
  .meta({ description: 'What a runbook needs, and what of it is there.' });

export const judgedRunbook = runbook.extend({
  id: text('Part of its address, and what `record --exercise` takes.'),
  file,
  page: text('Its page, from this file.'),
  triggers: texts('When to use it.'),
  exclusions: texts('When not to use it.').default([]),
  alerts: texts('Names of the alerts that lead to it.').default([]),
  severity: severity.default(null),
  owner: textOrNull('Its own owner, else that of the project.').default(null),
  services: texts('What it is about.').default([]),
  items: texts('Ids of the checklist items that it serves.').default([]),
  wayBack: textOrNull('Id of the runbook that undoes it, its own where it says so itself.').default(
    null,
  ),
  exercise: exercise.default({ state: 'never', at: null, by: null, until: null, record: null }),
  readiness: readiness.default({ passed: 0, of: 0, missing: [] }),
});

export const judgedAlert = z.strictObject({
  name: text('Its name; its page is `runbooks/<name>/`.'),
  file,
  line,
  page: textOrNull('Its page, from this file; null where its name is none for a folder.'),
  group: textOrNull('The group of its rule.'),
  expression: text('When it fires, in the language of the rule.'),
  holds: textOrNull('How long that must hold first.'),
  severity: severity.meta({ description: 'What its label means here.' }),
  labels: z.record(z.string(), z.string()).meta({ description: 'As the rule has them.' }),
  summary: textOrNull('One sentence of its author.'),
  runbookUrl: textOrNull('The annotation, as written.'),
  url: z
    .enum(['none', 'leads', 'dead', 'elsewhere'])
    .meta({ description: '`elsewhere` is off this site and was not looked at.' }),
  runbooks: texts('Ids of the runbooks that answer it.'),
  items: texts('Ids of the checklist items that name it.'),
});
