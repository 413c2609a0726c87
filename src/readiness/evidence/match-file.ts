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

/**
 * Whether a test lies in a file or folder. `tests/test_security.py` is the module `tests.test_security`
 * for pytest, any absolute path that ends in it, and its Windows form; a folder holds what lies below.
 */
export const createFileMatcher = (
  wanted: string | null,
): ((test: { file: string | null; suite: readonly string[] }) => boolean) => {
  if (wanted === null) return () => true;
  const path = normalise(wanted);
  if (path === '') return () => false;
  if (/[*?]/.test(path)) {
    const matches = createNameMatcher(path);
    const below = createNameMatcher(`*/${path}`);
    return ({ file, suite }) =>
      [file, ...suite].some((one) => {
        if (one === null) return false;
        const name = normalise(one);
        return matches(name) || below(name);
      });
  }
  const isFolder = !/\.[A-Za-z]\w{0,4}$/.test(path);
  const module =
    EXTENSION.test(path) || isFolder
      ? path.replace(SOURCE_ROOT, '').replace(EXTENSION, '').replaceAll('/', '.')
      : null;
  const isInPath = (name: string): boolean => {
    const whole = `/${normalise(name).replace(/::.*$/, '')}${isFolder ? '/' : ''}`;
    return isFolder ? whole.includes(`/${path}/`) : whole.endsWith(`/${path}`);
  };
  // A bare word is no module: "tests" must not match a suite that is called so.
  const isInModule = (name: string): boolean =>
    module?.includes('.') === true && !/[\\/\s]/.test(name) && `.${name}.`.includes(`.${module}.`);
  const isPath = (name: string): boolean => !isFolder || /[\\/]/.test(name);
  const isBareModule = (name: string): boolean =>
    module !== null && !module.includes('.') && !isFolder && `.${name}.`.includes(`.${module}.`);
  return ({ file, suite }) =>
    (file !== null && (isInPath(file) || isInModule(file))) ||
    suite.some(
      (name) => (isPath(name) && isInPath(name)) || isInModule(name) || isBareModule(name),
    );
};
