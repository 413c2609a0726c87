import { expect, test } from 'vitest';
import { readChecklist } from '../../../src/documents/read-checklist.ts';

test.each([
  'Choose a region: [ ] EU [ ] US',
  'Call f( ) on start',
  'Pick one [_] of two',
  'Set ports (80, 443 )',
])('empty brackets in “%s” do not make it optional', (title) => {
  expect(readChecklist(`- [ ] ${title}\n`, 'a.md').items[0]).toMatchObject({
    optional: false,
    severity: 'medium',
  });
});

test.each(['Warm the cache (optional)', 'Warm the cache (optional, later)'])(
  '“%s” is optional and of low severity',
  (title) => {
    expect(readChecklist(`- [ ] ${title}\n`, 'a.md').items[0]).toMatchObject({
      optional: true,
      severity: 'low',
    });
  },
);

test.each([
  ['🔴 CRITIQUE : variables', 'critical'],
  ['CRITICI - da verificare', 'critical'],
  ['必須項目', 'critical'],
  ['Important (first week)', 'high'],
  ['High priority', 'high'],
  ['セキュリティ（必須）', 'critical'],
  ['2. Database (P1)', 'high'],
  ['Recommandées', 'low'],
  ['High availability', 'medium'],
  ['Important notes on data', 'medium'],
  ['Media', 'medium'],
])('the heading “%s” grades what stands below it %s', (heading, severity) => {
  expect(readChecklist(`## ${heading}\n- [ ] a\n`, 'a.md').items[0]?.severity).toBe(severity);
});
