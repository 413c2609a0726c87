import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { writeMarker } from '../../src/io/output-marker.ts';
import { makeFolder } from '../make-folder.ts';
import { LAUNCHER, runCli, startCli } from './run-cli.ts';

/** A Node of the machine that cannot run TypeScript, if there is one. */
const oldNode = (process.env.PATH ?? '')
  .split(delimiter)
  .map((folder) => join(folder, 'node'))
  .find((node) => existsSync(node) && versionOf(node) < 22);

function versionOf(node: string): number {
  return Number(spawnSync(node, ['-p', 'process.versions.node']).stdout.toString().split('.')[0]);
}

test.skipIf(oldNode === undefined)(
  'an old Node hands over to the one that is installed',
  async () => {
    const options = { cwd: makeFolder(), node: oldNode as string };
    const version = await runCli(['--version'], options);
    expect([version.code, version.stderr]).toEqual([0, '']);
    expect(version.stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect((await runCli(['explain', 'nothing'], options)).code).toBe(2);
  },
);

test.skipIf(oldNode === undefined)('nothing on the PATH is needed', async () => {
  const { code } = await runCli(['--version'], {
    cwd: makeFolder(),
    node: oldNode as string,
    env: { PATH: '' },
  });
  expect(code).toBe(0);
});

test.skipIf(oldNode === undefined)('without a Node that fits, one sentence says so', () => {
  const folder = makeFolder();
  cpSync(LAUNCHER, join(folder, 'seaworthy.mjs'));
  const { status, stdout, stderr } = spawnSync(oldNode as string, [join(folder, 'seaworthy.mjs')]);
  expect([status, String(stdout)]).toEqual([2, '']);
  expect(String(stderr)).toMatch(/^Expected Node\.js 22\.18 or later, got v\d+.*\n$/);
});

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 0],
] as const)('%s reaches the program, and its exit code %i comes back', async (signal, expected) => {
  const cwd = makeFolder({ 'dist/index.html': '<p>' });
  await writeMarker(join(cwd, 'dist'));
  for (const node of [process.execPath, oldNode ?? process.execPath]) {
    const child = startCli(['preview', '--port', '0'], { cwd, node });
    await once(child.stdout, 'data');
    child.kill(signal);
    const [code] = await once(child, 'close');
    expect(code).toBe(expected);
  }
});

test('an installed package runs the compiled program', () => {
  const folder = join(makeFolder(), 'node_modules/seaworthy');
  mkdirSync(join(folder, 'lib/cli'), { recursive: true });
  mkdirSync(join(folder, 'src/cli'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(
    join(folder, 'lib/cli/main.js'),
    'export const runCommandLine = (argv) => console.log(argv.slice(2).join());',
  );
  const launcher = join(folder, 'src/cli/seaworthy.mjs');
  cpSync(LAUNCHER, launcher);
  const { stdout } = spawnSync(process.execPath, [launcher, 'a', 'b'], { cwd: dirname(folder) });
  expect(String(stdout)).toBe('a,b\n');
});

test('a checkout runs its bundle, and its sources as soon as one of them is newer', () => {
  const run = (name: string) => `export const runCommandLine = () => console.log('${name}');\n`;
  const folder = makeFolder({
    'package.json': '{ "type": "module" }',
    'lib/cli/main.js': run('bundle'),
    'src/cli/main.ts': run('sources'),
    'src/model/verdict.ts': '',
    'src/pages/index.astro': '',
  });
  const launcher = join(folder, 'src/cli/seaworthy.mjs');
  cpSync(LAUNCHER, launcher);
  const age = (path: string, seconds: number) =>
    utimesSync(join(folder, path), new Date(0), new Date(seconds * 1000));
  const start = () => String(spawnSync(process.execPath, [launcher]).stdout).trim();
  for (const path of ['src/cli/main.ts', 'src/cli/seaworthy.mjs', 'src/model/verdict.ts'])
    age(path, 1000);
  age('lib/cli/main.js', 2000);
  expect(start()).toBe('bundle');
  age('src/pages/index.astro', 3000);
  expect(start()).toBe('bundle');
  age('src/model/verdict.ts', 3000);
  expect(start()).toBe('sources');
});
