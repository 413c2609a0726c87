import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { renderReportJson } from '../../src/exports/report-json.ts';
import { PROBLEMS } from '../../src/model/problem-catalogue.ts';
import { FORMATS } from '../../src/reports/index.ts';
import { readReport } from '../../src/reports/read-report.ts';

/**
 * What holds for every format. `test/fixtures/reports/<format>/` holds files named by their situation,
 * each with its reading beside it, `<file>.read.json`. WRITE_READINGS=1 writes those that are missing;
 * read what it wrote before you commit it.
 */
const SAMPLES = fileURLToPath(new URL('../fixtures/reports/', import.meta.url));

/** Of these a part that ends between two lines is as well-formed as the whole. */
const MAY_END_ANYWHERE: Readonly<Record<string, string>> = {
  lcov: 'a tracefile ends after any of its records, and does not say how many there are',
  'go-cover': 'a profile ends after any of its blocks, and does not say how many there are',
  'mypy-json': 'mypy leaves its summary out of JSON, so that the last message may be any',
  'pylint-text': 'the rating at its end may be turned off, and does not say how many there are',
  'tsc-text': 'tsc sums up only with --pretty; without, its output ends after any error',
  'jmeter-csv': 'one row a sample, and no last row: a test that was stopped leaves a sound file',
  'prometheus-text': 'samples in any number; the end mark of OpenMetrics is not in most of them',
  'govulncheck-json': 'messages follow one another, and none is the last',
  'trufflehog-json': 'a line a secret, and none says how many there are',
  'nuclei-lines': 'a line a match, and none says how many there are',
  'attestation-lines': 'a line a statement, and none says how many there are',
};

const filesOf = (format: string): string[] => {
  const folder = join(SAMPLES, format);
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => !name.endsWith('.read.json'))
        .sort()
    : [];
};

const read = (bytes: Uint8Array, path: string) => readReport([bytes], { path });

const samples = FORMATS.flatMap(({ id }) =>
  filesOf(id).map((name) => {
    const path = `${id}/${name}`;
    return { id, path, bytes: new Uint8Array(readFileSync(join(SAMPLES, path))) };
  }),
);
/** Of each format the first that nothing is wrong with: what is cut from it must be missed. */
const whole = FORMATS.map(({ id }) => {
  const sample = samples.find((one) => one.id === id && read(one.bytes, one.path).complete);
  return { id, sample };
});

test('ids and names of formats are unique', () => {
  expect(new Set(FORMATS.map(({ id }) => id)).size).toBe(FORMATS.length);
  expect(new Set(FORMATS.map(({ name }) => name)).size).toBe(FORMATS.length);
});

describe.each(FORMATS.map(({ id }) => id))('%s', (id) => {
  const own = samples.filter((sample) => sample.id === id);

  test('has files of its own, one of them whole', () => {
    expect(own.length).toBeGreaterThan(0);
    expect(whole.find((one) => one.id === id)?.sample).toBeDefined();
  });

  test('is recognised alone, by content', () => {
    for (const { bytes, path } of own) expect(read(bytes, 'x').format, path).toBe(id);
  });

  test('is read as its readings say', () => {
    for (const { bytes, path } of own) {
      const found = `${JSON.stringify(renderReportJson(read(bytes, path)), null, 2)}\n`;
      const reading = join(SAMPLES, `${path}.read.json`);
      if (process.env.WRITE_READINGS && !existsSync(reading)) writeFileSync(reading, found);
      expect(found, path).toBe(readFileSync(reading, 'utf8'));
    }
  });

  test('reads the same whatever the size of the chunks', () => {
    for (const { bytes, path } of own) {
      const chunks: Uint8Array[] = [];
      for (let at = 0; at < bytes.length; at += 7) chunks.push(bytes.subarray(at, at + 7));
      expect(readReport(chunks, { path }), path).toEqual(read(bytes, path));
    }
  });

  test('cut anywhere it proves nothing, and says so', () => {
    if (id in MAY_END_ANYWHERE) return;
    const { bytes, path } = wholeOf(id);
    const length = new TextDecoder().decode(bytes).trimEnd().length;
    for (let part = 0; part < 100; part += 1) {
      const cut = read(bytes.subarray(0, Math.floor((length * part) / 100)), path);
      expect(cut.complete, `${part} %`).toBe(false);
      expect(cut.problems, `${part} %`).not.toEqual([]);
    }
  });

  test('spliced it proves nothing, and says so', () => {
    if (id in MAY_END_ANYWHERE) return;
    const { bytes, path } = wholeOf(id);
    for (const share of [0.2, 0.4, 0.6, 0.8]) {
      const at = Math.floor(bytes.length * share) + 3;
      const other = bytes.subarray(Math.floor(bytes.length / 3), Math.floor(bytes.length / 2) + 1);
      const spliced = new Uint8Array([...bytes.subarray(0, at), ...other, ...bytes.subarray(at)]);
      const { complete, problems } = read(spliced, path);
      expect(complete, `at ${share}`).toBe(false);
      expect(problems.some(({ code }) => PROBLEMS[code].severity === 'error')).toBe(true);
    }
  });

  test('in UTF-16, or with a byte order mark, it reads the same and says so', () => {
    const { bytes, path } = wholeOf(id);
    const text = new TextDecoder().decode(bytes);
    const before = read(bytes, path);
    const wide = new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'));
    for (const damaged of [wide, new Uint8Array([0xef, 0xbb, 0xbf, ...bytes])]) {
      const after = read(damaged, path);
      expect(after.problems.map(({ code }) => code)).toContain('report-encoding');
      expect({ ...after, problems: [] }).toEqual({ ...before, problems: [] });
    }
  });
});

const wholeOf = (id: string) => {
  const sample = whole.find((one) => one.id === id)?.sample;
  if (sample === undefined) throw new Error(`test/fixtures/reports/${id} holds no whole file`);
  return sample;
};
