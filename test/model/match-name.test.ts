import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createNameMatcher } from '../../src/model/match-name.ts';

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
