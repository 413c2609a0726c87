/** How a runbook's drills and places are worded: on pages and in their twins. */
import { formatDay } from './proof-wording.ts';
import type { Exercise } from './runbook-view.ts';

/** "last exercised 18 Feb 2026 by the platform team", "never exercised". */
export const describeExercise = ({ state, at, by, until }: Exercise): string => {
  if (at === null) return 'never exercised';
  const when = `${formatDay(at)}${by === null ? '' : ` by ${by}`}`;
  if (state === 'failed') return `failed when last exercised, ${when}`;
  if (state === 'lapsed')
    return `last exercised ${when}, which counted until ${formatDay(until ?? at)}`;
  return `last exercised ${when}`;
};

/** The line of a file on the web, where the site says that its content lies there; else null. */
export const linkSource = (source: string | null, path: string, line: number): string | null =>
  source === null
    ? null
    : `${source.replace(/\/*$/, '/')}${path.split('/').map(encodeURIComponent).join('/')}${line > 1 ? `#L${line}` : ''}`;
