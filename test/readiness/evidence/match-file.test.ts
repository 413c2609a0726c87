import { describe, expect, test } from 'vitest';
import { createFileMatcher } from '../../../src/readiness/evidence/match-file.ts';

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
