import { describe, expect, it } from 'vitest';
import { readChecklist } from '../../src/documents/read-checklist.ts';
import { NO_EVIDENCE } from '../../src/model/binding.ts';
import type { Checklist, Runbook } from '../../src/model/checklist.ts';
import { DEFAULT_WEIGHTS } from '../../src/model/site-options.ts';
import { assembleProject } from '../../src/readiness/assemble-project.ts';
import { checklistOf, item } from '../build-checklist.ts';
import { runbookOf } from '../build-runbook.ts';

const start = (...checklists: Checklist[]) =>
  assembleProject(
    {
      id: 'p',
      settings: {},
      declared: NO_EVIDENCE,
      now: '2026-11-21T00:00:00.000Z',
      introduction: '',
      records: [],
      runbooks: [],
      rules: [],
      address: null,
      checklists,
      problems: [],
    },
    DEFAULT_WEIGHTS,
  ).start;

describe('start here', () => {
  it('names each variable once, with its first note and the items that name it', () => {
    const { variables } = start({
      ...checklistOf(item('token-set', { env: ['TOKEN', 'TOKEN'] }), item('other')),
      env: [
        { name: 'TOKEN', note: null, line: 3 },
        { name: 'TOKEN', note: 'required', line: 9 },
        { name: 'LOG_LEVEL', note: null, line: 4 },
      ],
    });
    expect(variables.map(({ name, note, items }) => [name, note, items.length])).toEqual([
      ['TOKEN', 'required', 1],
      ['LOG_LEVEL', null, 0],
    ]);
  });

  it('lists the leaf items of the rollout in the documents’ order', () => {
    const { rollout } = start(
      checklistOf(
        item('deploy', { phase: 'rollout' }),
        item('deploy/pull', { phase: 'rollout', parent: 'deploy' }),
        item('tls'),
        item('switch', { phase: 'rollout' }),
      ),
    );
    expect(rollout.map(({ item: { id } }) => id)).toEqual(['deploy/pull', 'switch']);
  });

  it('says what nobody wrote down, and nothing where all is written', () => {
    const empty = checklistOf(item('tls'));
    expect(start(empty).gaps).toEqual([
      'who owns it',
      'whom to call',
      'how it is deployed',
      'its environment variables',
      'what it depends on',
      'smoke tests',
      'runbooks',
    ]);
    expect(start(empty).variables).toEqual([]);
    const contacts = [{ group: null, role: 'Pager', value: null, line: 2 }];
    expect(start({ ...empty, contacts }).gaps).toContain('a name or address for “Pager”');
    expect(start({ ...empty, contacts }).gaps).not.toContain('whom to call');
    const both = [...contacts, { group: null, role: 'Database', value: null, line: 3 }];
    expect(start({ ...empty, contacts: both }).gaps).toContain(
      'names or addresses for “Pager”, “Database”',
    );
  });

  it('lists the variables that only an item names or a runbook leaves to be filled in', () => {
    const { variables, gaps } = start({
      ...checklistOf(item('cors', { env: ['CORS_ORIGINS'] })),
      env: [{ name: 'TOKEN', note: 'required', line: 3 }],
      runbooks: [
        runbook({ placeholders: ['TOKEN', 'DB_HOST', 'host'].map((name) => `\${${name}}`) }),
      ],
    });
    expect(variables.map(({ name, note, items }) => [name, note, items.length])).toEqual([
      ['TOKEN', 'required', 0],
      ['CORS_ORIGINS', null, 1],
      ['DB_HOST', 'to fill in: “Rollback”', 0],
    ]);
    expect(gaps).not.toContain('its environment variables');
  });
});

const runbook = (fields: Partial<Runbook>): Runbook =>
  runbookOf({
    id: 'rollback',
    title: 'Rollback',
    origin: 'section',
    path: 'checklist.md',
    line: 40,
    ...fields,
  });

describe('what is written down is no gap', () => {
  const gapsOf = (...lines: string[]) =>
    start(readChecklist(['# Deployment Checklist', ...lines].join('\n'), 'p.md')).gaps;
  const deployment = 'how it is deployed';

  it.each([
    ['a runbook', '## Deployment steps', '### 2. Deployment (30 min)', '```sh', 'make up', '```'],
    ['a section of the checklist', '## CI/CD & deployment', '- [ ] The pipeline works'],
    ['a section below one', '## Deployment', '### Images', '- [ ] Signed'],
    ['a group', '## Launch', '- [ ] Deploy the application', '  - [ ] Backend', '  - [ ] Frontend'],
    ['an item with its command', '## Launch', '- [ ] Deploy', '  ```sh', '  make up', '  ```'],
    ['an item that names the file', '## Docs', '- [x] DEPLOYMENT.md explains each deployment'],
  ])('deployment in %s', (_, ...lines) => {
    expect(gapsOf(...lines)).not.toContain(deployment);
  });

  it.each([
    ['the title', '## Security', '- [ ] TLS'],
    ['what comes before and after', '## Pre-deployment', '- [ ] TLS', '## Post deployment', '- Ok'],
    ['an empty section', '## Deployment', '## Security', '- [ ] TLS'],
    ['a line that asks for it', '## Docs', '- [ ] Deployment guide', '- [x] Redis deployed'],
  ])('%s does not say how to deploy', (_, ...lines) => {
    expect(gapsOf(...lines)).toContain(deployment);
  });

  it('smoke tests as a step of a runbook, dependencies as a section, levels to escalate to', () => {
    const gaps = gapsOf(
      '## Rollback',
      '```sh',
      '# 1. Smoke tests',
      'pytest tests/smoke',
      '```',
      '## External Dependencies',
      '- [ ] The bank answers',
      '## Escalation',
      '1. Level 1: on-call engineer',
    );
    for (const what of ['smoke tests', 'what it depends on', 'whom to call', 'runbooks'])
      expect(gaps).not.toContain(what);
  });

  it('an owner among the contacts, if a name stands there', () => {
    const contact = (value: string | null) => [
      { group: null, role: 'Product Owner', value, line: 2 },
    ];
    const gaps = (value: string | null) =>
      start({ ...checklistOf(item('tls')), contacts: contact(value) }).gaps;
    expect(gaps('Ann')).not.toContain('who owns it');
    expect(gaps(null)).toContain('who owns it');
  });
});
