import type { JudgedItem, Project } from '../model/site.ts';
import { type Cell, renderCsv } from './csv-text.ts';

const HEADS = [
  'id',
  'text',
  'section',
  'document',
  'line',
  'phase',
  'severity',
  'owner',
  'claim',
  'verdict',
  'underneath',
  'remark',
  'scores',
  'weight',
  'evidence',
  'says',
  'record',
  'report',
  'report_sha256',
  'evidence_of',
  'expires',
  'waived_until',
  'waiver_approver',
  'waiver_reason',
];

/** One line for each leaf item as it stands, in the documents' order. */
export const renderItemsCsv = (project: Project): string => {
  const proofs = new Map(
    project.history?.snapshots.at(-1)?.items.map(({ id, report }) => [id, report]) ?? [],
  );
  return renderCsv(
    HEADS,
    project.checklists.flatMap(({ checklist }) =>
      checklist.items.flatMap(({ id }) => {
        const judged = project.items.get(id);
        if (judged === undefined || !judged.item.leaf) return [];
        return [renderRow(judged, checklist.path, proofs.get(id) ?? null)];
      }),
    ),
  );
};

const renderRow = (
  { item, verdict, scores, weight, remark, waiver, evidence }: JudgedItem,
  path: string,
  report: { path: string; sha256: string } | null,
): Cell[] => {
  const decisive = evidence.find(({ state }) => state !== 'passes') ?? evidence[0];
  return [
    item.id,
    item.text,
    item.section.join(' > '),
    path,
    item.line,
    item.phase,
    item.severity,
    item.owner,
    item.claim,
    verdict,
    waiver?.verdict ?? null,
    remark,
    scores,
    weight,
    decisive?.state ?? null,
    decisive?.sentence ?? null,
    decisive?.recordId ?? null,
    report?.path ?? null,
    report?.sha256 ?? null,
    decisive?.at ?? null,
    decisive?.until ?? null,
    waiver?.waiver.until ?? null,
    waiver?.waiver.approver ?? null,
    waiver?.waiver.reason ?? null,
  ];
};
