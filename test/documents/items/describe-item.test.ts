import { describe, expect, test } from 'vitest';
import { readChecklist } from '../../../src/documents/read-checklist.ts';

const id = (title: string) =>
  readChecklist(`## Ops\n- [ ] ${title}\n`, 'checklist.md').items[0]?.id.replace('ops.', '');

describe('state words are no part of an id', () => {
  test.each([
    'Keys **TODO**',
    'Keys — TODO',
    'Keys — **TODO**',
    '**TODO** Keys',
    '**TODO:** Keys',
    '**TODO**: Keys',
    'TODO: Keys',
    '**Keys** **TODO**',
    '**Keys**: in the vault **TODO**',
    'Keys — not tested',
  ])('%s', (title) => {
    expect(id(title)).toBe('keys');
  });

  test('a title that is nothing else keeps it', () => {
    expect(id('**TODO**')).toBe('todo');
  });
});

describe('numbering is no part of an id', () => {
  test.each([
    '1.2 mTLS',
    '1.2.3 mTLS',
    '8. mTLS',
    '8) mTLS',
    '1.2. mTLS',
    '1.2: mTLS',
    '🔒 4.1 mTLS',
    '**1.2 mTLS**: on',
    '**8.** mTLS',
  ])('%s', (title) => {
    expect(id(title)).toBe('mtls');
  });

  test.each([
    ['SEC-04 rotated', 'sec-04-rotated'],
    ['2FA on', '2fa-on'],
    ['3 replicas', '3-replicas'],
    ['99.9 % uptime', '99-9-uptime'],
    ['99.9 percent uptime', '99-9-percent-uptime'],
    ['1.5 GB heap', '1-5-gb-heap'],
    ['2.5 million rows loaded', '2-5-million-rows-loaded'],
    ['0.5 s or less', '0-5-s-or-less'],
    ['24/7 rota', '24-7-rota'],
    ['8.', '8'],
  ])('an amount or a name is kept: %s', (title, expected) => {
    expect(id(title)).toBe(expected);
  });

  test('renumbering changes no id', () => {
    expect(id('1.2 Certificates')).toBe(id('2.1 Certificates'));
  });
});
