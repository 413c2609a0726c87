/** What needs someone, as markdown: all rows, also those that the pages leave out. */
import {
  CONTRADICTIONS_PAGE,
  EXPIRING_PAGE,
  fragment,
  NOT_KNOWN_PAGE,
  projectPage,
  recordPage,
  twinOf,
} from '../model/addresses.ts';
import type { Contradiction, Lapse, SilentStream, Unproven } from '../model/fleet-watch.ts';
import { formatDay, REMARK_WORDS } from '../model/proof-wording.ts';
import type { JudgedItem, Project, Site } from '../model/site.ts';
import { VERDICT_STYLES } from '../model/verdict.ts';
import {
  countContradictions,
  countLapses,
  countUnknown,
  describeAfter,
  describeClaim,
  describeDays,
  formatLastDay,
} from '../model/watch-wording.ts';
import { countOf, describeProgress, formatCount } from '../model/wording.ts';
import {
  escapeMarkdown,
  joinBlocks,
  renderLink,
  renderTable,
  renderWording,
} from './markdown-text.ts';
import { relativeAddress } from './relative-address.ts';

type Watched = Pick<Site, 'watch' | 'builtAt'>;

export const renderContradictionsMarkdown = ({ watch, builtAt }: Watched): string =>
  joinBlocks([
    `# ${countContradictions(watch.contradictions)}`,
    `Where a checklist and the evidence for it disagree. Judged ${builtAt}.`,
    watch.contradictions.length === 0
      ? null
      : renderTable(
          ['Verdict', 'Item', 'System', 'The checklist says', 'Evidence found', 'Record of'],
          watch.contradictions.map(renderContradiction),
        ),
  ]);

const renderContradiction = (row: Contradiction): string[] => {
  const { project, judged, evidence } = row;
  return [
    VERDICT_STYLES[judged.verdict].word.toLowerCase(),
    linkItem(CONTRADICTIONS_PAGE, project, judged),
    linkSystem(CONTRADICTIONS_PAGE, project),
    escapeMarkdown(
      [describeClaim(row), judged.remark && REMARK_WORDS[judged.remark]].filter(Boolean).join('; '),
    ),
    evidence.map(({ sentence }) => renderWording(sentence)).join('<br>'),
    linkRecord(CONTRADICTIONS_PAGE, project, evidence[0]),
  ];
};

export const renderExpiringMarkdown = ({ watch, builtAt }: Watched): string =>
  joinBlocks([
    `# ${countLapses(watch.lapses)}`,
    `Evidence counts for as long as its binding says, from the moment it speaks of. Judged ${builtAt}.`,
    watch.lapses.length === 0
      ? null
      : renderTable(
          ['Item', 'System', 'What it rests on', 'Record of', 'Counts until', 'After that'],
          watch.lapses.map(renderLapse),
        ),
  ]);

const renderLapse = (row: Lapse): string[] => {
  const { project, subject } = row;
  const isEvidence = subject.kind === 'evidence';
  return [
    isEvidence
      ? linkItem(EXPIRING_PAGE, project, subject.judged)
      : `Waiver: ${escapeMarkdown(subject.items.map(({ text }) => text).join('; ') || subject.waiver.item)}`,
    linkSystem(EXPIRING_PAGE, project),
    isEvidence
      ? renderWording(subject.evidence.sentence)
      : escapeMarkdown(`approved by ${subject.waiver.approver}`),
    isEvidence ? linkRecord(EXPIRING_PAGE, project, subject.evidence) : '–',
    `${formatLastDay(row)}, ${describeDays(row)}`,
    describeAfter(row),
  ];
};

export const renderNotKnownMarkdown = ({ watch, builtAt }: Watched): string => {
  const { streams, unrecorded } = watch;
  const claims = watch.unproven.filter(({ claimed }) => claimed.length > 0);
  return joinBlocks([
    `# ${countUnknown(watch)}`,
    `Absence of evidence is a state of its own, and never a pass. Judged ${builtAt}.`,
    ...(streams.length === 0
      ? []
      : [
          '## Evidence that should come',
          renderTable(
            ['Evidence', 'System', 'Found', 'Last came', 'Items waiting'],
            streams.map(renderStream),
          ),
        ]),
    ...(unrecorded.length === 0
      ? []
      : [
          `## ${countOf(unrecorded.length, 'system')} without a record`,
          unrecorded
            .map(
              (project) =>
                `- ${linkSystem(NOT_KNOWN_PAGE, project)}: readiness ${describeProgress(project.phases.readiness)}`,
            )
            .join('\n'),
        ]),
    ...(claims.length === 0
      ? []
      : [
          '## Ticked, and nothing can prove it',
          renderTable(
            ['System', 'Ticked, nothing bound', 'Open, nothing bound', 'Applicable items'],
            claims.map(renderUnproven),
          ),
        ]),
  ]);
};

const renderStream = ({ project, name, sentence, last, items }: SilentStream): string[] => [
  renderWording(name),
  linkSystem(NOT_KNOWN_PAGE, project),
  renderWording(sentence),
  last === null ? 'never' : linkRecord(NOT_KNOWN_PAGE, project, last),
  items.map((judged) => linkItem(NOT_KNOWN_PAGE, project, judged)).join('<br>'),
];

const renderUnproven = ({ project, claimed, open }: Unproven): string[] => [
  linkSystem(NOT_KNOWN_PAGE, project),
  formatCount(claimed.length),
  formatCount(open),
  formatCount(project.score.applicable.items),
];

const linkSystem = (from: string, { id, name }: Project): string =>
  renderLink(name, twinOf(relativeAddress(from, projectPage(id))));

/** Items have their anchors on the page itself. */
const linkItem = (from: string, { id }: Project, { item }: JudgedItem): string =>
  renderLink(item.text, relativeAddress(from, projectPage(id)) + fragment(item.id));

const linkRecord = (
  from: string,
  { id }: Project,
  found: { at: string | null; recordId: string | null } | undefined,
): string =>
  found === undefined || found.recordId === null || found.at === null
    ? '–'
    : renderLink(
        formatDay(found.at),
        twinOf(relativeAddress(from, recordPage(id, found.recordId))),
      );
