import { describe, expect, test } from 'vitest';
import { classifyCode } from '../../../src/documents/items/classify-code.ts';
import { readChecklist } from '../../../src/documents/read-checklist.ts';

const read = (text: string) => {
  const { commands, expected, blanks } = readChecklist(text, 'checklist.md').items[0] ?? {};
  return { commands, expected, blanks };
};

describe('what a command shall print', () => {
  test.each([
    [
      'curl -f https://ferry.test/health   # Expected: 200',
      'curl -f https://ferry.test/health',
      '200',
    ],
    ['curl -X DELETE https://ferry.test/1 → 204', 'curl -X DELETE https://ferry.test/1', '204'],
    ['$ dig ferry.test # → 192.0.2.7', 'dig ferry.test', '192.0.2.7'],
    ['curl x \\\n    -H "A: b"  # expected output: ok', 'curl x -H "A: b"', 'ok'],
  ])('in a block, on its own line: %s', (code, command, output) => {
    const block = `\`\`\`sh\n${code}\n\`\`\``.replaceAll('\n', '\n  ');
    expect(read(`- [ ] Health\n\n  ${block}\n`)).toMatchObject({
      commands: [command],
      expected: [output],
    });
  });

  test.each([
    ['`curl x` → `200 OK`', 'curl x', '200 OK'],
    ['`curl x` → answers **200** at once', 'curl x', 'answers 200 at once'],
    ['`curl x # Expected: 200`', 'curl x', '200'],
    ['`curl x → 204`', 'curl x', '204'],
  ])('in a line: %s', (line, command, output) => {
    const wanted = { commands: [command], expected: [output] };
    expect(read(`- [ ] Health\n  - ${line}\n`)).toMatchObject(wanted);
    expect(read(`- [ ] ${line}\n`)).toMatchObject(wanted);
  });

  test.each([
    ['`npm ci` → `npm test`', ['npm ci', 'npm test']],
    ['`echo "a → b"`', ['echo "a → b"']],
    ['`curl x # ask Ann`', ['curl x # ask Ann']],
    ['`curl https://ferry.test/#expected`', ['curl https://ferry.test/#expected']],
  ])('%s expects nothing', (line, commands) => {
    expect(read(`- [ ] Health\n  - ${line}\n`)).toMatchObject({ commands, expected: [] });
  });
});

test('the lines of a directive are no blanks', () => {
  expect(read('- [ ] Health\n\n  :::warning\n  Owner: ____\n  :::\n').blanks).toEqual(['Owner']);
});

test('variables written together are each one; a column, an event and an address are no files', () => {
  expect(classifyCode('DB_HOST/DB_NAME').env).toEqual(['DB_HOST', 'DB_NAME']);
  expect(classifyCode('APP_URL=https://a.example/b').env).toEqual(['APP_URL']);
  for (const name of ['orders.price', 'charge.refunded', 'ops@example.org', '.NET'])
    expect(classifyCode(name)).toEqual({ commands: [], files: [], env: [], urls: [] });
  expect(classifyCode('shop.example.com').urls).toEqual(['shop.example.com']);
  expect(
    ['schema.sql', '.gitignore', 'a/b', 'nginx.prod.conf'].flatMap(
      (name) => classifyCode(name).files,
    ),
  ).toEqual(['schema.sql', '.gitignore', 'a/b', 'nginx.prod.conf']);
});
