import { describe, expect, test } from 'vitest';
import { readChecklist } from '../../src/documents/read-checklist.ts';

const read = (text: string) => readChecklist(text, 'checklist.md');

describe('runbooks', () => {
  test('steps as numbered comments of one block, with duration and placeholders', () => {
    const [runbook] = read(
      '## Rollback plan\n\n### Immediate rollback (< 5 min)\n\n```bash\n# 1. Stop it\ndocker compose down\n\n# 2. Go back\ngit checkout <previous-commit>\n# [restore command]\n```\n',
    ).runbooks;
    expect(runbook).toMatchObject({
      title: 'Immediate rollback (< 5 min)',
      line: 3,
      duration: '< 5 min',
      codeBlocks: 1,
      placeholders: ['<previous-commit>', '[restore command]'],
    });
    expect(runbook?.steps.map(({ title, line }) => [title, line])).toEqual([
      ['Stop it', 6],
      ['Go back', 9],
    ]);
    expect(runbook?.steps[1]?.code[0]).toMatchObject({ language: 'bash', line: 10 });
  });

  test('say when they are for, by a list of symptoms or in a sentence', () => {
    const steps = '1. Stop it\n2. Call\n';
    const triggers = (text: string) =>
      read(`## Rollback\n\n${text}\n\n${steps}`).runbooks[0]?.triggers;
    expect(triggers('Roll back if any of these holds:\n\n- Errors rise\n- Users call')).toEqual([
      'Errors rise',
      'Users call',
    ]);
    expect(triggers('Use this when the error rate exceeds 5%:')).toEqual([
      'the error rate exceeds 5%',
    ]);
    expect(triggers('We use this tool when we feel like it.')).toEqual([]);
  });

  test('common issues are one runbook each; a comment opens a step, “# OR” does not', () => {
    const { runbooks } = read(
      '## Runbook\n\n### Common issues\n\n#### API down\n```sh\n# Look\ncurl localhost\n\n# Logs\nmake logs\n# OR\ndocker logs api\n```\n\n#### Disk full\n1. Find it\n2. Remove it\n',
    );
    expect(runbooks.map(({ title, steps }) => [title, steps.map((step) => step.title)])).toEqual([
      ['API down', ['Look', 'Logs']],
      ['Disk full', ['Find it', 'Remove it']],
    ]);
  });

  test('deployment stages are runbooks, sections of tasks are not', () => {
    const { runbooks } = read(
      '## Deployment steps\n### 1. Before (1 hour)\n```bash\nmake build\n```\n### 2. Post-deployment (30 min)\n```bash\nmake check\n```\n## Launch day\n1. [ ] Deploy `now`\n',
    );
    expect(runbooks.map(({ title, duration }) => [title, duration])).toEqual([
      ['1. Before (1 hour)', '1 hour'],
      ['2. Post-deployment (30 min)', '30 min'],
    ]);
  });

  test('a file of meaning, impact, diagnosis and mitigation is one runbook', () => {
    const { runbooks, problems } = read(
      '# PodCrashLooping\n\n## Meaning\nIt restarts.\n\n## Impact\nNo service.\n\n## Diagnosis\n- `kubectl describe pod $POD`\n\n## Mitigation\nAsk.\n',
    );
    expect(runbooks.map(({ title }) => title)).toEqual(['PodCrashLooping']);
    expect(problems).toEqual([]);
  });

  test('quick commands are no runbooks', () => {
    expect(
      read('## Appendix: quick commands\n### Logs\n```bash\nmake logs\n```\n').runbooks,
    ).toEqual([]);
  });
});

describe('smoke tests', () => {
  test('read address, actions and what is expected, in pairs', () => {
    const { smokeTests, items } = read(
      '## Smoke test list\n1. **Health**\n   - URL: `https://example.com/health`\n   - Expected: HTTP 200\n2. **CORS**\n   - Call from home\n   - Expected: allowed\n   - Call from elsewhere\n   - Expected: refused\n',
    );
    expect(items).toEqual([]);
    expect(smokeTests.map(({ title, url, checks }) => [title, url, checks])).toEqual([
      ['Health', 'https://example.com/health', [{ action: null, expected: 'HTTP 200' }]],
      [
        'CORS',
        null,
        [
          { action: 'Call from home', expected: 'allowed' },
          { action: 'Call from elsewhere', expected: 'refused' },
        ],
      ],
    ]);
  });
});

