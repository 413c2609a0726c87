import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { prepareProject } from '../../src/cli/prepare-project.ts';
import type { Project } from '../../src/model/site.ts';

const CONTENT = fileURLToPath(new URL('../../content', import.meta.url));
const NOW = '2026-11-21T09:00:00.000Z';

const judge = async (id: string): Promise<Project> => {
  const prepared = await prepareProject(id, { content: CONTENT, address: null, now: NOW });
  if (prepared.kind === 'refused') throw new Error(JSON.stringify(prepared.problems));
  return prepared.project;
};

/** One item whose id ends so; an ending that two have would prove nothing. */
const itemOf = ({ items }: Project, ending: string) => {
  const found = [...items.values()].filter(({ item }) => item.id.endsWith(ending));
  expect(found, ending).toHaveLength(1);
  return found[0];
};

const CASES: readonly { id: string; word: string; rules: string[]; verdicts: string[][] }[] = [
  {
    id: 'transparency-api',
    word: 'GO',
    rules: [],
    verdicts: [
      ['verified', '.response-times/p95-100ms'],
      ['verified', '.api-keys/polygon-api-key'],
      // Proven, and the document does not say so yet.
      ['verified', '.infrastructure.database-backups'],
      // Paper proves itself to nobody.
      ['claimed', '.documentation.architecture-documentation'],
      ['open', '.infrastructure.disaster-recovery'],
    ],
  },
  {
    id: 'cimeika',
    word: 'NO-GO',
    rules: ['contradictions'],
    verdicts: [
      ['contradicted', '.modules-have-green-tests-tests-test-modules-py'],
      ['verified', '.security-suite-is-green-tests-test-security-py'],
    ],
  },
  {
    id: 'omicsoracle',
    word: 'NO-GO',
    rules: ['critical'],
    verdicts: [
      ['failing', '.search-response-time-500ms-at-the-95th-percentile'],
      ['verified', '.redis-cache-hit-rate-80'],
      // By a drill of its runbook, and the box was never ticked.
      ['verified', '.going-back-one-version-was-tried'],
    ],
  },
  {
    id: 'oracle',
    word: 'NO-GO',
    rules: ['streams'],
    verdicts: [
      ['expired', '.under-load/speed-is-good-enough'],
      ['expired', '/owasp-top-10-gone-through-line-by-line'],
      ['waived', '/one-backup-was-restored-for-real'],
      // Its waiver ended in October.
      ['open', '/outside-testers-tried-to-break-in'],
    ],
  },
  {
    id: 'deal-scout',
    word: 'NO-GO',
    rules: ['verified', 'streams'],
    verdicts: [
      ['expired', '/look-for-known-holes-in-the-packages-we-use'],
      ['missing', '.links-are-validated'],
      ['verified', '.mail-addresses-are-validated'],
    ],
  },
];

describe.each(CASES)('$id', ({ id, word, rules, verdicts }) => {
  test(`is ${word}, and for no other reason than it is meant to show`, async () => {
    const { gate } = await judge(id);
    expect(gate?.verdict).toBe(word);
    expect(gate?.rules.flatMap(({ rule, passed }) => (passed ? [] : [rule]))).toEqual(rules);
  });

  test('judges the items that decide', async () => {
    const project = await judge(id);
    for (const [verdict, ending] of verdicts)
      expect(itemOf(project, ending as string)?.verdict, ending).toBe(verdict);
  });

  test('has front matter without a slip of the pen', async () => {
    const { problems } = await judge(id);
    const slips = problems.flatMap(({ code }) =>
      ['binding-invalid', 'binding-without-item', 'waiver-invalid', 'waiver-without-item'].includes(
        code,
      )
        ? [code]
        : [],
    );
    expect(slips).toEqual([]);
  });
});

test('the slow search is said with both figures', async () => {
  const project = await judge('omicsoracle');
  const search = itemOf(project, '.search-response-time-500ms-at-the-95th-percentile');
  expect(search?.evidence.map(({ sentence }) => sentence)).toEqual([
    '541.2 ms against < 500 ms, p95',
  ]);
});

test('a drill on record keeps a runbook fresh, and leads to its record', async () => {
  const { runbooks, records } = await judge('omicsoracle');
  const drilled = runbooks.find(({ id }) => id === 'go-back');
  expect(drilled?.exercise).toMatchObject({ state: 'fresh', by: 'platform-engineer' });
  expect(records.map(({ id }) => id)).toContain(drilled?.exercise.recordId);
  expect(drilled?.items).toEqual([
    'backup-recovery.disaster-recovery.going-back-one-version-was-tried',
  ]);
});

test('what calls itself 80 % complete has its own count beside it', async () => {
  const { score, problems } = await judge('deal-scout');
  expect(Math.round(score.claimed ?? 0)).toBe(27);
  expect(Math.round(score.verified ?? 0)).toBe(6);
  expect(problems.map(({ code }) => code)).toContain('progress-overstated');
});
