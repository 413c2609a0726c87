import type { Command } from 'commander';
import { PROBLEMS, type ProblemCode } from '../model/problem-catalogue.ts';
import { findNear } from './find-near.ts';
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
  const near = findNear(code, CODES).map((known) => `\`${known}\``);
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
