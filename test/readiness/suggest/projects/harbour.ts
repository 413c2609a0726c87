/** A harbour in Python whose tests are known by modules alone, with checks named by a word or two. */
import { report, suite } from '../../evidence/build-run.ts';
import { check, measure, scan, type Table } from './table.ts';

const ofModule = (name: string, ...tests: string[]) => ({
  ...suite('', ...tests),
  file: null,
  suite: [name],
});

export const HARBOUR: Table = {
  recorded: {
    reports: [report(), scan('npm-audit'), scan('bandit-json')],
    suites: [
      ofModule('tests.unit.test_login', 'test_login_rate_limited', 'test_password_reset_by_user'),
      ofModule('tests.unit.test_csrf', 'test_csrf_token_validated'),
      ofModule('tests.integration.test_orders', 'test_order_flow'),
      ofModule('tests.smoke.test_up', 'test_home_page'),
      ofModule('unit', 'test_berth'),
    ],
    measures: [
      measure('http_reqs', 'rate', 'count/s'),
      measure('http_req_failed', 'rate', 'ratio'),
      measure('tls.days_left', 'value', 'days'),
      measure('cache.hit_ratio', 'value', 'ratio'),
      measure('largest-contentful-paint', 'value', 'ms'),
    ],
    checks: [check('health'), check('migrations'), check('docker-build'), check('restore-drill')],
  },
  exact: [],
  right: [
    ['Health check passing', 'health'],
    ['Health endpoint returns 200', 'health'],
    ['Database migrations executed', 'migrations'],
    ['Docker image built', 'docker-build'],
    ['Backup restore drill completed', 'restore-drill'],
    ['Unit tests all pass', 'tests/unit'],
    ['Integration tests green', 'tests/integration'],
    ['Smoke tests pass on staging', 'tests/smoke'],
    ['Users can reset their password', 'test_password_reset_by_user'],
    ['Rate limiting enabled on login', 'test_login_rate_limited'],
    ['CSRF tokens are validated', 'test_csrf_token_validated'],
    ['Frontend load time < 3s', 'largest-contentful-paint'],
    ['SSL certificate validity > 30 days', 'tls.days_left'],
    ['Load test of 500+ req/s', 'http_reqs'],
    ['Dependencies scanned for known CVEs', 'vulnerability'],
    ['SAST run is clean', 'code'],
  ],
  wrong: [
    'Health data handled by the law',
    'Health of the team looked after',
    'Database reviewed',
    'Customers notified of migration',
    'Migration plan agreed',
    'Docker registry paid for',
    'Password rules agreed with the union',
    'Backups encrypted',
    'Support team trained on login problems',
    'Frontend bundle under 200 KB',
    'Frontend team on call',
    'Cost budget < 500 USD',
    'No committed secrets in the repository',
    'Login page translated',
  ],
};
