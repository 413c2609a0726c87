import { SEVERITIES } from '../../model/checklist.ts';
import {
  CONTRADICTION_KINDS,
  type Contradiction,
  type ContradictionKind,
} from '../../model/fleet-watch.ts';
import type { JudgedItem, Project } from '../../model/site.ts';

/** Where claims and evidence are apart: by kind, what is waived last, then by severity. */
export const listContradictions = (projects: readonly Project[]): Contradiction[] =>
  projects
    .flatMap((project) => [...project.items.values()].flatMap((judged) => find(project, judged)))
    .sort((a, b) => rank(a) - rank(b));

const find = (project: Project, judged: JudgedItem): Contradiction[] => {
  const kind = nameKind(judged);
  if (kind === null) return [];
  const state = kind === 'refuted' || kind === 'failing' ? 'fails' : 'passes';
  return [
    { kind, project, judged, evidence: judged.evidence.filter((one) => one.state === state) },
  ];
};

/** By the verdict underneath: a waiver hides nothing. */
const nameKind = ({ verdict, waiver, remark }: JudgedItem): ContradictionKind | null => {
  const bare = waiver?.verdict ?? verdict;
  if (bare === 'contradicted') return 'refuted';
  return bare === 'failing' ? 'failing' : remark;
};

const rank = ({ kind, judged }: Contradiction): number =>
  CONTRADICTION_KINDS.indexOf(kind) * 100 +
  (judged.waiver === null ? 0 : 10) +
  SEVERITIES.indexOf(judged.item.severity);
