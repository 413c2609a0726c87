import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../make-folder.ts';
import { runCli } from './run-cli.ts';

const junit = (inside = ''): string =>
  `<testsuite name="unit" tests="1"><testcase classname="tests.test_unit" name="adds">${inside}</testcase></testsuite>`;

test('the ratchet asks whether anything is worse than then, and not whether all is well', async () => {
  const cwd = makeFolder({
    'c/projects/shop.md': '# Shop\n\n- [x] Unit tests (`tests/test_unit.py`)\n- [ ] Other\n',
    'unit.xml': junit(),
  });
  const content = ['--content', 'c', '--now'];
  const record = (day: string) =>
    runCli(['record', 'shop', 'unit.xml', '--at', day, ...content, day], { cwd });
  const gate = (...args: string[]) =>
    runCli(['gate', 'shop', ...content, '2026-11-03', ...args], { cwd });
  await record('2026-11-01');
  expect((await gate()).code).toBe(1);
  const held = await gate('--no-worse-than', 'last');
  expect([held.code, held.stdout.split(' ')[0]]).toEqual([0, 'NO-GO']);
  writeFileSync(join(cwd, 'unit.xml'), junit('<failure/>'));
  await record('2026-11-02');
  const fallen = await gate('--no-worse-than', 'last');
  expect(fallen.code).toBe(1);
  expect(fallen.stdout).toContain('verified, now contradicted');
  const unknown = await gate('--no-worse-than', 'nothing');
  expect([unknown.code, unknown.stdout]).toEqual([2, '']);
});
