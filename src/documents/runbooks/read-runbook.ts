import type { RootContent } from 'mdast';
import type { Runbook, RunbookPart, RunbookStep } from '../../model/checklist.ts';
import { toText } from '../markdown/plain-text.ts';
import type { OutlineSection } from '../outline/read-outline.ts';
import { slug } from '../outline/strip-decoration.ts';
import { readPlaceholders } from '../parts/read-placeholders.ts';
import { namePart } from './name-part.ts';
import { joinSteps, orderParts } from './order-parts.ts';
import { readBlocks } from './read-blocks.ts';
import { readDuration } from './read-duration.ts';
import { readFindings } from './read-findings.ts';
import { isStepHeading, readHeadingStep } from './read-heading-step.ts';
import { listSymptoms } from './read-table-steps.ts';
import { listEntries, readExclusions, readTriggers } from './read-triggers.ts';
import type { Renderer } from './renderer.ts';
import { collectCode, collectSpans } from './step-parts.ts';

export interface RunbookSource {
  path: string;
  language: string;
  /** What a link inside the file may lead to. */
  anchors: string[];
  render: Renderer;
}

/** A section as a runbook, with the sections below it that are its parts. */
export const readRunbook = (
  section: OutlineSection,
  below: readonly OutlineSection[],
  source: RunbookSource,
): Runbook => {
  const told = readParts(section, below, source.render);
  const hasSteps = told.some(({ blocks }) => blocks.some(({ kind }) => kind === 'step'));
  // Plain bullets are remarks beside steps, and the steps where there are no others.
  const parts = hasSteps ? told : readParts(section, below, source.render, 'steps');
  const nodes = [section, ...below].flatMap((one) => one.nodes);
  const codes = collectCode(nodes);
  return {
    id: slug(section.title) || 'runbook',
    title: section.heading,
    path: source.path,
    aim: namePart(section.title),
    origin: 'section',
    language: source.language,
    line: section.line,
    section: section.parent && !section.parent.documentTitle ? section.parent.path : [],
    duration: readDuration(section.heading),
    purpose: readPurpose(nodes, [section, ...below]),
    triggers: [
      ...new Set([
        ...readTriggers(nodes),
        ...listOf('symptoms', parts),
        ...nodes.flatMap(listSymptoms),
      ]),
    ],
    exclusions: [...readExclusions(nodes), ...listOf('exclusions', parts)],
    alerts: [],
    severity: null,
    owner: null,
    services: [],
    serves: [],
    exercised: null,
    validity: null,
    parts,
    steps: numberSteps(parts),
    codeBlocks: codes.length,
    placeholders: readPlaceholders(
      [
        ...codes.map((code) => code.value),
        ...nodes.flatMap(collectSpans).map((span) => span.value),
      ],
      nodes.filter((node) => node.type !== 'code').map((node) => toText(node)),
    ),
    findings: readFindings(nodes, parts, source.anchors),
  };
};

const readParts = (
  section: OutlineSection,
  below: readonly OutlineSection[],
  render: Renderer,
  bullets?: 'steps',
): RunbookPart[] =>
  orderParts(
    joinSteps(
      [section, ...below.filter((one) => !isPartOfStep(one, section))].map((one, at) =>
        at > 0 && isStepHeading(one.heading)
          ? composeStep(one, depthOf(one, section), render)
          : readPart(one, {
              title: at === 0 ? '' : one.heading,
              depth: at === 0 ? 2 : depthOf(one, section),
              bullets,
              render,
            }),
      ),
    ),
  ).filter(({ title, blocks }) => title !== '' || blocks.length > 0);

const isPartOfStep = ({ parent }: OutlineSection, top: OutlineSection): boolean =>
  parent !== null && parent !== top && (isStepHeading(parent.heading) || isPartOfStep(parent, top));

/** It has no heading of its own: that is the title of the step. */
const composeStep = (
  section: OutlineSection,
  depth: RunbookPart['depth'],
  render: Renderer,
): RunbookPart => ({
  ...{ id: 'steps', kind: 'steps', title: '', depth, line: section.line, entries: NONE },
  blocks: [{ kind: 'step', step: readHeadingStep(section, render) }],
});

const readPart = (
  { heading, title: named, line, nodes }: OutlineSection,
  { title, depth, bullets, render }: PartSetting,
): RunbookPart => {
  const kind = title === '' ? 'steps' : namePart(named);
  const isToDo = bullets === 'steps' || (title !== '' && TO_DO.has(kind));
  const told = readBlocks(nodes, TOLD.has(kind) ? 'told' : isToDo ? 'steps' : 'prose', render);
  const isIdle = isToDo && !TOLD.has(kind) && !told.some((block) => block.kind === 'step');
  const blocks = isIdle ? readBlocks(nodes, 'sentences', render) : told;
  const entries = kind === 'symptoms' || kind === 'exclusions' ? nodes.flatMap(listEntries) : NONE;
  return { id: slug(heading) || kind, kind, title, depth, line, blocks, entries };
};

interface PartSetting extends Pick<RunbookPart, 'title' | 'depth'> {
  bullets: 'steps' | undefined;
  render: Renderer;
}

/** What stands there is told, and not done. */
const TOLD: ReadonlySet<RunbookPart['kind']> = new Set([
  'exclusions',
  'symptoms',
  'meaning',
  'impact',
  'escalation',
  'background',
]);

/** Under such a heading plain bullets are things to do. */
const TO_DO: ReadonlySet<RunbookPart['kind']> = new Set([
  'first',
  'mitigation',
  'rollback',
  'verification',
]);

const depthOf = ({ level }: OutlineSection, { level: top }: OutlineSection): 2 | 3 =>
  level <= Math.max(top, 1) + 1 ? 2 : 3;

/** In the order of the page they are numbered through. */
const numberSteps = (parts: readonly RunbookPart[]): RunbookStep[] => {
  const steps = parts.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'step' ? [block.step] : [])),
  );
  steps.forEach((step, index) => {
    step.number = index + 1;
  });
  return steps;
};

const NONE: readonly string[] = [];

const listOf = (wanted: RunbookPart['kind'], parts: readonly RunbookPart[]): string[] =>
  parts.flatMap(({ kind, entries }) => (kind === wanted ? entries : []));

/** Longest purpose, in characters. */
const LONGEST_PURPOSE = 200;

/** The first sentence of what it means, else of what stands on top. */
const readPurpose = (
  nodes: readonly RootContent[],
  sections: readonly OutlineSection[],
): string | null => {
  const told = sections.find(({ title }, at) => at > 0 && namePart(title) === 'meaning');
  const first = (told?.nodes ?? nodes)[0];
  if (first?.type !== 'paragraph') return null;
  const [sentence = ''] = /^.*?[.!?。！？](?=\s|$)/su.exec(toText(first)) ?? [toText(first)];
  return sentence === '' || sentence.length > LONGEST_PURPOSE || /[:：]$/.test(sentence)
    ? null
    : sentence;
};
