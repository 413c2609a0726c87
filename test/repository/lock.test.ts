import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Entry {
  version?: string;
  optionalDependencies?: Record<string, string>;
}

const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8'));
const lock: { packages: Record<string, Entry> } = read('package-lock.json');

/** As npm looks: beside the dependant, then in every folder above. */
const isLocked = (path: string, name: string): boolean => {
  const parts = path.split('/node_modules/');
  return (
    parts.some((_, index) => {
      const base = parts.slice(0, parts.length - index).join('/node_modules/');
      return `${base === '' ? '' : `${base}/`}node_modules/${name}` in lock.packages;
    }) || `node_modules/${name}` in lock.packages
  );
};

test('every optional dependency is in the lock, so that `npm ci` accepts it on any machine', () => {
  const missing = Object.entries(lock.packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !isLocked(path, name)),
  );
  expect(missing).toEqual([]);
});

test('the lock knows the same dependencies as package.json, each pinned', () => {
  const { dependencies, devDependencies, optionalDependencies } = read('package.json');
  expect(lock.packages['']).toMatchObject({ dependencies, devDependencies, optionalDependencies });
  for (const range of Object.values({
    ...dependencies,
    ...devDependencies,
    ...optionalDependencies,
  })) {
    expect(range).toMatch(/^\d+\.\d+\.\d+$/);
  }
});
