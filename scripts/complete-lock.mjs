/**
 * Completes package-lock.json. Some registries do not carry the binaries of every platform, so that
 * `npm install` leaves those optional packages out and `npm ci` then refuses the lock (EUSAGE).
 * Each missing one gets an entry with the exact version and the platform that its name states; npm
 * never installs it elsewhere. Run as `npm run lock` after a change of dependencies.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const OS =
  /(?:^|[-/])(android|darwin|linux|win32|windows|freebsd|openharmony|netbsd|openbsd|sunos|aix)/;
const CPU = /(?:^|[-/])(wasm32|arm64|x64|ia32|arm|ppc64|riscv64|s390x|loong64|mips64el)/;

const file = process.argv[2] ?? 'package-lock.json';
const lock = JSON.parse(readFileSync(file, 'utf8'));
const added = [];

for (const [path, entry] of Object.entries(lock.packages)) {
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    if (isLocked(path, name)) continue;
    lock.packages[`node_modules/${name}`] = stub(name, range);
    added.push(name);
  }
}

lock.packages = Object.fromEntries(
  Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)),
);
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
process.stderr.write(`${added.length} optional packages added to ${file}\n`);

/** npm looks for a package beside its dependant and in every folder above. */
function isLocked(path, name) {
  for (let base = path; ; base = base.slice(0, Math.max(0, base.lastIndexOf('/node_modules/')))) {
    if (lock.packages[`${base === '' ? '' : `${base}/`}node_modules/${name}`]) return true;
    if (!base.includes('/node_modules/')) break;
  }
  return Boolean(lock.packages[`node_modules/${name}`]);
}

function stub(name, range) {
  const os = OS.exec(name)?.[1]?.replace('windows', 'win32');
  const cpu = CPU.exec(name)?.[1];
  const libc = /musl/.test(name) ? 'musl' : /-gnu/.test(name) ? 'glibc' : undefined;
  return {
    version: range.replace(/^[\^~]/, ''),
    optional: true,
    ...(cpu && { cpu: [cpu] }),
    ...(os && { os: [os] }),
    ...(libc && { libc: [libc] }),
  };
}
