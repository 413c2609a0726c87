import type { Draft } from '../draft.ts';
import { firstLine } from '../text/first-line.ts';

/**
 * Mocha writes a hook that failed among the failed tests, in any of its formats. The tests of its suite
 * never ran, and are nowhere.
 */
export const judgeHook = (
  { name, suite, message }: { name: string; suite: readonly string[]; message: string | null },
  draft: Draft,
  line = 0,
): void => {
  const hook = /^(.*?)\s*("(?:before|after) (?:all|each)" hook.*)$/s.exec(name);
  if (hook === null) return;
  const [, titles = '', title = ''] = hook;
  draft.problem(
    'suite-broken',
    {
      suite: firstLine([...suite, titles].join(' ').trim() || 'the file'),
      found: firstLine(`${title}: ${message?.trim() || 'it failed'}`),
    },
    line,
  );
};
