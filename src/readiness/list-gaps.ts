import type { Checklist, Item, Section, SectionRole } from '../model/checklist.ts';
import type { Project } from '../model/site.ts';
import type { StartView } from '../model/start-view.ts';

/** Everything that a reader of the project's pages can see, but for the gaps themselves. */
type Shown = Omit<Project, 'start'> & Omit<StartView, 'gaps'>;

/**
 * What no part of the project's pages says, in the order of the page for newcomers. Whatever is written
 * down anywhere, if only as a section of the checklist or a step of a runbook, is no gap.
 */
export function listGaps(shown: Shown): string[] {
  const { owner, contacts, escalation, rollout, variables, dependencies } = shown;
  const says = (subject: Subject): boolean => isWritten(subject, shown);
  const named = contacts.filter(({ role, value }) => value !== null && OWNER.test(role));
  const unnamed = contacts.filter(({ value }) => value === null).map(({ role }) => `“${role}”`);
  const gaps: [missing: boolean, what: string][] = [
    [owner === null && named.length === 0, 'who owns it'],
    [contacts.length + escalation.length === 0 && !says(CONTACTS), 'whom to call'],
    [unnamed.length > 0, describeUnnamed(unnamed)],
    [rollout.length === 0 && !says(DEPLOYMENT), 'how it is deployed'],
    [variables.length === 0, 'its environment variables'],
    [dependencies.length === 0 && !says(DEPENDENCIES), 'what it depends on'],
    [shown.smokeTests.length === 0 && !says(SMOKE_TESTS), 'smoke tests'],
    [shown.runbooks.length === 0, 'runbooks'],
  ];
  return gaps.flatMap(([missing, what]) => (missing ? [what] : []));
}

const OWNER = /\bowner\b/i;

const describeUnnamed = (roles: readonly string[]): string =>
  `${roles.length === 1 ? 'a name or address' : 'names or addresses'} for ${roles.join(', ')}`;

/** How a section or an item that writes something down is told: by its role, or by its name. */
interface Subject {
  role: SectionRole;
  name: RegExp;
}

/** A runbook of the deployment has such a title. What is done before or after a deployment does not say how to deploy. */
export const DEPLOYMENT: Subject = {
  role: 'rollout',
  name: /(?<![\p{L}-]|\b(?:pre|post)[ -])(?:deploy|déploie|bereitstell|despliegue|implanta[cç]|デプロイ|部署|배포)/iu,
};
const SMOKE_TESTS: Subject = { role: 'smoke-tests', name: /\bsmoke\b/iu };
const DEPENDENCIES: Subject = {
  role: 'dependencies',
  name: /^(?:[\p{L}-]+ )?(?:dependenc|dépendances|abhängigkeiten|dependencias|dependências|依存)/iu,
};
const CONTACTS: Subject = { role: 'contacts', name: /\bcontacts?\b/iu };

const isWritten = (subject: Subject, { checklists, items, runbooks }: Shown): boolean =>
  checklists.some(({ checklist }) => hasSection(checklist, subject)) ||
  [...items.values()].some(({ item }) => subject.name.test(item.text) && tellsHow(item)) ||
  runbooks.some(({ title, steps }) =>
    [title, ...steps.map((step) => step.title)].some((text) => subject.name.test(text)),
  );

/**
 * A lone line such as “smoke tests pass” asks for them and does not say what they are; one that is done
 * and names a file says where they are.
 */
const tellsHow = ({ leaf, commands, claim, files, text }: Item): boolean =>
  !leaf || commands.length > 0 || (claim === 'done' && (files.length > 0 || FILE.test(text)));

const FILE = /\w\.(?:md|rst|txt|sh|ya?ml|toml|json)\b/i;

/** A section on it with something below its heading. The title is of all of them and tells nothing. */
function hasSection({ sections, title }: Checklist, { role, name }: Subject): boolean {
  const byId = new Map(sections.map((section) => [section.id, section]));
  const isOn = (section: Section | undefined): boolean =>
    section !== undefined &&
    (section.role === role ||
      (section.heading !== title && name.test(section.title)) ||
      isOn(byId.get(section.parent ?? '')));
  return sections.some((section) => section.blocks.length > 0 && isOn(section));
}
