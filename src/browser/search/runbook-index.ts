/** Runbooks and their steps in memory, as rows that are searched like items. */
import type { SearchRunbooks } from '../../model/search-runbooks.ts';
import { fold, type Row } from './item-index.ts';

export interface RunbookRow extends Row {
  /** 0: the whole runbook. */
  step: number;
}

export const readRunbookRows = (index: SearchRunbooks): RunbookRow[] =>
  index.rows.flatMap((row) => {
    const [at = '', step = '', lines = ''] = row.split('\t');
    const [project, page, severity, owner, title] = index.runbooks[Number(at)] ?? [];
    if (project === undefined || page === undefined || title === undefined) return [];
    const [projectPage = '', name = ''] = index.projects[project] ?? [];
    const [text = ''] = lines.split('|');
    const isStep = step !== '0';
    return {
      words: [lines.replaceAll('|', '\n'), isStep ? title : '', name].map(fold).join('\n'),
      text: isStep ? text : title,
      section: isStep ? title : '',
      project: name,
      address: isStep ? `${page}#_step-${step}` : page,
      line: '',
      verdict: -1,
      step: Number(step),
      values: {
        project: projectPage,
        area: '',
        phase: '',
        claim: '',
        verdict: '',
        severity: index.severities[severity ?? -1] ?? '',
        owner: index.owners[owner ?? -1] ?? '',
      },
    };
  });
