import type { Draft } from '../draft.ts';
import { toText } from '../values.ts';

/** `tests/test_cart.py::TestTotals::test_tax[0.2]` in the parts of a case. */
export const splitNodeId = (
  nodeid: string,
): { file: string | null; suite: string[]; name: string } => {
  // A parameter may hold `::` itself.
  const bracket = nodeid.indexOf('[');
  const plain = bracket < 0 ? nodeid : nodeid.slice(0, bracket);
  const parts = plain.split('::');
  const name = (parts.pop() ?? '') + nodeid.slice(plain.length);
  const [file = null, ...suite] = parts;
  return { file, suite, name };
};

/** What pytest exits with: 0 all passed, 1 some failed, 2 interrupted, 3 and 4 its own errors, 5 no tests. */
export const judgeExitStatus = (status: number, hasFailures: boolean, draft: Draft): void => {
  if (status === 2) draft.problem('run-incomplete', { found: 'the exit status 2, interrupted' });
  else if (status > 5 || status === 3 || status === 4 || (status === 1 && !hasFailures))
    draft.problem('tool-failed', { found: `the exit status ${status}` });
};

/** Of a traceback, which holds source lines, the line with the error. */
export const findErrorLine = (traceback: string): string | null => {
  const lines = traceback.trimEnd().split('\n');
  const error = lines.filter((line) => /^E\s/.test(line)).at(-1);
  return toText(error?.slice(1) ?? lines.at(-1));
};
