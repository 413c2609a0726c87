import type { Draft } from '../draft.ts';
import type { TextFormat, TextReader } from '../format.ts';
import { lookUp, toCount, toNumber } from '../values.ts';
import { addLoad, isFailedStatus, sumCounts, toMilliseconds } from './load-measures.ts';

/** The summary that hey prints. It has no end mark, but says twice how many requests there were. */
export const HEY: TextFormat = {
  id: 'hey',
  name: 'hey summary',
  tools: ['hey'],
  specification: 'https://github.com/rakyll/hey',
  yields: ['measure', 'scope'],
  syntax: 'text',
  recognise: (head) => /^\s*Summary:\n\s+Total:\s.*\n\s+Slowest:\s.*\n\s+Fastest:\s/.test(head),
  read: (draft) => readHey(draft),
};

const readHey = (draft: Draft): TextReader => {
  const summary = new Map<string, string>();
  const latency: [string, number | null][] = [];
  const codes: [string, number][] = [];
  let lost = 0;
  let section = '';
  draft.setTool('hey');
  const damage = (line: number, found: string): void =>
    draft.problem('report-damaged', { syntax: 'text of hey', found }, line);

  return {
    line: (text, line) => {
      if (text.trim() === '') return;
      const title = /^([A-Z][\w ]+?)(?: \([^)]*\))?:\s*$/.exec(text)?.[1];
      if (title !== undefined) {
        section = title;
        return;
      }
      const pattern = lookUp(SECTIONS, section);
      const [, key = '', value = ''] = pattern?.exec(text) ?? [];
      if (key === '') damage(line, 'a line that is no part of its summary');
      else if (section === 'Summary') {
        if (summary.has(key)) damage(line, 'a figure that stands twice');
        summary.set(key, value);
      } else if (section === 'Latency distribution')
        latency.push([key, toMilliseconds(value, 1000)]);
      else if (section === 'Status code distribution') codes.push([key, toCount(value) ?? 0]);
      else if (section === 'Error distribution') lost += toCount(key) ?? 0;
    },
    end: () => {
      const requests = sumCounts(codes) + lost;
      judgeCount(requests, summary, draft);
      draft.addScope('requests', requests);
      const isAnswered = codes.length > 0;
      for (const key of ['Average', 'Fastest', 'Slowest'])
        if (isAnswered) latency.push([key, toMilliseconds(summary.get(key), 1000)]);
      addLoad(draft, {
        subject: null,
        requests,
        answered: sumCounts(codes),
        failures: sumCounts(codes, isFailedStatus) + lost,
        throughput: toNumber(summary.get('Requests/sec')),
        latency: isAnswered ? latency : [],
      });
    },
  };
};

const SECTIONS: Readonly<Record<string, RegExp>> = {
  Summary:
    /^\s+(Total|Slowest|Fastest|Average|Requests\/sec|Total data|Size\/request):\s+(\S+)(?: \S+)?$/,
  'Response time histogram': /^\s+(\S+) \[\d+\]\s*\|■*$/,
  'Latency distribution': /^\s+(\d+%)%? in (\S+) secs$/,
  Details: /^\s+([A-Za-z+ -]+):\s+\S+ secs, \S+ secs, \S+ secs$/,
  'Status code distribution': /^\s+\[(\d+)\]\s+(\d+) responses$/,
  'Error distribution': /^\s+\[(\d+)\]\s+\S/,
};

/** Requests a second, times the seconds, are the requests again; both have four decimals. */
const judgeCount = (counted: number, summary: ReadonlyMap<string, string>, draft: Draft): void => {
  const [rate, seconds] = [toNumber(summary.get('Requests/sec')), toNumber(summary.get('Total'))];
  if (rate === null || seconds === null) {
    draft.problem('report-damaged', { syntax: 'text of hey', found: 'no `Requests/sec`' });
    return;
  }
  const declared = Math.round(rate * seconds);
  const slack = 1 + 0.0001 * (rate + seconds);
  if (Math.abs(declared - counted) > slack)
    draft.problem('totals-differ', { what: 'requests', declared, counted });
};
