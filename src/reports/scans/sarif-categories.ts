import type { FindingCategory } from '../../model/evidence.ts';
import { hasKeys } from '../values.ts';
import type { SarifRule } from './sarif-rules.ts';

/** What a finding is about: by the tags of its rule, an id of a database, or who found it. */
export const findCategory = (id: string, rule: SarifRule | null, tool: string): FindingCategory => {
  if (/^(?:CVE-\d|GHSA-|OSV-|PYSEC-|RUSTSEC-|GO-\d{4}-|SNYK-)/i.test(id)) return 'vulnerability';
  const tags = readTags(rule);
  for (const [tag, category] of TAGS) if (tags.has(tag)) return category;
  for (const [pattern, category] of TOOLS) if (pattern.test(tool)) return category;
  return 'code';
};

const readTags = (rule: SarifRule | null): ReadonlySet<unknown> => {
  const properties = rule?.properties;
  if (!hasKeys(properties, 'tags') || !Array.isArray(properties.tags)) return new Set();
  return new Set(properties.tags.map((tag) => (typeof tag === 'string' ? tag.toLowerCase() : tag)));
};

const TAGS: readonly (readonly [string, FindingCategory])[] = [
  ['secret', 'secret'],
  ['secrets', 'secret'],
  ['misconfiguration', 'misconfiguration'],
  ['vulnerability', 'vulnerability'],
  ['license', 'licence'],
];

const TOOLS: readonly (readonly [RegExp, FindingCategory])[] = [
  [/^(?:gitleaks|trufflehog|detect-secrets|betterleaks|ggshield|secretlint)/i, 'secret'],
  [
    /^(?:grype|osv|npm|pip-audit|govulncheck|snyk open source|docker scout|dependency-?check)/i,
    'vulnerability',
  ],
  [
    /^(?:checkov|tfsec|terrascan|kics|dockle|kubescape|kube-?linter|cfn-?nag|kube-score)/i,
    'misconfiguration',
  ],
  [
    /^(?:eslint|oxlint|biome|ruff|pylint|flake8|stylelint|pmd|checkstyle|rubocop|golangci|clang-tidy|detekt|ktlint|swiftlint|hadolint|shellcheck|markdownlint|yamllint|actionlint)/i,
    'lint',
  ],
  [/^(?:mypy|pyright|basedpyright|tsc|typescript)/i, 'type'],
  [/^(?:zap|nuclei|dastardly|burp)/i, 'dynamic'],
];
