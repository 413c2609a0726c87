/** What `search/runbooks.js` holds; the search page's script reads it. */
export interface SearchRunbooks {
  /** Page and name of each project with runbooks. */
  projects: [page: string, name: string][];
  owners: string[];
  severities: readonly string[];
  /** Project, page, severity and owner (-1: none) and title of each runbook. */
  runbooks: [project: number, page: string, severity: number, owner: number, title: string][];
  /**
   * One place each: runbook, number of the step (0: the whole), and its lines: the title first, then
   * symptoms and alerts, or commands. Tab-separated, lines by `|`.
   */
  rows: string[];
}
