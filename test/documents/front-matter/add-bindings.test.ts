import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addBindings } from '../../../src/documents/front-matter/add-bindings.ts';
import { readFrontMatter } from '../../../src/documents/front-matter/read-front-matter.ts';
import { renderBinding } from '../../../src/documents/front-matter/render-binding.ts';
import { decodeText } from '../../../src/documents/text/decode-text.ts';
import type { Selector } from '../../../src/model/binding.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array | null): string | null =>
  bytes === null ? null : new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
const ENTRY = "{item: 'a', check: 'b'}";
const add = (text: string, ...entries: string[]): string | null =>
  decode(addBindings(encode(text), entries.length === 0 ? [ENTRY] : entries));

describe('bindings are added', () => {
  test.each([
    ['to a file that is not there', '', `---\nevidence:\n  - ${ENTRY}\n---\n`],
    ['where there is no front matter', '# Shop\n', `---\nevidence:\n  - ${ENTRY}\n---\n\n# Shop\n`],
    [
      'behind a mark of byte order',
      '\uFEFF# Shop',
      `\uFEFF---\nevidence:\n  - ${ENTRY}\n---\n\n# Shop`,
    ],
    [
      'below a break that is no front matter',
      '---\n\nProse\n',
      `---\nevidence:\n  - ${ENTRY}\n---\n\n---\n\nProse\n`,
    ],
    ['to an empty block', '---\n---\n# A', `---\nevidence:\n  - ${ENTRY}\n---\n# A`],
    [
      'at the end of a block',
      '---\nname: A # x\n---\n',
      `---\nname: A # x\nevidence:\n  - ${ENTRY}\n---\n`,
    ],
    [
      'with its line ends',
      '---\r\nname: A\r\n---\r\n',
      `---\r\nname: A\r\nevidence:\r\n  - ${ENTRY}\r\n---\r\n`,
    ],
    [
      'to a list, before what follows',
      '---\nevidence:\n- {item: x, check: y} # why\n\n# rules\ngate: {verified: 5}\n---\n',
      `---\nevidence:\n- {item: x, check: y} # why\n- ${ENTRY}\n\n# rules\ngate: {verified: 5}\n---\n`,
    ],
    [
      'to a list of blocks',
      '---\nevidence:\n    - item: x\n      check: y\n---\n',
      `---\nevidence:\n    - item: x\n      check: y\n    - ${ENTRY}\n---\n`,
    ],
    [
      'to a list on one line',
      '---\nevidence: [{item: x, check: y}]\n---\n',
      `---\nevidence: [{item: x, check: y}, ${ENTRY}]\n---\n`,
    ],
    ['to an empty list', '---\nevidence: []\n---\n', `---\nevidence: [${ENTRY}]\n---\n`],
    [
      'to a key without a value',
      '---\nevidence: # soon\nname: A\n---\n',
      `---\nevidence: # soon\n  - ${ENTRY}\nname: A\n---\n`,
    ],
    [
      'to a block in braces',
      '---\n{name: A}\n---\n',
      `---\n{name: A, evidence: [${ENTRY}]}\n---\n`,
    ],
  ])('%s', (_, before, after) => {
    expect(add(before)).toBe(after);
  });

  test('as bytes, whatever they mean', () => {
    const before = Uint8Array.from([...encode('# '), 0xe9, 0xff, 0x80, 0x0a]);
    const after = addBindings(before, [ENTRY]);
    expect(after?.slice(-before.length)).toEqual(before);
  });
});

test.each([
  ['broken YAML', '---\nname: [\n---\n'],
  ['a block that nothing closes', '---\nname: A\n\n# Shop\n'],
  ['evidence that is text', '---\nevidence: none\n---\n'],
  ['evidence that is a map', '---\nevidence: {item: a}\n---\n'],
  ['evidence under another name', '---\nx: &e []\nevidence: *e\n---\n'],
  ['UTF-16', '-\u0000-\u0000-\u0000\n\u0000'],
])('%s is left alone', (_, text) => {
  expect(add(text)).toBeNull();
});

const anyLine = fc.constantFrom(
  'name: A',
  'owner: "Zoë — ops"',
  '# a comment',
  '',
  'gate: {verified: 50}',
  'tags: [a, b,]',
  'text: |\n  one\n\n  two',
  'text2: >-\n  one\n    two',
  'evidence:',
  'evidence: []',
  'evidence: [ {item: x, check: y}, ] # c',
  'evidence:\n  - item: x\n    check: y\n  # last',
  'evidence:\n- {item: x, check: "- z"}',
  'waivers:\n  - item: q\n    reason: r',
  '? odd\n: value',
  "'quoted key': 1",
  'evidence: ~',
  'levels:\n  - {name: L, verified: 1}',
);
const anyBody = fc.constantFrom(
  '',
  '# Shop\n',
  '\n\n# Shop\n\n- [x] Done\n',
  '---\n',
  'é\u00a0\n',
  '- [ ] a',
);
const anyDocument = fc
  .record({
    bom: fc.constantFrom('', '\uFEFF'),
    lines: fc.option(fc.uniqueArray(anyLine, { maxLength: 6 }), { nil: null }),
    body: anyBody,
    eol: fc.constantFrom('\n', '\r\n'),
  })
  .map(({ bom, lines, body, eol }) => {
    const front = lines === null ? '' : `---\n${lines.map((line) => `${line}\n`).join('')}---\n`;
    return bom + `${front}${body}`.replaceAll('\n', eol);
  });
const anyText = fc.string({ minLength: 1, maxLength: 12 }).filter((text) => text.trim() !== '');
const anySelector: fc.Arbitrary<Selector> = fc.oneof(
  anyText.map((name) => ({ kind: 'check' as const, name, group: null })),
  anyText.map((file) => ({
    kind: 'tests' as const,
    file,
    suite: null,
    name: null,
    variant: null,
    tool: null,
  })),
  anyText.map((name) => ({
    kind: 'measure' as const,
    name,
    statistic: null,
    subject: null,
    tool: null,
  })),
);

test('of a document only the added bytes differ, and it says what it said and the bindings', () => {
  fc.assert(
    fc.property(anyDocument, anyText, anySelector, (text, id, selector) => {
      const before = encode(text);
      const after = addBindings(before, [renderBinding(id, selector, null)]);
      if (after === null) return;
      let same = 0;
      while (same < before.length && before[same] === after[same]) same += 1;
      const rest = before.length - same;
      expect(after.slice(after.length - rest)).toEqual(before.slice(same));
      const [was, is] = [before, after].map((bytes) =>
        readFrontMatter(decodeText(bytes, 'a.md').text, 'a.md'),
      );
      expect(is?.declared.bindings.length).toBe((was?.declared.bindings.length ?? 0) + 1);
      const added = is?.declared.bindings.at(-1);
      expect(added?.item).toBe(id.trim());
      expect(is?.settings).toEqual({ ...was?.settings });
      expect(is?.body.replace(/^\n+/, '')).toBe(was?.body.replace(/^\n+/, ''));
    }),
    { numRuns: 400 },
  );
});
