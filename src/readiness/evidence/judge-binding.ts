import type { Binding, BoundEvidence } from '../../model/binding.ts';
import type { RunRecord } from '../../model/record.ts';
import type { EvidenceState } from '../judge-item.ts';
import type { Sources } from './decide-part.ts';
import type { EvidenceRun } from './gather-runs.ts';
import { type Selected, selectEvidence } from './select-evidence.ts';

/**
 * What a binding shows at a moment. The latest run that has something to say decides; a later run that
 * should have brought it again and broke takes the proof away. A
 * failure does not lapse; what passed does, after the binding's validity.
 * @param runs the latest first, none later than `now`
 */
export const judgeBinding = (
  binding: Binding,
  runs: readonly EvidenceRun[],
  now: string,
): BoundEvidence => {
  for (const [index, run] of runs.entries()) {
    const selected = selectEvidence(binding, run);
    if (selected === null) continue;
    const broken = selected.state === 'fails' ? null : findBroken(selected, runs.slice(0, index));
    return broken === null ? judge(binding, selected, now) : lost(binding, selected, broken);
  }
  return {
    binding,
    state: 'missing',
    sentence: 'None arrived.',
    recordId: null,
    report: null,
    at: null,
    until: null,
    strength: 0,
  };
};

const judge = (binding: Binding, selected: Selected, now: string): BoundEvidence => {
  const { state, sentence, recordId, report, at } = selected;
  const until = new Date(Date.parse(at) + binding.validity).toISOString();
  const found = { binding, recordId, report, at, strength: gradeStrength(selected) };
  if (state === 'fails') return { ...found, state: 'fails', sentence, until: null };
  if (state === 'unproven')
    return { ...found, state: 'missing', sentence, until: null, strength: 0 };
  const isFresh = Date.parse(now) <= Date.parse(until);
  return { ...found, state: isFresh ? 'passes' : 'expired', sentence, until };
};

/** As the product defines it: 2 a CI result, 3 one bound to a commit, 4 a signed one. */
const gradeStrength = ({ commit, signed }: Selected): number =>
  signed ? 4 : commit === null ? 2 : 3;

const lost = (binding: Binding, { at, sentence }: Selected, broken: Broken): BoundEvidence => ({
  binding,
  state: 'missing',
  sentence: `${sentence} on ${at.slice(0, 10)}, and the run of ${broken.at.slice(0, 10)} came without it`,
  recordId: broken.recordId,
  report: null,
  at: broken.at,
  until: null,
  strength: 0,
});

interface Broken {
  recordId: string;
  at: string;
}

/**
 * A later run that ran the same command in vain, or has a report of the same format or path that cannot
 * be believed: what it should have brought may have broken.
 */
const findBroken = ({ sources }: Selected, later: readonly EvidenceRun[]): Broken | null => {
  for (const run of later)
    for (const { id, stored } of run.records)
      if (isBroken(stored.record, sources)) return { recordId: id, at: stored.record.envelope.at };
  return null;
};

const isBroken = (
  { envelope: { command }, reports }: RunRecord,
  { formats, paths, commands }: Sources,
): boolean =>
  (command !== null && command.exitCode !== 0 && commands.includes(command.argv.join(' '))) ||
  reports.some(
    ({ complete, format, path }) =>
      !complete && ((format !== null && formats.includes(format)) || paths.includes(path)),
  );

/** All bindings of an item together: everything must pass, and one failure decides. */
export const combineEvidence = (bound: readonly Pick<BoundEvidence, 'state'>[]): EvidenceState => {
  if (bound.length === 0) return 'unbound';
  for (const state of ['fails', 'missing', 'expired'] as const)
    if (bound.some((one) => one.state === state)) return state;
  return 'passes';
};
