import { describe, expect, test } from 'vitest';
import {
  EXAMPLE_ENDED_WAIVER,
  EXAMPLE_EVIDENCE,
  EXAMPLE_GATES,
  EXAMPLE_WAIVER,
} from '../../src/components/example-evidence.ts';
import { listProof, renderGateMarkdown, renderWaivers } from '../../src/exports/markdown-proof.ts';
import type { JudgedItem, Project } from '../../src/model/site.ts';
import { item } from '../build-checklist.ts';
import { makeProject } from '../io/tiny-parts.ts';

const [noGo, go] = EXAMPLE_GATES;
if (noGo === undefined || go === undefined) throw new Error('There is one example of each.');

const pump: JudgedItem = {
  item: item('pump', { text: 'Pump | spare' }),
  verdict: 'waived',
  weight: 5,
  scores: true,
  conflicts: [],
  evidence: [],
  remark: null,
  waiver: { waiver: EXAMPLE_WAIVER, verdict: 'failing' },
  progress: null,
};
const ferry: Project = {
  ...makeProject('ferry', 'Ferry'),
  items: new Map([['pump', pump]]),
  waivers: [EXAMPLE_WAIVER, EXAMPLE_ENDED_WAIVER],
};

describe('the gate', () => {
  test('is not there where nothing is judged', () => {
    expect(renderGateMarkdown(ferry)).toBeNull();
  });

  test('says why, and names at most ten items in the way of a rule, what fails first', () => {
    const rules = noGo.rules.map((rule) => ({ ...rule, items: rule.items.map(() => 'pump') }));
    const text = renderGateMarkdown({ ...ferry, gate: { ...noGo, rules: rules.toReversed() } });
    expect(text).toContain(
      '## Gate: NO-GO\n\n1 of 2 rules fails: evidence contradicts what is claimed.\n\n',
    );
    expect(text?.match(/\[Pump \\\| spare\]\(index\.html#pump\)/g)).toHaveLength(10);
    expect(text).toContain('<br>and 2 more |\n| passes |');
  });

  test('a GO names no failure', () => {
    expect(renderGateMarkdown({ ...ferry, gate: go })).toContain(
      '## Gate: GO\n\nThe only rule passes.\n\n',
    );
  });
});

test('below an item stands what speaks for it, with its record, and what sets it aside', () => {
  const said = listProof({ ...pump, evidence: Object.values(EXAMPLE_EVIDENCE) }, 'ferry');
  const record = (day: string): string => `[record of ${day}](records/example.md)`;
  expect(said).toEqual([
    `Evidence: 412 ms against \\< 500 ms, p95; ${record('20 Nov 2026')}; expires 20 Dec 2026; inferred: names the command \`mypy src/\`; strength 3 of 4, CI result of a commit`,
    `Evidence: fails: 4 tests: 2 passed, 2 failed; ${record('20 Nov 2026')}; inferred: names the command \`mypy src/\`; strength 2 of 4, CI result`,
    `Evidence: passed then: no findings; ${record('1 Oct 2026')}; expired 31 Oct 2026; declared: command \`mypy src/\`; strength 4 of 4, signed`,
    'Evidence: missing: None arrived.; declared: command `mypy src/`; strength 0 of 4, claimed',
    'Waived until 30 Apr 2027 by J. Castellanos: the second region opens in spring (control: restored by hand every Monday; underneath: failing)',
  ]);
});

test('the register has every waiver, also those that waive nothing', () => {
  const rows = renderWaivers(ferry).split('\n').slice(2);
  expect(rows).toEqual([
    '| [Pump \\| spare](index.html#pump) | failing | the second region opens in spring | J. Castellanos | 30 Apr 2027 | restored by hand every Monday |',
    '| `example-gone`: waives nothing | – | bought before the audit | M. Novák | 31 Jan 2020 | none named |',
  ]);
});
