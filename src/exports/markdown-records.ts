import { recordFile, recordPage } from '../model/addresses.ts';
import {
  describeMeasure,
  describeReport,
  describeTests,
  renderValue,
} from '../model/evidence-wording.ts';
import { listFacts } from '../model/record-facts.ts';
import type { RecordChanges, RecordView } from '../model/record-view.ts';
import { renderRecorded } from '../model/recorded-problem.ts';
import type { Project } from '../model/site.ts';
import { CLAIM_WORDS, countOf, formatMoment } from '../model/wording.ts';
import {
  escapeMarkdown,
  joinBlocks,
  renderCodeSpan,
  renderLink,
  renderList,
  renderTable,
  renderWording,
} from './markdown-text.ts';

/** The list of a project's records as markdown. */
export const renderRecordsMarkdown = (project: Project): string =>
  joinBlocks([
    `# Evidence of ${escapeMarkdown(project.name)}`,
    `${countOf(project.records.length, 'record')}, the latest first. None is ever changed.`,
    renderTable(
      ['Run', 'Commit', 'Tests'],
      project.records.map(({ id, stored, tests }) => [
        renderLink(
          formatMoment(stored.record.envelope.at),
          nameOf(recordPage(project.id, id)).replace(/html$/, 'md'),
        ),
        stored.record.envelope.commit ?? 'not said',
        tests === null ? '–' : describeTests(tests),
      ]),
    ),
    ...project.records
      .filter(({ isHead }) => isHead)
      .map(({ id, stored }) => `Head ${id}: \`sha256:${stored.digest}\``),
  ]);

/** One record as markdown: what its page says, in the same order. */
export const renderRecordMarkdown = (view: RecordView, project: Project): string => {
  const { record } = view.stored;
  const odd = [
    ...record.problems,
    ...record.reports.flatMap(({ path, problems }) =>
      problems.map((one) => ({ ...one, file: path })),
    ),
  ];
  const bad = record.suites.flatMap(({ others }) => others);
  const findings = record.findings.filter(({ state }) => state === 'open');
  return joinBlocks([
    `# ${escapeMarkdown(project.name)}: run of ${formatMoment(record.envelope.at)}`,
    ...(view.changes === null ? [] : ['## What turned', renderChanges(view.changes)]),
    ...section(
      'What looked odd',
      odd.map(
        (one) =>
          `${one.file === '' ? '' : `${renderCodeSpan(one.file)}: `}${renderWording(renderRecorded(one))}`,
      ),
    ),
    '## Envelope',
    renderList(
      listFacts(view).map(
        ({ name, text, isDigest }) =>
          `${escapeMarkdown(name)}: ${isDigest ? renderCodeSpan(text) : escapeMarkdown(text)}`,
      ),
    ),
    renderLink('The record itself', nameOf(recordFile(project.id, view.id))),
    ...section(
      'Reports',
      record.reports.map(
        (report, index) =>
          `${renderCodeSpan(report.path)}: ${escapeMarkdown(describeReport(report, record, index))}, sha256:${report.sha256}`,
      ),
    ),
    ...section(
      'Tests that did not simply pass',
      bad.map(
        ({ name, outcome, flaky }) => `${flaky ? 'flaky' : outcome}: ${escapeMarkdown(name)}`,
      ),
    ),
    ...section(
      'Measures it brought',
      record.measures.map((measure) => escapeMarkdown(describeMeasure(measure))),
    ),
    ...section(
      'Open findings',
      findings.map(
        ({ severity, rule, title }) =>
          `${severity}: ${renderCodeSpan(rule)} ${escapeMarkdown(title)}`,
      ),
    ),
    ...section(
      'Checks',
      record.checks.map(({ name, conclusion }) => `${conclusion}: ${escapeMarkdown(name)}`),
    ),
  ]);
};

const nameOf = (page: string): string => page.slice(page.lastIndexOf('/') + 1);

const section = (title: string, entries: string[]): string[] => {
  return entries.length === 0 ? [] : [`## ${title}`, renderList(entries)];
};

const renderChanges = (changes: RecordChanges): string => {
  const { broken, mended, missing, gone, added, measures, checks, claims } = changes;
  const names = (word: string, list: readonly string[]): string[] =>
    list.map((name) => `${word}: ${escapeMarkdown(name)}`);
  const lines = [
    ...names('broke', broken),
    ...names('mended', mended),
    ...names('did not come', missing),
    ...names('gone', gone),
    ...names('new', added),
    ...measures.map(
      ({ before, ...rest }) =>
        `${escapeMarkdown(describeMeasure({ ...rest, value: rest.after }))}, was ${renderValue(before, rest.unit)}`,
    ),
    ...checks.map(({ name, before, after }) => `${escapeMarkdown(name)}: ${before} to ${after}`),
    ...claims.map(
      ({ text, before, after }) =>
        `${escapeMarkdown(text)}: ${before === null ? 'not there' : CLAIM_WORDS[before]} to ${after === null ? 'not there' : CLAIM_WORDS[after]}`,
    ),
  ];
  return lines.length === 0 ? 'Nothing.' : renderList(lines);
};
