import { expect, test } from 'vitest';
import { readChecklist } from '../../src/documents/read-checklist.ts';
import { NO_EVIDENCE } from '../../src/model/binding.ts';
import { DEFAULT_WEIGHTS } from '../../src/model/site-options.ts';
import { assembleProject } from '../../src/readiness/assemble-project.ts';

const BODY = `
# Shop

## 🔒 Security

- [ ] Transport
  - [ ] TLS everywhere
  - [ ] HSTS is sent
- [ ] Secrets rotate

## Launch day

- [ ] Announce it
`;

/** Severity and phase of each leaf, in order. */
const read = (yaml: string) => {
  const checklist = readChecklist(`---\n${yaml}\n---\n${BODY}`, 'shop.md');
  const leaves = checklist.items.filter(({ leaf }) => leaf);
  return {
    severities: leaves.map(({ severity }) => severity),
    phases: leaves.map(({ phase }) => phase),
    said: checklist.problems.map(({ code, place }) => `${place.line} ${code}`),
  };
};

test('a section is named by its heading or id, and gives its severity to all items in it', () => {
  for (const key of ['security', 'Security', '"🔒 Security"'])
    expect(read(`severity: {${key}: critical}`).severities).toEqual([
      'critical',
      'critical',
      'critical',
      'medium',
    ]);
});

test('an id comes before a glob, and a glob before a section, wherever they stand', () => {
  expect(
    read('severity:\n  security.transport/hsts-is-sent: low\n  "*tls*": high\n  security: critical')
      .severities,
  ).toEqual(['high', 'low', 'critical', 'medium']);
});

test('an item with others below it gives its severity to them', () => {
  expect(read('severity: {security.transport: high}').severities).toEqual([
    'high',
    'high',
    'medium',
    'medium',
  ]);
});

test('a phase is set in the same way', () => {
  expect(read('phase: {Launch day: rollout}').phases.at(-1)).toBe('rollout');
});

test('a key that fits nothing is named at its line', () => {
  expect(read('severity:\n  securty: critical').said).toEqual(['3 setting-without-item']);
});

test('project.md sets them for all checklists, under the ids of the project', () => {
  const file = (path: string) => readChecklist('# T\n\n## Security\n\n- [ ] TLS\n', path);
  const { items, score } = assembleProject(
    {
      id: 'p',
      settings: { severity: { 'two.*': 'critical' } },
      introduction: '',
      runbooks: [],
      rules: [],
      address: null,
      problems: [],
      checklists: [file('one.md'), file('two.md')],
      records: [],
      declared: NO_EVIDENCE,
      now: '2026-11-20T00:00:00.000Z',
    },
    DEFAULT_WEIGHTS,
  );
  expect([...items.values()].map(({ item, weight }) => [item.severity, weight])).toEqual([
    ['medium', 5],
    ['critical', 10],
  ]);
  expect(score.applicable.points).toBe(15);
});
