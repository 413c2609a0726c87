/** What a code span or a line of code names: an environment variable, a file, an address or a command. */
import { DOMAIN_ENDINGS, FILE_ENDINGS } from '../words/name-endings.ts';

export interface CodeNames {
  commands: string[];
  files: string[];
  env: string[];
  urls: string[];
}

const ENV = /^\$?\{?([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+|[A-Z][A-Z0-9]{2,}(?==))\}?(?:=.*)?$/u;
const NAME = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/u;
const URL_LIKE =
  /^(?:https?:\/\/\S+|(?:GET|POST|PUT|PATCH|DELETE|HEAD)\s+\/\S*|\/(?:[\w{}:.*-]+\/?)*)$/u;
const FILE_NAME =
  /^\.[a-z][\w.-]*$|^(?:Dockerfile|Makefile|Procfile|Jenkinsfile|Caddyfile|Vagrantfile|LICENSE|README)$|^(?:\.{0,2}\/)?(?:[\w@.*~-]+\/)+[\w@.*-]*$/u;
const DOTTED = /^[\w@.~*-]+\.([A-Za-z][A-Za-z0-9]{0,12})$/u;
/** As Windows writes a path; without an ending it may be a domain with a user. */
const WINDOWS_FILE = /^(?:\.{1,2}\\)?(?:[\w@.~-]+\\)+([\w@.~-]+)$/u;
const ENDINGS = new Set(FILE_ENDINGS);
const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+([a-z]{2,})$/iu;
const DOMAINS = new Set(DOMAIN_ENDINGS);
const EMAIL = /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/u;

const ABSOLUTE_FILE =
  /^(?:\/(?:home|etc|var|usr|opt|srv|tmp|root|Users|app|data|mnt)\/|~\/|[A-Z]:\\)/u;
const COMMANDS = new Set(
  'alembic ansible ansible-playbook apt apt-get argocd aws az bandit bash bazel black brew bun bunx bundle cargo cat cd certbot checkov chmod chown composer cp createdb crontab curl cypress date deno detect-secrets df dig dig django-admin docker docker-compose dotnet du echo env eslint export find firebase flake8 flutter free fly flyctl gcloud gh git gitleaks go golangci-lint gosec govulncheck gradle grep grype gunicorn hadolint head helm heroku host htop http httpie hey http iptables isort java jest jmeter journalctl jq k6 k9s kubectl lighthouse locust ls lsof make mkdir mongo mongodump mongosh mv mvn mypy mysql mysqldump nc netlify netstat newman nginx nmap node npm npx nslookup nuclei openssl osv-scanner pg_dump pg_restore php pip pip-audit pip3 pipenv playwright pm2 pnpm poetry podman prisma prowler ps psql pulumi pylint pyright pytest python python3 rails rake railway redis-cli redis-server rm rsync ruby ruff safety scp sed semgrep sentry-cli serverless sh shellcheck snyk sonar-scanner source sqlite3 ssh ssl-cert-check stripe sudo supabase systemctl tail tar terraform testssl.sh tfsec top touch trivy trufflehog tsc uvicorn vault vercel vitest watch wget wrk wrangler yarn zap-cli zaproxy ./'.split(
    ' ',
  ),
);

const empty = (): CodeNames => ({ commands: [], files: [], env: [], urls: [] });

/** One code span or bare word. At most one list gets an entry. */
export const classifyCode = (code: string): CodeNames => {
  const names = empty();
  const text = code.trim();
  const env = ENV.exec(text)?.[1];
  const listed = text.split(/[/|,]\s*/u);
  if (env) names.env.push(env);
  else if (listed.every((part) => NAME.test(part))) names.env.push(...listed);
  else if (EMAIL.test(text)) return names;
  else if (ABSOLUTE_FILE.test(text)) names.files.push(text);
  else if (URL_LIKE.test(text)) names.urls.push(text);
  else if (isCommand(text)) names.commands.push(text);
  else if (DOMAINS.has(DOMAIN.exec(text)?.[1]?.toLowerCase() ?? '')) names.urls.push(text);
  else if (FILE_NAME.test(text) || endsAsFile(WINDOWS_FILE.exec(text)?.[1] ?? text))
    names.files.push(text);
  return names;
};

/** "schema.sql", "*.test.ts"; `orders.price` is a column and `charge.refunded` an event. */
const endsAsFile = (text: string): boolean =>
  ENDINGS.has(DOTTED.exec(text)?.[1]?.toLowerCase() ?? '');

const isCommand = (text: string): boolean => {
  const word =
    text
      .replace(/^\$\s+/, '')
      .replace(/^(?:[A-Z_]+=\S+\s+)+/, '')
      .split(/\s+/)[0] ?? '';
  return (COMMANDS.has(word) && /\s/.test(text)) || /^\.\/\S+\.sh\b/.test(text);
};

/** Environment variables written as bare words: "POLYGON_API_KEY", "JWT_SECRET generated". */
export const readBareEnv = (text: string): string[] =>
  text.includes('_')
    ? [...text.matchAll(/(?<![\w`/.-])([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)(?![\w/.-]|\()/gu)]
        .map((match) => match[1] ?? '')
        .filter((name) => name !== '' && !/^(?:NOT_STARTED|IN_PROGRESS|TO_DO)$/.test(name))
    : [];

const SHELL = /^(?:ba|z|fi)?sh$|^shell|^console$|^powershell$|^cmd$|^ps1?$/iu;

/** Is this the language of a block that is typed into a terminal? An unlabelled block may be. */
export const isShell = (language: string | null): boolean =>
  language !== null && SHELL.test(language);

/** Commands and expectations of a block: comments are left out, continued lines joined. */
export const readCommands = (code: string): { commands: string[]; expected: string[] } => {
  const commands: string[] = [];
  const expected: string[] = [];
  let open = false;
  for (const raw of code.split('\n')) {
    const line = raw.trim();
    const comment = /^(?:#|\/\/|REM\b)\s*(.*)$/u.exec(line);
    if (comment) {
      const wanted = EXPECTATION.exec(comment[1] ?? '');
      if (wanted?.[1]) expected.push(wanted[1]);
    } else if (/^(?:→|=>|➜)\s*/u.test(line)) {
      expected.push(line.replace(/^(?:→|=>|➜)\s*/u, ''));
    } else if (line !== '') {
      const { command, output } = splitOutput(line.replace(/^\$\s+/, ''));
      if (output !== null) expected.push(output);
      const continues = command.endsWith('\\');
      const part = continues ? command.slice(0, -1).trimEnd() : command;
      if (open) commands[commands.length - 1] += ` ${part}`;
      else commands.push(part);
      open = continues;
      continue;
    }
    open = false;
  }
  return { commands, expected };
};

const EXPECTATION_WORDS =
  '(?:expected(?: output| result)?|should (?:return|print|show)|attendu|erwartet|esperado)\\s*[:：]|→|➜';
const EXPECTATION = new RegExp(`^(?:${EXPECTATION_WORDS})\\s*(.+)$`, 'iu');
const OUTPUT_COMMENT = new RegExp(`\\s(?:#|//)\\s*(?:${EXPECTATION_WORDS})\\s*(.+)$`, 'iu');
/** Arrows in quotes are text of the command. */
const OUTPUT_ARROW = /\s[→➜]\s([^"'`→➜]+)$/u;

/** What a command shall print, said on its own line: "curl … # Expected: 200", "curl … → 204". */
export const splitOutput = (line: string): { command: string; output: string | null } => {
  const found = OUTPUT_COMMENT.exec(line) ?? OUTPUT_ARROW.exec(line);
  const output = found?.[1]?.trim() ?? null;
  return found === null || found.index === 0
    ? { command: line, output: null }
    : { command: line.slice(0, found.index).trimEnd(), output };
};
