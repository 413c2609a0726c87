import { createNameMatcher } from '../../model/match-name.ts';

/** A path without what differs between machines. */
const normalise = (path: string): string =>
  path
    .replaceAll('\\', '/')
    .replace(/^(?:\.\/)+/, '')
    .replace(/\/+$/, '');

/** Where build tools look for sources: no part of the package below it. */
const SOURCE_ROOT =
  /^(?:.*\/)?src\/(?:test|main|it|integrationTest)\/(?:java|kotlin|scala|groovy)\//;

const EXTENSION = /\.(?:py|java|kt|scala|groovy|php|rb|cs)$/i;

/** A test as far as it says where it lies. */
interface Placed {
  file: string | null;
  suite: readonly string[];
}

/** One name of a file or suite in the forms it is compared in. */
interface Name {
  /** With a slash before it, and without what pytest adds behind `::`. */
  path: string;
  /** With slashes, as it is. */
  plain: string;
  /** With a dot at both ends. */
  dotted: string;
  /** The same; null where it is no module. */
  module: string | null;
  isPath: boolean;
}

/**
 * Whether a test lies in a file or folder. `tests/test_security.py` is the module `tests.test_security`
 * for pytest, any absolute path that ends in it, and its Windows form; a folder holds what lies below.
 */
export const createFileMatcher = (wanted: string | null): ((test: Placed) => boolean) => {
  if (wanted === null) return () => true;
  const path = normalise(wanted);
  if (path === '') return () => false;
  if (/[*?]/.test(path)) {
    const matches = createNameMatcher(path);
    const below = createNameMatcher(`*/${path}`);
    return (test) => {
      const { file, suite } = readNames(test);
      return [...(file === null ? [] : [file]), ...suite].some(
        ({ plain }) => matches(plain) || below(plain),
      );
    };
  }
  const isFolder = !/\.[A-Za-z]\w{0,4}$/.test(path);
  const module =
    EXTENSION.test(path) || isFolder
      ? path.replace(SOURCE_ROOT, '').replace(EXTENSION, '').replaceAll('/', '.')
      : null;
  const ending = `/${path}`;
  const dotted = `.${module}.`;
  // A bare word is no module: "tests" must not match a suite that is called so.
  const isModule = module?.includes('.') === true;
  const isBareModule = module !== null && !isModule && !isFolder;
  const isInPath = (name: Name): boolean =>
    isFolder ? `${name.path}/`.includes(`${ending}/`) : name.path.endsWith(ending);
  const isInModule = (name: Name): boolean => isModule && name.module?.includes(dotted) === true;
  const holds = (name: Name): boolean =>
    ((!isFolder || name.isPath) && isInPath(name)) ||
    isInModule(name) ||
    (isBareModule && name.dotted.includes(dotted));
  return (test) => {
    const { file, suite } = readNames(test);
    return (file !== null && (isInPath(file) || isInModule(file))) || suite.some(holds);
  };
};

/** Suites stay the same for all bindings that ask them. */
const known = new WeakMap<Placed, { file: Name | null; suite: readonly Name[] }>();

const readNames = (test: Placed): { file: Name | null; suite: readonly Name[] } => {
  const before = known.get(test);
  if (before !== undefined) return before;
  const { file, suite } = test;
  const names = { file: file === null ? null : readName(file), suite: suite.map(readName) };
  known.set(test, names);
  return names;
};

const readName = (name: string): Name => {
  const plain = normalise(name);
  const dotted = `.${name}.`;
  return {
    plain,
    path: `/${plain.replace(/::.*$/, '')}`,
    dotted,
    module: /[\\/\s]/.test(name) ? null : dotted,
    isPath: /[\\/]/.test(name),
  };
};
