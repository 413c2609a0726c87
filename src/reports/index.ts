/** The only list of the formats that are read. Help, the page of formats and the contract tests come from it. */

import { CLOVER } from './coverage/clover.ts';
import { COBERTURA } from './coverage/cobertura.ts';
import { COVERAGE_PY } from './coverage/coverage-py.ts';
import { GO_COVER } from './coverage/go-cover.ts';
import { ISTANBUL_FINAL } from './coverage/istanbul-final.ts';
import { ISTANBUL_SUMMARY } from './coverage/istanbul-summary.ts';
import { JACOCO } from './coverage/jacoco.ts';
import { LCOV } from './coverage/lcov.ts';
import { LLVM_COV } from './coverage/llvm-cov.ts';
import { OPENCOVER } from './coverage/opencover.ts';
import { PIT_XML } from './coverage/pit.ts';
import { STRYKER } from './coverage/stryker.ts';
import type { ReportFormat } from './format.ts';
import { BIOME } from './lint/biome.ts';
import { CHECKSTYLE } from './lint/checkstyle.ts';
import { CODE_QUALITY } from './lint/code-quality.ts';
import { ESLINT } from './lint/eslint.ts';
import { GOLANGCI_LINT } from './lint/golangci-lint.ts';
import { HADOLINT } from './lint/hadolint.ts';
import { MYPY_JSON } from './lint/mypy-json.ts';
import { MYPY_TEXT } from './lint/mypy-text.ts';
import { OXLINT } from './lint/oxlint.ts';
import { PYLINT_TEXT } from './lint/pylint-text.ts';
import { PYRIGHT } from './lint/pyright.ts';
import { RUFF } from './lint/ruff.ts';
import { SHELLCHECK } from './lint/shellcheck.ts';
import { TSC_TEXT } from './lint/tsc-text.ts';
import { GITHUB_GRAPHQL_CHECKS } from './operations/github-graphql-checks.ts';
import { GITHUB_RUNS } from './operations/github-runs.ts';
import { GITLAB_PIPELINE } from './operations/gitlab-pipeline.ts';
import { HEALTH_JSON } from './operations/health-json.ts';
import { PROMETHEUS_API } from './operations/prometheus-api.ts';
import { PROMETHEUS_TEXT } from './operations/prometheus-text.ts';
import { SEAWORTHY_RESULTS } from './operations/seaworthy-results.ts';
import { SONARQUBE_GATE } from './operations/sonarqube-gate.ts';
import { ARTILLERY } from './performance/artillery.ts';
import { AUTOCANNON } from './performance/autocannon.ts';
import { BENCHMARK_DOTNET } from './performance/benchmark-dotnet.ts';
import { GOOGLE_BENCHMARK } from './performance/google-benchmark.ts';
import { HEY } from './performance/hey.ts';
import { HYPERFINE } from './performance/hyperfine.ts';
import { JMETER_CSV } from './performance/jmeter-csv.ts';
import { JMETER_XML } from './performance/jmeter-xml.ts';
import { K6_SUMMARY } from './performance/k6-summary.ts';
import { LHCI_ASSERTIONS } from './performance/lhci-assertions.ts';
import { LHCI_MANIFEST } from './performance/lhci-manifest.ts';
import { LIGHTHOUSE } from './performance/lighthouse.ts';
import { LOCUST_CSV } from './performance/locust-csv.ts';
import { OHA } from './performance/oha.ts';
import { PYTEST_BENCHMARK } from './performance/pytest-benchmark.ts';
import { VEGETA } from './performance/vegeta.ts';
import { WRK } from './performance/wrk.ts';
import { BANDIT_JSON } from './scans/bandit.ts';
import { CARGO_AUDIT_JSON } from './scans/cargo-audit.ts';
import { CHECKOV_JSON } from './scans/checkov.ts';
import { CONFTEST_JSON } from './scans/conftest.ts';
import { DEPENDABOT } from './scans/dependabot.ts';
import { DETECT_SECRETS } from './scans/detect-secrets.ts';
import { GITLAB_SECURITY } from './scans/gitlab-security.ts';
import { GITLEAKS_JSON } from './scans/gitleaks.ts';
import { GOSEC_JSON } from './scans/gosec.ts';
import { GOVULNCHECK_JSON } from './scans/govulncheck.ts';
import { GRYPE_JSON } from './scans/grype.ts';
import { INSPEC } from './scans/inspec.ts';
import { KUBE_BENCH } from './scans/kube-bench.ts';
import { LICENSE_CHECKER } from './scans/license-checker.ts';
import { NPM_AUDIT } from './scans/npm-audit.ts';
import { NUCLEI_JSON, NUCLEI_LINES } from './scans/nuclei.ts';
import { OSCAL } from './scans/oscal.ts';
import { OSV_SCANNER_JSON } from './scans/osv-scanner.ts';
import { PIP_AUDIT } from './scans/pip-audit.ts';
import { RETIRE_JS } from './scans/retire-js.ts';
import { SAFETY_JSON } from './scans/safety.ts';
import { SARIF } from './scans/sarif.ts';
import { SCORECARD } from './scans/scorecard.ts';
import { SEMGREP_JSON } from './scans/semgrep.ts';
import { SNYK_JSON } from './scans/snyk.ts';
import { SONARQUBE_ISSUES } from './scans/sonarqube-issues.ts';
import { SSL_LABS } from './scans/ssl-labs.ts';
import { TERRAFORM_PLAN } from './scans/terraform-plan.ts';
import { TESTSSL_JSON } from './scans/testssl.ts';
import { TRIVY_JSON } from './scans/trivy.ts';
import { TRUFFLEHOG_JSON } from './scans/trufflehog.ts';
import { YARN_AUDIT } from './scans/yarn-audit.ts';
import { ZAP_JSON, ZAP_XML } from './scans/zap.ts';
import { ATTESTATION_JSON, ATTESTATION_LINES } from './supply-chain/attestation.ts';
import { CYCLONEDX_JSON } from './supply-chain/cyclonedx-json.ts';
import { CYCLONEDX_XML } from './supply-chain/cyclonedx-xml.ts';
import { OPENVEX } from './supply-chain/openvex.ts';
import { SPDX_JSON } from './supply-chain/spdx-json.ts';
import { CTRF } from './tests/ctrf.ts';
import { DART_JSON } from './tests/dart-json.ts';
import { GITLAB_TEST_REPORT } from './tests/gitlab-test-report.ts';
import { GO_TEST } from './tests/go-test.ts';
import { HURL_JSON } from './tests/hurl-json.ts';
import { JUNIT } from './tests/junit.ts';
import { LIBTEST_JSON } from './tests/libtest-json.ts';
import { MOCHA_JSON } from './tests/mocha-json.ts';
import { MOCHAWESOME } from './tests/mochawesome.ts';
import { NEWMAN_JSON } from './tests/newman-json.ts';
import { NUNIT_XML } from './tests/nunit-xml.ts';
import { PLAYWRIGHT_JSON } from './tests/playwright-json.ts';
import { PYTEST_JSON_REPORT } from './tests/pytest-json-report.ts';
import { PYTEST_REPORTLOG } from './tests/pytest-reportlog.ts';
import { RSPEC_JSON } from './tests/rspec-json.ts';
import { TAP } from './tests/tap.ts';
import { TRX } from './tests/trx.ts';
import { JEST_JSON, VITEST_JSON } from './tests/vitest-json.ts';
import { XUNIT_XML } from './tests/xunit-xml.ts';

