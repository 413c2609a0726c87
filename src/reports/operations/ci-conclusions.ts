import type { Conclusion } from '../../model/evidence.ts';
import { lookUp } from '../values.ts';

/** What GitHub says of a run, a job or a check. What is not completed is no success, whatever else is said. */
export const concludeGithub = (status: unknown, conclusion: unknown): Conclusion => {
  const state = typeof status === 'string' ? status.toLowerCase() : 'completed';
  if (state !== 'completed') return 'pending';
  return lookUp(GITHUB, typeof conclusion === 'string' ? conclusion.toLowerCase() : '') ?? 'error';
};

const GITHUB: Readonly<Record<string, Conclusion>> = {
  success: 'success',
  failure: 'failure',
  neutral: 'neutral',
  cancelled: 'cancelled',
  skipped: 'skipped',
  timed_out: 'timed-out',
  action_required: 'pending',
  // GitHub gave it up: it was not completed for two weeks.
  stale: 'cancelled',
  startup_failure: 'error',
};

/** Of commit statuses, which have one word for both. */
export const concludeState = (state: unknown): Conclusion => {
  switch (typeof state === 'string' ? state.toLowerCase() : '') {
    case 'success':
      return 'success';
    case 'failure':
      return 'failure';
    case 'pending':
    case 'expected':
      return 'pending';
    default:
      return 'error';
  }
};
