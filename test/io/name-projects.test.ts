import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameProjects } from '../../src/io/name-projects.ts';

test.each([
  ['payments', 'payments'],
  ['Payment Service', 'payment-service'],
  ['docs/prod/Checklist (v2)', 'docs-prod-checklist-v2'],
  ['本番/準備', '本番-準備'],
  ['Prêt à lancer', 'prêt-à-lancer'],
  ['v1.2_final', 'v1.2_final'],
  ['..', 'project'],
  ['✅', 'project'],
  ['CON', 'con-project'],
  ['com1.notes', 'com1-project.notes'],
])('%s is named %s', (name, id) => {
  expect(nameProjects([name])).toEqual([id]);
});

test('a name written with combining marks is the same as with letters', () => {
  expect(nameProjects(['pre\u0302t'])).toEqual(['pr\u00eat']);
});

test('equal names get ordinals in their order', () => {
  expect(nameProjects(['a b', 'A-B', 'a-b-2', 'a.b'])).toEqual(['a-b', 'a-b-2', 'a-b-2-2', 'a.b']);
});

test('ids are unique, one safe segment of an address and a file name on any system', () => {
  const name = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('nul', 'a', 'A', 'a b', '../..'),
  );
  fc.assert(
    fc.property(fc.array(name), (names) => {
      const ids = nameProjects(names);
      expect(ids).toHaveLength(names.length);
      expect(new Set(ids.map((id) => id.toLowerCase())).size).toBe(ids.length);
      for (const id of ids) {
        expect(id).toMatch(/^[^-.\s/\\:*?"<>|%#\p{C}][^\s/\\:*?"<>|%#\p{C}]*$/u);
        expect(id).not.toMatch(/\.$|^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/);
        expect(Buffer.byteLength(id)).toBeLessThan(250);
      }
    }),
  );
});
