import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FORMATS } from '../../src/reports/index.ts';
import { readReport } from '../../src/reports/read-report.ts';
import { findUnsound } from './find-unsound.ts';
import { SAMPLE_FILES } from './sample-files.ts';

/** Whatever comes through the door: it never throws, and what no tool wrote is never complete evidence. */

const read = (bytes: Uint8Array) => readReport([bytes], { path: 'any' });
const readText = (text: string) => read(new TextEncoder().encode(text));

const expectNoProof = (report: ReturnType<typeof read>): void => {
  expect(findUnsound(report)).toEqual([]);
  expect(report.complete).toBe(false);
};

const RUNS = { numRuns: fc.readConfigureGlobal().numRuns ?? 300 };

test('bytes of any kind prove nothing', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => expectNoProof(read(bytes))),
    RUNS,
  );
});

test('text of any kind proves nothing', () => {
  const lines = fc.array(fc.string({ unit: 'binary' }), { maxLength: 8 });
  fc.assert(
    fc.property(lines, (texts) => expectNoProof(readText(texts.join('\n')))),
    RUNS,
  );
});

test('JSON of any kind proves nothing, whatever format it is said to be', () => {
  const format = fc.option(fc.constantFrom(...FORMATS.map(({ id }) => id)), { nil: undefined });
  fc.assert(
    fc.property(fc.jsonValue(), format, (value, said) => {
      const bytes = new TextEncoder().encode(JSON.stringify(value));
      const report = readReport([bytes], { path: 'any', ...(said && { format: said }) });
      expect(findUnsound(report)).toEqual([]);
      // An empty list that is said to be the report of a linter may mean that nothing was found.
      if (said === undefined || report.format === null) expect(report.complete).toBe(false);
    }),
    RUNS,
  );
});

test('lines of JSON of any kind prove nothing', () => {
  const lines = fc.array(fc.object({ withNullPrototype: false }), { maxLength: 6 });
  fc.assert(
    fc.property(lines, (values) => {
      expectNoProof(readText(values.map((value) => JSON.stringify(value)).join('\n')));
    }),
    RUNS,
  );
});

interface Drawn {
  name: string;
  attributes: [string, string][];
  content: (Drawn | string)[];
}

/** Elements below each other, with names and texts from these sources. */
const drawXml = (name: fc.Arbitrary<string>, text: fc.Arbitrary<string>) =>
  fc.letrec<{ element: Drawn; content: Drawn | string }>((tie) => ({
    element: fc.record({
      name,
      attributes: fc.uniqueArray(fc.tuple(name, text), { maxLength: 4, selector: ([key]) => key }),
      content: fc.array(tie('content'), { maxLength: 4, depthIdentifier: 'xml' }),
    }),
    content: fc.oneof({ depthIdentifier: 'xml', depthSize: 'small' }, text, tie('element')),
  })).element;

const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (found) => `&#${found.codePointAt(0)};`);

const printXml = ({ name, attributes, content }: Drawn): string => {
  const pairs = attributes.map(([key, value]) => ` ${key}="${escapeXml(value)}"`).join('');
  const inside = content.map((one) => (typeof one === 'string' ? escapeXml(one) : printXml(one)));
  return `<${name}${pairs}>${inside.join('')}</${name}>`;
};

test('XML of any kind proves nothing', () => {
  const name = fc.stringMatching(/^[A-Za-z_][\w.-]{0,8}$/);
  fc.assert(
    fc.property(
      drawXml(name, fc.string()),
      fc.constantFrom('', '<?xml version="1.0"?>\n'),
      (...of) => expectNoProof(readText(of[1] + printXml(of[0]))),
    ),
    RUNS,
  );
});

const XML_FILES = SAMPLE_FILES.filter(({ text }) => text.trimStart().startsWith('<'));
const drawn = (pattern: RegExp): string[] => [
  ...new Set(XML_FILES.flatMap(({ text }) => [...text.matchAll(pattern)].map(([found]) => found))),
];

test('XML made of the words of all formats is sound, and complete only with something in it', () => {
  const name = fc.constantFrom(...drawn(/(?<=<)[A-Za-z][\w-]*|(?<=\s)[A-Za-z][\w-]*(?==")/g));
  const text = fc.constantFrom(...drawn(/(?<=")[^"<&\n]*(?=")/g));
  const root = fc.constantFrom(...new Set(XML_FILES.map((one) => findRoot(one.text))));
  fc.assert(
    fc.property(root, drawXml(name, text), (tag, element) => {
      const [, rootName = ''] = /^<([\w:-]+)/.exec(tag) ?? [];
      expect(findUnsound(readText(`${tag}${printXml(element)}</${rootName}>`))).toEqual([]);
    }),
    RUNS,
  );
});

/** The tag that a file begins with, with its attributes. */
const findRoot = (text: string): string =>
  (/<[A-Za-z][^>]*>/.exec(text.replace(/<!DOCTYPE[^>]*>/, ''))?.[0] ?? '').replace('/>', '>');
