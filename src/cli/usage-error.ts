import type { CommanderError } from 'commander';

/** What is wrong with a command line, in the grammar of all problems; null for a request for help. */
export const describeUsageError = (error: CommanderError): string | null => {
  const expected = EXPECTED[error.code];
  if (expected === undefined)
    return error.exitCode === 0 || error.code === 'commander.help' ? null : error.message;
  const [, name = ''] = /'([^']*)'/.exec(error.message) ?? [];
  const suggestion = /Did you mean (?:one of )?(.+)\?/.exec(error.message)?.[1];
  const hint =
    suggestion === undefined ? '`seaworthy help` lists them.' : `Did you mean \`${suggestion}\`?`;
  return `${expected(name, error.message)}\n  ${hint}`;
};

const EXPECTED: Record<string, (name: string, message: string) => string> = {
  'commander.unknownCommand': (name) => `Expected a command, got \`${name}\`.`,
  'commander.unknownOption': (name) => `Expected a known option, got \`${name}\`.`,
  'commander.missingArgument': (name) => `Expected the argument \`${name}\`, got nothing.`,
  'commander.optionMissingArgument': (name) => `Expected a value after \`${name}\`, got nothing.`,
  'commander.excessArguments': (_, message) => {
    const [, most = '0', found = 'more'] = /Expected (\d+) .*but got (\d+)/.exec(message) ?? [];
    return `Expected at most ${most} ${most === '1' ? 'argument' : 'arguments'}, got ${found}.`;
  },
  'commander.invalidArgument': (_, message) => {
    const [, choices = 'something else'] = /Allowed choices are (.+)\./.exec(message) ?? [];
    const [, option] = /option '([^']*)'/.exec(message) ?? [];
    const [, found = ''] = /(?:argument|argument value) '([^']*)' is invalid/.exec(message) ?? [];
    return option === undefined
      ? `Expected one of ${choices}, got \`${found}\`.`
      : `Expected \`${option}\` to be one of ${choices}, got \`${found}\`.`;
  },
};
