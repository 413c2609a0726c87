import type { RunbookFindings } from '../../model/checklist.ts';

type Exposed = RunbookFindings['exposed'];

const NAMES =
  'pass(?:word|wd|phrase)?|pwd|secret|token|api[_-]?key|access[_-]?key|private[_-]?key|auth(?:orization)?|credentials?';

/** What stands for a secret is none: a variable, a placeholder, stars, or a word that says so. */
const STAND_IN =
  /^(?:["']?(?:\$|<|\[|\{\{|%|\*{2,}|x{3,}|\.{3}|bearer|basic|your|my[_-]|example|changeme|redacted|secret|password|token|placeholder|none|null|true|false|\d{1,3}$))/i;

/** A secret is no path and no plain word: it holds a figure or a sign that words do not have. */
const GUISE = String.raw`(?!["']?[/.])(?=[^\s"']*[\d!@#%^*+])`;

const SECRETS: readonly RegExp[] = [
  /\b(?<secret>(?:AKIA|ASIA)[A-Z0-9]{16})\b/g,
  /\b(?<secret>gh[pousr]_\w{30,}|github_pat_\w{30,}|glpat-[\w-]{20,}|xox[abprs]-[\w-]{10,}|sk-[\w-]{20,}|AIza[\w-]{30,}|SG\.[\w-]{16,}\.[\w-]{16,})/g,
  /\b(?<secret>eyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]{8,})/g,
  /(?<secret>-----BEGIN [A-Z ]*PRIVATE KEY-----)/g,
  /\b(?:Basic|Bearer)\s+(?<secret>[\w.~+/-]{8,}=*)/gi,
  /:\/\/[^\s/@:]*:(?<secret>[^\s/@]+)@/g,
  new RegExp(
    String.raw`(?:^|[\s;&|"'(-])[\w.-]*(?:${NAMES})[\w.-]*["']?\s*[=:]\s*(?<secret>["']?${GUISE}[^\s"',;&()}\]]{6,}(?![(\[]))`,
    'gi',
  ),
  new RegExp(
    String.raw`\s--?[\w-]*(?:password|passwd|token|secret|api-key)[\s=](?<secret>["']?${GUISE}[^\s"'-][^\s"']{5,})`,
    'gi',
  ),
  /\bsshpass\s+-p\s*(?<secret>\S+)/g,
  /\b(?:mysql|mysqldump|mariadb)\b.*\s-p(?<secret>[^\s-]\S{3,})/g,
];

const HOME =
  /(?:\/(?:home|Users)\/(?!<|\$|\{|user\b|username\b|ubuntu\b|runner\b)[\w.-]+|\b[A-Za-z]:\\Users\\(?!<|%)[\w.-]+|~[a-z][\w-]+\/)/g;

/** Addresses of private networks, and names that only an inner network resolves. */
const HOST =
  /\b(?:10\.\d{1,3}\.\d{1,3}\.\d{1,3}|192\.168\.\d{1,3}\.\d{1,3}|172\.(?:1[6-9]|2\d|3[01])\.\d{1,3}\.\d{1,3})\b(?!\/\d)|\b(?!(?:localhost|svc|cluster|host\.docker)\b)[a-z][\w-]*(?:\.[\w-]+)*\.(?:internal|corp|intranet|lan|local|home\.arpa)\b/gi;

/** Names that mean the same everywhere: the cluster's own, the container's own. */
const EVERYWHERE =
  /\.0$|\.255$|\.(?:svc\.)?cluster\.local$|^host\.docker\.internal$|^metadata\.google\.internal$|^kubernetes\.default/i;

/**
 * What a command gives away, line by line. A secret is shown by its first characters only.
 * @param line that of the first line of the text
 */
export const findExposed = (text: string, line: number): Exposed =>
  text.split('\n').flatMap((written, index): Exposed => {
    const at = line + index;
    const secrets = SECRETS.flatMap((pattern) =>
      [...written.matchAll(pattern)]
        .map(({ groups }) => groups?.secret ?? '')
        .filter((secret) => !STAND_IN.test(secret)),
    );
    const [secret] = secrets;
    return [
      ...(secret === undefined ? [] : [{ kind: 'secret' as const, text: mask(secret), line: at }]),
      ...collect(written, HOME).map((found) => ({ kind: 'home' as const, text: found, line: at })),
      ...collect(written, HOST)
        .filter((found) => !EVERYWHERE.test(found))
        .map((found) => ({ kind: 'host' as const, text: found, line: at })),
    ];
  });

const collect = (text: string, pattern: RegExp): string[] => [
  ...new Set([...text.matchAll(pattern)].map(([found]) => found)),
];

const mask = (secret: string): string => `${secret.replace(/^["']/, '').slice(0, 3)}…`;
