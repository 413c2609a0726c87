import { describe, expect, it } from 'vitest';
import { buildSite } from '../src/build-site.ts';
import { renderFullText } from '../src/exports/full-text.ts';
import { renderOutputs } from '../src/exports/outputs.ts';
import { projectSchema } from '../src/exports/project-json.ts';
import { renderSearchItems } from '../src/exports/search-items.ts';
import type { DocumentSource, ProjectSource, SiteSources } from '../src/model/sources.ts';
import { digest } from './records/build-record.ts';

const NOW = '2026-03-01T12:00:00Z';

const file = (path: string, ...lines: string[]): DocumentSource => ({
  path,
  bytes: new TextEncoder().encode(`${lines.join('\n')}\n`),
});

const project = (id: string, ...documents: DocumentSource[]): ProjectSource => ({
  runbooks: [],
  alerts: [],
  id,
  overview: null,
  records: [],
  problems: [],
  documents,
});

const build = (parts: Partial<SiteSources>) =>
  buildSite(
    {
      site: null,
      address: null,
      generator: 'seaworthy 0',
      digest,
      projects: [],
      formats: [],
      clock: null,
      problems: [],
      ...parts,
    },
    NOW,
  );

const CHECKLIST = [
  '# Orders Production Checklist',
  '',
  '## Security',
  '',
  '- [x] TLS',
  '- [ ] WAF',
];

describe('buildSite', () => {
  it('makes a project of a single checklist', () => {
    const site = build({ projects: [project('orders', file('orders.md', ...CHECKLIST))] });
    expect(site).toMatchObject({ title: 'Production readiness', builtAt: NOW, accent: null });
    expect(site.projects).toMatchObject([{ id: 'orders', name: 'Orders', score: { claimed: 50 } }]);
    expect(site.problems).toEqual([]);
  });

  it('tells projects of one name apart by their ids', () => {
    const sources = ['a', 'b'].map((id) => project(id, file(`${id}.md`, ...CHECKLIST)));
    const { projects } = build({ projects: sources });
    expect(projects.map(({ name }) => name)).toEqual(['Orders (a)', 'Orders (b)']);
  });

  it('leaves out a project with nothing to show, keeps its problems and names it if it introduces itself', () => {
    const notes = file('notes.md', '# Notes', '', 'Prose.');
    const site = build({ projects: [project('notes', notes)] });
    expect(site.projects).toEqual([]);
    expect(site.problems).toMatchObject([{ code: 'no-items', place: { file: 'notes.md' } }]);
    const overview = file('x/project.md', '---', 'name: X', '---', 'Soon.');
    const empty = build({ projects: [{ ...project('x'), overview }] });
    expect(empty.projects).toEqual([]);
    expect(empty.problems).toMatchObject([
      { code: 'empty-project', place: { file: 'x/project.md' }, values: { id: 'x' } },
    ]);
  });

  it.each([
    ['runbooks', ['# Ops', '## Rollback', '```sh', 'systemctl stop app', '```']],
    ['smoke tests', ['# Ops', '## Smoke tests', '- Home page', '  - Expected: 200']],
    ['sign-offs', ['# Ops', '## Sign-off', '- [ ] Security lead: ______ Date: ______']],
  ])('makes a project of %s alone: nothing is scored, everything is printed', (_, lines) => {
    const overview = file('x/project.md', '---', 'name: X', '---', 'Soon.');
    const sources = project('x', file('x/ops.md', ...lines));
    const site = build({ projects: [{ ...sources, overview }] });
    expect(site.problems.filter(({ code }) => !code.startsWith('runbook-'))).toEqual([]);
    expect(site.projects).toMatchObject([
      { id: 'x', name: 'X', score: { verified: null, claimed: null, ledger: [] }, next: null },
    ]);
    const outputs = [...renderOutputs(site)].flat();
    const read = (path: string): string =>
      [outputs.find((one) => one.path === path)?.text ?? ''].flat().join('');
    expect(read('index.md')).toMatch(
      /\| \[X\]\(projects\/x\/index\.md\) \| [^|]+ \| – \| – \| – \|/,
    );
    expect(read('projects/x/index.md')).toContain('No score');
    expect(read('projects/x/start.md')).toContain('# X: start here');
    expect(read('llms.txt')).toContain('no score, no items;');
    expect(read('badges/x.svg')).toContain('No score');
    expect(projectSchema.parse(JSON.parse(read('projects/x/index.json'))).items).toEqual([]);
    expect([...renderSearchItems(site)].join('')).toContain('{"rows":[\n],"projects":[],');
    expect([...renderFullText(site)].map(({ file }) => file)).toContain('projects=x=index.html');
  });

  it('keeps a prose file of a project out of its checklists, and an index page out of the problems', () => {
    const site = build({
      projects: [
        project(
          'orders',
          file('orders/README.md', '# About', '', 'Prose.'),
          file('orders/launch.md', ...CHECKLIST),
          file('orders/notes.md', '# Notes', '', 'Prose.'),
        ),
      ],
    });
    const paths = site.projects[0]?.checklists.map(({ checklist }) => checklist.path);
    expect(paths).toEqual(['orders/launch.md']);
    expect(site.problems.map(({ place }) => place.file)).toEqual(['orders/notes.md']);
    expect(site.projects[0]?.problems).toEqual(site.problems);
  });

  it('reads name and introduction of a project from project.md', () => {
    const overview = file(
      'orders/project.md',
      '---',
      'name: Order desk',
      'owner: Team A',
      '---',
      'Start *here*.',
    );
    const documents = [file('orders/checklist.md', ...CHECKLIST)];
    const site = build({
      projects: [
        { id: 'orders', overview, documents, runbooks: [], alerts: [], records: [], problems: [] },
      ],
    });
    expect(site.projects).toMatchObject([{ name: 'Order desk', owner: 'Team A' }]);
    expect(site.projects[0]?.introduction).toContain('<em>here</em>');
  });

  it('reads title, colour, weights and introduction of the site from site.md', () => {
    const site = build({
      site: file(
        'site.md',
        '---',
        'title: Fleet of one',
        'accent: "#123456"',
        'weights:',
        '  critical: 30',
        '---',
        'Welcome.',
      ),
      projects: [project('orders', file('orders.md', ...CHECKLIST))],
    });
    expect(site).toMatchObject({ title: 'Fleet of one', accent: '#123456' });
    expect(site.weights).toMatchObject({ critical: 30, medium: 5 });
    expect(site.introduction).toContain('Welcome.');
  });

  it('is the same for any order of projects and documents', () => {
    const documents = ['a', 'b', 'checklist'].map((name) =>
      file(`orders/${name}.md`, ...CHECKLIST),
    );
    const projects = [
      project('orders', ...documents),
      project('zebra', file('zebra.md', ...CHECKLIST)),
    ];
    const reversed = [...projects]
      .reverse()
      .map((one) => ({ ...one, documents: [...one.documents].reverse() }));
    expect(build({ projects: reversed })).toEqual(build({ projects }));
  });
});
