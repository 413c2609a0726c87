import type { Draft } from '../draft.ts';
import { entriesOf, hasKeys, isObject, lookUp, toNumber } from '../values.ts';
import type { K6Metric } from './k6-summary.ts';

/** The checks of the script, and the thresholds, which are computed again where their figure is in the file: see the problem `thresholds-inverted`. */
export const addChecks = (value: unknown, metrics: readonly K6Metric[], draft: Draft): void => {
  if (hasKeys(value, 'root_group')) addGroup(value.root_group, [], draft);
  if (hasKeys(value, 'results') && hasKeys(value.results, 'checks'))
    for (const check of listItems(value.results.checks, 'results')) addCheck(check, null, draft);
  addThresholds(metrics, draft);
};

/** Lists, or objects by name, as `--summary-export` writes them. */
const listItems = (value: unknown, key: string): unknown[] => {
  const items = hasKeys(value, key) ? value[key] : [];
  return Array.isArray(items) ? items : entriesOf(items).map(([, item]) => item);
};

const addGroup = (group: unknown, above: readonly string[], draft: Draft): void => {
  const name = hasKeys(group, 'name') && typeof group.name === 'string' ? group.name : '';
  const path = name === '' ? above : [...above, name];
  for (const check of listItems(group, 'checks'))
    addCheck(check, path.length === 0 ? null : path.join(' › '), draft);
  for (const inner of listItems(group, 'groups')) addGroup(inner, path, draft);
};

const addCheck = (check: unknown, group: string | null, draft: Draft): void => {
  if (!hasKeys(check, 'name', 'passes', 'fails')) {
    draft.problem('report-shape', {
      expected: 'a check with `passes` and `fails`',
      path: 'checks',
      found: 'something else',
    });
    return;
  }
  const [passes, fails] = [toNumber(check.passes) ?? 0, toNumber(check.fails) ?? 0];
  draft.addCheck({
    name: String(check.name),
    group,
    conclusion: fails > 0 ? 'failure' : passes > 0 ? 'success' : 'skipped',
    actual: `${passes} of ${passes + fails} passed`,
  });
};

const addThresholds = (metrics: readonly K6Metric[], draft: Draft): void => {
  let isInverted = false;
  let broken = 0;
  for (const metric of metrics) {
    const name = metric.subject === null ? metric.name : `${metric.name}{${metric.subject}}`;
    for (const [expression, stated] of entriesOf(metric.thresholds)) {
      isInverted ||= metric.isInverted;
      if (metric.isInverted && stated === true) broken += 1;
      const known = evaluate(expression, metric.values);
      // What cannot be computed again is left out where its meaning is turned round.
      if (known === null && metric.isInverted) continue;
      const holds = known?.holds ?? (isObject(stated) && stated.ok === true);
      draft.addCheck({
        name: `${name} ${expression}`,
        group: 'thresholds',
        conclusion: holds ? 'success' : 'failure',
        expected: expression,
        actual: known === null ? null : String(known.value),
      });
    }
  }
  if (isInverted) draft.problem('thresholds-inverted', { count: broken });
};

/** null: an expression that is not understood, or a statistic that is not in the file. */
const evaluate = (
  expression: string,
  values: Record<string, unknown>,
): { value: number; holds: boolean } | null => {
  const [, key = '', operator = '', limit] =
    /^\s*(p\(\d+(?:\.\d+)?\)|avg|min|max|med|count|rate|value)\s*([<>]=?|={2,3}|!=)\s*(-?[\d.]+(?:e[+-]?\d+)?)\s*$/.exec(
      expression,
    ) ?? [];
  const value = toNumber(values[key] ?? (key === 'rate' ? values.value : undefined));
  const bound = toNumber(limit);
  const compare = lookUp(COMPARE, operator);
  return value === null || bound === null || compare === undefined
    ? null
    : { value, holds: compare(value, bound) };
};

const COMPARE: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
  '==': (a, b) => a === b,
  '===': (a, b) => a === b,
  '!=': (a, b) => a !== b,
};
