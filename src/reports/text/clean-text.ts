/** Escape sequences of terminals: colours, cursor movement, links. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these characters are what is looked for.
const ESCAPES = /\u001B(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001B]*(?:\u0007|\u001B\\)|[@-Z\\-_])/g;

// biome-ignore lint/suspicious/noControlCharactersInRegex: these characters are what is left out.
const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g;

/** Text of a tool without terminal escapes and control characters, and well-formed. Tab and line ends stay. */
export const cleanText = (text: string): string =>
  text.replace(ESCAPES, '').replace(CONTROLS, '').toWellFormed();

/** The characters of a name, a title; beyond it the text is cut, with an ellipsis. */
export const LONGEST_NAME = 1000;
/** The same of a message. */
export const LONGEST_MESSAGE = 2000;

export const shorten = (text: string, limit: number): string =>
  text.length <= limit ? text : `${text.slice(0, limit - 1).toWellFormed()}…`;

/**
 * Paths in a report hold the names of users and machines: of an absolute path, only what follows the
 * workspace stays.
 */
export const relativePath = (path: string): string => {
  const plain = path
    .replace(/^file:\/\/(?:localhost)?/i, '')
    .replaceAll('\\', '/')
    .replace(/^\/(?=[A-Za-z]:\/)/, '');
  for (const workspace of WORKSPACES) {
    const match = workspace.exec(plain);
    if (match !== null) return plain.slice(match[0].length) || '.';
  }
  return plain.replace(/^\/+/, '').replace(/^\.\//, '') || '.';
};

/**
 * The folder of a project, unless it is called as only a part of one is: a path that keeps too much still ends in
 * what an item names, and one that lost a part does not.
 */
const CHECKOUT = '(?:(?!(?:src|lib|tests?|specs?|e2e|__tests__|packages|apps?)/)[^/]+/)?';

/** Where CI systems and people keep a checkout: the folder below the last of these is the project. */
const WORKSPACES: readonly RegExp[] = [
  /^\/home\/runner\/work\/[^/]+\/[^/]+\//,
  /^\/__w\/[^/]+\/[^/]+\//,
  /^\/builds\/(?:[^/]+\/){2}/,
  /^\/github\/workspace\//,
  /^\/(?:usr\/src\/app|app|workspace|workdir|src|code|repo|project)\//,
  new RegExp(
    `^(?:[A-Za-z]:)?/(?:home|Users|users|Documents and Settings)/[^/]+/(?:(?:projects|repos|code|dev|src|git|work|workspace|Documents|Desktop|source|actions-runner)/)*${CHECKOUT}`,
  ),
  new RegExp(`^/root/${CHECKOUT}`),
  /^[A-Za-z]:\/(?:a\/\d+\/s|a\/[^/]+\/[^/]+)\//,
  /^\/(?:tmp|var|private|opt|mnt)\/(?:[^/]+\/)?/,
  new RegExp(`^[A-Za-z]:/${CHECKOUT}`),
];
