import { renderTextProblems } from '../exports/problems-text.ts';
import type { Problem } from '../model/problem.ts';

/** Exit codes: fine, something was found, the command could not be run. */
export const EXIT = { fine: 0, findings: 1, refused: 2 } as const;

/** Data, with the line feed it ends in. */
export const print = (text: string): void => {
  process.stdout.write(text);
};

/** Everything that is not data. */
export const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

/** Says why a command was not run, and ends it with the exit code for that. */
export const refuse = (problems: Problem[]): void => {
  // What speaks of an option has no file to begin with.
  for (const problem of problems) process.stderr.write(renderTextProblems([problem]).trimStart());
  process.exitCode = EXIT.refused;
};

export interface Progress {
  step: (text: string) => void;
  /** Takes the line away again. */
  end: () => void;
}

/** One line that changes while something takes long; nothing where nobody watches. */
export const createProgress = (): Progress => {
  const watched = process.stderr.isTTY && !process.env.CI;
  const rewrite = (text: string): void => {
    if (watched) process.stderr.write(`\r\u001b[2K${text}`);
  };
  return { step: (text) => rewrite(`${text} …`), end: () => rewrite('') };
};
