/**
 * What secretlint has no rule for. Where a pattern has a group `secret`, what stands around it stays.
 * Formats of tokens: the services' own documentation, and the public rules of gitleaks.
 */

/** Words that are no secret, whatever they are the value of. */
const PLAIN =
  '(?!(?:true|false|none|null|nil|undefined|required|optional|valid|invalid|expired|missing|empty|include|omit|yes|no|on|off|enabled|disabled|secret|string)\\b|[$<*]|%\\w+%|\\{\\{|\\[?removed)';

const WORDS = [
  'passw(?:or)?[dt]',
  'passwd',
  'passphrase',
  'passcode',
  'pass(?![a-z])',
  'mot de passe',
  'kennwort',
  'contrase[nñ]a',
  'senha',
  'пароль',
  'パスワード',
  '密码',
  'pwd',
  'secret',
  'token',
  '(?:api|access|account|private|shared)[_-]?key',
  'credentials?',
  '(?<![a-z])auth(?:orization)?(?![a-z])',
  'cookie',
  'session(?:id)?',
  'signature',
  '(?<![a-z])sig(?![a-z])',
  '(?<![a-z])pat(?![a-z])',
];

/** Names of what holds a secret. */
export const SECRET_NAME = WORDS.join('|');

/** Beginnings of tokens that their services document. The rest is long, and holds a digit. */
const PREFIXES = [
  'gl(?:pat|rt|dt|ptt|cbt|agent|ft|imt|soat|oas|ffct)-',
  '(?:whsec|hf|npm|ntn|sntr(?:ys|yu)|dop_v1|doo_v1|dor_v1|rubygems|sq[apu]|sbp|nfp|fo1|bkua|figd|glsa|glc|dckr_pat|dckr_oat|CCIPAT|CCIPRJ)_',
  'pscale_(?:tkn|pw|oauth)_',
  'lin_(?:api|oauth)_',
  'shp(?:at|ca|pa|ss)_',
  '(?:sk|rk|pk)_(?:live|test)_',
  'sk-(?:proj|ant|svcacct|admin|or)-',
  'dp\\.(?:pt|st|sa|ct)\\.',
  'pypi-',
  'PMAK-',
  'NRAK-',
  'GOCSPX-',
  'ya29\\.',
  'hv[sbr]\\.',
  'ATATT3x',
  'ATCTT3x',
  'ATBB',
  'AKCp',
  'dapi',
  'AGE-SECRET-KEY-1',
];

const VALUE = String.raw`[^\s"',;&)}\]]`;

export const SECRET_PATTERNS: readonly RegExp[] = [
  new RegExp(String.raw`(?<![\w-])(?:${PREFIXES.join('|')})(?=[\w./-]*\d)[\w./-]{16,}`, 'g'),
  /(?<![\w-])secret_[A-Za-z0-9]{40,}/g,
  /(?<![\w-])key-[0-9a-f]{32}\b/g,
  /(?<![\w-])(?:SK|AC)[0-9a-f]{32}\b/g,
  /(?<![\w-])sk-[A-Za-z0-9]{32,}/g,
  /\b[A-Za-z0-9]{14}\.atlasv1\.[\w-]{40,}/g,
  /\b\d{8,10}:AA[\w-]{33}/g,
  // A JSON Web Token.
  /\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]{8,}/g,
  /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g,
  /\bAIza[\w-]{30,}/g,
  // A password as it is stored.
  /\$(?:2[aby]|argon2\w*|[156])\$[\w$./=,+-]{20,}/g,
  // Whoever knows such an address may post.
  /https:\/\/(?:hooks\.slack\.com\/services|(?:\w+\.)?discord(?:app)?\.com\/api\/webhooks|[\w-]+\.webhook\.office\.com)\/(?<secret>[^\s"'<>)]+)/dg,
  /\b(?:[Bb]asic|BASIC|[Bb]earer|BEARER)\s+(?<secret>(?=[\w.~+/-]*(?:[\d=]|[a-z][A-Z])|[\w.~+/-]{20})[\w.~+/-]{8,}=*)/dg,
  /\bauthorization["']?\s*:\s*["']?(?:token|apikey|aws4-hmac-sha256)\s+(?<secret>[^\r\n"']{8,})/dgi,
  /\b(?:Set-)?Cookie:\s*(?<secret>[^\r\n=]+=[^\r\n]{3,})/dgi,
  // NAME=value, as in an environment, an address or a form.
  new RegExp(
    String.raw`[\w.-]*(?:${SECRET_NAME})[\w.-]*["']?\s*=\s*["']?(?<secret>${PLAIN}${VALUE}{4,})`,
    'dgi',
  ),
  new RegExp(
    String.raw`[\w.-]*(?:${SECRET_NAME})[\w.-]*\s*=\s*(?<q>["'])(?<secret>${PLAIN}[^"'\r\n]{4,}?)\k<q>`,
    'dgi',
  ),
  // "name: value": prose has it too, so that the value must look like none of its words, or be quoted.
  new RegExp(
    String.raw`[\w.-]*(?:${SECRET_NAME})[\w.-]*["']?\s*:\s*["']?(?<secret>${PLAIN}(?=${VALUE}*[\d!@#$%^+=])${VALUE}{8,})`,
    'dgi',
  ),
  new RegExp(
    String.raw`(?:passw(?:or)?[dt]|passphrase|pwd|secret)["']?\s*:\s*(?<q>["'])(?<secret>${PLAIN}[^\s"']{6,})\k<q>`,
    'dgi',
  ),
  // As options of a command.
  new RegExp(
    String.raw`(?<![\w-])--?[\w-]*(?:passw(?:or)?d|passphrase|token|secret|api-?key)[\w-]*\s+(?<secret>${PLAIN}(?=\S*\d)[^\s"'-]\S{5,})`,
    'dgi',
  ),
  /\bcurl\b[^\r\n]*?\s(?:-u|--user)\s+["']?[^\s:"']+:(?<secret>[^\s"']+)/dg,
  /\b(?:mysql|mysqldump|mariadb|sshpass)\b[^\r\n]*?\s-p(?<secret>[^\s"']{3,})/dg,
  // In addresses: a password, or a token in place of a name.
  /:\/\/[^\s/@:]*:(?<secret>[^\s/@]+)@/dg,
  /:\/\/[^\s/@:]*:(?<secret>(?!\d{1,5}\/)[^\s"'<>/]*\/[^\s"'<>]*)@[\w.-]+(?::\d|\/|\s|$)/dg,
  /:\/\/(?<secret>(?=[\w-]*\d)[\w-]{20,})@/dg,
  /\bjdbc:oracle:\w+:[^\s/]+\/(?<secret>[^\s@]+)@/dg,
  // To its end, or to that of the text where it was cut.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it stands between texts.
  /-----BEGIN [A-Z ]*PRIVATE KEY(?: BLOCK)?-----[^\u001e]*?(?:-----END [A-Z ]*PRIVATE KEY(?: BLOCK)?-----|(?=\u001e)|$)/g,
];
