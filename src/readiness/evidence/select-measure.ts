import type { Binding, Selector } from '../../model/binding.ts';
import { renderValue } from '../../model/evidence-wording.ts';
import type { RunRecord } from '../../model/record.ts';
import { compareMeasure } from './compare-measure.ts';
import { decide, type Part, toolMatches } from './decide-part.ts';
import { createNameMatcher } from './match-name.ts';

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
  const exact = named.filter(({ statistic }) => asked === null || statistic === asked);
  const measures = exact.length > 0 ? exact : named;
  const [first] = measures;
  if (first === undefined) return null;
  const reports = measures.map(({ report }) => report);
  if (expectation === null)
    return decide(record, reports, {
      isBad: false,
      sentence: `${first.name} ${renderValue(first.value, first.unit)}`,
      doubt: 'no limit says what it must be',
    });
  const wanted = { ...expectation, statistic: asked };
  const compared = measures.map((measure) => ({ measure, ...compareMeasure(measure, wanted) }));
  const broken = compared.find(({ kind }) => kind === 'broken');
  const unclear = exact.length > 0 ? compared.find(({ kind }) => kind === 'cannot') : undefined;
  const held = compared.find(({ kind }) => kind === 'holds');
  const shown = broken ?? unclear ?? held ?? compared[0];
  if (shown === undefined) return null;
  const { measure } = shown;
  const statistic = measure.statistic === 'value' ? '' : `, ${measure.statistic}`;
  return decide(record, reports, {
    isBad: broken !== undefined,
    sentence: `${renderValue(measure.value, measure.unit)} ${renderLimit(expectation)}${statistic}`,
    doubt: broken === undefined && shown.kind === 'cannot' ? `cannot compare: ${shown.why}` : null,
  });
};

const SIGNS = { '<': '<', '<=': '≤', '>': '>', '>=': '≥', '=': '=', range: 'within' } as const;

const renderLimit = ({ comparator, value, unit }: NonNullable<Binding['expectation']>): string => {
  const limit = typeof value === 'number' ? `${value}` : value.join(' to ');
  return `against ${SIGNS[comparator]} ${limit}${unit === null ? '' : ` ${unit}`}`;
};
