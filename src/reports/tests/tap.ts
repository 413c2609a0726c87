import { Parser, type Result } from 'tap-parser';
import type { Outcome } from '../../model/evidence.ts';
import type { Draft } from '../draft.ts';
import type { TextFormat, TextReader } from '../format.ts';
import { firstLine } from '../text/first-line.ts';
import { isObject, toNumber, toText } from '../values.ts';
import { judgeHook } from './mocha-hooks.ts';
import { createRepeats } from './number-repeats.ts';

/** TAP 12 to 14, with subtests of either form. Tests are the leaves: a subtest is not one more. */
export const TAP: TextFormat = {
  id: 'tap',
  name: 'TAP',
  tools: ['node --test', 'tape', 'node-tap', 'bats', 'Perl', 'Vitest', 'Mocha'],
  specification: 'https://testanything.org/tap-version-14-specification.html',
  yields: ['case'],
  syntax: 'text',
  recognise: (head) =>
    !/^\s*[[{<]/.test(head) &&
    head
      .split('\n', LINES_BEFORE)
      .some((line) =>
        /^(?:TAP version \d+|1\.\.\d+(?:\s+#.*)?|(?:not )?ok \d+(?:\s.*)?)\s*$/i.test(line),
      ),
  read: (draft) => readTap(draft),
};

/** Runners print the command and a banner before the first line of TAP. */
const LINES_BEFORE = 30;
const LONGEST_LINE = 16_000;
/** Levels of subtests; each is four spaces. */
const DEEPEST = 50;
const TOO_DEEP = new RegExp(`^ {${DEEPEST * 4 + 1},}(?:# Subtest|(?:not )?ok\\b|\\d+\\.\\.\\d)`);

const readTap = (draft: Draft): TextReader => {
  const parser = new Parser();
  let line = 0;
  let isStopped = false;
  draft.speaksOfTests();
  watch(parser, draft, () => line);

  /** The parser is not ours: what it chokes on is damage. */
  const guard = (parse: () => void): void => {
    try {
      parse();
    } catch {
      isStopped = true;
      draft.problem('report-damaged', { syntax: 'TAP', found: 'what its parser refuses' }, line);
    }
  };

  return {
    line: (text, number) => {
      line = number;
      if (isStopped) return;
      if (TOO_DEEP.test(text)) {
        isStopped = true;
        draft.problem('report-too-deep', { limit: DEEPEST }, number);
      } else guard(() => parser.write(`${mendLine(text)}\n`));
    },
    end: () => {
      line = 0;
      if (!isStopped) guard(() => parser.end());
    },
  };
};

/** Characters that end a line in JavaScript only, and YAML tags, which would be warned of on the console. */
const mendLine = (text: string): string =>
  text
    .slice(0, LONGEST_LINE)
    .replace(/\r$/, '')
    .replace(/[\r\u2028\u2029]/g, ' ')
    .replace(/^(\s+(?:-|[^\s:]+:))\s+![^\s]*/, '$1');

/** The tests of one level, and those of its subtests. */
const watch = (parser: Parser, draft: Draft, line: () => number): void => {
  const numberRepeat = createRepeats();
  /** What the subtest that ended last held, until its own test point follows. */
  let inner: { ok: boolean; count: number } | null = null;
  parser.on('child', (child: Parser) => {
    watch(child, draft, line);
    child.on('complete', () => {
      inner = { ok: child.ok, count: child.count };
    });
  });
  parser.on('assert', (result: Result) => {
    const sums = inner;
    inner = null;
    if (sums === null || sums.count === 0)
      addCase(result, { parser, numberRepeat, line: line() }, draft);
    else if (!result.ok && sums.ok && !isTodo(result)) {
      // It sums up its subtest. Where that passed and it did not, a hook failed.
      const found = firstLine(describe(result, readDiagnosis(result)) ?? OWN_FAILURE);
      draft.problem('suite-broken', { suite: firstLine(result.name), found }, line());
    }
    forget(parser, result);
  });
  parser.on('bailout', (reason: unknown) => {
    if (parser.level > 0) return;
    const found = `a bail-out: ${firstLine(toText(reason))}`;
    draft.problem('run-incomplete', { found }, line());
  });
  parser.on('complete', () => judgePlan(parser, draft, line()));
};

const OWN_FAILURE = 'it failed, and none of its tests did';

/** The parser gathers all it sees for a summary that is not asked for. */
const forget = (parser: Parser, result: Result): void => {
  result.diag = null;
  parser.comments.length = 0;
  parser.skips.length = 0;
  parser.todos.length = 0;
  parser.failures = parser.failures.filter(({ tapError }) => tapError).slice(0, 1);
  // Numbers that were given are remembered; what they were given to is one object for all.
  const [first] = parser.pointsSeen.values();
  if (first !== undefined && parser.pointsSeen.has(result.id))
    parser.pointsSeen.set(result.id, first);
};

const isTodo = ({ todo, skip }: Result): boolean => todo !== false || skip !== false;

interface Place {
  parser: Parser;
  numberRepeat: (key: string) => string | null;
  line: number;
}

const addCase = (result: Result, { parser, numberRepeat, line }: Place, draft: Draft): void => {
  const outcome = readOutcome(result);
  const diagnosis = readDiagnosis(result);
  const suite = nameSuites(parser);
  const name = result.name || `test ${result.id}`;
  const message = outcome === 'passed' ? null : describe(result, diagnosis);
  if (outcome === 'failed') judgeHook({ name, suite, message }, draft, line);
  draft.addCase({
    suite,
    name,
    variant: numberRepeat(result.name),
    outcome,
    duration: toNumber(result.time ?? diagnosis.duration_ms),
    message,
  });
};

const readDiagnosis = ({ diag }: Result): Record<string, unknown> => (isObject(diag) ? diag : {});

const readOutcome = ({ ok, skip, todo }: Result): Outcome => {
  if (todo !== false) return 'todo';
  if (skip !== false) return 'skipped';
  return ok ? 'passed' : 'failed';
};

const nameSuites = (parser: Parser): string[] => {
  const names: string[] = [];
  for (let at: Parser | null = parser; at !== null; at = at.parent)
    if (at.name !== '') names.unshift(at.name);
  return names;
};

/** `stack`, `found` and `wanted` stand beside it, and are left there. */
const describe = ({ skip, todo }: Result, diagnosis: Record<string, unknown>): string | null => {
  const { error, message } = diagnosis;
  const inner = isObject(error) ? error.message : error;
  return toText(inner) ?? toText(message) ?? toText(skip) ?? toText(todo);
};

/** How many tests were promised, against how many came. */
const judgePlan = (parser: Parser, draft: Draft, line: number): void => {
  const { failures, planStart, planEnd, count, bailedOut, level } = parser;
  if (bailedOut) return;
  const where = level === 0 ? '' : ` in \`${firstLine(parser.name)}\``;
  const promised = planEnd - planStart + 1;
  if (planStart === -1 || parser.syntheticPlan) {
    if (count > 0) draft.problem('run-incomplete', { found: `no plan${where}` }, line);
  } else if (promised !== count) {
    const found = `${count} of ${promised} tests${where}`;
    draft.problem('run-incomplete', { found }, line);
  }
  const odd = failures.find(
    ({ tapError }) => tapError && !/^(?:no plan|incorrect number)/.test(tapError),
  );
  if (odd?.tapError)
    draft.problem('report-damaged', { syntax: 'TAP', found: firstLine(odd.tapError) }, line);
};
