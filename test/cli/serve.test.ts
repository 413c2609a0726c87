import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { writeMarker } from '../../src/io/output-marker.ts';
import { makeFolder, takeListing } from '../make-folder.ts';
import { runCli, startCli } from './run-cli.ts';

const CHECKLIST = '# Launch\n\n- [x] TLS everywhere\n- [ ] Keys rotated\n';
const CONTENT = { 'content/projects/pay.md': CHECKLIST };

/** The address that a server prints once it is ready. */
const readAddress = async (child: ChildProcess): Promise<string> => {
  const [line] = await once(child.stdout as NodeJS.ReadableStream, 'data');
  expect(String(line)).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\S*\n$/);
  return String(line).trim();
};

const stop = async (child: ChildProcess, signal: NodeJS.Signals): Promise<number> => {
  child.kill(signal);
  const [code] = await once(child, 'close');
  return code;
};

test('preview builds when asked, prints one address and serves below its base', async () => {
  const cwd = makeFolder(CONTENT);
  const args = ['preview', '--build', '--port', '0', '--base', '/docs/'];
  const child = startCli(args, { cwd });
  const address = await readAddress(child);
  expect(address).toMatch(/\/docs\/$/);
  const page = await fetch(address);
  expect(page.status).toBe(200);
  expect(await page.text()).toBe(readFileSync(join(cwd, 'dist/index.html'), 'utf8'));
  expect((await fetch(new URL('/nowhere/', address))).status).toBe(404);
  expect(await stop(child, 'SIGINT')).toBe(130);
});

test('preview serves what was built and ends quietly when asked to', async () => {
  const cwd = makeFolder({ 'site/index.html': '<p>' });
  await writeMarker(join(cwd, 'site'));
  const child = startCli(['preview', '--out', 'site', '--port', '0'], { cwd });
  const address = await readAddress(child);
  expect((await fetch(address)).status).toBe(200);
  const taken = await runCli(['preview', '--out', 'site', '--port', new URL(address).port], {
    cwd,
  });
  expect([taken.code, taken.stdout]).toEqual([2, '']);
  expect(taken.stderr).toContain('Expected `--port` to be a port that is free');
  expect(await stop(child, 'SIGTERM')).toBe(0);
});

test('dev shows an edited document without a restart, and keeps the last good site', async () => {
  const cwd = makeFolder({ ...CONTENT, 'tmp/': '' });
  const child = startCli(['dev', '--port', '0'], { cwd, env: { TMPDIR: join(cwd, 'tmp') } });
  const address = await readAddress(child);
  expect(await (await fetch(address)).text()).toContain('/__seaworthy/reload.js');

  const events = await fetch(new URL('/__seaworthy/changes', address));
  const reader = events.body?.getReader();
  await reader?.read();
  const document = join(cwd, 'content/projects/pay.md');
  writeFileSync(document, CHECKLIST.replace('# Launch', '# Relaunch'));
  const event = await reader?.read();
  expect(new TextDecoder().decode(event?.value)).toContain('event: change');
  expect(await (await fetch(address)).text()).toContain('Relaunch');

  writeFileSync(document, 'No items any more.\n');
  await sleep(3_000);
  expect(await (await fetch(address)).text()).toContain('Relaunch');

  expect(await stop(child, 'SIGINT')).toBe(130);
  expect(takeListing(join(cwd, 'tmp')).filter((line) => line.startsWith('seaworthy'))).toEqual([]);
  expect(takeListing(cwd).filter((line) => line.startsWith('dist'))).toEqual([]);
});

test('dev without documents does not start', async () => {
  const { code, stdout, stderr } = await runCli(['dev', '--port', '0'], {
    cwd: makeFolder({ 'content/projects/': '' }),
  });
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain('error no-checklists');
});
