import { historyDayPage, recordPage } from '../model/addresses.ts';
import type { ProjectHistory, Snapshot } from '../model/history.ts';
import { listAsOf } from '../model/history-as-of.ts';
import { nameAuthor, wordChange } from '../model/history-wording.ts';
import { formatDay } from '../model/proof-wording.ts';
import { wordStandings } from '../model/signoff-wording.ts';
import type { Project, Site } from '../model/site.ts';
import { VERDICT_STYLES } from '../model/verdict.ts';
import { CLAIM_WORDS, countOf, formatMoment, formatScore } from '../model/wording.ts';
import {
  escapeMarkdown,
  joinBlocks,
  renderCodeSpan,
  renderLink,
  renderList,
  renderTable,
} from './markdown-text.ts';
import { PROJECT_EXPORTS } from './project-exports.ts';

const MOST_CHANGES = 200;

/** The History page as markdown. */
export const renderHistoryMarkdown = (
  project: Project,
  history: ProjectHistory,
  { builtAt }: Pick<Site, 'builtAt'>,
): string =>
  joinBlocks([
    `# History of ${escapeMarkdown(project.name)}`,
    `${project.records.length === 0 ? 'No record' : countOf(project.records.length, 'record')}, ${countOf(history.moments.length, 'moment')}, as of ${formatMoment(builtAt)}.`,
    history.rejudged === 0
      ? null
      : `${countOf(history.rejudged, 'record')} kept no verdicts: judged anew, by the documents of their day where those are known.`,
    '## What was true on a date',
    renderList(
      history.snapshots.map(({ date }) =>
        renderLink(formatDay(date), leaf(historyDayPage(project.id, date))),
      ),
    ),
    '## Scores',
    escapeMarkdown(history.trend.sentence),
    renderTable(
      ['From', 'Verified', 'Claimed', 'Gate', 'Break'],
      history.trend.figures.map(({ at, verified, claimed, gate, why }) => [
        formatMoment(at),
        formatScore(verified),
        formatScore(claimed),
        gate ?? '–',
        escapeMarkdown(why ?? ''),
      ]),
    ),
    ...renderGaps(history),
    ...renderLate(history),
    ...renderWaivers(history),
    ...renderSignoffs(history),
    '## Who changed what',
    renderTable(
      ['When', 'Who', 'What'],
      listChanges(history).map(({ at, who, what }) => [
        formatMoment(at),
        escapeMarkdown(who),
        escapeMarkdown(what),
      ]),
    ),
    '## Downloads',
    renderList(
      PROJECT_EXPORTS.flatMap(({ file, title }) =>
        file === null ? [] : [`${renderLink(file, file)}: ${escapeMarkdown(title)}`],
      ),
    ),
  ]);

const leaf = (address: string): string =>
  address.slice(address.lastIndexOf('/') + 1).replace(/html$/, 'md');

const listChanges = ({ changes, moments }: ProjectHistory) =>
  [...changes]
    .reverse()
    .flatMap(({ moment, changes: turned }) => {
      const at = moments[moment];
      return at === undefined
        ? []
        : turned.map((change) => ({ at: at.at, who: nameAuthor(at), what: wordChange(change) }));
    })
    .slice(0, MOST_CHANGES);

const renderGaps = ({ gaps, streams }: ProjectHistory): string[] => {
  const stopped = streams.filter((stream) => stream.stopped);
  return gaps.length + stopped.length === 0
    ? []
    : [
        '## Gaps',
        renderList([
          ...gaps.map(
            ({ from, to, days }) =>
              `No record from ${formatDay(from)} to ${formatDay(to)}: ${countOf(days, 'day')}`,
          ),
          ...stopped.map(
            ({ name, last, every }) =>
              `${escapeMarkdown(name)} stopped: last on ${formatDay(last)}, came every ${countOf(every ?? 0, 'day')}`,
          ),
        ]),
      ];
};

const renderLate = ({ late }: ProjectHistory): string[] =>
  late.length === 0
    ? []
    : [
        '## Known later',
        renderList(
          late.map(
            ({ recordId, of, known, items }) =>
              `${renderCodeSpan(recordId)} speaks of ${formatMoment(of)} and was known on ${formatMoment(known)}: it turns ${countOf(items.length, 'item')}`,
          ),
        ),
      ];

const renderSignoffs = ({ signoffs, moments }: ProjectHistory): string[] =>
  signoffs.length === 0
    ? []
    : [
        '## Sign-offs',
        renderTable(
          ['Role', 'Signed by', 'On', 'Known since'],
          signoffs.map(({ role, states }) => {
            const { name, date } = states.at(-1) ?? {};
            return [
              escapeMarkdown(role),
              escapeMarkdown(name ?? 'nobody'),
              escapeMarkdown(date ?? '–'),
              wordStandings(states, moments).map(escapeMarkdown).join('<br>'),
            ];
          }),
        ),
      ];

const renderWaivers = ({ waivers }: ProjectHistory): string[] =>
  waivers.length === 0
    ? []
    : [
        '## Waivers',
        renderTable(
          ['State', 'Items', 'Reason', 'Approver', 'Since', 'Until', 'Renewed', 'In force'],
          waivers.map((one) => [
            one.state,
            one.items.map(({ text }) => escapeMarkdown(text)).join('<br>'),
            escapeMarkdown(one.reason),
            escapeMarkdown(one.approver),
            formatDay(one.since),
            formatDay(one.until),
            one.renewals.length === 0 ? 'never' : countOf(one.renewals.length, 'time'),
            countOf(one.days, 'day'),
          ]),
        ),
      ];

/** The state at the end of a day as markdown. */
export const renderDayMarkdown = (
  project: Project,
  history: ProjectHistory,
  { date, items }: Snapshot,
): string =>
  joinBlocks([
    `# ${escapeMarkdown(project.name)} on ${formatDay(date)}`,
    renderTable(
      ['What', formatDay(date)],
      listAsOf(history, date).map(({ title, text }) => [
        escapeMarkdown(title),
        escapeMarkdown(text),
      ]),
    ),
    renderTable(
      ['Item', 'Said', 'Verdict', 'Evidence', 'Record', 'Report SHA-256'],
      items.map((item) => [
        escapeMarkdown(item.text),
        CLAIM_WORDS[item.claim],
        VERDICT_STYLES[item.verdict].word,
        escapeMarkdown(item.sentence ?? ''),
        item.recordId === null
          ? ''
          : renderLink(item.recordId, `../records/${leaf(recordPage(project.id, item.recordId))}`),
        item.report === null ? '' : renderCodeSpan(item.report.sha256),
      ]),
    ),
  ]);

/** Every item with what it was from when on, as markdown. */
export const renderItemsHistoryMarkdown = (
  project: Pick<Project, 'name'>,
  { items, moments }: ProjectHistory,
): string =>
  joinBlocks([
    `# Every item of ${escapeMarkdown(project.name)}`,
    ...items.flatMap(({ text, states }) => [
      `## ${escapeMarkdown(text)}`,
      renderList(
        states.flatMap(({ moment, verdict, claim, sentence }) => {
          const at = moments[moment];
          if (at === undefined) return [];
          const word = verdict === null ? 'removed' : VERDICT_STYLES[verdict].word;
          const said = [word, `says ${CLAIM_WORDS[claim]}`, sentence, nameAuthor(at)];
          return [
            `${formatDay(at.at)}: ${said
              .filter((part) => part !== null)
              .map(escapeMarkdown)
              .join('; ')}`,
          ];
        }),
      ),
    ]),
  ]);
