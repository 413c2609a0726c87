import { GATE_RULES, type JudgedRule } from './gate.ts';
import { describeValidity } from './selector-wording.ts';
import type { Project } from './site.ts';
import { countOf } from './wording.ts';

export interface RuleInUse {
  /** "At least 80 % is verified." */
  title: string;
  /** Of all that have a gate. */
  projects: readonly Project[];
}

/** Every rule that some gate asks for, in the order of the rules, with the systems that do. */
export const listRulesInUse = (projects: readonly Project[]): RuleInUse[] => {
  const found = new Map<string, { rule: JudgedRule['rule']; projects: Project[] }>();
  for (const project of projects)
    for (const { rule, title } of project.gate?.rules ?? []) {
      const known = found.get(title) ?? { rule, projects: [] };
      known.projects.push(project);
      found.set(title, known);
    }
  return [...found]
    .map(([title, use]) => ({ title, ...use }))
    .sort(
      (a, b) =>
        GATE_RULES.indexOf(a.rule) - GATE_RULES.indexOf(b.rule) ||
        b.projects.length - a.projects.length,
    );
};

/** For how long evidence counts where its binding says nothing, with the systems that say so. */
export const listValidityInUse = (projects: readonly Project[]): RuleInUse[] => {
  const gated = projects.filter(({ gate }) => gate !== null);
  const found = Map.groupBy(gated, ({ validity }) => validity);
  return [...found]
    .sort(([a], [b]) => a - b)
    .map(([validity, own]) => ({ title: describeValidity({ validity }), projects: own }));
};

export interface LevelInUse {
  name: string;
  /** What it asks for, as sentences. */
  asks: readonly string[];
  projects: readonly Project[];
}

/** Every level that is set, with what it asks for and the systems it is set for. */
export const listLevelsInUse = (projects: readonly Project[]): LevelInUse[] => {
  const found = new Map<string, LevelInUse & { projects: Project[] }>();
  for (const project of projects)
    for (const { name, rules } of project.levels) {
      const asks = rules.map(({ title }) => title);
      const key = [name, ...asks].join('\n');
      const known = found.get(key) ?? { name, asks, projects: [] };
      known.projects.push(project);
      found.set(key, known);
    }
  return [...found.values()];
};

const MOST_NAMED = 10;

/** "every system that has a gate", "Ferry, Buoy and 3 more". */
export const describeUse = (
  { projects }: Pick<RuleInUse, 'projects'>,
  all: readonly Project[],
): string => {
  const gated = all.filter(({ gate }) => gate !== null).length;
  if (projects.length === gated)
    return gated === 1 ? 'the one system that has a gate' : 'every system that has a gate';
  const named = projects
    .slice(0, MOST_NAMED)
    .map(({ name }) => name)
    .join(', ');
  const more = projects.length - MOST_NAMED;
  return more > 0 ? `${named} and ${countOf(more, 'more', 'more')}` : named;
};
