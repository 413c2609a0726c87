import { expect, test } from 'vitest';
import { renderProjectMarkdown } from '../../src/exports/markdown-project.ts';
import { renderLlmsText, renderRunbooksMarkdown } from '../../src/exports/markdown-site.ts';
import { renderStartMarkdown } from '../../src/exports/markdown-start.ts';
import { makeTinySite } from '../io/tiny-site.ts';

const site = makeTinySite();
const [ferry] = site.projects;
if (ferry === undefined) throw new Error('The tiny site has a ferry.');

const PAGES = (project: typeof ferry): string[] => [
  renderProjectMarkdown(project),
  renderStartMarkdown(project),
  renderRunbooksMarkdown({ projects: [project] }),
  renderLlmsText({ ...site, projects: [project] }),
];

test('a runbook that shares its title with another of its system is named with its place', () => {
  const [runbook] = ferry.runbooks;
  const [view] = ferry.checklists;
  if (runbook === undefined || view === undefined) throw new Error('The ferry has a runbook.');
  const second = { ...runbook, id: 'deck.beach-her', path: 'projects/ferry/deck.md', line: 3 };
  const deck = { ...view.checklist, path: 'projects/ferry/deck.md', sections: [], items: [] };
  const checklists = [...ferry.checklists, { ...view, checklist: { ...deck, runbooks: [second] } }];
  for (const text of PAGES({ ...ferry, checklists, runbooks: [runbook, second] })) {
    expect(text).toContain('[Beach her (readiness.md:14)]');
    expect(text).toContain('[Beach her (deck.md:3)]');
  }
  for (const text of PAGES(ferry)) expect(text).toContain('[Beach her]');
});
