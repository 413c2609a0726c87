import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_EVIDENCE } from '../../src/model/binding.ts';
import { type Checklist, CLAIMS, type Item, PHASES } from '../../src/model/checklist.ts';
import { problem } from '../../src/model/problem-catalogue.ts';
import { DEFAULT_WEIGHTS } from '../../src/model/site-options.ts';
import { assembleProject, type ProjectParts } from '../../src/readiness/assemble-project.ts';
import { checklistOf, item } from '../build-checklist.ts';

const assemble = (checklists: Checklist[], parts: Partial<ProjectParts> = {}) =>
  assembleProject(
    {
      id: 'orders',
      settings: {},
      declared: NO_EVIDENCE,
      now: '2026-11-21T00:00:00.000Z',
      introduction: '',
      records: [],
      runbooks: [],
      rules: [],
      address: null,
      problems: [],
      ...parts,
      checklists,
    },
    DEFAULT_WEIGHTS,
  );

const at = (path: string, ...items: Item[]): Checklist => ({ ...checklistOf(...items), path });

describe('name and owner of a project', () => {
  const titled = (title: string): Checklist => ({ ...checklistOf(item('a')), title });

  it.each([
    ['🚀 Orders API – Production Readiness Checklist', 'Orders API'],
    ['ORDERS Production Readiness Checklist', 'ORDERS'],
    ['Production Readiness Checklist: Orders', 'Orders'],
    ['Go-Live Checklist for the Orders API', 'Orders API'],
    ['Orders Pre-Launch Security Checklist ✅', 'Orders'],
    ['Orders Deployment Checklist - Production Ready', 'Orders'],
    ['Checklist de mise en production', 'Checklist de mise en production'],
    ['Production Readiness Checklist', 'orders'],
    ['Go-Live / Production Readiness Checklist', 'orders'],
    ['', 'orders'],
  ])('reads %j as %j', (title, name) => {
    expect(assemble([titled(title)]).name).toBe(name);
  });

  it('prefers front matter to the title, and the id to one title of several', () => {
    const own = { ...titled('Orders'), settings: { name: 'Order desk', owner: 'Team B' } };
    expect(assemble([own])).toMatchObject({ name: 'Order desk', owner: 'Team B' });
    expect(assemble([own], { settings: { title: 'Desk', owner: 'Team A' } })).toMatchObject({
      name: 'Desk',
      owner: 'Team A',
    });
    expect(assemble([titled('Orders'), at('other.md', item('a'))]).name).toBe('orders');
  });

  it('asks the metadata where the title names no system', () => {
    const metadata = [{ key: 'System', value: 'Order desk', line: 2 }];
    expect(assemble([{ ...titled('Production Checklist'), metadata }]).name).toBe('Order desk');
    expect(assemble([{ ...titled('Orders Checklist'), metadata }]).name).toBe('Orders');
  });

  it('takes the owner from a metadata line that is filled in', () => {
    const metadata = [
      { key: 'Owner', value: null, line: 2 },
      { key: 'Service owner', value: 'Platform team', line: 3 },
    ];
    expect(assemble([{ ...checklistOf(item('a')), metadata }]).owner).toBe('Platform team');
    expect(assemble([checklistOf(item('a'))]).owner).toBeNull();
  });
});

describe('progress and scores', () => {
  const section = (name: string, fields: Partial<Item> = {}): Partial<Item> => ({
    section: ['Title', name],
    sectionId: name.toLowerCase(),
    ...fields,
  });
  const project = assemble([
    checklistOf(
      item('group', section('Security', { claim: 'done' })),
      item('tls', section('Security', { parent: 'group', claim: 'done', severity: 'critical' })),
      item('waf', section('Security', { parent: 'group', optional: true })),
      item('cdn', section('Security', { claim: 'not-applicable' })),
      item('asserted', section('Tests', { claim: 'done', source: 'mark' })),
      item('switch', section('Rollout', { phase: 'rollout', claim: 'done' })),
      item('blocker', section('No-go', { flag: true, claim: 'done' })),
    ),
  ]);

  it('counts leaves by phase and group, required ones apart', () => {
    expect(project.phases.readiness).toEqual({
      done: 2,
      open: 1,
      notApplicable: 1,
      total: 4,
      required: { done: 2, open: 0 },
    });
    expect(project.phases.rollout.total).toBe(1);
    expect(project.items.get('group')?.progress).toMatchObject({ done: 1, open: 1, total: 2 });
    expect(project.items.get('tls')?.progress).toBeNull();
    expect(project.claimsWithoutBox).toBe(1);
  });

  it('gives weight to the items that score and to no others', () => {
    const weights = [...project.items].map(([id, one]) => [id, one.weight, one.scores]);
    expect(weights).toEqual([
      ['group', 0, false],
      ['tls', 10, true],
      ['waf', 5, true],
      ['cdn', 0, false],
      ['asserted', 5, true],
      ['switch', 0, false],
      ['blocker', 0, false],
    ]);
    expect(project.score).toMatchObject({ claimed: 75, verified: 0, notApplicable: 1 });
  });

  it('takes as areas the sections of the highest level that has more than one', () => {
    expect(project.areas.map(({ title, score }) => [title, score.claimed])).toEqual([
      ['Security', 66.7],
      ['Tests', 100],
    ]);
  });

  it('counts a section with all that is below it, and says null where nothing is to count', () => {
    const views = project.checklists[0]?.sections ?? [];
    expect(
      views.map(({ section: one, progress, score }) => [
        one.title,
        progress?.total,
        score?.claimed,
      ]),
    ).toEqual([
      ['Title', 5, 75],
      ['Security', 3, 66.7],
      ['Tests', 1, 100],
      ['Rollout', 1, undefined],
      ['No-go', undefined, undefined],
    ]);
  });
});

