import { type Page, readPage } from './documents/front-matter/read-page.ts';
import {
  readSiteSettings,
  type SiteSettings,
} from './documents/front-matter/read-site-settings.ts';
import type { DeclaredEvidence } from './model/binding.ts';
import type { Problem } from './model/problem.ts';
import { problem } from './model/problem-catalogue.ts';
import type { DocumentSource, ProjectSource } from './model/sources.ts';

/** What `site.md` says, and all that is wrong with it. @param source null where there is none */
export const readSite = (
  source: DocumentSource | null,
): { page: Page; settings: SiteSettings; problems: Problem[] } => {
  const page = readPage(source);
  const settings = readSiteSettings(page.data, source?.path ?? '', page.entries);
  const problems = [...page.problems, ...settings.problems, ...refuseBindings(page.declared)];
  return { page, settings, problems };
};

/** A site has defaults; what binds or waives is its project's own affair, and must not leak to others. */
const refuseBindings = ({ bindings, waivers, signoffs }: DeclaredEvidence): Problem[] => [
  ...bindings
    .slice(0, 1)
    .map(({ binding: { place } }) =>
      problem('binding-invalid', place, { key: 'evidence', ...OF_PROJECTS }),
    ),
  ...waivers
    .slice(0, 1)
    .map(({ place }) => problem('waiver-invalid', place, { key: 'waivers', ...OF_PROJECTS })),
  ...signoffs
    .slice(0, 1)
    .map(({ place }) => problem('signoff-invalid', place, { key: 'signoffs', ...OF_PROJECTS })),
];

const OF_PROJECTS = { expected: 'nothing', found: 'what each project declares for itself' };

/** A project as the site lets it be looked at: `site.md` may say that version control is not to be asked. */
export const withoutEdits = (
  source: ProjectSource,
  { edits }: Pick<SiteSettings, 'edits'>,
): ProjectSource => (edits ? source : { ...source, edits: NOT_ASKED });

const NOT_ASKED = { kind: 'unknown', why: 'version control is not asked' } as const;
