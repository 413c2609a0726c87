import { expect, test } from 'vitest';
import { readChecklist } from '../../../src/documents/read-checklist.ts';
import type { Selector } from '../../../src/model/binding.ts';
import type { Measure } from '../../../src/model/evidence.ts';
import { gatherRuns } from '../../../src/readiness/evidence/gather-runs.ts';
import { inferBindings } from '../../../src/readiness/evidence/infer-bindings.ts';
import { inferMeasures } from '../../../src/readiness/evidence/infer-measures.ts';
import { suggestBindings } from '../../../src/readiness/suggest/suggest-bindings.ts';
import { AT, report, suite, viewOf } from '../evidence/build-run.ts';

const measure = (
  name: string,
  statistic: Measure['statistic'],
  unit: Measure['unit'],
  subject: string | null = null,
) => ({
  name,
  statistic,
  value: 0.5,
  unit,
  subject,
  count: null,
  report: 0,
});
const scan = (tool: string) =>
  report({
    path: `${tool}.json`,
    format: tool,
    tool: { name: tool, version: null },
    findings: { critical: 0, high: 0, medium: 0, low: 0, info: 0, unknown: 0, suppressed: 0 },
    scope: [{ what: 'files', count: 9 }],
  });
const check = (name: string) => ({
  name,
  group: null,
  conclusion: 'success' as const,
  url: null,
  expected: null,
  actual: null,
  report: null,
});

/** What one project has recorded. */
const RUNS = gatherRuns(
  [
    viewOf('r', {
      reports: [
        report(),
        scan('bandit'),
        scan('pip-audit'),
        scan('gitleaks'),
        scan('ruff'),
        scan('mypy'),
      ],
      suites: [
        suite('tests/test_security.py', 'test_headers_are_sent', 'test_csrf_token_is_required'),
        suite(
          'tests/test_login.py',
          'test_login_is_rate_limited',
          'test_logout_ends_session',
          'test_password_reset_link_expires',
        ),
        suite(
          'tests/test_billing.py',
          'test_invoice_totals_round_half_up',
          'test_refund_restores_balance',
        ),
        suite('tests/unit/test_cart.py', 'test_cart_adds_items', 'test_discount_code_applies_once'),
        suite(
          'tests/integration/test_database.py',
          'test_connection_pool_recovers',
          'test_migration_is_reversible',
        ),
        suite('tests/smoke/test_home.py', 'test_home_page_loads'),
        suite(
          'e2e/checkout.spec.ts',
          'checkout completes with a valid card',
          'expired card is declined',
        ),
      ],
      measures: [
        measure('coverage.lines', 'value', 'ratio'),
        measure('coverage.branches', 'value', 'ratio'),
        measure('http_req_duration', 'p95', 'ms'),
        measure('http_req_failed', 'rate', 'ratio'),
        measure('http_reqs', 'rate', 'count/s'),
        measure('redis_cache_hit_ratio', 'value', 'ratio'),
        measure('search_availability_ratio', 'value', 'ratio'),
        measure('tls_certificate_days_left', 'value', 'days'),
        measure('largest_contentful_paint', 'value', 'ms'),
      ],
      checks: [
        check('backup restored and compared'),
        check('deploy to staging'),
        check('alert reaches on-call'),
      ],
    }),
  ],
  AT,
);

const nameOf = (selector: Selector): string => {
  switch (selector.kind) {
    case 'tests':
      return selector.name ?? selector.file ?? '';
    case 'measure':
    case 'check':
      return selector.name;
    case 'findings':
      return selector.categories.join() || `${selector.tool}`;
    case 'command':
      return selector.argv.join(' ');
  }
};

const itemOf = (text: string) => {
  const [item] = readChecklist(`# T\n\n## Readiness\n\n- [x] ${text}\n`, 'a.md').items;
  if (item === undefined) throw new Error(`No item in: ${text}`);
  return item;
};
const infer = (text: string): string[] => {
  const item = itemOf(text);
  const measures = inferMeasures(item, 'a.md', RUNS);
  return [...inferBindings(item, 'a.md'), ...(measures === 'ambiguous' ? [] : measures)].map(
    ({ selector }) => nameOf(selector),
  );
};
const suggest = (text: string): string | null => {
  const [found] = suggestBindings([itemOf(text)], RUNS);
  return found === undefined ? null : nameOf(found.selector);
};