describe('conflicts', () => {
  it('says at both items what stands between them', () => {
    const checklist = checklistOf(item('a'), item('b'), item('c'));
    const place = (line: number) => ({ file: checklist.path, line, column: 1 });
    const problems = [
      { ...problem('duplicate-item', place(11), { item: 'Backups' }), related: place(10) },
      problem('contact-gap', place(12), { role: 'Lead', found: 'TBD' }),
    ];
    const { items } = assemble([{ ...checklist, problems }]);
    const sentence = 'The same text stands twice in this section.';
    expect([...items.values()].map(({ conflicts }) => conflicts)).toEqual([
      [sentence],
      [sentence],
      [],
    ]);
  });

  it('finds the item by the line of its property or threshold', () => {
    const properties = [{ key: 'Status', value: 'PENDING', line: 30 }];
    const checklist = checklistOf(item('a', { properties }));
    const conflict = problem(
      'box-against-status',
      { file: checklist.path, line: 30, column: 1 },
      { item: 'a', box: 'ticked', status: 'PENDING' },
    );
    const { items } = assemble([{ ...checklist, problems: [conflict] }]);
    expect(items.get('a')?.conflicts).toHaveLength(1);
  });
});

describe('ids of several checklists in one project', () => {
  const tls = item('security.tls');

  it('carry the name of their file, unless it is the main page', () => {
    const { checklists, items } = assemble([
      at('orders/checklist.md', tls),
      at('orders/Launch Day.md', tls, item('security.tls.dns', { parent: 'security.tls' })),
    ]);
    expect([...items.keys()]).toEqual([
      'launch-day.security.tls',
      'launch-day.security.tls.dns',
      'security.tls',
    ]);
    expect(items.get('launch-day.security.tls.dns')?.item).toMatchObject({
      parent: 'launch-day.security.tls',
      sectionId: 'launch-day.security',
    });
    const blocks = checklists[0]?.sections.flatMap(({ section: { blocks } }) => blocks);
    expect(blocks).toEqual([
      { kind: 'item', id: 'launch-day.security.tls' },
      { kind: 'item', id: 'launch-day.security.tls.dns' },
    ]);
  });

  it('stay as they are in a project with one checklist', () => {
    const { items } = assemble([at('orders/launch.md', tls)]);
    expect([...items.keys()]).toEqual(['security.tls']);
  });

  it('stay as the author wrote them, with those derived from them', () => {
    const { items } = assemble([
      at('orders/a.md', item('certs'), item('certs.renewed', { parent: 'certs' })),
      at('orders/b.md', tls),
    ]);
    expect([...items.keys()]).toEqual(['certs', 'certs.renewed', 'b.security.tls']);
  });

  it('get an ordinal and a problem where they meet', () => {
    const { items, problems } = assemble([
      at('orders/README.md', tls),
      at('orders/checklist.md', tls),
      at('orders/launch.md', item('security.dns')),
    ]);
    expect([...items.keys()]).toEqual(['security.tls', 'security-2.tls', 'launch.security.dns']);
    expect(problems).toEqual([]);
    const own = assemble([at('orders/a.md', item('tls')), at('orders/b.md', item('tls'))]);
    expect([...own.items.keys()]).toEqual(['tls', 'tls-2']);
    expect(own.problems).toMatchObject([
      {
        code: 'duplicate-id',
        place: { file: 'orders/b.md', line: 10 },
        related: { file: 'orders/a.md' },
      },
    ]);
    expect(own.items.get('tls-2')?.conflicts).toHaveLength(1);
  });
});

describe('laws of a project', () => {
  const anyItem = fc.record({
    claim: fc.constantFrom(...CLAIMS),
    phase: fc.constantFrom(...PHASES),
    optional: fc.boolean(),
    flag: fc.boolean(),
    below: fc.option(fc.nat()),
    section: fc.constantFrom('A', 'B', 'C'),
  });
  const anyChecklist = fc.array(anyItem, { minLength: 1, maxLength: 12 }).map((drafts) =>
    checklistOf(
      ...drafts.map(({ below, section, ...fields }, index) =>
        item(`item-${index}`, {
          ...fields,
          parent: below === null || index === 0 ? null : `item-${below % index}`,
          section: ['Title', section],
          sectionId: section,
        }),
      ),
    ),
  );
  const anyProject = fc.array(anyChecklist, { minLength: 1, maxLength: 4 }).map((checklists) =>
    checklists.map((one, index) => ({
      ...one,
      path: `p/${['b', 'a', 'checklist', 'c'][index]}.md`,
    })),
  );

  it('is the same for any order of its checklists', () => {
    fc.assert(
      fc.property(anyProject, (checklists) => {
        expect(assemble([...checklists].reverse())).toEqual(assemble(checklists));
      }),
    );
  });

  it('keeps every item, and counts every leaf in exactly one phase', () => {
    fc.assert(
      fc.property(anyProject, (checklists) => {
        const { items, phases } = assemble(checklists);
        const all = checklists.flatMap((one) => one.items);
        const counted = PHASES.reduce((sum, phase) => sum + phases[phase].total, 0);
        expect([...items.keys()]).toHaveLength(all.length);
        expect(counted).toBe(all.filter(({ leaf, flag }) => leaf && !flag).length);
        for (const { done, open, notApplicable, total } of Object.values(phases))
          expect(done + open + notApplicable).toBe(total);
      }),
    );
  });
});
