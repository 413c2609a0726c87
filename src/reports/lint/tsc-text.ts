import type { Draft } from '../draft.ts';
import type { TextFormat, TextReader } from '../format.ts';
import { cleanText, shorten } from '../text/clean-text.ts';
import { addLint, compareCount, readLintLevel } from './add-lint.ts';

/** `path(line,column): error TS2322: text` */
const PLAIN = /^(\S.*?)\((\d+),\d+\): (error|warning|message) (TS\d{3,5}): (.*)$/;
/** With `--pretty`: `path:line:column - error TS2322: text` */
const PRETTY = /^(\S.*?):(\d+):\d+ - (error|warning|message) (TS\d{3,5}): (.*)$/;
/** Of no place: tsc has nothing to check, or cannot. */
const GLOBAL = /^error (TS\d{3,5}): (.*)$/;
const SUMMARY = /^Found (\d+) errors?(?:\.| in .*)/;
/** What a package manager prints before a script. */
const BANNER = /^(?:[>$] .*|yarn run .*)$/;

/** What tsc prints. A clean run prints nothing, and only `--pretty` ends with a count. */
export const TSC_TEXT: TextFormat = {
  id: 'tsc-text',
  name: 'tsc output',
  tools: ['tsc', 'vue-tsc', 'tsgo'],
  specification: 'https://www.typescriptlang.org/docs/handbook/compiler-options.html',
  yields: ['finding'],
  syntax: 'text',
  recognise: (head) => {
    const lines = cleanText(head.slice(0, 10_000)).split(/\r?\n/);
    const first = lines.find((line) => line.trim() !== '' && !BANNER.test(line)) ?? '';
    return [PLAIN, PRETTY, GLOBAL].some((line) => line.test(first));
  },
  read: (draft) => readTsc(draft),
};

const readTsc = (draft: Draft): TextReader => {
  let errors = 0;
  let summed: number | null = null;
  let isPretty = false;
  let noise: { found: string; line: number } | null = null;
  draft.setTool('tsc');
  draft.speaksOfFindings();
  return {
    line: (raw, number) => {
      const text = cleanText(raw).trimEnd();
      const pretty = PRETTY.exec(text);
      if (pretty !== null) isPretty = true;
      const [, path, line, level, rule, title = ''] = pretty ?? PLAIN.exec(text) ?? [];
      if (rule !== undefined) {
        if (level === 'error') errors += 1;
        const severity = readLintLevel(level === 'message' ? 'info' : level);
        return addLint(draft, { category: 'type', rule, title, path, line, severity });
      }
      const global = GLOBAL.exec(text);
      if (global !== null) {
        errors += 1;
        const found = shorten(`${global[1]}: ${global[2]}`.replace(/\.$/, ''), 200);
        return draft.problem('tool-failed', { found }, number);
      }
      const count = SUMMARY.exec(text)?.[1];
      if (count !== undefined) summed = (summed ?? 0) + Number(count);
      // Explanations are indented; with --pretty, lines of source stand between.
      else if (text !== '' && !/^\s/.test(text) && !isPretty && !BANNER.test(text))
        noise ??= { found: `\`${shorten(text, 60)}\``, line: number };
    },
    end: () => {
      if (noise !== null) draft.problem('report-noise', { found: noise.found }, noise.line);
      compareCount(draft, 'errors', summed, errors);
    },
  };
};
