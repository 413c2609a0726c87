import { describe, expect, it } from 'vitest';
import {
  documentSchema,
  renderDocumentJson,
  renderDocumentSchema,
} from '../../src/exports/document-json.ts';
import type { Checklist } from '../../src/model/checklist.ts';
import { problem } from '../../src/model/problem-catalogue.ts';
import { checklistOf, item, target } from '../build-checklist.ts';
import { runbookOf, stepOf } from '../build-runbook.ts';

const metadata = { key: 'Owner', value: null, line: 3 };
const contact = { group: null, role: 'On call', value: null, line: 60 };
const criterion = {
  text: 'Errors < 1 %',
  thresholds: [target('Errors')],
  section: ['A'],
  line: 70,
};

/** Something in every list, so that a field missing from the schema cannot hide. */
const full: Checklist = {
  ...checklistOf(
    item('tls', {
      thresholds: [target('latency', { comparator: 'range', value: [7, 30], unit: 'days' })],
      properties: [metadata],
    }),
  ),
  metadata: [metadata],
  signoffs: [
    {
      role: 'Lead',
      statement: null,
      group: null,
      name: null,
      date: null,
      fields: ['Name'],
      signed: false,
      ticked: true,
      digest: null,
      line: 50,
    },
  ],
  runbooks: [
    runbookOf({
      line: 40,
      section: ['A'],
      duration: '5 min',
      steps: [stepOf()],
      codeBlocks: 1,
      placeholders: ['<host>'],
    }),
  ],
  smokeTests: [
    {
      title: 'Health',
      url: '/health',
      checks: [{ action: 'GET', expected: '200' }],
      section: ['A'],
      line: 55,
    },
  ],
  contacts: [contact],
  dependencies: [contact],
  escalation: [{ level: 'P0', action: 'Call', line: 61 }],
  risks: [
    {
      name: 'Loss',
      severity: 'high',
      impact: null,
      mitigation: null,
      monitor: null,
      text: 'Loss',
      thresholds: [],
      line: 62,
    },
  ],
  criteria: [criterion],
  flags: [criterion],
  estimates: [{ section: ['A'], value: '2 weeks', days: 10, line: 63 }],
  timeline: [{ when: 'Week 1', what: 'Build', line: 64 }],
  progressClaims: [{ value: 80, text: '80 %', line: 2, counted: 0 }],
  links: [{ text: 'docs', url: '/docs', line: 65 }],
  problems: [problem('no-items', { file: 'checklist.md', line: 0, column: 0 })],
};

describe('renderDocumentJson', () => {
  it('prints exactly the fields of the published schema, in every list', () => {
    const json = JSON.parse(JSON.stringify(renderDocumentJson(full)));
    expect(documentSchema.parse(json)).toEqual(json);
    for (const [key, value] of Object.entries(json))
      if (Array.isArray(value)) expect([key, value.length > 0]).toEqual([key, true]);
  });

  it('counts steps and words problems, instead of printing the model', () => {
    const json = renderDocumentJson(full);
    expect(json.runbooks).toEqual([
      {
        title: 'Restart',
        line: 40,
        duration: '5 min',
        steps: 1,
        codeBlocks: 1,
        placeholders: ['<host>'],
      },
    ]);
    expect(json.smokeTests[0]?.expected).toEqual(['200']);
    expect(json.problems[0]).toMatchObject({ code: 'no-items', severity: 'warning', line: 0 });
  });
});

describe('renderDocumentSchema', () => {
  it('describes every field of every object', () => {
    const missing: string[] = [];
    visit(renderDocumentSchema(), '$', missing);
    expect(missing).toEqual([]);
  });

  it('names its dialect and allows no field beyond those it lists', () => {
    expect(renderDocumentSchema()).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: 'seaworthy/document/1',
      additionalProperties: false,
    });
  });
});

function visit(node: unknown, path: string, missing: string[]): void {
  if (typeof node !== 'object' || node === null) return;
  for (const [key, value] of Object.entries(node)) {
    if (key !== 'properties' && key !== '$defs') visit(value, `${path}.${key}`, missing);
    else
      for (const [name, field] of Object.entries<Record<string, unknown>>(value)) {
        if (!field.description && !field.$ref) missing.push(`${path}.${name}`);
        visit(field, `${path}.${name}`, missing);
      }
  }
}
