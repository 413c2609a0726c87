import { describe, expect, test } from 'vitest';
import { readRole } from '../../src/documents/outline/assign-roles.ts';
import { stripDecoration } from '../../src/documents/outline/strip-decoration.ts';
import { readChecklist } from '../../src/documents/read-checklist.ts';
import { SECTION_ROLE_WORDS } from '../../src/documents/words/section-roles.ts';

const read = (text: string) => readChecklist(text, 'checklist.md');
const phases = (text: string) => read(text).items.map(({ text, phase }) => [text, phase]);

describe('words of headings', () => {
  test.each(
    SECTION_ROLE_WORDS.flatMap(({ role, phrases, whole = [] }) =>
      [...phrases, ...whole].map((phrase) => [phrase, role] as const),
    ),
  )('“%s” is read as some role, and as %s unless an earlier list claims it', (phrase, role) => {
    const roles = SECTION_ROLE_WORDS.map((entry) => entry.role);
    const found = readRole(phrase);
    expect(found).not.toBeNull();
    if (found) expect(roles.indexOf(found)).toBeLessThanOrEqual(roles.indexOf(role));
  });

  test.each([
    ['✅ 2. Security (8 items)', 'Security'],
    ['Phase 3: Rollout', 'Rollout'],
    ['ÉTAPE 1.1 : Vérifier ⏱️ 2 min', 'Vérifier'],
    ['1. Pre-Deployment (1 hour)', 'Pre-Deployment'],
    ['Immediate Rollback (< 5 min)', 'Immediate Rollback'],
    ['Security (8/10 → 10/10)', 'Security'],
    ['1️⃣ First', 'First'],
    ['A. Networking', 'Networking'],
    ['OAuth 2.0', 'OAuth 2.0'],
    ['🚀', '🚀'],
  ])('%s → %s', (heading, title) => {
    expect(stripDecoration(heading)).toBe(title);
  });
});

describe('phases', () => {
  test('come from headings and are inherited', () => {
    expect(
      phases(
        '# Launch\n\n## Before\n- [ ] a\n\n## Deployment steps\n### During deployment\n- [ ] b\n### Post-deployment\n- [ ] c\n\n## First week\n- [ ] d\n\n## Go/No-Go\n- [ ] e\n',
      ),
    ).toEqual([
      ['a', 'readiness'],
      ['b', 'rollout'],
      ['c', 'follow-up'],
      ['d', 'follow-up'],
      ['e', 'approval'],
    ]);
  });

  test('“Deployment” beside “Pre-deployment” is the rollout, alone it is a chapter', () => {
    expect(
      phases('## Pre-Deployment\n- [ ] a\n## Deployment\n- [ ] b\n## Post-Deployment\n- [ ] c\n'),
    ).toEqual([
      ['a', 'readiness'],
      ['b', 'rollout'],
      ['c', 'follow-up'],
    ]);
    expect(phases('## Security\n- [ ] a\n## Deployment\n- [ ] b\n## Post-Deployment\n')).toEqual([
      ['a', 'readiness'],
      ['b', 'readiness'],
    ]);
  });

  test('a heading that only mentions runbooks, contacts or rollback stays a checklist when it holds boxes', () => {
    expect(
      phases(
        '## Documentation & Runbooks\n- [ ] a\n## Rollback Plan\n- [ ] b\n## Rollback Steps\n- [ ] c\n',
      ),
    ).toEqual([
      ['a', 'readiness'],
      ['b', 'readiness'],
      ['c', 'rollout'],
    ]);
  });

  test('the author can say otherwise', () => {
    expect(phases('- [ ] a <!-- phase: follow-up -->\n')).toEqual([['a', 'follow-up']]);
  });

  test('tasks below an escalation level are no readiness checks', () => {
    const { items, escalation } = read(
      '## Escalation\n- **INFO**: log it\n- **CRITICAL**: at once\n  - [ ] page somebody\n',
    );
    expect(items.map(({ phase }) => phase)).toEqual(['follow-up']);
    expect(escalation).toMatchObject([
      { level: 'INFO', action: 'log it' },
      { level: 'CRITICAL', action: 'at once' },
    ]);
  });
});

describe('the outline', () => {
  test('keeps the headings as written in the path and prose where it stands', () => {
    const { items, sections, title } = read(
      '# 🚀 App *ready*\n\nIntro.\n\n## ✅ Security\n\nWhy.\n\n- [ ] a\n\nAfter.\n',
    );
    expect(title).toBe('🚀 App ready');
    expect(items[0]?.section).toEqual(['🚀 App ready', '✅ Security']);
    expect(sections.map(({ blocks }) => blocks.map(({ kind }) => kind))).toEqual([
      ['prose'],
      ['prose', 'item', 'prose'],
    ]);
  });

  test('a bold line opens a group, not a section', () => {
    expect(
      read('## A\n\n**Items:**\n- [ ] a\n').sections[0]?.blocks.map(({ kind }) => kind),
    ).toEqual(['group', 'item']);
  });

  test('a legend explains and holds no items', () => {
    expect(
      read('## Legend\n- [x] done\n- [ ] open\n\n## Work\n- [ ] a\n').items.map(({ text }) => text),
    ).toEqual(['a']);
  });
});
