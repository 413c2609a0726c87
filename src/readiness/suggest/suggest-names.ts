import type { Item } from '../../model/checklist.ts';
import type { Catalogue, Named } from './gather-catalogue.ts';
import type { Guess } from './suggest-bindings.ts';
import { readTerms } from './terms.ts';

const ANY = {
  kind: 'tests',
  file: null,
  suite: null,
  name: null,
  variant: null,
  tool: null,
} as const;

/** Tests and checks that are called like the item. */
export const guessNames = (item: Item, { tests, checks }: Catalogue): Guess[] => {
  const terms = readTerms(item.text);
  const test = findSame(item.text, tests) ?? findNearest(terms, tests);
  const check = findSame(item.text, checks) ?? findNearest(terms, checks);
  return [
    ...(test === null
      ? []
      : [
          {
            selector: { ...ANY, name: test.name },
            expectation: null,
            confidence: test.score,
            reason: `the test \`${test.name}\` is called like it`,
          },
        ]),
    ...(check === null
      ? []
      : [
          {
            selector: { kind: 'check' as const, name: check.name, group: null },
            expectation: null,
            confidence: check.score,
            reason: `the check \`${check.name}\` is called like it`,
          },
        ]),
  ];
};

/** What is called just so, letter for letter. */
const findSame = (
  text: string,
  names: readonly Named[],
): { name: string; score: number } | null => {
  const plain = (one: string): string =>
    one
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  const wanted = plain(text);
  const found = names.filter(({ name }) => plain(name) === wanted);
  const [only] = found;
  return found.length === 1 && only !== undefined ? { name: only.name, score: 0.95 } : null;
};

/** Whose terms the item holds, nearly all of them; none where two are as near. */
const findNearest = (
  terms: ReadonlySet<string>,
  names: readonly Named[],
): { name: string; score: number } | null => {
  const counts = new Map<string, number>();
  for (const { terms: own } of names)
    for (const term of own) counts.set(term, (counts.get(term) ?? 0) + 1);
  const weigh = (list: Iterable<string>): number => {
    let sum = 0;
    for (const term of list) sum += 1 / Math.sqrt(counts.get(term) ?? 1);
    return sum;
  };
  const rest = [...terms].filter((term) => !ROUTINE.has(term));
  const scored = names
    .flatMap(({ name, terms: own }) => {
      // "Health check passes" and `health`: all that is said is its name.
      if (own.size === 1 && rest.length === 1 && own.has(rest[0] ?? ''))
        return [{ name, score: NAMED }];
      const common = [...own].filter((term) => terms.has(term));
      if (common.length < 2 || own.size === 0) return [];
      const covered = weigh(common) / weigh(own);
      const share = weigh(common) / weigh(terms);
      if (covered < 0.6 || share < 0.3) return [];
      return [{ name, score: Math.round((0.3 + 0.4 * covered + 0.3 * share) * 100) / 100 }];
    })
    .sort((a, b) => b.score - a.score);
  const [best, second] = scored;
  if (best === undefined || (second !== undefined && best.score - second.score < 0.05)) return null;
  return best;
};

/** How sure a name of one word is. */
const NAMED = 0.7;

/** Words of what is done or answers, whatever it is. */
const ROUTINE: ReadonlySet<string> = new Set([
  'db',
  ...'execut appli perform finish complet endpoint return respond answer'.split(' '),
]);

/** Kinds of tests that have a folder of their own. */
const FOLDERS = [
  'unit',
  'integration',
  'smoke',
  'e2e',
  'contract',
  'acceptance',
  'functional',
  'regression',
  'security',
  'api',
  'performance',
  'load',
];

const ABOUT_TESTS = /\b(?:tests?|suites?|specs?|testfälle|pruebas)\b|テスト/i;

/** The words around the name of a suite that do not narrow it. */
const PLAIN: ReadonlySet<string> = new Set(
  'automat complet full current branch main ci pipelin local stag product releas befor latest build nightly core entir whole end all our'.split(
    ' ',
  ),
);

/** A file or folder of tests that the item names by its subject: "Login tests pass" and `tests/test_login.py`. */
export const guessFiles = ({ text }: Item, { files }: Catalogue): Guess[] => {
  if (!ABOUT_TESTS.test(text)) return [];
  const said = text.replace(/\b(?:end[- ]to[- ]end|e2e)\b/gi, 'e2e');
  const terms = new Set([...readTerms(said)].filter((term) => !PLAIN.has(term)));
  const found = files.flatMap(({ name }) => {
    const subject = readTerms(baseOf(name));
    return isSame(terms, subject) ? [name] : [];
  });
  const folder = FOLDERS.find((one) => isSame(terms, readTerms(one)));
  const below = folder === undefined ? null : findFolder(files, folder);
  const file = below ?? (found.length === 1 ? (found[0] ?? null) : null);
  return file === null
    ? []
    : [
        {
          selector: { ...ANY, file },
          expectation: null,
          confidence: 0.9,
          reason: `\`${file}\` holds tests of that name`,
        },
      ];
};

/** "tests/test_login.py" and "tests.test_login" are about "login". */
const baseOf = (file: string): string =>
  file
    .replace(/\.(?:py|[cm]?[jt]sx?|java|kt|go|rb|php|cs)$/i, '')
    .replace(/\.(?:test|spec)$/i, '')
    .replace(/^.*[/\\.]/, '')
    .replace(/(?:^|_)tests?(?:_|$)/i, '');

const findFolder = (files: Catalogue['files'], folder: string): string | null => {
  for (const { name } of files) {
    // Of pytest a module is known and not its file.
    const isPath = name.includes('/');
    const parts = name.split(isPath ? '/' : '.');
    const at = parts.findIndex((part) => part.toLowerCase() === folder);
    // A module of one word could be anything.
    if (at >= (isPath ? 0 : 1) && at < parts.length - 1) return parts.slice(0, at + 1).join('/');
  }
  return null;
};

const isSame = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size > 0 && a.size === b.size && [...a].every((term) => b.has(term));
