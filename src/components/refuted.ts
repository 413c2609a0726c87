import { SEVERITIES } from '../model/checklist.ts';
import type { JudgedItem, Project } from '../model/site.ts';
import { countOf } from '../model/wording.ts';

/** The items that evidence speaks against: those that are claimed first, and of them the gravest. */
export const listRefuted = ({ items }: Project): JudgedItem[] => {
  const all = [...items.values()].sort(
    (a, b) => SEVERITIES.indexOf(a.item.severity) - SEVERITIES.indexOf(b.item.severity),
  );
  return [
    ...all.filter(({ verdict }) => verdict === 'contradicted'),
    ...all.filter(({ verdict }) => verdict === 'failing'),
  ];
};

/** "2 contradictions, 1 failing". */
export const nameRefuted = (refuted: readonly JudgedItem[]): string => {
  const contradicted = refuted.filter(({ verdict }) => verdict === 'contradicted').length;
  const failing = refuted.length - contradicted;
  return [
    contradicted === 0 ? null : countOf(contradicted, 'contradiction'),
    failing === 0
      ? null
      : contradicted === 0
        ? countOf(failing, 'failing item')
        : `${failing} failing`,
  ]
    .filter((part) => part !== null)
    .join(', ');
};

/** Rows beside the gate: dozens would push what to do next off the screen, and all have a page. */
export const MOST_REFUTED = 10;
