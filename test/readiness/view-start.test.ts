import { describe, expect, it } from 'vitest';
import type { Checklist } from '../../src/model/checklist.ts';
import { DEFAULT_WEIGHTS } from '../../src/model/site-options.ts';
import { assembleProject } from '../../src/readiness/assemble-project.ts';
import { checklistOf, item } from '../build-checklist.ts';

const start = (...checklists: Checklist[]) =>
  assembleProject(
    { id: 'p', settings: {}, introduction: '', checklists, problems: [] },
    DEFAULT_WEIGHTS,
  ).start;

describe('start here', () => {
  it('names each variable once, with its first note and the items that name it', () => {
    const { variables } = start({
      ...checklistOf(item('token-set', { env: ['TOKEN', 'TOKEN'] }), item('other')),
      env: [
        { name: 'TOKEN', note: null, line: 3 },
        { name: 'TOKEN', note: 'required', line: 9 },
        { name: 'LOG_LEVEL', note: null, line: 4 },
      ],
    });
    expect(variables.map(({ name, note, items }) => [name, note, items.length])).toEqual([
      ['TOKEN', 'required', 1],
      ['LOG_LEVEL', null, 0],
    ]);
  });

  it('lists the leaf items of the rollout in the documents’ order', () => {
    const { rollout } = start(
      checklistOf(
        item('deploy', { phase: 'rollout' }),
        item('deploy/pull', { phase: 'rollout', parent: 'deploy' }),
        item('tls'),
        item('switch', { phase: 'rollout' }),
      ),
    );
    expect(rollout.map(({ item: { id } }) => id)).toEqual(['deploy/pull', 'switch']);
  });

  it('says what nobody wrote down, and nothing where all is written', () => {
    const empty = checklistOf(item('tls'));
    expect(start(empty).gaps).toEqual([
      'who owns it',
      'whom to call',
      'how it is deployed',
      'its environment variables',
      'what it depends on',
      'smoke tests',
      'runbooks',
    ]);
    const contacts = [{ group: null, role: 'Pager', value: null, line: 2 }];
    expect(start({ ...empty, contacts }).gaps).toContain('a name or address for “Pager”');
    expect(start({ ...empty, contacts }).gaps).not.toContain('whom to call');
  });
});
