import type { FindingCategory } from '../../model/evidence.ts';
import type { RunRecord } from '../../model/record.ts';
import { plain } from './decide-part.ts';

/** What each scanner looks for, by the first words of its name or of its format. */
const CATEGORIES: readonly (readonly [
  names: readonly string[],
  looksFor: readonly FindingCategory[],
])[] = [
  [
    [
      'npm',
      'yarn',
      'pnpm',
      'pip audit',
      'safety',
      'grype',
      'osv',
      'govulncheck',
      'cargo audit',
      'snyk',
      'dependency check',
      'retire',
    ],
    ['vulnerability'],
  ],
  [['trivy'], ['vulnerability']],
  [['bandit', 'gosec', 'semgrep', 'codeql', 'brakeman', 'spotbugs'], ['code']],
  [['gitleaks', 'trufflehog', 'detect secrets', 'secretlint', 'ggshield'], ['secret']],
  [['checkov', 'conftest', 'terraform', 'tfsec', 'kics', 'kubescape'], ['misconfiguration']],
  [['zap', 'owasp zap', 'nuclei', 'burp'], ['dynamic']],
  [['testssl', 'ssl labs'], ['tls']],
  [
    [
      'eslint',
      'oxlint',
      'biome',
      'ruff',
      'pylint',
      'flake8',
      'golangci lint',
      'checkstyle',
      'code quality',
      'hadolint',
      'shellcheck',
      'stylelint',
    ],
    ['lint'],
  ],
  [['mypy', 'pyright', 'tsc', 'typescript'], ['type']],
];

/**
 * Whether a report answers for any of these kinds of findings: its tool is known to look for them, or it
 * found some. What nobody knows to have been looked for was not shown to be absent.
 */
export const looksFor = (
  categories: readonly FindingCategory[],
  record: RunRecord,
  at: number,
): boolean => {
  if (categories.length === 0) return true;
  const { format, tool } = record.reports[at] ?? { format: null, tool: null };
  const names = [tool?.name ?? '', format ?? ''].map(plain);
  const known = CATEGORIES.filter(([words]) =>
    words.some((word) => names.some((name) => name === word || name.startsWith(`${word} `))),
  ).flatMap(([, found]) => found);
  return (
    known.some((one) => categories.includes(one)) ||
    record.findings.some((one) => one.report === at && categories.includes(one.category))
  );
};