export const FORMATS: readonly ReportFormat[] = [
  JUNIT,
  VITEST_JSON,
  JEST_JSON,
  GO_TEST,
  CTRF,
  PLAYWRIGHT_JSON,
  MOCHA_JSON,
  MOCHAWESOME,
  PYTEST_JSON_REPORT,
  PYTEST_REPORTLOG,
  TRX,
  NUNIT_XML,
  XUNIT_XML,
  TAP,
  RSPEC_JSON,
  LIBTEST_JSON,
  NEWMAN_JSON,
  HURL_JSON,
  GITLAB_TEST_REPORT,
  DART_JSON,
  LCOV,
  COBERTURA,
  CLOVER,
  JACOCO,
  OPENCOVER,
  GO_COVER,
  ISTANBUL_SUMMARY,
  ISTANBUL_FINAL,
  COVERAGE_PY,
  LLVM_COV,
  STRYKER,
  PIT_XML,
  ESLINT,
  RUFF,
  GOLANGCI_LINT,
  SHELLCHECK,
  HADOLINT,
  CODE_QUALITY,
  PYRIGHT,
  BIOME,
  OXLINT,
  CHECKSTYLE,
  MYPY_TEXT,
  MYPY_JSON,
  TSC_TEXT,
  K6_SUMMARY,
  LIGHTHOUSE,
  LHCI_MANIFEST,
  LHCI_ASSERTIONS,
  LOCUST_CSV,
  JMETER_CSV,
  JMETER_XML,
  ARTILLERY,
  AUTOCANNON,
  OHA,
  VEGETA,
  HEY,
  WRK,
  HYPERFINE,
  GOOGLE_BENCHMARK,
  PYTEST_BENCHMARK,
  BENCHMARK_DOTNET,
  PROMETHEUS_API,
  PROMETHEUS_TEXT,
  GITHUB_RUNS,
  GITHUB_GRAPHQL_CHECKS,
  GITLAB_PIPELINE,
  HEALTH_JSON,
  SONARQUBE_GATE,
  SEAWORTHY_RESULTS,
  SARIF,
  NPM_AUDIT,
  YARN_AUDIT,
  PIP_AUDIT,
  SAFETY_JSON,
  BANDIT_JSON,
  SEMGREP_JSON,
  GOSEC_JSON,
  TRIVY_JSON,
  GRYPE_JSON,
  OSV_SCANNER_JSON,
  SNYK_JSON,
  CARGO_AUDIT_JSON,
  GOVULNCHECK_JSON,
  GITLEAKS_JSON,
  TRUFFLEHOG_JSON,
  DETECT_SECRETS,
  ZAP_JSON,
  ZAP_XML,
  GITLAB_SECURITY,
  CHECKOV_JSON,
  CONFTEST_JSON,
  TERRAFORM_PLAN,
  TESTSSL_JSON,
  SSL_LABS,
  NUCLEI_JSON,
  NUCLEI_LINES,
  RETIRE_JS,
  DEPENDABOT,
  SONARQUBE_ISSUES,
  KUBE_BENCH,
  INSPEC,
  OSCAL,
  SCORECARD,
  LICENSE_CHECKER,
  CYCLONEDX_JSON,
  CYCLONEDX_XML,
  SPDX_JSON,
  OPENVEX,
  ATTESTATION_JSON,
  ATTESTATION_LINES,
  PYLINT_TEXT,
];
