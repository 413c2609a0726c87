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
import { GO_TEST } from './tests/go-test.ts';
import { JUNIT } from './tests/junit.ts';
import { JEST_JSON, VITEST_JSON } from './tests/vitest-json.ts';

export const FORMATS: readonly ReportFormat[] = [
  JUNIT,
  VITEST_JSON,
  JEST_JSON,
  GO_TEST,
  LCOV,
  CLOVER,
  COBERTURA,
  COVERAGE_PY,
  GO_COVER,
  ISTANBUL_FINAL,
  ISTANBUL_SUMMARY,
  JACOCO,
  LLVM_COV,
  OPENCOVER,
  BIOME,
  CHECKSTYLE,
  CODE_QUALITY,
  ESLINT,
  GOLANGCI_LINT,
  HADOLINT,
  MYPY_JSON,
  MYPY_TEXT,
  OXLINT,
  PYRIGHT,
  RUFF,
  SHELLCHECK,
  TSC_TEXT,
  PYLINT_TEXT,
];
