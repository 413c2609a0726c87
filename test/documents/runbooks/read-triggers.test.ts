import { describe, expect, test } from 'vitest';
import { readRunbookFile } from '../../../src/documents/runbooks/read-runbook-file.ts';

const runbookOf = (...lines: string[]) => {
  const bytes = new TextEncoder().encode(lines.join('\n'));
  const { runbook } = readRunbookFile({ path: 'p/runbooks/t.md', bytes });
  if (runbook === null) throw new Error('No runbook.');
  return runbook;
};

describe('what a runbook is not for', () => {
  test.each([
    ['a sentence', ['Do not use this when the region is down: call the provider.']],
    ['a list below a line', ['Not this page if:', '', '- the region is down']],
    ['a part of its own', ['## When not to use', '- the region is down', '', '## Steps', '1. Go']],
    ['in French', ['Ne pas utiliser si the region is down.']],
  ])('is read from %s, and is no symptom', (_, lines) => {
    const { exclusions, triggers } = runbookOf('# T', '', ...lines);
    expect(exclusions).toEqual(['the region is down']);
    expect(triggers).toEqual([]);
  });

  test('stands before the meaning, and its bullets are no steps', () => {
    const { parts, steps } = runbookOf(
      ...['# T', '## Overview', 'A queue.', '## Not this page', '- `down` says yes'],
      ...['## Mitigation', '1. Go'],
    );
    expect(parts.map(({ kind }) => kind)).toEqual(['meaning', 'exclusions', 'mitigation']);
    expect(steps.map(({ title }) => title)).toEqual(['Go']);
  });
});
