import type { Command } from 'commander';
import { PROBLEMS, type ProblemCode } from '../model/problem-catalogue.ts';
import { EXIT, print, say } from './terminal.ts';

export const addExplainCommand = (program: Command): void => {
  program
    .command('explain')
    .argument('[code]', 'the code of a problem, as `check` prints it')
    .description('say what a problem means and what to do about it; without a code, list all')
    .action(explain);
};

const explain = (code: string | undefined): void => {
  if (code === undefined) print(`${renderList()}\n`);
  else if (isCode(code)) print(`${renderExplanation(code)}\n`);
  else refuseCode(code);
};

const refuseCode = (code: string): void => {
  const near = findNear(code).map((known) => `\`${known}\``);
  say(`Expected the code of a problem, got \`${code}\`.`);
  say(
    near.length > 0 ? `  Did you mean ${near.join(' or ')}?` : '  `seaworthy explain` lists them.',
  );
  process.exitCode = EXIT.refused;
};

const CODES = Object.keys(PROBLEMS) as ProblemCode[];

const isCode = (text: string): text is ProblemCode => Object.hasOwn(PROBLEMS, text);

const renderList = (): string => {
  const width = Math.max(...CODES.map((code) => code.length));
  return CODES.map(
    (code) =>
      `${code.padEnd(width)}  ${PROBLEMS[code].severity.padEnd(7)}  ${PROBLEMS[code].title}`,
  ).join('\n');
};

const renderExplanation = (code: ProblemCode): string => {
  const { severity, title, message, hint, explanation } = PROBLEMS[code];
  const general = (text: string): string => text.replace(/\{\w+\}/g, '…');
  return [
    `${code} (${severity}): ${title}`,
    explanation,
    `It reads: ${general(message)}`,
    `What to do: ${general(hint)}`,
  ].join('\n\n');
};

/** At most three codes that share a word with the text, or are a few keys away from it. */
const findNear = (text: string): ProblemCode[] => {
  const distances = CODES.map((code) => ({ code, distance: measureDistance(text, code) }));
  return distances
    .filter(({ code, distance }) => distance <= 3 || (text.length > 2 && code.includes(text)))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ code }) => code);
};

/** Levenshtein distance: how many characters are to be added, removed or replaced. */
const measureDistance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, char] of [...a].entries()) {
    const next = [i + 1];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (char === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
};
