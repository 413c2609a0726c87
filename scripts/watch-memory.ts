import { readdirSync, readFileSync } from 'node:fs';

/** Looks every 100 ms at what a process and all below it hold; Linux only. `stop` gives the most, in bytes. */
export const watchMemory = (pid: number): { stop: () => number | null } => {
  let peak: number | null = null;
  const timer = setInterval(() => {
    const held = sumMemory(pid);
    if (held !== null) peak = Math.max(peak ?? 0, held);
  }, 100);
  return {
    stop: () => {
      clearInterval(timer);
      return peak;
    },
  };
};

const sumMemory = (root: number): number | null => {
  try {
    const processes = new Map(
      readdirSync('/proc')
        .filter((name) => /^\d+$/.test(name))
        .map((name) => [Number(name), readStatus(name)]),
    );
    const isBelow = (pid: number): boolean =>
      pid === root || (processes.has(pid) && isBelow(processes.get(pid)?.parent ?? 0));
    return [...processes].reduce((sum, [pid, { held }]) => sum + (isBelow(pid) ? held : 0), 0);
  } catch {
    return null;
  }
};

const readStatus = (pid: string): { parent: number; held: number } => {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const field = (name: string) =>
      Number(new RegExp(`^${name}:\\s*(\\d+)`, 'm').exec(status)?.[1] ?? 0);
    return { parent: field('PPid'), held: field('VmRSS') * 1024 };
  } catch {
    // It ended in the meantime.
    return { parent: 0, held: 0 };
  }
};
