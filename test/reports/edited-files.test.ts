import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { FORMATS } from '../../src/reports/index.ts';
import { readReport } from '../../src/reports/read-report.ts';
import {
  countSlots,
  drawSpan,
  EDITS,
  editJson,
  editText,
  findElements,
  findLines,
  type Span,
} from './edit-files.ts';
import { findUnsound } from './find-unsound.ts';
import { SAMPLE_FILES, type SampleFile } from './sample-files.ts';

/** Files that tools could have written, and something happened to them. */

const read = (text: string): Report =>
  readReport([new TextEncoder().encode(text)], { path: 'edited' });

const RUNS = { numRuns: fc.readConfigureGlobal().numRuns ?? 40 };

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

const isXml = (text: string): boolean => {
  let isSound = true;
  const parser = new SaxesParser();
  parser.on('error', () => {
    isSound = false;
  });
  parser.write(text).close();
  return isSound;
};

/** Judged by parsers of others: what is not well-formed is complete only where it says what stood around it. */
const expectWellFormed = (text: string, { complete, format, problems }: Report): void => {
  const syntax = FORMATS.find(({ id }) => id === format)?.syntax;
  const codes = problems.map(({ code }) => code);
  if (!complete || codes.includes('report-noise') || codes.includes('report-encoding')) return;
  if (syntax === 'json') expect(isJson(text)).toBe(true);
  if (syntax === 'xml') expect(isXml(text)).toBe(true);
};

const drawFile = (files: readonly SampleFile[]) => fc.constantFrom(...files);

describe.each(FORMATS.map(({ id, syntax }) => [id, syntax] as const))('%s', (id, syntax) => {
  const files = SAMPLE_FILES.filter(({ format }) => format === id);

  test('with any part removed, doubled or swapped it is read without a false word', () => {
    const edited = drawFile(files).chain(({ text }) => {
      const span = drawSpan(text.length);
      return fc
        .tuple(fc.constantFrom(...EDITS), fc.tuple(span, span))
        .map(([edit, spans]) => editText(text, edit, spans));
    });
    fc.assert(
      fc.property(edited, (text) => {
        const report = read(text);
        expect(findUnsound(report)).toEqual([]);
        expectWellFormed(text, report);
      }),
      RUNS,
    );
  });

  test('with whole parts of it removed, doubled or swapped it is read without a false word', () => {
    const spansOf = (text: string): Span[] =>
      syntax === 'xml' ? findElements(text) : findLines(text);
    const edited = drawFile(files).chain(({ text }) => {
      const span = fc.constantFrom<Span>(...spansOf(text), [0, 0]);
      return fc
        .tuple(fc.constantFrom(...EDITS), fc.tuple(span, span))
        .map(([edit, spans]) => editText(text, edit, spans));
    });
    fc.assert(
      fc.property(edited, (text) => {
        expect(findUnsound(read(text))).toEqual([]);
      }),
      RUNS,
    );
  });
});

const jsonFormats = FORMATS.filter((format) => format.syntax === 'json');

describe.each(jsonFormats.map(({ id }) => id))('values of %s', (id) => {
  const values = SAMPLE_FILES.filter(({ format, text }) => format === id && isJson(text)).map(
    ({ text }): unknown => JSON.parse(text),
  );
  const edited = fc
    .constantFrom(...values)
    .chain((value) =>
      fc
        .tuple(
          fc.constantFrom(...EDITS, 'replace' as const),
          fc.tuple(fc.nat(countSlots(value)), fc.nat(countSlots(value))),
          fc.jsonValue({ maxDepth: 2 }),
        )
        .map(([edit, places, other]) => editJson(value, edit, places, other)),
    );

  test('removed, doubled, swapped or of another kind are read without a false word', () => {
    fc.assert(
      fc.property(edited, (value) => {
        expect(findUnsound(read(JSON.stringify(value)))).toEqual([]);
      }),
      RUNS,
    );
  });

  test('are never claimed by two formats, whatever is done to them', () => {
    fc.assert(
      fc.property(edited, (value) => {
        const claims = jsonFormats.filter((format) => format.recognise(value));
        expect(claims.length, claims.map((format) => format.id).join()).toBeLessThan(2);
      }),
      RUNS,
    );
  });
});
