import { describe, expect, it } from 'vitest';
import { redactTexts } from '../../src/records/redact.ts';
import { assemble, inputOf, junit, reportFile, testCase } from './build-record.ts';

const codes = (problems: readonly { code: string }[]): string[] => problems.map(({ code }) => code);

describe('secrets and machines', () => {
  it('are taken out of every text that is kept, and counted', async () => {
    // In pieces, so that no scanner takes the test itself for a leak.
    const token = `ghp_${'a1B2'.repeat(9)}`;
    const message = `at /home/anna/shop/cart.py: token=${token} https://bob:hunter22@db.example.org/x`;
    const file = reportFile('u.xml', junit(testCase('adds', `<failure message="${message}"/>`)));
    const { record, problems } = await assemble(inputOf([file]));
    const text = JSON.stringify(record);
    expect(text).not.toContain(token);
    expect(text).not.toContain('hunter22');
    expect(text).not.toContain('anna');
    expect(record.redactions).toBeGreaterThanOrEqual(2);
    expect(codes(problems)).toContain('secrets-removed');
  });

  it.each([
    'DB_PASSWORD=supersecret99',
    'access_token=abcdefgh12345678',
    'PGPASSWORD=supersecret99',
    'MYSQL_PWD=supersecret99',
    'Authorization: Basic c3VwZXJzZWNyZXQ5OQ==',
    'redis://:supersecret99@cache',
    'password: supersecret99',
    'Cookie: id=supersecret99',
    'https://x.example.org/a?b=1&sig=supersecret99',
  ])('are taken out of “%s”', async (message) => {
    const failure = `<failure message="${message.replaceAll('&', '&amp;')}"/>`;
    const { record } = await assemble(
      inputOf([reportFile('u.xml', junit(testCase('adds', failure)))]),
    );
    expect(JSON.stringify(record)).not.toMatch(/supersecret99|abcdefgh12345678|c3VwZXJzZWNyZXQ5OQ/);
  });

  it('are taken out of a command by the option before them', async () => {
    const argv = ['curl', '--password', 'hunter2', '-u', 'bob:hunter2', 'DB_PASSWORD=hunter2', 'x'];
    const command = { argv, exitCode: 0, duration: 1 };
    const { record } = await assemble(inputOf([], { envelope: { command } }));
    expect(JSON.stringify(record)).not.toContain('hunter2');
    expect(record.envelope.command?.argv.at(-1)).toBe('x');
  });

  it('leave ordinary texts alone', async () => {
    const names = [
      'keeps the password policy of 12 characters',
      'token: expired is refused',
      'sign-in works with a session cookie',
    ];
    const { record } = await assemble(
      inputOf([reportFile('u.xml', junit(...names.map((name) => testCase(name))))]),
    );
    expect(record.suites[0]?.passed).toEqual(names);
    expect(record.redactions).toBe(0);
  });
});

/** In pieces, so that no scanner takes the test itself for a leak. */
const letters = (count: number): string => 'aB3dE5gH7jK9mN1pQ3sT5vW7xY9z'.repeat(8).slice(0, count);
const digits = (count: number): string => '0123456789abcdef9f8e7d6c'.repeat(8).slice(0, count);

const redact = async (...texts: string[]) => redactTexts(texts, (text) => ({ text, count: 0 }));

describe('a secret is seen', () => {
  it.each([
    ['of AWS', ['AKIA', 'Q3EGRIPH7WXMKBTL'], ['aws_secret_access_key: ', letters(40)]],
    ['of GitHub', ['ghp_', letters(36)], ['ghs_', letters(36)], ['github_pat_', letters(82)]],
    ['of GitLab', ['glpat-', letters(20)], ['glrt-', letters(20)], ['gldt-', letters(20)]],
    ['of Slack', ['xoxb-123456789012-123456789012-', letters(24)]],
    ['of npm and PyPI', ['npm_', letters(36)], ['pypi-AgEIcHlwaS5vcmc', letters(90)]],
    ['of Stripe', ['sk_live_', letters(24)], ['whsec_', letters(32)]],
    ['of OpenAI and Anthropic', ['sk-proj-', letters(80)], ['sk-ant-api03-', letters(93)]],
    ['of Google', ['AIza', letters(35)], ['ya29.', letters(60)], ['GOCSPX-', letters(28)]],
    ['of Vault', ['hvs.', letters(90)], ['X-Vault-Token: hvs.', letters(90)]],
    ['of Azure', ['AccountKey=', `${letters(86)}==`], ['x?sv=2022&sig=', letters(43)]],
    ['of others', ['dop_v1_', digits(64)], ['hf_', letters(34)], ['PMAK-', digits(58)]],
    ['signed', ['eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.', letters(43)]],
    [
      'of a header',
      ['Authorization: Bearer ', letters(30)],
      ['Authorization: token ', letters(40)],
    ],
    ['of a chat', ['https://discord.com/api/webhooks/', `1234/${letters(60)}`]],
    [
      'of an address',
      ['https://bob:', letters(9), '@x.org'],
      ['https://', letters(40), '@x.org/y'],
    ],
    ['of a connection', ['postgres://u:', 'S3/cr@t!', '@db:5432/x'], ['Server=d;Pwd=', letters(9)]],
    ['of a command', ['curl -u bob:', letters(9)], ['mysql -u root -p', letters(9)]],
    ['of another language', ['Passwort: ', letters(9)], ['пароль=', letters(9)]],
    ['as it is stored', ['bob:', `$2y$10$${letters(53)}`]],
    ['as JSON', ['{"password": "', 'correcthorse', '"}']],
  ])('%s', async (_, ...texts) => {
    for (const [before, secret = '', after = ''] of texts) {
      const { value, count } = await redact(`it said ${before}${secret}${after} and`);
      expect(value[0]).not.toContain(secret);
      expect(value[0]).toMatch(/^it said /);
      expect(count).toBeGreaterThan(0);
    }
  });

  it('to the end of a key that was cut, and no further', async () => {
    const key = `-----BEGIN RSA PRIVATE KEY-----\n${letters(60)}`;
    const { value, count } = await redact(`first ${key}`, 'second', `third ${key}`, 'fourth text');
    expect(value).toEqual(['first [removed]', 'second', 'third [removed]', 'fourth text']);
    expect(count).toBe(2);
  });

  it('once: what was taken out is no secret', async () => {
    const { value } = await redact(`password=${letters(12)}`);
    expect(await redact(...value)).toMatchObject({ value, count: 0 });
  });
});

it.each([
  `sha256:${digits(64)}`,
  `commit ${digits(40)}`,
  'uuid 01234567-89ab-cdef-0123-456789abcdef',
  'password=true',
  'test_login[password=None]',
  'token=$' + '{TOKEN}',
  'Bearer <token>',
  'Bearer authentication required',
  'authentication: OAuth2 works',
  'author=anna.smith',
  'passes=1000',
  'signature: sha256 is checked',
  'git@github.com:acme/shop.git',
  'https://example.org:8080/x@2',
  'pkg:npm/%40scope/name@1.2.3',
  'password: ********',
])('no secret: %s', async (text) => {
  expect(await redact(text)).toMatchObject({ value: [text], count: 0 });
});
