import type { Change } from '../model/history.ts';
import { wordChange } from '../model/history-wording.ts';
import { formatDay } from '../model/proof-wording.ts';
import type { Project, Site } from '../model/site.ts';
import { VERDICT_STYLES, VERDICTS } from '../model/verdict.ts';
import { countOf, formatMoment, formatScore } from '../model/wording.ts';
import { escapeMarkdown, joinBlocks, renderList, renderTable } from './markdown-text.ts';

const MOST = 20;

/** A page for a comment, a mail or a board pack: where it stands, what refutes it, what lapses next. */
export const renderSummaryMarkdown = (
  project: Project,
  { builtAt }: Pick<Site, 'builtAt'>,
): string => {
  const { score, gate, history } = project;
  const refuted = [...project.items.values()].filter(
    ({ verdict }) => verdict === 'contradicted' || verdict === 'failing',
  );
  const next = (history?.snapshots.at(-1)?.items ?? [])
    .filter(({ verdict, until }) => verdict === 'verified' && until !== null)
    .sort((a, b) => ((a.until ?? '') < (b.until ?? '') ? -1 : 1));
  return joinBlocks([
    `# ${escapeMarkdown(project.name)}: ${gate?.verdict ?? 'no record'}`,
    `As of ${formatMoment(builtAt)}. Verified ${formatScore(score.verified)}, claimed ${formatScore(score.claimed)}, unknown ${formatScore(score.unknown)}.`,
    renderTable(
      ['Verdict', 'Items'],
      VERDICTS.flatMap((verdict) => {
        const row = score.ledger.find((one) => one.verdict === verdict);
        return row === undefined ? [] : [[VERDICT_STYLES[verdict].word, String(row.items)]];
      }),
    ),
    ...(gate === null
      ? []
      : [
          '## Gate',
          renderList(
            gate.rules.map(
              ({ passed, title, why }) =>
                `${passed ? 'holds' : '**fails**'}: ${escapeMarkdown(`${title} ${why}`)}`,
            ),
          ),
        ]),
    ...section(
      'Refuted by evidence',
      refuted.map(({ item, evidence }) =>
        [item.text, evidence.find(({ state }) => state === 'fails')?.sentence]
          .filter(Boolean)
          .join(': '),
      ),
    ),
    ...section(
      'Lapses next',
      next.map(({ text, until }) => `${formatDay(until ?? '')}: ${text}`),
    ),
    ...section('Changed last', lastChanges(project).map(wordChange)),
  ]);
};

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0
    ? []
    : [
        `## ${title}`,
        renderList([
          ...lines.slice(0, MOST).map(escapeMarkdown),
          ...(lines.length > MOST ? [`and ${countOf(lines.length - MOST, 'more', 'more')}`] : []),
        ]),
      ];

const lastChanges = ({ history }: Project): readonly Change[] =>
  history?.changes.at(-1)?.changes ?? [];
