import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { buildSite } from '../../src/build-site.ts';
import { renderItem } from '../../src/exports/document-json.ts';
import {
  projectSchema,
  renderProjectJson,
  renderProjectSchema,
} from '../../src/exports/project-json.ts';
import { ITEM_DEFAULTS } from '../../src/exports/project-schema.ts';
import { loadSources } from '../../src/io/load-sources.ts';
import { judgedRunbookOf } from '../build-runbook.ts';
import { makeTinySite } from '../io/tiny-site.ts';

const site = makeTinySite();
const written = site.projects.map((project) =>
  JSON.parse(JSON.stringify(renderProjectJson(project, site))),
);

describe('the published schema, as a reader of JSON Schema sees it', () => {
  const schema = z.fromJSONSchema(
    JSON.parse(JSON.stringify(renderProjectSchema())) as Parameters<typeof z.fromJSONSchema>[0],
  );

  test('holds of every project of the demonstration', async () => {
    const content = fileURLToPath(new URL('../../content/', import.meta.url));
    const sources = await loadSources({ content, address: null, generator: 'test' });
    const demonstration = buildSite(sources, '2026-11-21T00:00:00.000Z');
    expect(demonstration.projects).not.toHaveLength(0);
    for (const project of demonstration.projects) {
      const json = JSON.parse(JSON.stringify(renderProjectJson(project, demonstration)));
      expect(schema.safeParse(json).error, project.id).toBeUndefined();
    }
  });

  test('knows what it does not describe', () => {
    const [ferry] = written;
    expect(schema.safeParse(ferry).success).toBe(true);
    for (const wrong of [{ mood: 'good' }, { score: null }, { items: [{ id: 'x' }] }])
      expect(schema.safeParse({ ...ferry, ...wrong }).success).toBe(false);
  });
});

test('every project is as its schema says, one with nothing to count as well', () => {
  for (const json of written) expect(projectSchema.parse(json).schema).toBe('seaworthy/project/1');
});

test('read through the schema, an item is what a document’s item is, and what it came to', () => {
  const [ferry] = site.projects;
  const read = projectSchema.parse(written[0]);
  expect(read.items).toEqual(
    [...(ferry?.items.values() ?? [])].map(
      ({ item, verdict, weight, progress, conflicts, remark }) => ({
        ...renderItem(item),
        file: 'projects/ferry/readiness.md',
        verdict,
        weight,
        progress,
        conflicts,
        evidence: [],
        remark,
        waiver: null,
      }),
    ),
  );
});

test('what most items have is left out, and the schema says what it is', () => {
  const [item] = written[0].items;
  expect(Object.keys(item).filter((key) => key in ITEM_DEFAULTS)).toEqual([
    'severity',
    'owner',
    'weight',
  ]);
  const schema = JSON.stringify(renderProjectSchema());
  expect(schema).toContain('"default":"readiness"');
});

test('pages are addressed from the file itself, and every line has its file', () => {
  const [ferry] = written;
  expect(ferry.page).toBe('index.html');
  expect(ferry.runbooks).toMatchObject([
    { id: 'beach-her', page: 'runbooks/beach-her.html', triggers: ['She sinks'], steps: 1 },
  ]);
  for (const list of [ferry.items, ferry.signoffs, ferry.runbooks, ferry.problems])
    for (const entry of list) expect(entry.file).toBe('projects/ferry/readiness.md');
});

test('a runbook has its drill and what it lacks, an alert what answers it', () => {
  const drill = {
    state: 'fresh',
    at: '2026-11-01',
    by: 'bosun',
    until: null,
    recordId: 'r1',
  } as const;
  const runbook = judgedRunbookOf({
    keeper: 'yard',
    alerts: ['FerrySinks'],
    rules: ['FerrySinks', 'FerryLists'],
    exclusions: ['she floats'],
    items: ['tide.rollback'],
    exercise: drill,
    wayBack: { kind: 'here' },
    checks: [
      { title: 'Has an owner', code: 'runbook-unowned', passed: true },
      { title: 'Is finished', code: 'runbook-unfinished', passed: false },
    ],
  });
  const rule = {
    ...{ name: 'FerrySinks', group: 'deck', expression: 'water > 1', holds: '5m', labels: {} },
    severity: { written: 'page', rank: 'critical' as const },
    ...{ summary: 'Water', description: null, runbookUrl: null, path: 'a.yaml', line: 3 },
    ...{ runbooks: ['restart'], items: [], url: 'none' as const },
  };
  const [project] = site.projects;
  if (project === undefined) throw new Error('There is a ferry.');
  const json = projectSchema.parse(
    renderProjectJson({ ...project, runbooks: [runbook], alerts: [rule] }, site),
  );
  expect(json.runbooks).toMatchObject([
    {
      ...{ alerts: ['FerrySinks', 'FerryLists'], exclusions: ['she floats'], owner: 'yard' },
      ...{ items: ['tide.rollback'], wayBack: 'restart' },
      exercise: { state: 'fresh', at: '2026-11-01', by: 'bosun', until: null, record: 'r1' },
      readiness: { passed: 1, of: 2, missing: ['runbook-unfinished'] },
    },
  ]);
  expect(json.alerts).toMatchObject([
    {
      ...{ name: 'FerrySinks', file: 'a.yaml', line: 3, severity: 'critical', url: 'none' },
      ...{ page: '../../runbooks/FerrySinks/index.html', runbooks: ['restart'] },
    },
  ]);
});

test('figures, owner, problems and the moment are those of the page', () => {
  expect(written[0]).toMatchObject({
    owner: 'yard',
    score: { verified: 0, claimed: 50, applicable: { points: 20 } },
    signoffs: [{ role: 'Captain', signed: false, ticked: true }],
    contacts: [],
    problems: [{ code: 'box-against-status', severity: 'warning', line: 7, column: 1 }],
    builtAt: site.builtAt,
    generator: site.generator,
  });
  expect(written[1].score.verified).toBeNull();
});
