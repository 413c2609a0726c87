import { describe, expect, it } from 'vitest';
import { CLAIMS } from '../../src/model/checklist.ts';
import { judgeItem } from '../../src/readiness/judge-item.ts';

describe('judgeItem', () => {
  it.each([
    ['done', 'verified', 'contradicted', 'expired', 'missing', 'claimed'],
    ['open', 'verified', 'failing', 'expired', 'open', 'open'],
    ['in-progress', 'verified', 'failing', 'expired', 'open', 'open'],
    ['blocked', 'verified', 'failing', 'expired', 'open', 'open'],
    ['deferred', 'verified', 'failing', 'expired', 'open', 'open'],
    [
      'not-applicable',
      'not-applicable',
      'contradicted',
      'not-applicable',
      'not-applicable',
      'not-applicable',
    ],
  ] as const)('judges a claim of %s by the table', (claim, ...verdicts) => {
    const states = ['passes', 'fails', 'expired', 'missing', 'unbound'] as const;
    expect(states.map((state) => judgeItem(claim, state).verdict)).toEqual(verdicts);
  });

  it('remarks on proof that the document does not claim', () => {
    const remarks = CLAIMS.map((claim) => [claim, judgeItem(claim, 'passes').remark]);
    expect(Object.fromEntries(remarks)).toEqual({
      done: null,
      open: 'unticked',
      'in-progress': 'unticked',
      blocked: 'unticked',
      deferred: 'unticked',
      'not-applicable': 'disputed',
    });
  });
});
