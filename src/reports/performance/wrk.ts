import type { Draft } from '../draft.ts';
import type { TextFormat, TextReader } from '../format.ts';
import { lookUp, toCount, toNumber, toWebAddress } from '../values.ts';
import { addLoad, toMilliseconds } from './load-measures.ts';

/**
 * What wrk and wrk2 print. Percentiles are in it only with `--latency`, and p95 never. Each run ends with
 * its rates; what stands between the beginning and them is known line by line.
 */
export const WRK: TextFormat = {
  id: 'wrk',
  name: 'wrk output',
  tools: ['wrk', 'wrk2'],
  specification: 'https://github.com/wg/wrk',
  yields: ['measure', 'scope'],
  syntax: 'text',
  recognise: (head) =>
    /^Running \S+ test @ \S+\n\s+\d+ threads? and \d+ connections?$/m.test(head.slice(0, 10_000)),
  read: (draft) => readWrk(draft),
};

interface Run {
  url: string;
  line: number;
  figures: Map<string, string>;
  latency: Map<string, number | null>;
  errors: number;
}

const readWrk = (draft: Draft): TextReader => {
  const runs: Run[] = [];
  let run: Run | null = null;
  draft.setTool('wrk');

  const read = (current: Run, text: string): boolean => {
    const put = (key: string, value: string | undefined): boolean => {
      if (value === undefined || current.figures.has(key)) return false;
      current.figures.set(key, value);
      return true;
    };
    const [, percent, time] = /^\s+([\d.]+%)\s+(\S+)$/.exec(text) ?? [];
    if (percent !== undefined) {
      if (current.latency.has(percent)) return false;
      current.latency.set(percent, readTime(time));
      return true;
    }
    const [, mean, stddev, max] = /^\s+Latency\s+(\S+)\s+(\S+)\s+(\S+)\s+\S+%$/.exec(text) ?? [];
    if (mean !== undefined) {
      if (current.latency.has('mean')) return false;
      for (const [key, value] of Object.entries({ mean, stddev, max }))
        current.latency.set(key, readTime(value));
      return true;
    }
    const [, requests] = /^\s+(\d+) requests in \S+, \S+ read$/.exec(text) ?? [];
    if (requests !== undefined) return put('requests', requests);
    const errors = /^\s+Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)$/.exec(
      text,
    );
    if (errors !== null) {
      current.errors += errors.slice(1).reduce((sum, count) => sum + (toCount(count) ?? 0), 0);
      return put('errors', '');
    }
    const [, bad] = /^\s+Non-2xx or 3xx responses: (\d+)$/.exec(text) ?? [];
    if (bad !== undefined) return put('bad', bad);
    const [, rate] = /^Requests\/sec:\s+([\d.]+)$/.exec(text) ?? [];
    if (rate !== undefined) return put('rate', rate);
    if (/^Transfer\/sec:\s+[\d.]+[KMGT]?B$/.test(text)) return put('end', '');
    return OTHER.test(text);
  };

  return {
    line: (text, line) => {
      const [, url] = /^Running \S+ test @ (\S+)$/.exec(text) ?? [];
      if (url !== undefined) {
        run = { url, line, figures: new Map(), latency: new Map(), errors: 0 };
        runs.push(run);
      } else if (run === null || run.figures.has('end') || text.trim() === '') return;
      else if (!read(run, text))
        draft.problem(
          'report-damaged',
          { syntax: 'text of wrk', found: 'a line that is none of its own' },
          line,
        );
    },
    end: () => {
      for (const one of runs) addRun(one, runs.length === 1 ? null : toWebAddress(one.url), draft);
    },
  };
};

/** Lines that hold nothing we compare; the last of them are those of wrk2. */
const OTHER = new RegExp(
  [
    String.raw`^\s+\d+ threads? and \d+ connections?$`,
    String.raw`^\s+Thread Stats\s+Avg\s+Stdev\s+(?:Max|99%)\s+\+/- Stdev$`,
    String.raw`^\s+Req/Sec(?:\s+\S+){4}$`,
    String.raw`^\s+Latency Distribution(?: \(.*\))?$`,
    String.raw`^\s+(?:Initialised \d+ threads in \d+ ms\.|Thread calibration: .*)$`,
    String.raw`^\s+(?:Detailed Percentile spectrum:|Value\s+Percentile\s+TotalCount.*)$`,
    String.raw`^(?:\s+[\d.]+){3}(?:\s+(?:[\d.]+|inf))?$`,
    String.raw`^#\[.*\]$`,
    '^-+$',
  ].join('|'),
);

const addRun = (run: Run, subject: string | null, draft: Draft): void => {
  const requests = toCount(run.figures.get('requests'));
  if (requests === null || !run.figures.has('end')) {
    draft.problem('run-incomplete', { found: 'no rates, with which the output ends' }, run.line);
    return;
  }
  const sent = requests + run.errors;
  draft.addScope('requests', sent);
  addLoad(draft, {
    subject,
    requests: sent,
    answered: requests,
    failures: (toCount(run.figures.get('bad')) ?? 0) + run.errors,
    throughput: toNumber(run.figures.get('rate')),
    latency: requests === 0 ? [] : run.latency,
  });
};

const readTime = (text: string | undefined): number | null => {
  const [, number, unit = ''] = /^([\d.]+)(us|ms|s|m|h)$/.exec(text ?? '') ?? [];
  return toMilliseconds(number, lookUp(FACTORS, unit) ?? NaN);
};

const FACTORS: Readonly<Record<string, number>> = {
  us: 0.001,
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
};
