import { expect, test } from 'vitest';
import { relativePath } from '../../../src/reports/text/clean-text.ts';

test.each([
  ['/home/circleci/project/tests/test_cart.py', 'tests/test_cart.py'],
  ['/home/ann/repo/src/cart/cart.spec.ts', 'src/cart/cart.spec.ts'],
  ['/home/ann/code/tests/test_cart.py', 'tests/test_cart.py'],
  ['/home/ann/projects/shop/tests/test_cart.py', 'tests/test_cart.py'],
  ['/Users/ann/Documents/shop/src/cart.test.ts', 'src/cart.test.ts'],
  ['C:\\Users\\ann\\shop\\tests\\test_cart.py', 'tests/test_cart.py'],
  ['/root/project/tests/test_cart.py', 'tests/test_cart.py'],
  ['/root/tests/test_cart.py', 'tests/test_cart.py'],
  ['D:\\tests\\test_cart.py', 'tests/test_cart.py'],
  ['D:\\shop\\tests\\test_cart.py', 'tests/test_cart.py'],
  ['/home/runner/work/shop/shop/tests/test_cart.py', 'tests/test_cart.py'],
  ['file:///home/ann/shop/src/cart.ts', 'src/cart.ts'],
])('of %s stays %s', (path, kept) => {
  expect(relativePath(path)).toBe(kept);
});
