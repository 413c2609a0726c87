import { describe, expect, test } from 'vitest';
import { readChecklist } from '../../../src/documents/read-checklist.ts';
import type { Measure } from '../../../src/model/evidence.ts';
import { gatherRuns } from '../../../src/readiness/evidence/gather-runs.ts';
import { inferBindings } from '../../../src/readiness/evidence/infer-bindings.ts';
import { inferMeasures } from '../../../src/readiness/evidence/infer-measures.ts';
import { AT, viewOf } from './build-run.ts';

const measure = (name: string, statistic: Measure['statistic'], unit: Measure['unit']) => ({
  name,
  statistic,
  value: 0.5,
  unit,
  subject: null,
  count: null,
  report: 0,
});
const RUNS = gatherRuns(
  [
    viewOf('r', {
      measures: [
        measure('coverage.lines', 'value', 'ratio'),
        measure('coverage.branches', 'value', 'ratio'),
        measure('http_req_duration', 'p95', 'ms'),
      ],
    }),
  ],
  AT,
);

/** What an item binds by itself, each as one word. */
const infer = (text: string): string[] => {
  const { items } = readChecklist(`# T\n\n## Testing\n\n- [x] ${text}\n`, 'a.md');
  const [item] = items;
  if (item === undefined) throw new Error(`No item in: ${text}`);
  const measures = inferMeasures(item, 'a.md', RUNS);
  return [...inferBindings(item, 'a.md'), ...(measures === 'ambiguous' ? [] : measures)].map(
    ({ selector }) =>
      selector.kind === 'tests'
        ? `${selector.file}`
        : selector.kind === 'measure'
          ? selector.name
          : selector.kind === 'findings'
            ? `${selector.tool} ${selector.atLeast}`
            : selector.kind === 'command'
              ? selector.argv.join(' ')
              : selector.kind,
  );
};

describe('an item that names the exact thing binds it', () => {
  test.each([
    ['Security tests passing (`tests/test_security.py`)', ['tests/test_security.py']],
    ['`tests/test_cart.py` is green', ['tests/test_cart.py']],
    ['CSP headers are sent (`tests/test_headers.py`)', ['tests/test_headers.py']],
    ['Cart works: `src/cart.test.ts`', ['src/cart.test.ts']],
    ['All pass: `pytest tests/test_cart.py`', ['tests/test_cart.py']],
    ['Static analysis is clean (`bandit -r src/`)', ['bandit -r src/']],
    ['Types check (`mypy src/`)', ['mypy src/']],
    ['No lint errors: `ruff check src`', ['ruff check src']],
    ['`npm audit` shows nothing', ['npm audit']],
    ['No high or critical vulnerabilities (`npm audit`)', ['npm-audit high']],
    ['No critical issues (`bandit -r src/`)', ['bandit critical']],
    ['Test coverage ≥ 80 %', ['coverage.lines']],
    ['Code coverage above 80%', ['coverage.lines']],
    ['Branch coverage of the code at least 70 %', ['coverage.branches']],
    ['API answers in < 500 ms (p95)', ['http_req_duration']],
    ['API response time p95 < 300ms', ['http_req_duration']],
  ])('%s', (text, bound) => {
    expect(infer(text)).toEqual(bound);
  });
});

describe('an item that speaks of something near it binds nothing', () => {
  test.each([
    'Write `tests/test_cart.py`',
    '`tests/test_cart.py` reviewed by security',
    'Remove `tests/test_legacy.py`',
    '`tests/test_cart.py` is not run in CI',
    'Flaky tests in `tests/test_cart.py` quarantined',
    'Fixtures documented, see `tests/test_cart.py`',
    'Settings in `src/settings.py`',
    'Team knows how to run `bandit -r src/`',
    '`bandit -r src/` configured in CI',
    'Issues fixed by `npm audit fix`',
    'Known issues accepted: `ruff check --exit-zero src`',
    '`pytest tests/test_cart.py -k adds` passes',
    'All tests pass (`pytest`)',
    '`mypy src/ || true` in the pipeline',
    'Payments module test coverage > 95 %',
    'Test coverage of new code ≥ 80 %',
    'Runbook coverage ≥ 90 %',
    'Alert coverage 100 %',
    'Coverage drop in tests < 5 %',
    'Mutation coverage of tests ≥ 60 %',
    'Page load time < 2 s (p95)',
    'Database query latency < 50 ms (p95)',
    'Checkout API latency < 300 ms (p95)',
    'API latency under peak load < 800 ms (p95)',
    'API response time < 500 ms',
    'Alert when API latency p95 > 500 ms',
    'Login works',
  ])('%s', (text) => {
    expect(infer(text)).toEqual([]);
  });
});
