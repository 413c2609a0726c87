import { readPage } from './documents/front-matter/read-page.ts';
import type { SignedContent } from './model/signed.ts';
import type { Project, Site } from './model/site.ts';
import type { SiteSources } from './model/sources.ts';
import { describeContent } from './readiness/signoffs/describe-content.ts';
import { uniteDeclared } from './readiness/unite-declared.ts';

/** What somebody who signs a project now approves: the same as its sign-offs are held against. */
export const describeSignable = (
  { id, checklists, items }: Pick<Project, 'id' | 'checklists' | 'items'>,
  { site, projects }: Pick<SiteSources, 'site' | 'projects'>,
  { weights }: Pick<Site, 'weights'>,
): SignedContent => {
  const read = checklists.map(({ checklist }) => checklist);
  const overview = projects.find((one) => one.id === id)?.overview ?? null;
  const declared = uniteDeclared([readPage(overview), ...read], readPage(site).declared);
  return describeContent({ id, checklists: read, items, declared, weights });
};
