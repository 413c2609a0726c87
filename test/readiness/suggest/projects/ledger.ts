/** A ledger in Java on infrastructure as code: JUnit by class, JMeter, Prometheus, drills. */
import { report, suite } from '../../evidence/build-run.ts';
import { check, measure, scan, type Table } from './table.ts';

const ofClass = (name: string, ...tests: string[]) => ({
  ...suite('', ...tests),
  file: null,
  suite: [name],
});

export const LEDGER: Table = {
  recorded: {
    reports: [
      report(),
      scan('spotbugs'),
      scan('checkov'),
      scan('dependency-check'),
      scan('golangci-lint'),
    ],
    suites: [
      ofClass(
        'com.acme.ledger.RoundingTest',
        'roundsHalfEven',
        'rejectsUnbalancedEntries',
        'postingIsIdempotent',
        'closesTheAccountingPeriodOnce',
      ),
      ofClass(
        'com.acme.ledger.AuditTrailTest',
        'auditTrailIsAppendOnly',
        'auditEntryHoldsActorAndTime',
      ),
      ofClass(
        'com.acme.ledger.integration.FailoverIT',
        'failsOverToReplica',
        'queueIsDrainedAfterRestart',
      ),
    ],
    measures: [
      measure('coverage.lines', 'value', 'ratio'),
      measure('latency', 'p95', 'ms'),
      measure('latency', 'p95', 'ms', 'POST /transfers'),
      measure('latency', 'p95', 'ms', 'GET /balances'),
      measure('throughput', 'rate', 'count/s'),
      measure('replication_lag_seconds', 'max', 'ms'),
      measure('queue_depth', 'max', 'count'),
      measure('backup_age_days', 'value', 'days'),
      measure('uptime_ratio', 'value', 'ratio'),
    ],
    checks: [
      check('terraform plan'),
      check('restore drill'),
      check('failover drill'),
      check('vault unsealed'),
      check('pager test'),
    ],
  },
  exact: [
    [
      'Rounding verified (`src/test/java/com/acme/ledger/RoundingTest.java`)',
      'src/test/java/com/acme/ledger/RoundingTest.java',
    ],
    ['`AuditTrailTest.java` is green', 'AuditTrailTest.java'],
    ['IaC scan clean (`checkov -d infra/`)', 'checkov -d infra/'],
    ['`golangci-lint run` has no findings', 'golangci-lint run'],
    ['Test coverage at least 80%', 'coverage.lines'],
  ],
  right: [
    ['Unbalanced entries are rejected', 'rejectsUnbalancedEntries'],
    ['Posting is idempotent', 'postingIsIdempotent'],
    ['**Audit trail** is append-only', 'auditTrailIsAppendOnly'],
    ['Every audit entry holds actor and time', 'auditEntryHoldsActorAndTime'],
    ['Service fails over to the replica', 'failsOverToReplica'],
    ['Queue drained after restart', 'queueIsDrainedAfterRestart'],
    ['An accounting period can only be closed once', 'closesTheAccountingPeriodOnce'],
    ['Rounding half-even', 'roundsHalfEven'],
    ['Restore drill done', 'restore drill'],
    ['Failover drill completed this quarter', 'failover drill'],
    ['On-call pager tested', 'pager test'],
    ['Terraform plan shows no drift', 'terraform plan'],
    ['Replication lag < 5 s', 'replication_lag_seconds'],
    ['Uptime ≥ 99.95 %', 'uptime_ratio'],
    ['Backup age < 2 days', 'backup_age_days'],
    ['Queue depth < 1000', 'queue_depth'],
    ['Transfers respond within 400 ms (p95)', 'latency'],
    ['No known vulnerable libraries', 'vulnerability'],
    ['OWASP dependency check clean', 'vulnerability'],
    ['Infrastructure code scanned, no misconfigurations', 'misconfiguration'],
    ['Static code analysis without findings', 'code'],
  ],
  wrong: [
    'Chart of accounts signed off by finance',
    'Audit firm appointed',
    'Retention of audit logs is seven years',
    'Replica sized like the primary',
    'Queue names follow the convention',
    'Terraform state is encrypted',
    'Restore procedure documented',
    'Pager rota covers holidays',
    'Vault policy owners named',
    'Batch closes within 2 h',
    'Reconciliation report under 1 MB',
    'CPU steal < 5 %',
    'Accounting period calendar published',
    'Mean latency < 100 ms',
    'Alert if replication lag > 30 s',
    'Entries are kept for ten years',
  ],
};
