import { expect, test } from 'vitest';
import { listItems } from '../../src/exports/gate-lines.ts';
import { renderGateMarkdown } from '../../src/exports/gate-markdown.ts';
import { NO_EVIDENCE } from '../../src/model/binding.ts';
import { DEFAULT_WEIGHTS } from '../../src/model/site-options.ts';
import { assembleProject } from '../../src/readiness/assemble-project.ts';
import { checklistOf, item } from '../build-checklist.ts';
import { AT, binding, suite, testsOf, viewOf } from '../readiness/evidence/build-run.ts';

test('an item in the way is said by what decides, and what has expired is called so', () => {
  const of = (id: string, file: string) => ({ item: id, binding: binding(testsOf(file)) });
  const project = assembleProject(
    {
      id: 'p',
      settings: {},
      introduction: '',
      runbooks: [],
      rules: [],
      address: null,
      problems: [],
      checklists: [checklistOf(item('old', { text: '@ann asks @bo' }), item('both'), item('none'))],
      records: [viewOf('r', { suites: [suite('a.py', 'one'), suite('b.py', '!two')] })],
      declared: {
        ...NO_EVIDENCE,
        bindings: [of('old', 'a.py'), of('both', 'a.py'), of('both', 'b.py')],
      },
      now: new Date(Date.parse(AT) + 90 * 86_400_000).toISOString(),
    },
    DEFAULT_WEIGHTS,
  );
  expect(listItems(project, ['old', 'both', 'none']).map(({ said }) => said)).toEqual([
    'expired: 1 test: 1 passed',
    '1 test: 1 failed',
    undefined,
  ]);
  if (project.gate === null) throw new Error('No gate was judged.');
  const comment = renderGateMarkdown(project, project.gate, null);
  // Nobody is called to a pull request by being named in an item.
  expect(comment).toContain('@&#8203;');
  expect(comment.replace(/`[^`]*`/g, '')).not.toMatch(/@\w/);
});