/** Items that name the exact thing: what they bind without being asked. */
const EXACT: readonly (readonly [string, string])[] = [
  ['Security tests passing (`tests/test_security.py`)', 'tests/test_security.py'],
  ['Sicherheitstests laufen durch (`tests/test_security.py`)', 'tests/test_security.py'],
  ['Tests de connexion au vert : `tests/test_login.py`', 'tests/test_login.py'],
  ['`e2e/checkout.spec.ts` is green', 'e2e/checkout.spec.ts'],
  ['Rounding is right (`pytest tests/test_billing.py`)', 'tests/test_billing.py'],
  ['`./tests/test_login.py` passes', 'tests/test_login.py'],
  ['Static analysis is clean (`bandit -r src/`)', 'bandit -r src/'],
  ['`mypy src/` passes', 'mypy src/'],
  ['`ruff check .` shows nothing', 'ruff check .'],
  ['Test coverage ≥ 80 %', 'coverage.lines'],
  ['Branch coverage of tests at least 70 %', 'coverage.branches'],
  ['API p95 latency below 500 ms', 'http_req_duration'],
];

/** Items that evidence could speak for, though they do not name it. */
const RIGHT: readonly (readonly [string, string])[] = [
  ['Login is rate limited', 'test_login_is_rate_limited'],
  ['Rate limiting on the login', 'test_login_is_rate_limited'],
  ['Logout ends the session', 'test_logout_ends_session'],
  ['Sessions end on logout', 'test_logout_ends_session'],
  ['Password reset links expire', 'test_password_reset_link_expires'],
  ['The link to reset a password expires', 'test_password_reset_link_expires'],
  ['CSRF token is required on forms', 'test_csrf_token_is_required'],
  ['Discount code applies only once', 'test_discount_code_applies_once'],
  ['A refund restores the balance', 'test_refund_restores_balance'],
  ['Invoice totals round half up', 'test_invoice_totals_round_half_up'],
  ['The connection pool recovers', 'test_connection_pool_recovers'],
  ['Migrations are reversible', 'test_migration_is_reversible'],
  ['Checkout completes with a valid card', 'checkout completes with a valid card'],
  ['Expired cards are declined', 'expired card is declined'],
  ['Home page loads', 'test_home_page_loads'],
  ['Security tests pass', 'tests/test_security.py'],
  ['Login tests are green', 'tests/test_login.py'],
  ['All billing tests passing', 'tests/test_billing.py'],
  ['Unit tests pass', 'tests/unit'],
  ['All unit tests are green', 'tests/unit'],
  ['Integration tests passing', 'tests/integration'],
  ['Integration test suite passes', 'tests/integration'],
  ['Smoke tests pass', 'tests/smoke'],
  ['Smoke suite is green in CI', 'tests/smoke'],
  ['Checkout tests pass', 'e2e/checkout.spec.ts'],
  ['Backup restored and compared', 'backup restored and compared'],
  ['A backup was restored and compared', 'backup restored and compared'],
  ['Deployed to staging', 'deploy to staging'],
  ['Alert reaches on-call', 'alert reaches on-call'],
  ['No known vulnerabilities in dependencies', 'vulnerability'],
  ['Dependencies scanned for vulnerabilities', 'vulnerability'],
  ['No critical or high severity vulnerabilities', 'vulnerability'],
  ['Keine bekannten Schwachstellen in Abhängigkeiten', 'vulnerability'],
  ['Aucune vulnérabilité critique', 'vulnerability'],
  ['Dependency audit is clean', 'vulnerability'],
  ['No hardcoded secrets in the repository', 'secret'],
  ['No committed credentials', 'secret'],
  ['Secret scanning passes', 'secret'],
  ['Static analysis passes', 'code'],
  ['SAST scan shows no findings', 'code'],
  ['No linting errors', 'lint'],
  ['Linter passes', 'lint'],
  ['Code style is consistent', 'lint'],
  ['Type checking passes', 'type'],
  ['No type errors', 'type'],
  ['Testabdeckung mindestens 80 %', 'coverage.lines'],
  ['Couverture de tests ≥ 80 %', 'coverage.lines'],
  ['Responses under 500 ms at p95', 'http_req_duration'],
  ['p95 response time of all calls < 400 ms', 'http_req_duration'],
  ['Error rate below 1 %', 'http_req_failed'],
  ['Fehlerquote < 1 %', 'http_req_failed'],
  ['Failed requests < 0.5 %', 'http_req_failed'],
  ['Throughput of at least 500 req/s', 'http_reqs'],
  ['Cache hit rate > 80 %', 'redis_cache_hit_ratio'],
  ['Redis cache hit ratio above 80 %', 'redis_cache_hit_ratio'],
  ['Availability of search ≥ 99.9 %', 'search_availability_ratio'],
  ['Certificate valid for more than 30 days', 'tls_certificate_days_left'],
  ['TLS certificate expires in > 30 days', 'tls_certificate_days_left'],
  ['Largest contentful paint < 2.5 s', 'largest_contentful_paint'],
  ['LCP under 2500 ms', 'largest_contentful_paint'],
];

