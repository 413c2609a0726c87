/** Runbooks: sections that tell what to do, with steps, commands and placeholders. */
import type { Code, List, RootContent } from 'mdast';
import type { Runbook, RunbookStep } from '../../model/checklist.ts';
import { cut, toText } from '../markdown/plain-text.ts';
import { renderBlocks } from '../markdown/render-html.ts';
import { readRole } from '../outline/assign-roles.ts';
import { hasTaskBelow, type OutlineSection, withDescendants } from '../outline/read-outline.ts';
import { slug } from '../outline/strip-decoration.ts';
import { patternOf } from '../words/pattern.ts';
import { TRIGGER_LEADS, TRIGGER_STARTS } from '../words/trigger-phrases.ts';
import { readPlaceholders } from './read-placeholders.ts';

const RUNBOOK_ROLES = new Set(['runbook', 'rollback', 'rollout']);
const ANATOMY =
  /^(?:meaning|impact|diagnosis|mitigation|symptoms?|detection|immediate actions?|investigation|recovery|resolution|rollback|escalation|verification|bedeutung|auswirkung|diagnose|signification|diagnostic|resolución|diagnóstico|症状|影響|診断|対処|復旧)(?:\s*[(:（：<].*)?$/iu;

/** "Runbook: service not ready". */
const ONE_RUNBOOK = /^(?:runbook|playbook)\s*[:：–—-]\s*\S/iu;

/** One runbook for every section of such a role that has steps of its own, or whose children are its anatomy. */
export const readRunbooks = (sections: OutlineSection[]): Runbook[] => {
  const taken = new Map<string, number>();
  const whole = sections.find(
    (section) =>
      section.documentTitle &&
      !section.hasTasks &&
      (hasAnatomy(section) || ONE_RUNBOOK.test(section.title)),
  );
  const found = whole ? [whole] : sections.filter((section) => isRunbook(section));
  const read = found
    .map((section) =>
      readRunbook(section, whole || hasAnatomy(section) ? withDescendants(section).slice(1) : []),
    )
    .filter((runbook) => runbook.steps.length > 0 || whole !== undefined);
  return read.map((runbook) => {
    const count = (taken.get(runbook.id) ?? 0) + 1;
    taken.set(runbook.id, count);
    return count === 1 ? runbook : { ...runbook, id: `${runbook.id}-${count}` };
  });
};

const isRunbook = (section: OutlineSection): boolean => {
  if (section.level === 0 || !(RUNBOOK_ROLES.has(section.role) || isStage(section))) return false;
  const parent = section.parent;
  if (parent && RUNBOOK_ROLES.has(parent.role) && ANATOMY.test(section.title) && hasAnatomy(parent))
    return false;
  if (hasAnatomy(section)) return true;
  if (section.role === 'rollout' && section.nodes.some(hasTaskBelow)) return false;
  const issue = section.level > 2 && section.parent?.role === 'runbook';
  const named = section.parent?.wholeRunbook !== true || readRole(section.title) !== null;
  return section.nodes.some(
    (node) =>
      node.type === 'code' ||
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

const hasCommand = (node: RootContent): boolean =>
  node.type === 'inlineCode' ||
  ('children' in node && node.children.some((child) => hasCommand(child)));

/** Meaning, Impact, Diagnosis, Mitigation …: at least two of them right below. */
const hasAnatomy = (section: OutlineSection): boolean =>
  section.children.filter((child) => ANATOMY.test(child.title) && !child.hasTasks).length >= 2;

const readRunbook = (section: OutlineSection, below: OutlineSection[]): Runbook => {
  const nodes: RootContent[] = [
    ...section.nodes,
    ...below.flatMap((child): RootContent[] => [
      { type: 'heading', depth: 3, children: [{ type: 'text', value: child.title }] },
      ...child.nodes,
    ]),
  ];
  const codes = collectCode(nodes);
  return {
    id: slug(section.title) || 'runbook',
    title: section.heading,
    line: section.line,
    section: section.parent && !section.parent.documentTitle ? section.parent.path : [],
    duration: readDuration(section.heading),
    triggers: readTriggers(nodes),
    steps: readSteps(nodes),
    codeBlocks: codes.length,
    placeholders: readPlaceholders(
      codes
        .map((code) => code.value)
        .concat(nodes.filter((node) => node.type !== 'code').map((node) => toText(node))),
    ),
    html: renderBlocks(nodes),
  };
};

const collectCode = (nodes: RootContent[]): Code[] =>
  nodes.flatMap((node) =>
    node.type === 'code'
      ? [node]
      : 'children' in node
        ? collectCode(node.children as RootContent[])
        : [],
  );

/** "1. Pre-Deployment (1 hour)" → "1 hour"; "Immediate (< 5 min)" → "< 5 min". */
export const readDuration = (heading: string): string | null => {
  const match =
    /[([（]?\s*((?:[<~≤≈]\s*)?\d+(?:\s*[–-]\s*\d+)?\+?\s*(?:min(?:ute)?s?|h(?:ours?|rs?)?|s(?:ec(?:ond)?s?)?|days?|weeks?|heures?|jours?|minutos?|horas?|Minuten|Stunden|Tage|分|時間|小时|分钟|분|시간))\s*[)\]）]?\s*$/iu.exec(
      heading,
    );
  return match?.[1] ?? null;
};

/** Bullets under a line such as "When to roll back:", and what follows "Use this when". */
const readTriggers = (nodes: RootContent[]): string[] =>
  nodes.flatMap((node, index) => {
    if (node.type === 'paragraph') return readTriggerSentence(toText(node));
    const before = nodes[index - 1];
    if (node.type !== 'list' || node.ordered || before?.type !== 'paragraph') return [];
    return TRIGGER_LEAD.test(toText(before))
      ? node.children.map((entry) => toText(entry.children.slice(0, 1)))
      : [];
  });

const readTriggerSentence = (text: string): string[] => {
  const [, found = ''] = TRIGGER_START.exec(text) ?? [];
  return found === '' ? [] : [found];
};

const TRIGGER_LEAD = new RegExp(patternOf(TRIGGER_LEADS), 'iu');
const TRIGGER_START = new RegExp(`^(?:${patternOf(TRIGGER_STARTS)})[\\s:：]+([^.\\n:：]*)`, 'iu');

/** Where the author numbers the steps, a block of code below a number belongs to it, however it is indented. */
const readSteps = (nodes: RootContent[]): RunbookStep[] => {
  const steps: RunbookStep[] = [];
  const pending: string[] = [];
  let numbered: RunbookStep | undefined;
  for (const node of nodes) {
    if (node.type === 'heading') numbered = undefined;
    else if (node.type === 'paragraph') pending.push(toText(node));
    else if (node.type === 'list') {
      steps.push(...listSteps(node));
      if (node.ordered) numbered = steps.at(-1);
      if (node.ordered) pending.length = 0;
    } else if (node.type === 'code' && numbered) {
      numbered.code.push(codeOf(node));
      numbered.notes.push(...pending.splice(0));
    } else if (node.type === 'code') steps.push(...codeSteps(node, pending.splice(0)));
  }
  return steps.length > 0
    ? steps
    : nodes.flatMap((node) => (node.type === 'list' ? entrySteps(node) : []));
};

/** Plain bullets are remarks beside steps, and the steps where there are no others. */
const listSteps = (list: List): RunbookStep[] =>
  list.ordered === true || hasCommand(list) ? entrySteps(list) : [];

const entrySteps = (list: List): RunbookStep[] =>
  list.children.map((entry) => ({
    title: toText(entry.children.slice(0, 1)),
    line: entry.position?.start.line ?? 1,
    code: collectCode(entry.children).map(codeOf),
    notes: entry.children
      .slice(1)
      .filter((node) => node.type !== 'code')
      .map((node) => toText(node)),
  }));

const codeOf = (code: Code): RunbookStep['code'][number] => ({
  language: code.lang ?? null,
  text: code.value,
  line: (code.position?.start.line ?? 0) + 1,
});

const NUMBERED = /^\s*(?:#|\/\/|--)\s*(?:step\s*)?\d+[.):]\s*(.+)$/iu;
const COMMENT = /^\s*(?:#|\/\/|--)\s*(.+)$/u;

/** Steps as comments of one block: numbered ones where there are any, else a comment that opens a paragraph of commands. */
const codeSteps = (code: Code, notes: string[]): RunbookStep[] => {
  const lines = code.value.split('\n');
  const numbered = lines.some((line) => NUMBERED.test(line));
  const first = (code.position?.start.line ?? 0) + 1;
  const starts = lines.flatMap((line, index) => {
    const title = numbered
      ? NUMBERED.exec(line)?.[1]
      : opensParagraph(lines, index)
        ? COMMENT.exec(line)?.[1]
        : undefined;
    return title ? [{ index, title }] : [];
  });
  if (starts.length === 0)
    return [
      {
        title: notes.at(-1) ?? cut(lines[0] ?? ''),
        line: first,
        code: [codeOf(code)],
        notes: notes.slice(0, -1),
      },
    ];
  return starts.map(({ index, title }, at) => {
    const text = lines
      .slice(index + 1, starts[at + 1]?.index ?? lines.length)
      .join('\n')
      .replace(/\s+$/, '')
      .replace(/^\n+/, '');
    return {
      title,
      line: first + index,
      code: text === '' ? [] : [{ language: code.lang ?? null, text, line: first + index + 1 }],
      notes: at === 0 ? notes : [],
    };
  });
};

const opensParagraph = (lines: string[], index: number): boolean =>
  COMMENT.test(lines[index] ?? '') &&
  !/^\s*#\s*(?:or|and|then)\s*$/iu.test(lines[index] ?? '') &&
  (index === 0 || (lines[index - 1] ?? '').trim() === '');
