import type { Draft } from '../draft.ts';

/** What a summary says was found against what is listed. More than is listed may hide something. */
export const compareFindings = (
  draft: Draft,
  what: string,
  declared: number | null,
  counted: number,
): void => {
  if (declared === null || declared === counted) return;
  const code = declared > counted ? 'totals-differ' : 'totals-unclear';
  draft.problem(code, { what, declared, counted });
};
