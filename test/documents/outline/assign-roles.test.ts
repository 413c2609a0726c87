import { describe, expect, test } from 'vitest';
import { readChecklist } from '../../../src/documents/read-checklist.ts';

const read = (text: string) => readChecklist(text, 'checklist.md');
const phases = (text: string) => read(text).items.map(({ text, phase }) => [text, phase]);

describe('numbered days and weeks', () => {
  test('alone they are a plan of the work before the launch', () => {
    expect(
      phases('## Plan of work\n### Day 1 - Build\n- [ ] a\n### Day 2 - Tests\n- [ ] b\n'),
    ).toEqual([
      ['a', 'readiness'],
      ['b', 'readiness'],
    ]);
  });

  test('of several lengths, or behind the launch, they follow it', () => {
    expect(
      phases('## Watch\n### Day 1\n- [ ] a\n### Week 1\n- [ ] b\n### Month 1\n- [ ] c\n').map(
        ([, phase]) => phase,
      ),
    ).toEqual(['follow-up', 'follow-up', 'follow-up']);
    expect(phases('## Launch day\n- [ ] a\n## Week 1\n- [ ] b\n## Week 2\n- [ ] c\n')).toEqual([
      ['a', 'rollout'],
      ['b', 'follow-up'],
      ['c', 'follow-up'],
    ]);
  });

  test('“T+1 hour” and “(first 24 hours)” count from the launch', () => {
    expect(
      phases(
        '## Launch day\n### T-1 hour\n- [ ] a\n### T+1 hour\n- [ ] b\n## Metrics (first 24 hours)\n- [ ] c\n',
      ),
    ).toEqual([
      ['a', 'rollout'],
      ['b', 'follow-up'],
      ['c', 'follow-up'],
    ]);
  });
});

describe('blockers', () => {
  const claims = (text: string) => read(text).items.map(({ claim, flag }) => [claim, flag]);

  test('with a status of their own, or as orders, are work: ticked is good', () => {
    expect(
      claims(
        '## Blockers\n- [x] Float rounding\n  - 📌 Status: ✅ Done\n- [x] Races\n  - Status: Done\n',
      ),
    ).toEqual([
      ['done', false],
      ['done', false],
    ]);
    expect(claims('## Launch blockers\n- [x] Fix the login\n- [ ] Rotate the keys\n')).toEqual([
      ['done', false],
      ['open', false],
    ]);
  });

  test('that name what is wrong are bad when ticked; what blocks nothing is no flag', () => {
    expect(claims('## Blocking issues\n- [x] Data loss\n- [ ] Errors above 5%\n')).toEqual([
      ['blocked', true],
      ['open', true],
    ]);
    expect(read('## Non-blocking issues\n1. Slow icons\n').flags).toEqual([]);
  });
});

describe('a document that is a runbook by its title', () => {
  test('makes ready what it says is to be checked before; the rest is its procedure', () => {
    expect(
      phases('# Go-live runbook\n## Checklist before go-live\n- [ ] a\n## Cutover\n- [ ] b\n'),
    ).toEqual([
      ['a', 'readiness'],
      ['b', 'rollout'],
    ]);
    expect(phases('# Rollback runbook\n## Pre-rollback checklist\n- [ ] a\n')).toEqual([
      ['a', 'rollout'],
    ]);
  });

  test('has a runbook for each section with a procedure, not for remarks', () => {
    const titles = (text: string) => read(text).runbooks.map(({ title }) => title);
    expect(
      titles(
        '# Ops runbook\n## Tools\n- `kubectl` of the cluster\n## Restart\n1. Drain\n2. Start\n## Troubleshooting\n- Slow: run `make top`\n',
      ),
    ).toEqual(['Restart', 'Troubleshooting']);
  });

  test('an issue told in plain bullets has them as its steps', () => {
    expect(
      read(
        '## Troubleshooting\n### Build fails\n- Look at the log\n- Ask\n',
      ).runbooks[0]?.steps.map(({ title }) => title),
    ).toEqual(['Look at the log', 'Ask']);
  });
});
