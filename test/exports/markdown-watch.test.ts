import { expect, test } from 'vitest';
import { EXAMPLE_EVIDENCE } from '../../src/components/example-evidence.ts';
import { renderFleetMarkdown, renderLlmsText } from '../../src/exports/markdown-site.ts';
import {
  renderContradictionsMarkdown,
  renderExpiringMarkdown,
  renderNotKnownMarkdown,
} from '../../src/exports/markdown-watch.ts';
import type { JudgedItem } from '../../src/model/site.ts';
import { watchFleet } from '../../src/readiness/watch/watch-fleet.ts';
import { makeTinySite } from '../io/tiny-site.ts';

const tiny = makeTinySite();
const [ferry, ...others] = tiny.projects;
if (ferry === undefined) throw new Error('The tiny site has a ferry.');
const { fails, expired, missing } = EXAMPLE_EVIDENCE;
const found: Partial<JudgedItem>[] = [
  { verdict: 'contradicted', evidence: [fails] },
  { verdict: 'expired', evidence: [expired] },
  { verdict: 'missing', evidence: [missing] },
];
const items = new Map(
  [...ferry.items].map(([id, judged], at) => [id, { ...judged, evidence: [], ...found[at] }]),
);
const [first, second, third] = [...items.values()].map(({ item }) => item);
const projects = [{ ...ferry, items }, ...others];
const site = { ...tiny, projects, watch: watchFleet(projects, tiny.builtAt) };

test('contradictions name verdict, item, system, claim, evidence and record', () => {
  const text = renderContradictionsMarkdown(site);
  expect(text).toMatch(/^# 1 contradiction\n/);
  expect(text).toContain(
    `| contradicted | [${first?.text}](../projects/ferry/index.html#${first?.id})`,
  );
  expect(text).toContain(
    '| 4 tests: 2 passed, 2 failed | [20 Nov 2026](../projects/ferry/records/example.md) |',
  );
});

test('what expires says until when it counts and what becomes of it', () => {
  const text = renderExpiringMarkdown(site);
  expect(text).toMatch(/^# 1 lapsed\n/);
  expect(text).toContain(second?.text);
  expect(text).toContain('| 31 Oct 2026, 21 days ago | expired |');
});

test('what is not known names streams with what waits for them, and systems without a record', () => {
  const text = renderNotKnownMarkdown(site);
  expect(text).toMatch(
    /\| command `mypy src\/` \| \[Ferry\]\(\.\.\/projects\/ferry\/index\.md\) \| /,
  );
  expect(text).toContain(`../projects/ferry/index.html#${third?.id})`);
  expect(text).toContain('## 2 systems without a record');
});

test('the fleet and llms.txt lead to them, and only where they have something to say', () => {
  for (const text of [renderFleetMarkdown(site), renderLlmsText(site)])
    for (const page of ['contradictions', 'expiring', 'not-known'])
      expect(text).toContain(`](${page}/index.md): `);
  expect(renderFleetMarkdown(tiny)).not.toContain('contradictions/index.md');
});
