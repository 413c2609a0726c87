import { expect, test } from 'vitest';
import { readChecklist } from '../../src/documents/read-checklist.ts';
import { NO_EVIDENCE } from '../../src/model/binding.ts';
import { DEFAULT_WEIGHTS } from '../../src/model/site-options.ts';
import { assembleProject } from '../../src/readiness/assemble-project.ts';

const topics = (text: string) =>
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
      checklists: [readChecklist(text, 'p.md')],
      problems: [],
    },
    DEFAULT_WEIGHTS,
  ).topics.map(({ topic, worst, claimed, items }) => [topic, worst, claimed, items]);

test('items are gathered by what their headings are about, in any language, sections below included', () => {
  expect(
    topics(
      '# Ready\n\n## 🔒 Sécurité\n- [x] a\n### Details\n- [ ] b\n\n## Load tests\n- [x] c\n\n## Odds\n- [ ] d\n',
    ),
  ).toEqual([
    ['security', 'claimed', 1, 2],
    ['performance', 'claimed', 1, 1],
  ]);
});

test('what does not score is in no topic', () => {
  expect(topics('## Security\n- [ ] Pinning — N/A\n\n## Rollout\n- [ ] go\n')).toEqual([]);
});
