/** The columns of the fleet that are one figure or date each: those in which some system has something. */

import type { GlyphName } from '../model/glyphs.ts';
import { formatDay } from '../model/proof-wording.ts';
import type { Project, Site } from '../model/site.ts';
import { VERDICT_STYLES, type Verdict } from '../model/verdict.ts';
import { findLastUpdate, formatCount } from '../model/wording.ts';
import { isConflict } from './places.ts';

export interface FleetColumn {
  label: string;
  kind: 'number' | 'time';
  /** What a verdict's count is drawn with. */
  glyph: GlyphName | null;
  say: (project: Project) => string;
}

type Watch = Site['watch'];

export const listFleetColumns = (projects: readonly Project[], watch: Watch): FleetColumn[] => {
  const hasRecords = projects.some(({ records }) => records.length > 0);
  return [
    ...TROUBLE.map(createVerdictColumn).filter((column) => saysSomething(column, projects)),
    ...[createSoonColumn(watch)].filter((column) => saysSomething(column, projects)),
    ...(hasRecords ? RECORDED : CLAIMED),
  ];
};

/** Verdicts that someone has to look into, and waivers. */
const TROUBLE = ['contradicted', 'failing', 'expired', 'missing', 'waived'] as const;

export const NOTHING = '–';

const saysSomething = ({ say }: FleetColumn, projects: readonly Project[]): boolean =>
  projects.some((project) => say(project) !== NOTHING);

const createVerdictColumn = (verdict: Verdict): FleetColumn => ({
  label: VERDICT_STYLES[verdict].word,
  kind: 'number',
  glyph: VERDICT_STYLES[verdict].glyph,
  say: ({ items }) => count([...items.values()].filter((one) => one.verdict === verdict).length),
});

const createSoonColumn = ({ lapses }: Watch): FleetColumn => ({
  label: 'Lapse soon',
  kind: 'number',
  glyph: null,
  say: ({ id }) =>
    count(lapses.filter(({ project, hasLapsed }) => project.id === id && !hasLapsed).length),
});

const CONFLICTS: FleetColumn = {
  label: 'Conflicts',
  kind: 'number',
  glyph: null,
  say: ({ problems }) => count(problems.filter(isConflict).length),
};

const SIGNOFFS: FleetColumn = {
  label: 'Sign-offs current',
  kind: 'number',
  glyph: null,
  say: ({ signoffs }) =>
    signoffs.length === 0
      ? 'none asked'
      : `${signoffs.filter(({ state }) => state === 'current').length} of ${signoffs.length}`,
};

const RECORDED: FleetColumn[] = [
  CONFLICTS,
  SIGNOFFS,
  {
    label: 'Last record',
    kind: 'time',
    glyph: null,
    say: ({ records: [latest] }) =>
      latest === undefined ? 'never' : formatDay(latest.stored.record.envelope.at),
  },
];

const CLAIMED: FleetColumn[] = [
  {
    label: 'Claimed done',
    kind: 'number',
    glyph: null,
    say: ({ phases: { readiness } }) =>
      `${formatCount(readiness.done)} of ${formatCount(readiness.done + readiness.open)}`,
  },
  CONFLICTS,
  SIGNOFFS,
  {
    label: 'Runbooks',
    kind: 'number',
    glyph: null,
    say: ({ runbooks }) => count(runbooks.length),
  },
  {
    label: 'Last updated',
    kind: 'time',
    glyph: null,
    say: ({ checklists }) =>
      checklists
        .map(({ checklist }) => findLastUpdate(checklist.metadata))
        .find((value) => value !== null) ?? 'not said',
  },
];

const count = (found: number): string => (found === 0 ? NOTHING : formatCount(found));
