import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recogniseRunbook } from '../src/recognise-runbook.ts';

const recognise = (...lines: string[]) =>
  recogniseRunbook(new TextEncoder().encode(lines.join('\n')));

test.each([
  ['alerts in the front matter', ['---', 'alerts: [Down]', '---', '# Down']],
  ['symptoms in the front matter', ['---', 'title: x', 'symptoms: slow', '---', 'Wait.']],
  ['two headings of runbooks', ['# Down', '## Meaning', '## Mitigation']],
  ['two in German, decorated', ['# Aus', '## 1. Bedeutung', '## 🔧 Behebung']],
  ['Windows line ends', ['---\r', 'alerts: Down\r', '---\r', '# Down\r']],
])('%s make a runbook', (_, lines) => {
  expect(recognise(...lines)).toBe('runbook');
});

test.each([
  ['a checklist with such headings', ['# A', '## Impact', '- [ ] x', '## Mitigation']],
  ['one such heading', ['# A', '## Impact', 'Much.']],
  ['the same one twice', ['# A', '## Impact', '## Impact']],
  ['headings inside a fence', ['# A', '```md', '## Meaning', '## Impact', '```']],
  ['front matter of something else', ['---', 'title: A', '---', '# A']],
  ['alerts in the text', ['# A', 'alerts: many']],
])('%s makes none', (_, lines) => {
  expect(recognise(...lines)).not.toBe('runbook');
});

test('nothing makes it throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      expect(recogniseRunbook(bytes)).toMatch(/^(?:runbook|checklist|prose)$/);
    }),
  );
});
