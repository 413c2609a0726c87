import type { Binding, Expectation, Selector } from '../../model/binding.ts';
import { renderValue } from '../../model/evidence-wording.ts';
import { createNameMatcher } from '../../model/match-name.ts';
import type { RunRecord } from '../../model/record.ts';
import { type Comparison, compareMeasure } from './compare-measure.ts';
import { decide, type Part, toolMatches } from './decide-part.ts';

/** The measures of a record that a binding names, against what is asked of them. */
export const selectMeasure = (
  { expectation }: Binding,
  selector: Extract<Selector, { kind: 'measure' }>,
  record: RunRecord,
): Part | null => {
  const fits = createNameMatcher(selector.name);
  const subjectFits = createNameMatcher(selector.subject);
  const named = record.measures.filter(
    (one) =>
      fits(one.name) &&
      (selector.subject === null ? one.subject === null : subjectFits(one.subject ?? '')) &&
      toolMatches(selector.tool, one.report === null ? undefined : record.reports[one.report]),
  );
  const asked = selector.statistic ?? expectation?.statistic ?? null;
  const [first] = named;
  if (first === undefined) return null;
  const reports = named.map(({ report }) => report);
  if (expectation === null)
    return decide(record, reports, {
      isBad: false,
      sentence: `${first.name} ${renderValue(first.value, first.unit)}`,
      doubt: 'no limit says what it must be',
    });
  const wanted = { ...expectation, statistic: asked };
  const compared = groupSeries(named).map((series) => compareSeries(series, wanted));
  const broken = compared.find(({ kind }) => kind === 'broken');
  // Each one that the binding names must hold.
  const shown = broken ?? compared.find(({ kind }) => kind === 'cannot') ?? compared[0];
  if (shown === undefined) return null;
  const { measure } = shown;
  const statistic = measure.statistic === 'value' ? '' : `, ${measure.statistic}`;
  return decide(record, reports, {
    isBad: broken !== undefined,
    sentence: `${renderValue(measure.value, measure.unit)} ${renderLimit(expectation)}${statistic}`,
    doubt: shown.kind === 'cannot' ? `cannot compare: ${shown.why}` : null,
  });
};

type Named = RunRecord['measures'][number];
type Compared = Comparison & { measure: Named };

/** The statistics of one measure, as one report has them. */
const groupSeries = (measures: readonly Named[]): [Named, ...Named[]][] => {
  const series = new Map<string, [Named, ...Named[]]>();
  for (const one of measures) {
    const key = [one.report, one.name, one.subject].join('\u0000');
    const known = series.get(key);
    if (known === undefined) series.set(key, [one]);
    else known.push(one);
  }
  return [...series.values()];
};

/** What is asked for decides if it is there; else whatever bounds it. */
const compareSeries = (series: [Named, ...Named[]], wanted: Expectation): Compared => {
  const exact = series.filter(({ statistic }) => statistic === wanted.statistic);
  const compared = (exact.length > 0 ? exact : series).map((measure) => ({
    measure,
    ...compareMeasure(measure, wanted),
  }));
  const [first = { measure: series[0], kind: 'cannot', why: 'there is no figure' } as const] =
    compared;
  return (
    compared.find(({ kind }) => kind === 'broken') ??
    compared.find(({ kind }) => kind === 'holds') ??
    first
  );
};

const SIGNS = { '<': '<', '<=': '≤', '>': '>', '>=': '≥', '=': '=', range: 'within' } as const;

const renderLimit = ({ comparator, value, unit }: NonNullable<Binding['expectation']>): string => {
  const limit = typeof value === 'number' ? `${value}` : value.join(' to ');
  return `against ${SIGNS[comparator]} ${limit}${unit === null ? '' : ` ${unit}`}`;
};
