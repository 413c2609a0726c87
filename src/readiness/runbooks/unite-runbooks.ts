import type { Checklist, Runbook } from '../../model/checklist.ts';

/** The runbooks of a project's checklists, then those of its own files; a second of the same id gets an ordinal. */
export const uniteRunbooks = (
  checklists: readonly Checklist[],
  files: readonly Runbook[],
): Runbook[] => {
  // The folder's own page.
  const taken = new Set<string>(['index']);
  return [...checklists.flatMap(({ runbooks }) => runbooks), ...files].map((runbook) => {
    let id = runbook.id;
    for (let ordinal = 2; taken.has(id); ordinal += 1) id = `${runbook.id}-${ordinal}`;
    taken.add(id);
    return id === runbook.id ? runbook : { ...runbook, id };
  });
};
