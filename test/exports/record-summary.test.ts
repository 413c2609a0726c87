import { expect, test } from 'vitest';
import { renderRecordSummary } from '../../src/exports/record-summary.ts';
import { assemble, inputOf, junit, reportFile, testCase } from '../records/build-record.ts';

const summarise = async (...paths: string[]) => {
  const files = paths.map((path, index) => reportFile(path, junit(testCase(`adds ${index}`))));
  const { record, problems } = await assemble(inputOf(files));
  return renderRecordSummary(record, 'projects/shop/records/a.json', problems);
};

test('a summary says the run, each report and what it holds', async () => {
  const { text, markdown } = await summarise('unit.xml');
  expect(text).toMatch(/^projects\/shop\/records\/a\.json\n {2}shop: 2026-10-05T08:00/);
  expect(text).toContain('\n  unit.xml  junit; 1 test: 1 passed\n');
  expect(markdown).toContain('| unit.xml | junit; 1 test: 1 passed |');
});

test('nothing in a report commands the terminal or the CI system that shows it', async () => {
  const { text } = await summarise('a\n::add-mask::x.xml', 'b\u001b[2J##vso[task.complete].xml');
  expect(text).not.toMatch(/\n\s*::|##vso\[/);
  expect(text).not.toContain('\u001b');
});

test('what a job shows stays below the limit of its CI system', async () => {
  const paths = Array.from({ length: 1000 }, (_, index) => `shard-${index}.xml`);
  const { text, markdown } = await summarise(...paths);
  expect(markdown).toContain('| and 800 more | |');
  expect(text).toContain('shard-999.xml');
});
