/** The heading tree of a document, each section with the nodes that are its own. */
import type { ListItem, Root, RootContent } from 'mdast';
import type { Phase, SectionRole, Severity, Topic } from '../../model/checklist.ts';
import { readBox } from '../items/read-box.ts';
import { isOptional, readHeadingSeverity } from '../items/read-markers.ts';
import { toText } from '../markdown/plain-text.ts';
import { assignRoles } from './assign-roles.ts';
import { readTopic } from './read-topic.ts';
import { slug, stripDecoration } from './strip-decoration.ts';

export interface OutlineSection {
  id: string;
  heading: string;
  title: string;
  /** 0 is what stands before the first heading. */
  level: number;
  line: number;
  path: string[];
  parent: OutlineSection | null;
  children: OutlineSection[];
  /** The first heading of the document when it is a first-level one: no part of ids. */
  documentTitle: boolean;
  topic: Topic | null;
  nodes: RootContent[];
  /** A task anywhere below, children included. */
  hasTasks: boolean;
  /** A task that is not below a plain bullet, children included. */
  hasDirectTasks: boolean;
  /** The whole document is a runbook by its title. */
  wholeRunbook: boolean;
  role: SectionRole;
  phase: Phase;
  /** By its own heading or one above. */
  optional: boolean;
  severity: Severity;
}

/** Sections in document order; the first is the (possibly empty) part before any heading. */
export const readOutline = (tree: Root): OutlineSection[] => {
  const preamble = newSection({ heading: '', level: 0, line: 1, parent: null });
  const sections = [preamble];
  const open: OutlineSection[] = [];
  for (const node of tree.children) {
    if (node.type !== 'heading') {
      sections.at(-1)?.nodes.push(node);
      continue;
    }
    while ((open.at(-1)?.level ?? 0) >= node.depth) open.pop();
    const section = newSection({
      heading: toText(node.children),
      level: node.depth,
      line: node.position?.start.line ?? 1,
      parent: open.at(-1) ?? null,
    });
    section.parent?.children.push(section);
    open.push(section);
    sections.push(section);
  }
  const title = findTitle(sections);
  if (title) title.documentTitle = true;
  for (const section of sections) markTasks(section);
  assignRoles(sections);
  nameSections(sections);
  return sections;
};

/** A first-level heading that begins the document, or the only one wherever it stands. */
const findTitle = (sections: OutlineSection[]): OutlineSection | undefined => {
  const [first, second] = sections.filter(({ level }) => level === 1);
  return second === undefined || first === sections[1] ? first : undefined;
};

const newSection = (
  given: Pick<OutlineSection, 'heading' | 'level' | 'line' | 'parent'>,
): OutlineSection => {
  const title = stripDecoration(given.heading);
  return {
    ...given,
    id: '',
    title,
    path: given.level === 0 ? [] : [...(given.parent?.path ?? []), given.heading],
    documentTitle: false,
    children: [],
    nodes: [],
    hasTasks: false,
    hasDirectTasks: false,
    wholeRunbook: false,
    role: 'checklist',
    phase: 'readiness',
    topic: readTopic(given.heading) ?? given.parent?.topic ?? null,
    optional: given.parent?.optional === true || isOptional(given.heading),
    severity:
      readHeadingSeverity(title) ??
      readHeadingSeverity(given.heading) ??
      given.parent?.severity ??
      'medium',
  };
};

const markTasks = (section: OutlineSection): void => {
  const direct = section.nodes.some((node) => node.type === 'list' && node.children.some(isTask));
  const any = direct || section.nodes.some(hasTaskBelow);
  for (let at: OutlineSection | null = section; at; at = at.parent) {
    at.hasTasks ||= any;
    at.hasDirectTasks ||= direct;
  }
};

/** A section and all below it, in document order. */
export const withDescendants = (section: OutlineSection): OutlineSection[] => [
  section,
  ...section.children.flatMap(withDescendants),
];

/** A list item with a box, GFM's or one read from its text. */
export const isTask = (item: ListItem): boolean => {
  if (typeof item.checked === 'boolean') return true;
  const first = item.children[0];
  const start = first?.type === 'paragraph' ? first.children.slice(0, 3) : [];
  return start.length > 0 && readBox(toText(start)) !== null;
};

/** Asked again at every level of every list: the answer never changes, so it is kept with the node. */
interface Known {
  holdsTask?: boolean;
}

export const hasTaskBelow = (node: RootContent): boolean => {
  if (!CONTAINERS.has(node.type) || !('children' in node)) return false;
  node.data ??= {};
  const known = node.data as Known;
  known.holdsTask ??=
    (node.type === 'listItem' && isTask(node)) ||
    node.children.some((child) => hasTaskBelow(child as RootContent));
  return known.holdsTask;
};

const CONTAINERS = new Set(['list', 'listItem', 'blockquote']);

/** Ids of sections: their own slugs joined by `.`, the document's title left out; ordinals for repeats. */
const nameSections = (sections: OutlineSection[]): void => {
  const taken = new Map<string, number>();
  for (const section of sections) {
    const own = section.level === 0 ? 'top' : slug(section.title) || 'section';
    const parent = section.parent && !section.parent.documentTitle ? `${section.parent.id}.` : '';
    const id = section.documentTitle ? 'document' : parent + own;
    const count = (taken.get(id) ?? 0) + 1;
    taken.set(id, count);
    section.id = count === 1 ? id : `${id}-${count}`;
  }
};
