import { SEVERITIES } from '../../model/checklist.ts';
import type { Unproven } from '../../model/fleet-watch.ts';
import type { JudgedItem, Project } from '../../model/site.ts';

/** The systems with items that nothing is bound to, so that nothing could prove them: the most claims first. */
export const listUnproven = (projects: readonly Project[]): Unproven[] =>
  projects
    .map((project) => {
      const unbound = [...project.items.values()].filter(
        ({ scores, evidence }) => scores && evidence.length === 0,
      );
      const claimed = unbound.filter(({ item }) => item.claim === 'done').sort(bySeverity);
      return { project, claimed, open: unbound.length - claimed.length };
    })
    .filter(({ claimed, open }) => claimed.length + open > 0)
    .sort((a, b) => b.claimed.length - a.claimed.length);

const bySeverity = (a: JudgedItem, b: JudgedItem): number =>
  SEVERITIES.indexOf(a.item.severity) - SEVERITIES.indexOf(b.item.severity);
