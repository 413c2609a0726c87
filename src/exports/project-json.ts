import { projectPage, recordFile } from '../model/addresses.ts';
import type { BoundEvidence, Waiver } from '../model/binding.ts';
import type { Checklist } from '../model/checklist.ts';
import type { JudgedSignOff } from '../model/signed.ts';
import { describeState } from '../model/signoff-wording.ts';
import type { Project, Site } from '../model/site.ts';
import type { Verdict } from '../model/verdict.ts';
import { renderItem, renderProblem, renderSignOff, renderSmokeTest } from './document-json.ts';
import { renderOperations } from './operations-json.ts';
import { ITEM_DEFAULTS, type ProjectJson } from './project-schema.ts';
import { relativeAddress } from './relative-address.ts';

export { projectSchema, renderProjectSchema } from './project-schema.ts';

/** What is known of one project, in the stable shape of `projectSchema`. */
export const renderProjectJson = (
  project: Project,
  site: Pick<Site, 'builtAt' | 'generator' | 'weights'>,
): ProjectJson => {
  const checklists = project.checklists.map(({ checklist }) => checklist);
  const page = projectPage(project.id);
  return {
    schema: 'seaworthy/project/1',
    id: project.id,
    name: project.name,
    page: relativeAddress(page, page),
    description: project.description,
    introduction: project.introduction,
    owner: project.owner,
    repository: project.repository,
    tier: project.tier,
    review: project.review,
    documents: checklists.map(({ path: file, title, language, metadata }) => ({
      file,
      title,
      language,
      metadata,
    })),
    weights: site.weights,
    score: project.score,
    unwaived: project.unwaived,
    phases: project.phases,
    areas: project.areas.map(({ title, sectionId, score, progress }) => ({
      title,
      section: sectionId,
      verified: score.verified,
      claimed: score.claimed,
      applicable: score.applicable,
      progress,
    })),
    gate:
      project.gate === null
        ? null
        : {
            verdict: project.gate.verdict,
            rules: project.gate.rules.map(({ items, ...rule }) => ({ ...rule, items: [...items] })),
          },
    levels: project.levels.map(({ name, reached, rules }) => ({
      name,
      reached,
      rules: rules.map(({ items, ...rule }) => ({ ...rule, items: [...items] })),
    })),
    level: project.level,
    validUntil: project.validUntil,
    next: (project.next?.actions ?? []).map(({ judged, advice, gain, closes }) => ({
      item: judged.item.id,
      advice,
      gain,
      closes: closes.map(({ rule }) => rule),
    })),
    waivers: project.waivers.map((waiver) => renderWaiver(waiver, null)),
    records: project.records.map(({ id, stored: { digest, record } }) => ({
      at: record.envelope.at,
      commit: record.envelope.commit,
      sha256: digest,
      file: relativeAddress(page, recordFile(project.id, id)),
    })),
    items: checklists.flatMap((checklist) => renderJudgedItems(checklist, project)),
    leftOut: project.leftOut.map(({ id }) => id),
    claimsWithoutBox: project.claimsWithoutBox,
    signoffs: project.signoffs.map(renderJudgedSignOff),
    ...renderOperations(project),
    smokeTests: withFile(checklists, ({ smokeTests }) => smokeTests.map(renderSmokeTest)),
    contacts: withFile(checklists, ({ contacts }) => contacts),
    problems: project.problems.map((problem) => ({
      ...renderProblem(problem),
      file: problem.place.file,
    })),
    builtAt: site.builtAt,
    generator: site.generator,
  };
};

const renderJudgedItems = (checklist: Checklist, { items }: Project): ProjectJson['items'] =>
  checklist.items.flatMap((item) => {
    const judged = items.get(item.id);
    if (judged === undefined) return [];
    const { verdict, weight, progress, conflicts, evidence, remark, waiver } = judged;
    return [
      leaveOutDefaults({
        ...renderItem(item),
        file: checklist.path,
        verdict,
        weight,
        progress,
        conflicts,
        evidence: evidence.map(renderEvidence),
        remark,
        waiver: waiver === null ? null : renderWaiver(waiver.waiver, waiver.verdict),
      }),
    ];
  });

const renderEvidence = ({
  binding,
  state,
  sentence,
  recordId,
  report,
  at,
  until,
  strength,
}: BoundEvidence) => ({
  state,
  sentence,
  binding: binding.source,
  reason: binding.reason,
  kind: binding.selector.kind,
  record: recordId,
  report: report === null ? null : { path: report.path, sha256: report.sha256 },
  at,
  until,
  strength,
});

const renderJudgedSignOff = (one: JudgedSignOff) => ({
  ...renderSignOff(one),
  file: one.path,
  source: one.source,
  state: one.state,
  why: describeState(one),
  basis:
    one.basis === null
      ? null
      : {
          kind: one.basis.kind,
          record: one.basis.kind === 'record' ? one.basis.id : null,
          commit: one.basis.kind === 'commit' ? one.basis.commit : null,
        },
  changes: one.changes.map(({ kind, item, text, was, is }) => ({ kind, item, text, was, is })),
});

const renderWaiver = (
  { item, reason, approver, until, control, requester }: Waiver,
  verdict: Verdict | null,
) => ({ item, reason, approver, until, control, requester, verdict });

type JsonItem = ProjectJson['items'][number];

/** A plain loop: a large site has hundreds of thousands of items. */
const leaveOutDefaults = (item: JsonItem): JsonItem => {
  const kept: Record<string, unknown> = {};
  for (const key in item) {
    const value = item[key as keyof JsonItem];
    const isEmpty = Array.isArray(value) && value.length === 0;
    if (key in DEFAULTS && (isEmpty || value === DEFAULTS[key])) continue;
    kept[key] = value;
  }
  return kept as unknown as JsonItem;
};

const DEFAULTS: Readonly<Record<string, unknown>> = ITEM_DEFAULTS;

/** A line says nothing without the file it is a line of. */
const withFile = <T extends object>(
  checklists: readonly Checklist[],
  read: (checklist: Checklist) => readonly T[],
): (T & { file: string })[] =>
  checklists.flatMap((checklist) =>
    read(checklist).map((entry) => ({ ...entry, file: checklist.path })),
  );
