import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  createFileMatcher,
  createNameMatcher,
} from '../../../src/readiness/evidence/match-name.ts';

describe('a glob', () => {
  test.each([
    ['test_*', 'test_headers', true],
    ['test_*', 'my test_headers', false],
    ['*', '', true],
    ['*', 'a\nb', true],
    ['a*', 'a/b/c', true],
    ['test_?', 'test_é', true],
    ['test_?', 'test_🚀', true],
    ['test_?', 'test_', false],
    ['adds [1-2]', 'adds [1-2]', true],
    ['adds [1-2]', 'adds 1', false],
    ['adds [*]', 'adds [1, 2]', true],
    ['adds [*]', 'adds 1', false],
    ['{a,b}*', '{a,b}c', true],
    ['!(a)*', '!(a)', true],
    ['TEST_*', 'test_a', false],
    ['toString', 'toString', true],
  ])('%j and %j: %s', (glob, name, fits) => {
    expect(createNameMatcher(glob)(name)).toBe(fits);
  });

  test('is what an expression with the same signs would say', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'b', '*', '?', '[', '\\', '/', '\n', '.'),
      maxLength: 8,
    });
    fc.assert(
      fc.property(text, text, (glob, name) => {
        const signs: Record<string, string> = { '*': '[^]*', '?': '[^]' };
        const source = [...glob].map(
          (sign) =>
            signs[sign] ?? sign.replace(/[[\\/.\n]/, (it) => (it === '\n' ? '\\n' : `\\${it}`)),
        );
        expect(createNameMatcher(glob)(name)).toBe(new RegExp(`^${source.join('')}$`).test(name));
      }),
      { numRuns: 2000 },
    );
  });

  test('takes no longer for many stars than their number times the name', () => {
    expect(createNameMatcher(`${'*a'.repeat(200)}b`)('a'.repeat(5000))).toBe(false);
  });
});

const isIn = (wanted: string, file: string | null, ...suite: string[]): boolean =>
  createFileMatcher(wanted)({ file, suite });

describe('a test lies in the file that is named', () => {
  test.each<[string, string | null, string[]]>([
    ['tests/test_security.py', 'tests/test_security.py', []],
    ['./tests/test_security.py', 'tests/test_security.py', []],
    ['tests/test_security.py', '/home/ci/app/tests/test_security.py', []],
    ['tests/test_security.py', 'C:\\app\\tests\\test_security.py', []],
    ['tests\\test_security.py', 'tests/test_security.py', []],
    ['tests/test_security.py', null, ['tests.test_security']],
    ['tests/test_security.py', null, ['tests.test_security.TestHeaders']],
    ['tests/test_security.py', null, ['pytest', 'app.tests.test_security']],
    ['test_security.py', null, ['tests.test_security']],
    ['tests/test_security.py', 'tests/test_security.py::TestHeaders', []],
    ['src/test/java/com/acme/CartTest.java', null, ['com.acme.CartTest']],
    ['CartTest.java', null, ['com.acme.CartTest']],
    ['spec/models/user_spec.rb', null, ['spec.models.user_spec']],
    ['src/cart.test.ts', '/ci/src/cart.test.ts', []],
    ['src/cart.test.ts', null, ['src/cart.test.ts']],
    ['tests/security/', 'tests/security/test_headers.py', []],
    ['tests/security', null, ['tests.security.test_headers']],
    ['tests/security/*', 'tests/security/test_headers.py', []],
    ['tests/*_security.py', '/ci/tests/test_security.py', []],
  ])('%s: %s %o', (wanted, file, suite) => {
    expect(isIn(wanted, file, ...suite)).toBe(true);
  });

  test.each<[string, string | null, string[]]>([
    ['tests/test_security.py', 'tests/test_security_headers.py', []],
    ['tests/test_security.py', 'other/test_security.py', []],
    ['tests/test_security.py', 'mytests/test_security.py', []],
    ['tests/test_security.py', null, ['tests.test_security_headers']],
    ['tests/test_security.py', null, ['mytests.test_security']],
    ['tests/test_security.py', null, ['test_security']],
    ['tests/test_security.py', null, ['reads tests.test_security of a file']],
    ['tests/', null, ['tests']],
    ['tests/security', 'tests/security_headers.py', []],
    ['src/cart.test.ts', null, ['src.cart.test']],
    ['CartTest.java', null, ['com.acme.ShoppingCartTest']],
    ['', 'a.py', []],
    ['/', 'a.py', []],
  ])('and not in another: %s: %s %o', (wanted, file, suite) => {
    expect(isIn(wanted, file, ...suite)).toBe(false);
  });
});
