import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildSite } from '../../../src/build-site.ts';
import { describeSignable } from '../../../src/describe-signable.ts';
import { digestBytes } from '../../../src/io/load-records.ts';
import { wordChange } from '../../../src/model/history-wording.ts';
import type { Project } from '../../../src/model/site.ts';
import type { DocumentEdit, SiteSources } from '../../../src/model/sources.ts';
import { renderSigned } from '../../../src/records/signed-content.ts';

const NOW = '2026-06-20T08:00:00.000Z';
const LIST = [
  '# Shop',
  '',
  '## Performance',
  '',
  'Prose about *speed*.',
  '',
  '- [x] Checkout answers in < 300 ms at p95',
  '- [x] Search was **load-tested**',
  '  - Tool: k6',
  '- [ ] Images come from a CDN',
  '',
  '## Rollout',
  '',
  '- [ ] Switch the traffic',
  '',
  '## Sign-off',
  '',
];
const FRONT = 'gate: {verified: 50, signoffs: true}';

interface Given {
  list?: readonly string[];
  front?: string;
  signoff?: string;
  files?: Record<string, string>;
  edits?: DocumentEdit[];
  site?: string;
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const documentOf = (list: readonly string[], signoff: string): string =>
  [...list, `- QA Lead: ${signoff}`, ''].join('\n');

const sourcesOf = ({ list = LIST, front = FRONT, signoff = '____ Date: ____', ...given }: Given) =>
  ({
    site: given.site === undefined ? null : { path: 'site.md', bytes: encode(given.site) },
    address: null,
    generator: 'test',
    digest: digestBytes,
    formats: [],
    clock: null,
    problems: [],
    projects: [
      {
        id: 'shop',
        overview: { path: 'project.md', bytes: encode(`---\n${front}\n---\n`) },
        documents: [{ path: 'list.md', bytes: encode(documentOf(list, signoff)) }],
        runbooks: [],
        alerts: [],
        records: [],
        signed: Object.entries(given.files ?? {}).map(([path, text]) => ({
          path,
          bytes: encode(text),
          digest: digestBytes(text),
        })),
        problems: [],
        ...(given.edits === undefined ? {} : { edits: { kind: 'known', edits: given.edits } }),
      },
    ],
  }) satisfies SiteSources;

const judge = (given: Given, now = NOW): Project => {
  const [project] = buildSite(sourcesOf(given), now).projects;
  if (project === undefined) throw new Error('There is no project.');
  return project;
};

/** A line signed as everything stands, and the file that says what was signed. */
const sign = (given: Given = {}): { signoff: string; files: Record<string, string> } => {
  const sources = sourcesOf(given);
  const site = buildSite(sources, NOW);
  const text = renderSigned(describeSignable(site.projects[0] as Project, sources, site));
  const digest = digestBytes(text);
  return {
    signoff: `Ann Lee Date: 2026-06-10 <!-- signed: sha256:${digest} -->`,
    files: { [`signed/${digest.slice(0, 16)}.json`]: text },
  };
};

const stateOf = (given: Given) => {
  const [one] = judge(given).signoffs;
  return { state: one?.state, changes: one?.changes.map(wordChange) };
};
const replace = (from: string, to: string): string[] =>
  LIST.flatMap((line) => line.replace(from, to).split('\n'));

describe('a sign-off that is bound', () => {
  const signed = sign();

  test('is current while nothing changes', () => {
    expect(stateOf(signed)).toEqual({ state: 'current', changes: [] });
  });

  test.each([
    ['emphasis', replace('**load-tested**', '_load-tested_')],
    ['a bullet', LIST.map((line) => line.replace(/^- \[/, '* ['))],
    ['the form of a box', LIST.map((line) => line.replace('[x]', '[X]'))],
    ['white space', LIST.map((line) => `${line}  `)],
    ['prose', replace('Prose about *speed*.', 'Other prose, longer.')],
    ['empty lines', LIST.flatMap((line) => (line === '' ? ['', ''] : [line]))],
    ['the order of items', LIST.with(6, LIST[9] ?? '').with(9, LIST[6] ?? '')],
    ['a step that was taken', replace('[ ] Switch', '[x] Switch')],
  ])('is not voided by %s', (_, list) => {
    expect(stateOf({ ...signed, list })).toEqual({ state: 'current', changes: [] });
  });

  test.each([
    [
      'a threshold',
      { list: replace('300 ms', '500 ms') },
      'Checkout answers in < 500 ms at p95: was worded “Checkout answers in < 300 ms at p95”',
    ],
    [
      'a claim',
      { list: replace('[ ] Images', '[x] Images') },
      'Images come from a CDN: said open, now done',
    ],
    [
      'an item that was added',
      { list: replace('## Rollout', '- [ ] Cats\n\n## Rollout') },
      'Cats: added',
    ],
    [
      'an item that was removed',
      { list: replace('- [ ] Images come from a CDN', '') },
      'Images come from a CDN: removed',
    ],
    [
      'a step that was added',
      { list: replace('traffic', 'traffic\n- [ ] Tell everybody') },
      'Tell everybody: added',
    ],
    [
      'what stands below an item',
      { list: replace('Tool: k6', 'Tool: none') },
      'Search was load-tested: below it Tool: k6, now Tool: none',
    ],
    [
      'severity',
      { front: `${FRONT}\nseverity: {'*.images-*': critical}` },
      'Images come from a CDN: severity Medium, now Critical',
    ],
    [
      'a rule of the gate',
      { front: 'gate: {verified: 20, signoffs: true}' },
      'Gate: verified: 50, now 20',
    ],
    [
      'a rule of the site',
      { site: '---\ngate: {streams: false}\n---\n' },
      'Gate: streams: asked for, now none',
    ],
    [
      'a binding',
      { front: `${FRONT}\nevidence: [{item: '*.search-*', check: a}]` },
      '*.search-*: bound to none, now check `a`, valid 30 d',
    ],
    [
      'a waiver',
      {
        front: `${FRONT}\nwaivers: [{item: '*.images-*', reason: r, approver: Bo, until: 2026-07-01}]`,
      },
      'Images come from a CDN: waived none, now until 2026-07-01 by Bo',
    ],
  ] satisfies [string, Given, string][])('is voided by %s, and says so', (_, given, said) => {
    const { state, changes } = stateOf({ ...signed, ...given });
    expect(state).toBe('changed');
    expect(changes).toContain(said);
    expect(judge({ ...signed, ...given }).problems.map(({ code }) => code)).toContain(
      'signoff-changed',
    );
  });

  test('says that it is another system’s where its folder was copied', () => {
    const copied = sourcesOf(signed);
    const site = buildSite(
      { ...copied, projects: copied.projects.map((one) => ({ ...one, id: 'copy' })) },
      NOW,
    );
    expect(site.projects[0]?.signoffs[0]).toMatchObject({
      state: 'changed',
      changes: [{ text: 'Project' }],
    });
  });

  test('is decided by its digest alone where the file is gone, and says that it is', () => {
    const alone = { signoff: signed.signoff };
    expect(stateOf(alone).state).toBe('current');
    expect(stateOf({ ...alone, list: replace('300', '500') })).toEqual({
      state: 'changed',
      changes: [],
    });
    expect(judge(alone).problems.map(({ code }) => code)).toContain('signed-missing');
  });

  test('does not trust a file that was touched', () => {
    const [[path, text] = ['', '']] = Object.entries(signed.files);
    const touched = { [path]: text.replace('300 ms', '500 ms') };
    const project = judge({ ...signed, files: touched, list: replace('300 ms', '500 ms') });
    expect(project.signoffs[0]?.state).toBe('changed');
    expect(project.problems.map(({ code }) => code)).toContain('signed-damaged');
  });

  test('stands with other line ends in its file', () => {
    const files = Object.fromEntries(
      Object.entries(signed.files).map(([path, text]) => [path, text.replaceAll('\n', '\r\n')]),
    );
    expect(stateOf({ ...signed, files, list: replace('300', '500') }).changes).toHaveLength(1);
  });

  test('is not given yet on an earlier day', () => {
    expect(judge(signed, '2026-06-09T23:00:00.000Z').signoffs[0]?.state).toBe('open');
    expect(judge(signed, '2026-06-10T00:00:00.000Z').signoffs[0]?.state).toBe('current');
  });

  test('time alone never voids one', () => {
    expect(judge(signed, '2036-06-09T23:00:00.000Z').signoffs[0]?.state).toBe('current');
  });
});

const anySpacing = fc.constantFrom('', '  ', '\t');
const anyMark = fc.constantFrom('**', '__', '*', '`', '');
test('no change of form voids a sign-off, and any other word does', () => {
  const signed = sign();
  fc.assert(
    fc.property(anySpacing, anyMark, fc.constantFrom('-', '*', '+'), (space, mark, bullet) => {
      const list = LIST.map(
        (line) =>
          `${line.replace(/^-/, bullet).replace('**load-tested**', `${mark}load-tested${mark}`)}${space}`,
      );
      expect(stateOf({ ...signed, list })).toEqual({ state: 'current', changes: [] });
      expect(
        stateOf({ ...signed, list: list.map((line) => line.replace('CDN', 'disk')) }).state,
      ).toBe('changed');
    }),
    { numRuns: 60 },
  );
});

describe('a sign-off without a digest', () => {
  const signoff = 'Ann Lee Date: 2026-06-10';
  const edit = (day: string, list: readonly string[], line = signoff): DocumentEdit => ({
    commit: day.replaceAll('-', '').repeat(5),
    at: `2026-${day}T12:00:00.000Z`,
    author: 'Ann',
    files: [{ path: 'list.md', bytes: encode(documentOf(list, line)) }],
  });

  test('is not bound where nothing tells what stood there', () => {
    expect(stateOf({ signoff })).toEqual({ state: 'unbound', changes: [] });
  });

  test('is voided by what version control says was changed after its day', () => {
    const edits = [edit('06-09', LIST), edit('06-12', replace('300', '500'))];
    const project = judge({ signoff, edits, list: replace('300', '500') });
    expect(project.signoffs[0]).toMatchObject({
      state: 'changed',
      basis: { kind: 'commit', at: '2026-06-09T12:00:00.000Z' },
      changes: [{ kind: 'reworded' }],
    });
  });

  test('covers what was committed with it, also where that was later', () => {
    const edits = [edit('06-09', LIST, '____ Date: ____'), edit('06-12', replace('300', '500'))];
    expect(stateOf({ signoff, edits, list: replace('300', '500') })).toEqual({
      state: 'unbound',
      changes: [],
    });
  });
});

describe('the gate', () => {
  const ruleOf = (given: Given, rule = 'signoffs') =>
    judge(given).gate?.rules.find((one) => one.rule === rule);
  const signed = sign();

  test('asks that what was signed still stands', () => {
    expect(ruleOf({})?.passed).toBe(false);
    expect(ruleOf(signed)).toMatchObject({ passed: true, why: '1 of 1 signed, 1 current.' });
    expect(ruleOf({ ...signed, list: replace('300', '500') })).toMatchObject({
      passed: false,
      why: '1 of 1 signed, 0 current. QA Lead: what was signed has changed since.',
    });
  });

  test('takes one that is not bound unless it asks for a digest, and says so', () => {
    const unbound = { signoff: 'Ann Lee Date: 2026-06-10' };
    expect(ruleOf(unbound)).toMatchObject({ passed: true });
    expect(ruleOf(unbound)?.why).toContain('Those that are not bound count');
    expect(ruleOf({ ...unbound, front: 'gate: {signoffs: true, bound: true}' })).toMatchObject({
      passed: false,
      title: 'Every sign-off is signed, bound to a digest and current.',
    });
  });

  test('asks for the roles that it names, and for no others', () => {
    const legal = 'gate: {signoffs: [Legal]}';
    expect(ruleOf({ front: legal })).toMatchObject({ passed: false });
    const given = `${legal}\nsignoffs: [{role: Legal, name: Bo Kim, date: 2026-06-01}]`;
    expect(ruleOf({ front: given })).toMatchObject({ passed: true });
  });

  test('lets nobody approve what they asked for or own', () => {
    const waiver = (more: string): string =>
      `gate: {separation: true}\nwaivers: [{item: '*.images-*', reason: r, approver: Bo Kim, until: 2026-07-01${more}}]`;
    expect(ruleOf({ front: waiver('') }, 'separation')?.passed).toBe(true);
    // It waives nothing, so that there is nothing to separate.
    expect(ruleOf({ front: waiver(', requester: "@bo-kim"') }, 'separation')).toMatchObject({
      passed: true,
      why: 'Nobody has signed or waived anything.',
    });
    expect(
      ruleOf({ ...signed, front: waiver(', requester: Ann Lee') }, 'separation')?.why,
    ).toContain('Ann Lee asked for the waiver');
  });
});

test('an entry of front matter answers the line of its role, and the last of a role counts', () => {
  const front = `${FRONT}\nsignoffs:\n  - {role: qa lead, name: Bo Kim, date: 2026-06-01}\n  - {role: QA Lead, name: Cy Orr, date: 2026-06-02}`;
  expect(judge({ front }).signoffs).toMatchObject([
    {
      role: 'QA Lead',
      name: 'Cy Orr',
      date: '2026-06-02',
      source: 'front matter',
      path: 'list.md',
    },
  ]);
});
