/** Runbooks: sections that tell what to do, with steps, commands and placeholders. */
import type { RootContent } from 'mdast';
import type { Runbook } from '../../model/checklist.ts';
import { readRole } from '../outline/assign-roles.ts';
import { hasTaskBelow, type OutlineSection, withDescendants } from '../outline/read-outline.ts';
import { isAnatomy } from '../runbooks/name-part.ts';
import { isStepHeading } from '../runbooks/read-heading-step.ts';
import { type RunbookSource, readRunbook } from '../runbooks/read-runbook.ts';
import { readTableSteps } from '../runbooks/read-table-steps.ts';
import { listEntries } from '../runbooks/read-triggers.ts';
import { WEB_RENDERER } from '../runbooks/renderer.ts';
import { hasCommand } from '../runbooks/step-parts.ts';

const RUNBOOK_ROLES = new Set(['runbook', 'rollback', 'rollout']);

/** "Runbook: service not ready". */
const ONE_RUNBOOK = /^(?:runbook|playbook)\s*[:：–—-]\s*\S/iu;

/** One runbook for every section of such a role that has steps of its own, or whose children are its anatomy. */
export const readRunbooks = (sections: OutlineSection[], source: RunbookSource): Runbook[] => {
  const taken = new Map<string, number>();
  const whole = findWhole(sections);
  const found = whole ? [whole] : sections.map(takeCommands).filter(isRunbook);
  const read = found
    .map((section) =>
      readRunbook(
        section,
        whole || hasAnatomy(section) ? withDescendants(section).slice(1) : [],
        source,
      ),
    )
    .map((runbook, at) => ({
      ...runbook,
      triggers: [...runbook.triggers, ...readFlags(found[at] as OutlineSection)],
    }))
    .filter((runbook) => runbook.steps.length > 0 || whole !== undefined);
  return read.map((runbook) => {
    const count = (taken.get(runbook.id) ?? 0) + 1;
    taken.set(runbook.id, count);
    return count === 1 ? runbook : { ...runbook, id: `${runbook.id}-${count}` };
  });
};

/** The title of a document that is one runbook as a whole. */
const findWhole = (sections: OutlineSection[]): OutlineSection | undefined =>
  sections.find(
    (section) =>
      section.documentTitle &&
      !section.hasTasks &&
      (hasAnatomy(section) || ONE_RUNBOOK.test(section.title)),
  );

const isRunbook = (section: OutlineSection): boolean => {
  if (section.level === 0 || !(RUNBOOK_ROLES.has(section.role) || isStage(section))) return false;
  const parent = section.parent;
  if (parent && RUNBOOK_ROLES.has(parent.role) && isPart(section) && hasAnatomy(parent))
    return false;
  if (hasAnatomy(section)) return true;
  if (section.role === 'rollout' && section.nodes.some(hasTaskBelow)) return false;
  const issue = section.level > 2 && section.parent?.role === 'runbook';
  const named = section.parent?.wholeRunbook !== true || readRole(section.title) !== null;
  return section.nodes.some(
    (node) =>
      node.type === 'code' ||
      (node.type === 'table' && readTableSteps(node, WEB_RENDERER).length > 0) ||
      (node.type === 'list' &&
        (issue || node.ordered === true || (named && hasCommand(node))) &&
        !hasTaskBelow(node)),
  );
};

/** "3. Post-Deployment (30 min)" below "Deployment steps": still a stage of them. */
const isStage = (section: OutlineSection): boolean =>
  section.role === 'follow-up' &&
  !section.hasTasks &&
  RUNBOOK_ROLES.has(section.parent?.role ?? '');

/** Meaning, Impact, Diagnosis, Mitigation …, or Step 1, Step 2: at least two of them right below. */
const hasAnatomy = (section: OutlineSection): boolean =>
  section.children.filter((child) => isPart(child) && !child.hasTasks).length >= 2;

const isPart = ({ title, heading }: OutlineSection): boolean =>
  isAnatomy(title) || isStepHeading(heading);

/** What to do may stand below the list of when to do it, with no heading of its own. */
const takeCommands = (section: OutlineSection): OutlineSection =>
  section.role !== 'rollback'
    ? section
    : {
        ...section,
        nodes: [
          ...section.nodes,
          ...section.children
            .filter(
              ({ role, hasTasks, nodes }) => role === 'flags' && !hasTasks && nodes.some(isCode),
            )
            .flatMap(({ nodes }) =>
              nodes.slice(nodes.findIndex(({ type }) => type === 'list') + 1),
            ),
        ],
      };

const isCode = ({ type }: RootContent): boolean => type === 'code';

/** "When to roll back" beside or below a rollback says when it is for. */
const readFlags = (section: OutlineSection): string[] =>
  section.role === 'rollback'
    ? [
        ...(section.parent?.documentTitle ? [] : (section.parent?.children ?? [])),
        ...section.children,
      ]
        .filter(({ role, hasTasks }) => role === 'flags' && !hasTasks)
        .flatMap(({ nodes }) => nodes.flatMap(listEntries))
    : [];