describe('people', () => {
  test('contacts that are placeholders are gaps', () => {
    const { contacts } = read(
      '## Contacts\n### Technical\n- Ops team: [contact information]\n- On-call: TBD\n- Lead: room 3\n\n| Role | Primary | Phone |\n|---|---|---|\n| DBA | ____ | ____ |\n',
    );
    expect(contacts.map(({ group, role, value }) => [group, role, value])).toEqual([
      ['Technical', 'Ops team', null],
      ['Technical', 'On-call', null],
      ['Technical', 'Lead', 'room 3'],
      ['Technical', 'DBA', null],
    ]);
  });

  test('escalation levels and external services', () => {
    const { escalation, dependencies } = read(
      '## Escalation path\n1. **P0 (Critical)**: page at once\n2. **P1**: within 30 min\n\n## External dependencies\n- **Mail:** https://example.com\n- **Hosting:** TBD\n',
    );
    expect(escalation.map(({ level, action }) => [level, action])).toEqual([
      ['P0 (Critical)', 'page at once'],
      ['P1', 'within 30 min'],
    ]);
    expect(dependencies.map(({ role, value }) => [role, value])).toEqual([
      ['Mail', 'https://example.com'],
      ['Hosting', null],
    ]);
  });
});

describe('plans', () => {
  test('risks with their fields, severity from the heading, thresholds with their line', () => {
    const { risks } = read(
      '## Risks\n### Critical risks\n1. **Errors**\n   - Impact: bad\n   - Mitigation: tests\n   - Monitor: error rate < 1%\n',
    );
    expect(risks).toMatchObject([
      {
        name: 'Errors',
        severity: 'critical',
        impact: 'bad',
        mitigation: 'tests',
        monitor: 'error rate < 1%',
        thresholds: [{ value: 1, line: 6 }],
      },
    ]);
  });

  test('criteria are listed, and have no state', () => {
    const { criteria, items } = read(
      '## Success criteria\n\n✅ **Approved when:**\n\n1. Tests pass\n2. Backups restored\n',
    );
    expect(items).toEqual([]);
    expect(criteria.map(({ text }) => text)).toEqual(['Tests pass', 'Backups restored']);
  });

  test('estimates and the timeline are read, and their disagreement is a note', () => {
    const { estimates, timeline, problems } = read(
      '## 1. Setup\n**Estimated: 2 weeks**\n- [ ] a\n## 2. Keys\n**Estimated: 3 days**\n- [ ] b\n## Timeline\n```\nWeek 1: Setup\n```\n',
    );
    expect(estimates.map(({ value, days }) => [value, days])).toEqual([
      ['2 weeks', 10],
      ['3 days', 3],
    ]);
    expect(timeline).toMatchObject([{ when: 'Week 1', what: 'Setup', line: 9 }]);
    expect(problems.map(({ code }) => code)).toContain('estimate-mismatch');
  });

  test('a claim of progress is compared with what was counted', () => {
    const { progressClaims, problems } = read(
      '# T\n\n**Status**: 📊 80% Complete\n\n## Done ✅ completed\n- ✅ a\n\n## Left\n- [ ] b\n- [ ] c\n- [ ] d\n',
    );
    expect(progressClaims).toMatchObject([{ value: 80, line: 3, counted: 25 }]);
    expect(problems.map(({ code }) => code)).toContain('progress-overstated');
  });
});

describe('metadata', () => {
  test('at the top and at the bottom, several keys in one paragraph, blanks as null, repeats kept', () => {
    const { metadata } = read(
      '# T\n\n**System**: API\n**Version:** 1.0\n\n- [ ] a\n\n---\n\n**Next Review Date**: ________\n**Version:** 2.0  \nLast Updated: 2026-01-02\n',
    );
    expect(metadata.map(({ key, value, line }) => [key, value, line])).toEqual([
      ['System', 'API', 3],
      ['Version', '1.0', 4],
      ['Next Review Date', null, 10],
      ['Version', '2.0', 11],
      ['Last Updated', '2026-01-02', 12],
    ]);
  });

  test('group titles, notes and closing words are none', () => {
    expect(
      read('# T\n\n**Items:**\n- [ ] a\n\n**Note:** careful\n\n**END OF CHECKLIST**\n').metadata,
    ).toEqual([]);
  });

  test('environment variables of blocks carry the comment above them', () => {
    expect(
      read(
        '## Env\n```bash\n# required\nDATABASE_URL=postgres://\n# optional\nLOG_LEVEL=info\n```\n',
      ).env.map(({ name, note }) => [name, note]),
    ).toEqual([
      ['DATABASE_URL', 'required'],
      ['LOG_LEVEL', 'optional'],
    ]);
  });
});