/** Items near to some evidence that it does not answer, and items that nothing answers. */
const WRONG: readonly string[] = [
  'Write security tests',
  'Login page designed',
  'Login copy reviewed by legal',
  'Runbook for failed refunds',
  'Document how discounts work',
  'Payment provider contract signed',
  'Backup policy agreed',
  'Backups are taken daily',
  'On-call rota is published',
  'Alert thresholds agreed',
  'Staging has its own credentials',
  'Deploy window agreed',
  'Vulnerability disclosure policy published',
  'Secrets are stored in Vault',
  'Secrets are rotated every 90 days',
  'Security training completed',
  'Security review scheduled',
  'Penetration test by a third party',
  'Load test planned',
  'Coverage of the runbooks ≥ 90 %',
  'Alert coverage ≥ 95 %',
  'Test coverage of the payments module > 95 %',
  'Database query latency p95 < 50 ms',
  'Queue latency p95 < 2 s',
  'Build time < 10 min',
  'Rollback takes < 5 min',
  'Mean response time < 300 ms',
  'p99 of uploads < 2 s',
  'Alert when error rate > 5 %',
  'Disk usage < 80 %',
  'CPU below 70 %',
  'Error budget policy agreed',
  'Support answers within 4 h',
  'Availability of the CDN ≥ 99.9 %',
  'Certificates ordered',
  'TLS 1.2 or newer',
  'Privacy policy published',
  'Cookie banner shown',
  'Feature flags listed',
  'Database indexes reviewed',
  'Logs are kept for 30 days',
  'Metrics dashboard exists',
  'Users can export their data',
  'Invoices are archived for ten years',
  'Session store sized',
  'Password policy documented',
  'Cart abandonment tracked',
  'License headers present',
  'Type definitions published',
  'Integration with the CRM agreed',
  'Unit prices approved',
  'Home office informed',
  'Card designs approved',
  'Smoke detectors installed',
  'Contact list complete',
];

const SUGGESTED = [
  ...RIGHT.map(([text, wanted]) => ({ text, wanted })),
  ...WRONG.map((text) => ({ text, wanted: null })),
];

test('the table holds at least 120 texts, none of them twice', () => {
  const texts = [...EXACT.map(([text]) => text), ...SUGGESTED.map(({ text }) => text)];
  expect(new Set(texts).size).toBe(texts.length);
  expect(texts.length).toBeGreaterThanOrEqual(120);
});

test('what is inferred is right each time, and nothing is where it is not named', () => {
  const wrong = [
    ...EXACT.filter(([text, wanted]) => infer(text).join() !== wanted).map(([text]) => text),
    ...WRONG.filter((text) => infer(text).length > 0),
    ...RIGHT.filter(([text, wanted]) => infer(text).some((one) => one !== wanted)).map(
      ([text]) => text,
    ),
  ];
  expect(wrong).toEqual([]);
});

test('of what is suggested at least 0.9 is right, and at least 0.8 of what is right is suggested', () => {
  const made = SUGGESTED.map((one) => ({ ...one, found: suggest(one.text) }));
  const given = made.filter(({ found }) => found !== null);
  const right = given.filter(({ found, wanted }) => found === wanted);
  const [precision, recall] = [right.length / given.length, right.length / RIGHT.length];
  const off = made
    .filter(({ found, wanted }) => found !== wanted)
    .map(({ text, found }) => `${text} → ${found}`);
  expect(precision, off.join('\n')).toBeGreaterThanOrEqual(0.9);
  expect(recall, off.join('\n')).toBeGreaterThanOrEqual(0.8);
});
