/** A command in the text of an item, as far as evidence can speak for it. */
export type ToolCommand =
  | { kind: 'tests'; file: string }
  | { kind: 'tool'; argv: string[]; tool: string };

/** Programs whose reports we read, by the words that call them; the longest first. */
const TOOLS: readonly (readonly [words: readonly string[], tool: string])[] = [
  [['npm', 'audit'], 'npm-audit'],
  [['pnpm', 'audit'], 'npm-audit'],
  [['yarn', 'audit'], 'yarn-audit'],
  [['yarn', 'npm', 'audit'], 'yarn-audit'],
  [['pip-audit'], 'pip-audit'],
  [['safety', 'check'], 'safety'],
  [['safety', 'scan'], 'safety'],
  [['bandit'], 'bandit'],
  [['ruff', 'check'], 'ruff'],
  [['mypy'], 'mypy'],
  [['eslint'], 'eslint'],
  [['tsc'], 'tsc'],
  [['pyright'], 'pyright'],
  [['semgrep'], 'semgrep'],
  [['trivy'], 'trivy'],
  [['grype'], 'grype'],
  [['gitleaks'], 'gitleaks'],
  [['trufflehog'], 'trufflehog'],
  [['detect-secrets', 'scan'], 'detect-secrets'],
  [['gosec'], 'gosec'],
  [['golangci-lint', 'run'], 'golangci-lint'],
  [['shellcheck'], 'shellcheck'],
  [['hadolint'], 'hadolint'],
  [['checkov'], 'checkov'],
  [['snyk', 'test'], 'snyk'],
  [['osv-scanner'], 'osv-scanner'],
  [['cargo', 'audit'], 'cargo-audit'],
  [['govulncheck'], 'govulncheck'],
];

/** What only starts another program. */
const LAUNCHERS: ReadonlySet<string> = new Set([
  'npx',
  'sudo',
  'uv',
  'poetry',
  'pipenv',
  'run',
  'exec',
  '$',
]);

/**
 * The tool that a command runs, or the test file it names. null where evidence could not tell that it
 * was this command: `pytest` alone, a shell pipeline, a placeholder.
 */
export const readToolCommand = (text: string): ToolCommand | null => {
  const command = text.trim().replace(/^\$\s+/, '');
  if (command.includes('\n') || /[|;&<>`{}]|\$\(|\$\{/.test(command)) return null;
  const argv = dropLaunchers(command.split(/\s+/));
  const [program = ''] = argv;
  if (/^(?:pytest|py\.test)$/.test(program)) return readPytest(argv);
  if (argv.some((word) => OTHER_WORDS.test(word))) return null;
  const found = TOOLS.find(([words]) => words.every((word, at) => argv[at] === word));
  return found === undefined ? null : { kind: 'tool', argv, tool: found[1] };
};

/**
 * Whether a command that ran is one that was asked for: with the same words first, whatever started it, and none
 * behind them that makes it do something else or succeed whatever it finds.
 */
export const isSameCommand = (asked: readonly string[], ran: readonly string[]): boolean =>
  [
    [asked, ran],
    [dropLaunchers(asked), dropLaunchers(ran)],
  ].some(
    ([words = [], all = []]) =>
      words.length > 0 &&
      words.every((word, at) => all[at] === word) &&
      !all.slice(words.length).some((word) => OTHER_WORDS.test(word)),
  );

/** What makes a command do something else than look, or succeed whatever it finds. */
const OTHER_WORDS =
  /^(?:fix|signatures|server|monitor|init|config|--version|-V|--help|-h|--init|--watch|--fix|--exit-zero|--exit-code=0|--no-fail|--soft-fail|--no-exit-code|--install-types|--dry-run|--print-config)$/;

const dropLaunchers = (words: readonly string[]): string[] => {
  let at = 0;
  if (/^python\d?(?:\.\d+)?$/.test(words[0] ?? '') && words[1] === '-m') at = 2;
  while (LAUNCHERS.has(words[at] ?? '')) at += 1;
  return words.slice(at);
};

/** Of pytest the file decides: what else it runs is not said. */
const readPytest = (argv: readonly string[]): ToolCommand | null => {
  // With these it runs a part of the file, or nothing.
  if (
    argv.some((word) => /^(?:-k|-m|--deselect|--lf|--ff|--co|--collect-only|-h|--help)/.test(word))
  )
    return null;
  const paths = argv.slice(1).filter((word) => !word.startsWith('-'));
  const [path] = paths;
  if (paths.length !== 1 || path === undefined) return null;
  const file = path.replaceAll('\\', '/').replace(/^\.\//, '');
  return /\.py$/.test(file) ? { kind: 'tests', file } : null;
};
