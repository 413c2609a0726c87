/** The only list of the formats that are read. Help, the page of formats and the contract tests come from it. */
import { LCOV } from './coverage/lcov.ts';
import type { ReportFormat } from './format.ts';
import { GO_TEST } from './tests/go-test.ts';
import { JUNIT } from './tests/junit.ts';
import { JEST_JSON, VITEST_JSON } from './tests/vitest-json.ts';

export const FORMATS: readonly ReportFormat[] = [JUNIT, VITEST_JSON, JEST_JSON, GO_TEST, LCOV];
