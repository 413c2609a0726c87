import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createHidePaths } from '../../src/records/hide-paths.ts';

const hide = createHidePaths({
  workspaces: ['/data1/agents/7/shop', 'D:\\jobs\\shop'],
  home: '/people/anna',
});

describe('a path of a machine', () => {
  it.each([
    ['/data1/agents/7/shop/src/a.ts:3:4', 'src/a.ts:3:4'],
    ['d:/jobs/shop/src/a.cs', 'src/a.cs'],
    ['cwd is /data1/agents/7/shop.', 'cwd is ..'],
    ['/people/anna/x', '~/x'],
    ['HOME=/people/anna', 'HOME=~'],
    ['at file:///home/runner/work/shop/shop/src/a.ts:3', 'at src/a.ts:3'],
    ['(/home/bob/shop/x.ts:1:2)', '(~/shop/x.ts:1:2)'],
    ['/Users/bob', '~'],
    ['C:\\Users\\Anna Smith\\repo\\x.ts', '~/repo\\x.ts'],
    ['C:\\\\Users\\\\anna\\\\x.ts', '~/x.ts'],
    ['/mnt/c/Users/anna/x.ts', '~/x.ts'],
    ['D:\\a\\shop\\shop\\src\\Cart.cs:line 42', 'src\\Cart.cs:line 42'],
    ['/home/vsts/work/1/s/src/a.ts', 'src/a.ts'],
    ['C:\\agent\\_work\\3\\s\\a.cs', 'a.cs'],
    ['/__w/shop/shop/src/a.ts', 'src/a.ts'],
    ['/builds/acme/shop/src/a.rb:1', 'src/a.rb:1'],
    ['/var/lib/jenkins/workspace/shop-main/src/A.java', 'src/A.java'],
    ['C:\\jenkins\\workspace\\shop\\A.java', 'A.java'],
    ['/root/project/x.py', 'x.py'],
    ['/var/lib/buildkite-agent/builds/host-1/acme/shop/x.go', 'x.go'],
    ['/opt/atlassian/pipelines/agent/build/x.js', 'x.js'],
    ['/usr/src/app/tests/x.js', 'tests/x.js'],
    ['/app/tests/cart.test.ts:4:5', 'tests/cart.test.ts:4:5'],
    ['/tmp/pytest-of-anna/pytest-0/f.txt', 'pytest-0/f.txt'],
    ['/private/var/folders/ab/cdef/T/x/y', 'x/y'],
    ['\\\\files\\share\\x.txt', 'x.txt'],
  ])('%s becomes %s', (text, shown) => {
    expect(hide(text)).toEqual({ text: shown, count: 1 });
  });
});

it.each([
  'GET /home returns 200',
  'GET /app/login returns 200',
  'POST /api/users/42',
  'https://example.org/home/anna/x',
  '/etc/kubernetes/manifests/kube-apiserver.yaml',
  '/usr/lib/python3.11/unittest/case.py',
  'src/home/b/c.ts',
  'webpack:///src/app/x.ts',
  'node:internal/modules/cjs/loader:1078',
  'and/or, 3/4, C: not found, \\d+\\w\\s',
])('what names neither person nor machine stays: %s', (text) => {
  expect(hide(text)).toEqual({ text, count: 0 });
});

it('a folder right below the root is too common a word to be taken for a workspace', () => {
  const other = createHidePaths({ workspaces: ['/', '/app', ''], home: '/' });
  expect(other('GET /app/login').text).toBe('GET /app/login');
});

it('no text gets longer', () => {
  const part = fc.constantFrom('/', '\\', 'home', 'C:', 'a', ' ', 'work', 'tmp', '.ts', ':3', '~');
  fc.assert(
    fc.property(fc.array(part, { maxLength: 14 }), (parts) => {
      const { text } = hide(parts.join(''));
      expect(text.length).toBeLessThanOrEqual(parts.join('').length);
    }),
  );
});
