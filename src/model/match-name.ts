/** Patterns beyond this are no names. */
const LONGEST_PATTERN = 500;

/**
 * Whether a name fits a glob in which `*` stands for any characters and `?` for one. Everything else is
 * itself: names of tests are full of brackets. Letter case counts. A matcher of paths would not do:
 * slashes and line breaks are plain characters here, and no name makes it slow.
 */
export const createNameMatcher = (glob: string | null): ((name: string) => boolean) => {
  if (glob === null) return () => true;
  if (!/[*?]/.test(glob)) return (name) => name === glob;
  if (glob.length > LONGEST_PATTERN) return () => false;
  if (!glob.includes('?')) return createStarMatcher(glob.split('*'));
  const pattern = [...glob];
  return (name) => fits(pattern, [...name]);
};

/** What stands between stars must follow in this order: the first piece at the start, the last at the end. */
const createStarMatcher = (pieces: readonly string[]): ((name: string) => boolean) => {
  const [start = '', ...rest] = pieces;
  const end = rest.at(-1) ?? '';
  const inner = rest.slice(0, -1).filter((piece) => piece !== '');
  return (name) => {
    if (name.length < start.length + end.length) return false;
    if (!name.startsWith(start) || !name.endsWith(end)) return false;
    let from = start.length;
    for (const piece of inner) {
      const at = name.indexOf(piece, from);
      if (at < 0) return false;
      from = at + piece.length;
    }
    return from <= name.length - end.length;
  };
};

/** Goes back to the last `*` only, so that its cost is at most the product of the two lengths. */
const fits = (pattern: readonly string[], name: readonly string[]): boolean => {
  let at = 0;
  let star = -1;
  let taken = 0;
  for (let read = 0; read < name.length; ) {
    if (pattern[at] === '*') {
      star = at++;
      taken = read;
    } else if (at < pattern.length && (pattern[at] === '?' || pattern[at] === name[read])) {
      at += 1;
      read += 1;
    } else if (star >= 0) {
      at = star + 1;
      taken += 1;
      read = taken;
    } else return false;
  }
  while (pattern[at] === '*') at += 1;
  return at === pattern.length;
};
