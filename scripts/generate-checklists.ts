/**
 * Writes N varied checklists of about 120 items, in the five dialects of the demonstration content:
 * `node scripts/generate-checklists.ts OUT N`. The same N gives the same bytes.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const CONTENT = fileURLToPath(new URL('../content/projects/', import.meta.url));
const WORDS =
  'gateway ledger harbour signal beacon quay anchor cargo tide compass rudder mast keel buoy chart pilot sextant windlass capstan hatch'.split(
    ' ',
  );

/** Text of the demonstration checklists, sorted by path. */
export const readTemplates = async (): Promise<string[]> => {
  const entries = await readdir(CONTENT, { recursive: true });
  const paths = entries
    .filter((path) => /(?:^|[\\/])checklist\.md$|^[^\\/]+\.md$/.test(path))
    .sort();
  return Promise.all(paths.map((path) => readFile(join(CONTENT, path), 'utf8')));
};

/** One document: ticks and some words vary, its title is its own. */
export const varyChecklist = (template: string, number: number): string => {
  const random = seeded(number);
  const pick = () => WORDS[Math.floor(random() * WORDS.length)];
  let titled = false;
  return template
    .split('\n')
    .map((line) => {
      if (!titled && line.startsWith('# ')) {
        titled = true;
        return `# Project ${String(number).padStart(5, '0')} ${pick()} production checklist`;
      }
      const task = /^(\s*(?:[-*]|\d+[.)])\s+\[)[ xX](\].*)$/.exec(line);
      if (!task) return line;
      const suffix = random() < 0.3 ? ` (${pick()} ${number})` : '';
      return `${task[1]}${random() < 0.6 ? 'x' : ' '}${task[2]}${suffix}`;
    })
    .join('\n');
};

export const writeChecklists = async (out: string, count: number): Promise<void> => {
  const templates = await readTemplates();
  await mkdir(out, { recursive: true });
  for (let number = 0; number < count; number += 1) {
    const text = varyChecklist(templates[number % templates.length] ?? '', number);
    await writeFile(join(out, `project-${String(number).padStart(5, '0')}.md`), text);
  }
};

/** Mulberry32: small, seeded, good enough to vary documents. */
const seeded = (seed: number) => {
  let state = (seed + 1) * 0x9e3779b9;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [out, count] = process.argv.slice(2);
  if (!out || !Number.isInteger(Number(count))) {
    process.stderr.write('Usage: node scripts/generate-checklists.ts OUT N\n');
    process.exitCode = 2;
  } else {
    await writeChecklists(out, Number(count));
  }
}
