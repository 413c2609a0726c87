export interface HiddenPaths {
  text: string;
  /** Paths that are shorter now. */
  count: number;
}

/** Absolute folders of the machine a record is made on. */
export interface Machine {
  /** Checkouts and the current folder. */
  workspaces: readonly string[];
  home: string | null;
}

/**
 * Makes the function that shortens absolute paths which name a person, a machine or a workspace: what
 * lies in a workspace becomes relative to it, what lies in a home folder begins with `~`. Folders that
 * every system has (`/etc`, `/usr/lib`) say nothing of either, and addresses look like paths: they stay.
 */
export const createHidePaths = ({ workspaces, home }: Machine): ((text: string) => HiddenPaths) => {
  const own = [
    ...workspaces.toSorted((a, b) => b.length - a.length).flatMap((folder) => below(folder, '.')),
    ...(home === null ? [] : below(home, '~')),
  ];
  const rules = [...own, ...RULES];
  return (text) => {
    if (!/[\\/]/.test(text)) return { text, count: 0 };
    let count = 0;
    let left = text;
    for (const [pattern, instead] of rules)
      left = left.replace(pattern, () => {
        count += 1;
        return instead;
      });
    return { text: left, count };
  };
};

/** The folder itself, and what lies in it. One right below the root is too common a word. */
const below = (folder: string, shown: '.' | '~'): Rule[] => {
  const isWindows = /^[A-Za-z]:[\\/][^\\/]/.test(folder);
  if (!isWindows && !/^\/[^/]+\/[^/]/.test(folder)) return [];
  const flags = isWindows ? 'gi' : 'g';
  const path = START + spell(folder);
  return [
    [new RegExp(path + SLASH, flags), shown === '~' ? '~/' : ''],
    [new RegExp(String.raw`${path}(?![\w-]|\.\w)`, flags), shown],
  ];
};

type Rule = [pattern: RegExp, instead: string];

/** Not in the middle of a word, a path or an address; `file:` addresses are paths. */
const START = String.raw`(?<![\w.~%@\\/-])(?:file:\/{2,3})?`;
/** Paths of Windows come with either slash, and escaped ones with two. */
const SLASH = String.raw`[\\/]{1,2}`;
const NAME = String.raw`[^\\/\s:;,'"\x60()<>|*?]+`;
/** Names of people have spaces. */
const PERSON = String.raw`[^\\/:;'"\x60()<>|*?\r\n]{1,40}?`;
const DRIVE = String.raw`(?:(?:\\\\\?\\)?[A-Za-z]:|\/mnt\/[a-z]|\/cygdrive\/[a-z]|\/[a-z](?=\/(?:Users|a)\/))`;
/** What only a file has, so that an address such as `/app/login` is not taken for one. */
const FILE_AHEAD = String.raw`(?=[^\s:;'"\x60()<>]*\.[A-Za-z]{1,5}\b)`;

const spell = (folder: string): string =>
  folder
    .replace(/[\\/]+$/, '')
    .split(/[\\/]+/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join(SLASH);

const rule = (path: string, instead = ''): Rule => [new RegExp(START + path, 'g'), instead];

/** In order: a workspace may lie in a home folder. */
const RULES: readonly Rule[] = [
  // GitHub, on its own machines and in containers.
  rule(String.raw`\/(?:home|Users)\/runner\/work\/${NAME}\/${NAME}\/`),
  rule(String.raw`\/__w\/${NAME}\/${NAME}\/`),
  rule(String.raw`\/github\/(?:workspace|home)\/`),
  // GitHub and Azure on Windows, Azure elsewhere.
  rule(`${DRIVE}${SLASH}a${SLASH}${NAME}${SLASH}(?:s|${NAME})${SLASH}`),
  rule(
    String.raw`(?:\/(?:home|Users)\/${NAME}|${DRIVE})${SLASH}(?:[\w.-]+${SLASH})?_?work${SLASH}\d+${SLASH}(?:s|a|b)${SLASH}`,
  ),
  // GitLab, Jenkins, CircleCI, Buildkite, Bitbucket and others.
  rule(String.raw`\/builds\/${NAME}\/${NAME}\/`),
  rule(
    `(?:${DRIVE}${SLASH}|\\/)(?:${NAME}${SLASH}){1,4}workspace${SLASH}${NAME}${SLASH}${FILE_AHEAD}`,
  ),
  rule(String.raw`\/(?:home\/circleci|root)\/(?:project|repo)\/`),
  rule(String.raw`\/(?:var\/lib\/)?buildkite(?:-agent)?\/builds\/${NAME}\/${NAME}\/${NAME}\/`),
  rule(String.raw`\/opt\/atlassian\/pipelines\/agent\/build\/`),
  rule(
    String.raw`\/(?:codebuild\/output\/${NAME}\/src\/${NAME}|drone\/src|workspaces\/${NAME}|usr\/src\/app)\/`,
  ),
  rule(String.raw`\/(?:app|code|src|work|workspace|repo|project|build|source)\/${FILE_AHEAD}`),
  // Temporary folders hold the names of users and of runs.
  rule(String.raw`(?:\/private)?\/var\/folders\/${NAME}\/${NAME}\/(?:T|C)\/`),
  rule(String.raw`(?:\/private)?\/(?:var\/)?tmp\/(?:${NAME}\/)?`),
  rule(`${DRIVE}${SLASH}Users${SLASH}${PERSON}${SLASH}AppData${SLASH}Local${SLASH}Temp${SLASH}`),
  // Homes, and shares of machines.
  rule(`${DRIVE}${SLASH}(?:Users|Documents and Settings)${SLASH}${PERSON}${SLASH}`, '~/'),
  rule(String.raw`\/(?:home|Users)\/${NAME}\/`, '~/'),
  rule(String.raw`\/Users\/${NAME}(?![\w/-])`, '~'),
  rule(String.raw`\/root\/`, '~/'),
  rule(String.raw`\\\\{1,3}${NAME}\\{1,2}${NAME}\\{1,2}`),
  rule(String.raw`\/(?:opt|srv|mnt|media|data)\/${NAME}\/`),
  // Whatever lies on a drive.
  rule(
    `${DRIVE}${SLASH}(?:(?:work|dev|src|code|projects?|repos?)${SLASH}(?:${NAME}${SLASH})?)?(?=[\\w.-])`,
  ),
];
