import type { BoundEvidence } from '../../model/binding.ts';
import type { Item } from '../../model/checklist.ts';
import { compareText } from '../../model/compare-text.ts';
import { type Lapse, SOON } from '../../model/fleet-watch.ts';
import { createNameMatcher } from '../../model/match-name.ts';
import type { JudgedItem, Project } from '../../model/site.ts';
import { listWaiverRows } from '../../model/waiver-rows.ts';

const DAY = 86_400_000;

/**
 * What has lapsed, and what lapses within `SOON` days, in the order of time.
 * @param now ISO 8601
 */
export const listLapses = (projects: readonly Project[], now: string): Lapse[] => {
  const moment = Date.parse(now);
  return projects
    .flatMap((project) => [...listEvidence(project), ...listWaivers(project)])
    .map((lapse) => {
      const left = Date.parse(lapse.until) - moment;
      return { ...lapse, hasLapsed: left < 0, days: Math.floor(Math.abs(left) / DAY) };
    })
    .filter(({ hasLapsed, days }) => hasLapsed || days < SOON)
    .sort((a, b) => compareText(a.until, b.until));
};

type Dated = Omit<Lapse, 'days' | 'hasLapsed'>;

const listEvidence = (project: Project): Dated[] =>
  [...project.items.values()].flatMap((judged) => {
    const evidence = findFirstToLapse(judged);
    if (evidence === null || evidence.until === null) return [];
    const { points } = project.score.applicable;
    const isCounted = judged.scores && judged.verdict === 'verified' && points > 0;
    return [
      {
        project,
        subject: { kind: 'evidence' as const, judged, evidence },
        until: evidence.until,
        loss: isCounted ? Math.round((judged.weight / points) * 1000) / 10 : 0,
      },
    ];
  });

/** An item is proven until the first of its evidence lapses; what fails or is missing does not lapse. */
const findFirstToLapse = ({ evidence }: JudgedItem): BoundEvidence | null => {
  if (evidence.some(({ state }) => state === 'fails' || state === 'missing')) return null;
  const [first = null] = [...evidence].sort((a, b) => compareText(a.until ?? '', b.until ?? ''));
  return first;
};

const listWaivers = (project: Project): Dated[] =>
  listWaiverRows(project).map(({ waiver, items }) => ({
    project,
    subject: {
      kind: 'waiver',
      waiver,
      items: items.length > 0 ? items.map(({ item }) => item) : listNamed(project, waiver.item),
    },
    until: endOfDay(waiver.until),
    loss: 0,
  }));

/** What an ended waiver was of: it sets none of them aside any more. */
const listNamed = ({ items }: Project, glob: string): Item[] => {
  const fits = createNameMatcher(glob);
  return [...items.values()].map(({ item }) => item).filter(({ leaf, id }) => leaf && fits(id));
};

/** The last day of a waiver is part of it. */
const endOfDay = (day: string): string => new Date(Date.parse(day) + DAY).toISOString();
