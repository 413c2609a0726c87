/**
 * The shortest link from one file of the site to another, so that a folder can be moved as a whole.
 * @param from path from the site's root, encoded as links are
 * @param to likewise, with or without a fragment
 */
export const relativeAddress = (from: string, to: string): string => {
  const [source, target] = [from.split('/'), to.split('/')];
  const last = Math.min(source.length, target.length) - 1;
  let shared = 0;
  while (shared < last && source[shared] === target[shared]) shared += 1;
  const up = '../'.repeat(source.length - 1 - shared);
  return up + target.slice(shared).join('/');
};
