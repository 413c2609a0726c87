import { describe, expect, test } from 'vitest';
import type { Binding } from '../../../src/model/binding.ts';
import { gatherRuns } from '../../../src/readiness/evidence/gather-runs.ts';
import { judgeBinding } from '../../../src/readiness/evidence/judge-binding.ts';
import { AT, binding, type RecordFields, report, suite, testsOf, viewOf } from './build-run.ts';

const NOW = '2026-11-20T00:00:00.000Z';
const DAY = 86_400_000;
const later = (days: number): string => new Date(Date.parse(AT) + days * DAY).toISOString();

const judge = (bound: Binding, records: RecordFields[], now = NOW) =>
  judgeBinding(
    bound,
    gatherRuns(
      records.map((one, at) => viewOf(`r${at}`, one)),
      now,
    ),
    now,
  );
const stateOf = (...given: Parameters<typeof judge>): string => judge(...given).state;

const UNIT = binding(testsOf('a.py'));
const PASSED: RecordFields = { suites: [suite('a.py', 'adds')] };
const FAILED: RecordFields = { suites: [suite('a.py', 'adds', '!removes')] };
const on = (day: number, fields: RecordFields): RecordFields => ({
  ...fields,
  envelope: { ...fields.envelope, at: later(day) },
});

describe('over time', () => {
  test('what passed lapses after its validity, and not a millisecond before', () => {
    const end = later(30);
    expect(stateOf(UNIT, [PASSED], end)).toBe('passes');
    expect(stateOf(UNIT, [PASSED], end.replace('.000Z', 'Z'))).toBe('passes');
    expect(stateOf(UNIT, [PASSED], end.replace('.000Z', '.001Z'))).toBe('expired');
    expect(judge(UNIT, [PASSED]).until).toBe(end);
  });

  test('a failure does not lapse', () => {
    expect(stateOf(UNIT, [FAILED], later(400))).toBe('fails');
  });

  test('the latest run that has something to say decides', () => {
    expect(stateOf(UNIT, [PASSED, on(1, FAILED)])).toBe('fails');
    expect(stateOf(UNIT, [on(1, PASSED), FAILED])).toBe('passes');
    expect(stateOf(UNIT, [FAILED, on(1, { suites: [suite('b.py', 'x')] })])).toBe('fails');
    expect(stateOf(UNIT, [PASSED, on(30, FAILED)])).toBe('passes');
  });

  test('a later run that broke takes the proof away, and leaves a failure', () => {
    const broken = on(1, { reports: [report({ complete: false })] });
    const lost = on(1, { reports: [report({ format: null, complete: false })] });
    const other = on(1, { reports: [report({ format: 'lcov', path: 'l.info', complete: false })] });
    expect(judge(UNIT, [PASSED, broken])).toMatchObject({ state: 'missing', recordId: 'r1' });
    expect(stateOf(UNIT, [PASSED, lost])).toBe('missing');
    expect(stateOf(UNIT, [FAILED, broken])).toBe('fails');
    expect(stateOf(UNIT, [PASSED, other])).toBe('passes');
  });

  test('the same command failing later takes the proof away, even if it wrote no report', () => {
    const command = { argv: ['pytest'], exitCode: 0, duration: 1 };
    const good = { ...PASSED, envelope: { command } };
    const bad = { reports: [], envelope: { command: { ...command, exitCode: 2 }, at: later(1) } };
    const others = {
      ...bad,
      envelope: { ...bad.envelope, command: { ...bad.envelope.command, argv: ['ls'] } },
    };
    expect(stateOf(UNIT, [good, bad])).toBe('missing');
    expect(stateOf(UNIT, [good, others])).toBe('passes');
  });

  test('a failed command voids what passed, not what failed', () => {
    const command = { argv: ['pytest'], exitCode: 1, duration: 1 };
    expect(stateOf(UNIT, [{ ...PASSED, envelope: { command } }])).toBe('missing');
    expect(stateOf(UNIT, [{ ...FAILED, envelope: { command } }])).toBe('fails');
  });
});

describe('attempts, jobs and runs', () => {
  const job = (attempt: number, fields: RecordFields, at = 0): RecordFields => ({
    ...fields,
    envelope: { at: later(at), provider: 'github', runId: '1', job: 'unit', attempt },
  });
  test('of a job tried again only the last attempt counts, in any order', () => {
    expect(stateOf(UNIT, [job(1, FAILED), job(2, PASSED)])).toBe('passes');
    expect(stateOf(UNIT, [job(2, PASSED), job(1, FAILED)])).toBe('passes');
    expect(stateOf(UNIT, [job(2, FAILED), job(1, PASSED, 1)])).toBe('fails');
  });
  test('the legs of a matrix stand beside each other: one that fails decides', () => {
    expect(stateOf(UNIT, [job(1, FAILED), job(1, PASSED, 1)])).toBe('fails');
    expect(stateOf(UNIT, [job(1, PASSED, 1), job(1, FAILED)])).toBe('fails');
  });
  test('jobs of one run count together, and runs of two providers do not', () => {
    const lint = { ...job(1, FAILED), envelope: { ...job(1, FAILED).envelope, job: 'lint' } };
    expect(stateOf(UNIT, [lint, job(1, PASSED, 1)])).toBe('fails');
    const other = { ...lint, envelope: { ...lint.envelope, provider: 'gitlab' } };
    expect(stateOf(UNIT, [other, job(1, PASSED, 1)])).toBe('passes');
  });
  test('what speaks of the future, or is written in it, has not been', () => {
    expect(stateOf(UNIT, [on(40, PASSED)])).toBe('missing');
    expect(stateOf(UNIT, [{ ...PASSED, recordedAt: later(40) }])).toBe('missing');
  });
});
