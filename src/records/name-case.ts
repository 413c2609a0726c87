import type { TestCase } from '../model/evidence.ts';

/** What one test is called within its report. */
export const identifyCase = ({ file, suite, name, variant }: TestCase): string =>
  [file ?? '', ...suite, name, variant ?? ''].join('\u0000');

/**
 * What one test is called in any format: the words of its suites and its name, without files and
 * modules, which some formats have among the suites and some do not.
 */
export const titleCase = ({ suite, name, variant, file }: TestCase): string => {
  const module = file === null ? null : dotted(file);
  const parts = [...suite, name]
    .flatMap((part) => part.split(/ > | › | » /))
    .filter((part, at, all) => at === all.length - 1 || !isFile(part, module));
  const words = parts.reduce((title, part) => joinOnce(title, normalise(part)), '');
  return variant === null ? words : `${words} [${normalise(variant)}]`;
};

const normalise = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** jest-junit repeats the suite in the name. */
const joinOnce = (title: string, part: string): string =>
  part === title || part.startsWith(`${title} `) ? part : `${title} ${part}`.trim();

const dotted = (path: string): string => path.replace(/\.\w+$/, '').replace(/[\\/]/g, '.');

const FILE = /[\\/]|\.(?:test|spec)\.|\.(?:[cm]?[jt]sx?|py|rb|php|java|kt|cs|go|rs|dart|exs?)$/i;

const isFile = (part: string, module: string | null): boolean =>
  FILE.test(part) || (module !== null && (part === module || dotted(part) === module));
