import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CONCLUSIONS } from '../../../src/model/evidence.ts';
import { concludeGithub, concludeState } from '../../../src/reports/operations/ci-conclusions.ts';

const WORDS = fc.oneof(
  fc.string(),
  fc.constantFrom(
    'success',
    'SUCCESS',
    'neutral',
    'skipped',
    'stale',
    'constructor',
    null,
    undefined,
    1,
  ),
);

test('only what is completed and says success is one', () => {
  fc.assert(
    fc.property(
      fc.oneof(WORDS, fc.constantFrom('completed', 'in_progress', 'queued', 'waiting')),
      WORDS,
      (status, conclusion) => {
        const concluded = concludeGithub(status, conclusion);
        expect(CONCLUSIONS).toContain(concluded);
        if (concluded !== 'success') return;
        expect(String(status).toLowerCase()).toBe('completed');
        expect(String(conclusion).toLowerCase()).toBe('success');
      },
    ),
  );
});

test('a status of a commit is a success only by that word', () => {
  fc.assert(
    fc.property(WORDS, (state) => {
      if (concludeState(state) === 'success') expect(String(state).toLowerCase()).toBe('success');
    }),
  );
});
