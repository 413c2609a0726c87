import { expect, test } from 'vitest';
import { describeStart } from '../../src/model/start-view.ts';

const start = {
  rollout: [],
  deployments: [],
  variables: [],
  dependencies: [],
  escalation: [],
  commands: [],
  explained: [],
  terms: [],
  gaps: [],
};

test('what there is for a newcomer is counted, and what there is not goes unsaid', () => {
  const variables = ['A', 'B'].map((name) => ({ name, note: null, items: [] }));
  expect(describeStart({ start: { ...start, variables }, smokeTests: [], runbooks: [] })).toBe(
    '2 variables',
  );
  expect(describeStart({ start, smokeTests: [], runbooks: [] })).toBe('nothing yet');
});