describe('what stands around is no more than it is', () => {
  test('actions and a timeline beside criteria are none; a sentence about a moment announces them', () => {
    const criteria = (text: string) => read(text).criteria.map(({ text }) => text);
    expect(
      criteria(
        '## Go/no-go\n\n- Tests pass\n\n**Next actions:**\n1. Fix it\n\n**Timeline:**\n- 3 hours\n',
      ),
    ).toEqual(['Tests pass']);
    expect(criteria('## Success criteria\n\nAfter deployment you should see:\n- Logins\n')).toEqual(
      ['Logins'],
    );
    expect(
      criteria('## Work\n\nPurpose: meet the acceptance criteria.\nCommands:\n- make\n'),
    ).toEqual([]);
  });

  test('limits with an action for when they are exceeded are alarms', () => {
    const kinds = (head: string) =>
      read(
        `## Watch\n\n| KPI | Limit | ${head} |\n|---|---|---|\n| Sign-ups | > 10 | look |\n`,
      ).criteria[0]?.thresholds.map(({ kind }) => kind);
    expect(kinds('Action if exceeded')).toEqual(['alarm']);
    expect(kinds('Owner')).toEqual(['target']);
  });

  test('a contact of placeholders is a gap, and fields to write down are no risks', () => {
    expect(read('## Contacts\n- **CTO:** [name] — [phone]\n').contacts).toMatchObject([
      { value: null },
    ]);
    expect(read('## Contacts\n- Phone: +XXX-XXX-XXXX\n').contacts).toMatchObject([{ value: null }]);
    expect(read('## Risks\n\nEach needs:\n- owner\n- mitigation\n').risks).toEqual([]);
  });
});

describe('the same told in tables and blocks', () => {
  test('limits of a target column, with the statistic of their metric', () => {
    expect(
      read(
        '## SLOs\n\n| Metric | Target | Current |\n|---|---|---|\n| Uptime | 99.9% | 99.5% |\n| p95 latency | < 300ms | 280ms |\n',
      ).criteria.flatMap(({ thresholds }) => thresholds),
    ).toMatchObject([
      { quantity: 'Uptime', comparator: '>=', value: 99.9, unit: '%', kind: 'target' },
      { quantity: 'latency', statistic: 'p95', comparator: '<', value: 300, unit: 'ms' },
    ]);
  });

  test('smoke tests and levels of escalation', () => {
    const { smokeTests } = read(
      '## Smoke tests\n\n| Test | URL | Expected |\n|---|---|---|\n| Home | https://a.example/ | 200 |\n| Later | /x | |\n',
    );
    expect(smokeTests).toMatchObject([
      { title: 'Home', url: 'https://a.example/', checks: [{ expected: '200' }], line: 5 },
    ]);
    expect(
      read(
        '## Escalation\n\n| Level | Time | Contact |\n|---|---|---|\n| L1 | 15 min | On-call |\n| L2 | | |\n',
      ).escalation,
    ).toEqual([{ level: 'L1', action: '15 min · On-call', line: 5 }]);
  });

  test('a risk by its own heading', () => {
    expect(
      read(
        '## Risks\n\n### Risk 1: Vendor outage\n- **Impact:** High\n- **Mitigation:** Failover\n',
      ).risks,
    ).toMatchObject([{ name: 'Vendor outage', impact: 'High', mitigation: 'Failover', line: 3 }]);
  });

  test('several fields in one line, and a block to sign without a role', () => {
    expect(
      read('# R\n\n**Version:** 2.0 | **Date:** today | **Author:** Ops\n\n- [ ] a\n').metadata.map(
        ({ key, value }) => [key, value],
      ),
    ).toEqual([
      ['Version', '2.0'],
      ['Date', 'today'],
      ['Author', 'Ops'],
    ]);
    expect(
      read('## Approval\n\nName: ______\nTitle: CTO\nDate: ______\nSignature: ______\n').signoffs,
    ).toMatchObject([
      { role: 'CTO', fields: ['Name', 'Date', 'Signature'], signed: false, line: 3 },
    ]);
  });
});
