import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writePacket } from '../../src/io/write-packet.ts';

const TIME = '2026-06-05T08:00:00.000Z';
const SUM = '0'.repeat(64);
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'packet-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (files: Record<string, string>): void => {
  const list = Object.keys(files).map((path) => `${SUM}  ${path}\n`);
  const all = Object.entries({ ...files, manifest: list.join('') });
  writePacket(
    join(folder, 'packet'),
    all.map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) })),
    { time: TIME, manifest: 'manifest' },
  );
};

it('takes away what an earlier packet in the folder listed, and nothing else', () => {
  write({ 'records/old.json': 'old', 'index.html': 'then' });
  writeFileSync(join(folder, 'packet', 'notes.txt'), 'mine');
  write({ 'index.html': 'now' });
  const there = (path: string) => existsSync(join(folder, 'packet', path));
  expect([there('records/old.json'), there('notes.txt')]).toEqual([false, true]);
  expect(readFileSync(join(folder, 'packet', 'index.html'), 'utf8')).toBe('now');
});

it('reaches for nothing outside of the folder, whatever a manifest there says', () => {
  writeFileSync(join(folder, 'outside'), 'kept');
  write({ 'index.html': 'then' });
  const lies = ['../outside', 'a/../../outside', join(folder, 'outside')];
  writeFileSync(
    join(folder, 'packet', 'manifest'),
    lies.map((path) => `${SUM}  ${path}\n`).join(''),
  );
  write({ 'index.html': 'now' });
  expect(readFileSync(join(folder, 'outside'), 'utf8')).toBe('kept');
});
