import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LARGEST_DOCUMENT } from '../../../src/documents/markdown/parse-markdown.ts';
import { decodeText } from '../../../src/documents/text/decode-text.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (unit) => unit.charCodeAt(0));
const utf16 = (text: string, order: 'little' | 'big'): Uint8Array => {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let index = 0; index < text.length; index += 1) {
    view.setUint16(index * 2, text.charCodeAt(index), order === 'little');
  }
  return new Uint8Array(view.buffer);
};
const decode = (input: string | Uint8Array) => decodeText(input, 'a.md');
const problemsOf = (input: string | Uint8Array) =>
  decode(input).problems.map(({ code, place }) => `${code} ${place.line}`);

describe('encodings', () => {
  const text = '# Prêt 🚀\n\n- [ ] ✅ café\n- [x] 本番\n';
  const marked = `\uFEFF${text}`;
  const files: [string, Uint8Array, boolean][] = [
    ['UTF-8', utf8(text), false],
    ['UTF-8 with a byte order mark', utf8(marked), true],
    ['UTF-16 little-endian with a mark', utf16(marked, 'little'), true],
    ['UTF-16 big-endian with a mark', utf16(marked, 'big'), true],
    ['UTF-16 little-endian without one', utf16(text, 'little'), false],
    ['UTF-16 big-endian without one', utf16(text, 'big'), false],
  ];
  test.each(files)('%s gives the text without a problem', (_, file, bom) => {
    expect(decode(file)).toEqual({
      text,
      readable: true,
      encoding: { repaired: null, bom, eol: 'lf' },
      problems: [],
    });
  });

  test('text that is decoded already loses its byte order mark only', () => {
    expect(decode(marked)).toMatchObject({ text, encoding: { bom: true }, problems: [] });
  });

  test('bytes that are no UTF-8 are read as Windows-1252, and the first such line is named', () => {
    const file = latin1('# Plan\n- [ ] caf\xe9 \x96 d\xe9j\xe0\n');
    expect(decode(file).text).toBe('# Plan\n- [ ] café – déjà\n');
    expect(problemsOf(file)).toEqual(['encoding-unknown 2']);
  });

  test('one line in another encoding does not damage the UTF-8 lines around it', () => {
    const file = new Uint8Array([...utf8('✅ é\n'), ...latin1('caf\xe9\n'), ...utf8('🚀\n')]);
    expect(decode(file).text).toBe('✅ é\ncafé\n🚀\n');
    expect(problemsOf(file)).toEqual(['encoding-unknown 2']);
  });

  test('a character cut off by the end of the file costs that character alone', () => {
    const file = utf8('- [ ] é ✅');
    expect(decode(file.subarray(0, file.length - 1)).text).toBe('- [ ] é \uFFFD');
    expect(problemsOf(file.subarray(0, file.length - 1))).toEqual([]);
  });
});

describe('line ends', () => {
  test.each([
    ['a\nb\n', 'lf'],
    ['a\r\nb\r\n', 'crlf'],
    ['a\rb\r', 'cr'],
    ['a\r\nb\n', 'mixed'],
    ['a', 'lf'],
  ])('%j ends its lines in %s', (text, eol) => {
    const decoded = decode(utf8(text));
    expect(decoded.encoding.eol).toBe(eol);
    expect(decoded.text).toBe(text.replace(/\r\n?/g, '\n'));
  });

  test('lines keep their numbers, whatever the text', () => {
    const line = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('âœ…', 'Ã©', '‚úÖ'));
    const text = fc.array(fc.tuple(line, fc.constantFrom('\n', '\r\n', '\r')), { minLength: 1 });
    fc.assert(
      fc.property(text, (lines) => {
        const clean = lines.map(([content, end]) => [content.replace(/[\r\n\0]/g, ''), end]);
        const file = `x${clean.flat().join('')}`;
        const expected = file.split(/\r\n|\r|\n/).length;
        const decoded = decode(utf8(file));
        if (decoded.readable) expect(decoded.text.split('\n')).toHaveLength(expected);
      }),
    );
  });
});

describe('files without a text', () => {
  test.each([
    ['no bytes', new Uint8Array(), 'empty-document 0'],
    ['white space only', utf8('\uFEFF \r\n\t\n'), 'empty-document 0'],
    [
      'a picture',
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]),
      'binary-document 0',
    ],
    ['control characters', latin1('\x01\x02\x03\x04ab'), 'binary-document 0'],
    ['five megabytes', new Uint8Array(5_000_000).fill(97), 'document-too-large 0'],
  ])('%s: unreadable, with one problem for the whole file', (_, file, problem) => {
    expect(decode(file)).toMatchObject({ text: '', readable: false });
    expect(problemsOf(file)).toEqual([problem]);
  });

  test('the largest document is read, one byte more is not', () => {
    expect(decode(new Uint8Array(LARGEST_DOCUMENT).fill(97)).readable).toBe(true);
    expect(decode('a'.repeat(LARGEST_DOCUMENT + 1)).readable).toBe(false);
  });

  test('any bytes are decoded or refused with a reason', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (file) => {
        const { text, readable, problems } = decode(file);
        expect(text).not.toMatch(/\r|\0/);
        expect(readable || problems.length === 1).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('damage', () => {
  test('a repair is reported with its code page and the number of its lines', () => {
    const decoded = decode(utf8('# âœ… Plan\n\n- [ ] cafÃ©\n- [ ] plain\n'));
    expect(decoded.text).toBe('# ✅ Plan\n\n- [ ] café\n- [ ] plain\n');
    expect(decoded.encoding.repaired).toBe('windows-1252');
    expect(decoded.problems).toEqual([
      {
        code: 'mojibake-repaired',
        place: { file: 'a.md', line: 1, column: 1 },
        values: { codePage: 'windows-1252', lines: 2 },
      },
    ]);
  });

  test('a line that has lost bytes is left alone and quoted', () => {
    const decoded = decode(utf8('# âœ… Plan\n- [ ] âœ\uFFFD gone\n'));
    expect(decoded.text).toBe('# ✅ Plan\n- [ ] âœ\uFFFD gone\n');
    expect(
      decoded.problems.map(({ code, place, values }) => [code, place.line, values.found]),
    ).toEqual([
      ['mojibake-repaired', 1, undefined],
      ['mojibake-left', 2, '- [ ] âœ\uFFFD gone'],
    ]);
  });

  test('a byte order mark that was damaged with the rest is no text', () => {
    expect(decode(utf8('ï»¿# âœ… Plan\n'))).toMatchObject({
      text: '# ✅ Plan\n',
      encoding: { bom: true },
    });
  });

  const twins = existsSync(corpus())
    ? readdirSync(corpus()).filter((name) => /^\d+\.[a-z]/.test(name))
    : [];
  test.skipIf(twins.length === 0)(
    'damaged twins read as their clean files (skipped where ../shared is missing)',
    () => {
      for (const name of twins) {
        const clean =
          readdirSync(corpus()).find((other) => other.startsWith(`${name.slice(0, 3)}__`)) ?? '';
        const expected = decode(readFileSync(join(corpus(), clean))).text;
        expect(decode(readFileSync(join(corpus(), name))).text, name).toBe(expected);
      }
    },
  );
});

function corpus(): string {
  return join(import.meta.dirname, '../../../../shared/corpus');
}
