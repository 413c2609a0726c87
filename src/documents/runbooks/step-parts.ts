/** What steps are made of, whatever form they are written in. */
import type { Code, InlineCode, Nodes, RootContent } from 'mdast';
import type { RunbookCode, RunbookStep, StepBody } from '../../model/checklist.ts';
import { isShell } from '../items/classify-code.ts';
import { patternOf } from '../words/pattern.ts';
import { EXPECTED_LEADS } from '../words/step-words.ts';
import { findHazards } from './find-hazards.ts';

export const newStep = (title: string, titleHtml: string, line: number): RunbookStep => ({
  number: 0,
  title,
  titleHtml,
  line,
  anchor: null,
  code: [],
  body: [],
  hazards: [],
  expects: false,
});

/** Adds to a step what stands below its title, and what follows from that. */
export const addToStep = (step: RunbookStep, ...body: StepBody[]): void => {
  for (const one of body) {
    step.body.push(one);
    if (one.kind === 'expected') step.expects = true;
    if (one.kind !== 'code') continue;
    step.code.push(one.code);
    if (one.code.role === 'output' || EXPECTED_COMMENT.test(one.code.text)) step.expects = true;
    if (one.code.role === 'command' && mayRun(one.code.language))
      addHazards(step, one.code.text, one.code.line);
  }
};

export const addHazards = (step: RunbookStep, text: string, line: number): void => {
  const known = new Set(step.hazards.map(({ what }) => what));
  const found = findHazards(text, line).filter(({ what }) => !known.has(what));
  if (found.length > 0) step.hazards = [...step.hazards, ...found];
};

/** Commands in spans of code, which are printed with the prose around them: once all that is printed is in. */
export const addSpans = (step: RunbookStep, node: Nodes): void => {
  for (const span of collectSpans(node)) {
    if (RUNNABLE.test(span.value) && !step.code.some(({ text }) => text === span.value))
      step.code.push(codeOf(span, 'command'));
    addHazards(step, span.value, span.position?.start.line ?? step.line);
  }
};

export const codeOf = (node: Code | InlineCode, role: RunbookCode['role']): RunbookCode => ({
  language: node.type === 'code' ? (node.lang ?? null) : null,
  text: node.value,
  // A fence is a line above what it holds.
  line: (node.position?.start.line ?? 0) + (node.type === 'code' ? 1 : 0),
  role,
});

/** "Expected: 200", "You should see three pods", "→ 204". */
export const isExpectation = (text: string): boolean => EXPECTATION.test(text);

export const hasCommand = (node: RootContent): boolean =>
  node.type === 'inlineCode' ||
  ('children' in node && node.children.some((child) => hasCommand(child)));

/** Something in it can be run: a block, or a span with a command and what it is given. A name alone is none. */
export const canRun = (node: Nodes): boolean =>
  node.type === 'code'
    ? mayRun(node.lang ?? null)
    : node.type === 'inlineCode'
      ? RUNNABLE.test(node.value)
      : 'children' in node && node.children.some((child) => canRun(child));

/** `kubectl get pods`, `SELECT 1`; `up == 0` and `key: value` are read, and not run. */
const RUNNABLE =
  /^\s*(?:\$\s+)?(?:[a-z~./][\w./~-]*\s+(?![=>!|]|<\W|and\b|or\b|by\b)\S|(?:SELECT|UPDATE|DELETE|INSERT|SHOW|KILL|EXPLAIN|DROP|ALTER|TRUNCATE)\s)/;

export const collectCode = (nodes: readonly RootContent[]): Code[] =>
  nodes.flatMap((node) =>
    node.type === 'code'
      ? [node]
      : 'children' in node
        ? collectCode(node.children as RootContent[])
        : [],
  );

/** Spans of code, in order. */
export const collectSpans = (node: Nodes): InlineCode[] =>
  node.type === 'inlineCode'
    ? [node]
    : 'children' in node
      ? node.children.flatMap((child) => collectSpans(child))
      : [];

/** A block without a language, in a shell's or in that of a database may be run; a file may not. */
const mayRun = (language: string | null): boolean =>
  language === null ||
  isShell(language) ||
  /sql|redis|mongo|promql|^(?:text|py|rb|ruby|js)/i.test(language);

const LEADS = patternOf(EXPECTED_LEADS);
const EXPECTATION = new RegExp(`^(?:${LEADS}(?:[:：]|\\s|$)|→|=>|➜)`, 'iu');
const EXPECTED_COMMENT = new RegExp(
  `(?:^|\\s)(?:#|//|--)\\s*(?:${LEADS}\\b|→|=>|->|➜|[{"]|HTTP|OK\\b|\\d{3}\\b)`,
  'imu',
);
