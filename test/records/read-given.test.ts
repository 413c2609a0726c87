import { expect, test } from 'vitest';
import { readGivenCheck, readGivenMeasure } from '../../src/records/read-given.ts';

test.each([
  ['latency.p95=412:ms', { name: 'latency', statistic: 'p95', value: 412, unit: 'ms' }],
  ['latency.p95=0.412:s', { name: 'latency', statistic: 'p95', value: 412, unit: 'ms' }],
  [
    'coverage.lines=81.5:%',
    { name: 'coverage.lines', statistic: 'value', value: 0.815, unit: 'ratio' },
  ],
  ['throughput=520:req/s', { name: 'throughput', statistic: 'value', value: 520, unit: 'count/s' }],
  [
    'image.size=1.5:MiB',
    { name: 'image.size', statistic: 'value', value: 1_572_864, unit: 'bytes' },
  ],
  ['cert=21:days', { name: 'cert', statistic: 'value', value: 21, unit: 'days' }],
])('%s is a measure', (text, expected) => {
  expect(readGivenMeasure(text)).toMatchObject(expected);
});

test.each([
  'latency',
  'latency=',
  'latency=fast:ms',
  'latency=4',
  'latency=4:parsecs',
  '=4:ms',
  'x=NaN:ms',
])('%s is none', (text) => {
  expect(readGivenMeasure(text)).toBeNull();
});

test('a check has a name and a conclusion that is known', () => {
  expect(readGivenCheck('db=a=success')).toMatchObject({ name: 'db=a', conclusion: 'success' });
  for (const text of ['success', '=success', 'db=fine', 'db'])
    expect(readGivenCheck(text)).toBeNull();
});
