/** Whether two texts name a person in common, written `@ann-lee`, `Ann Lee <ann@…>` or `Bob and Ann Lee`. */
export const namesSame = (some: string, others: string): boolean => {
  const known = readNames(others);
  return readNames(some).some((name) => known.includes(name));
};

const readNames = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/<[^>]*>/g, '')
    .split(/\s*(?:[,;&/+]|\band\b)\s*/)
    .map((name) => name.replace(/[^\p{L}\p{N}]+/gu, ''))
    .filter((name) => name !== '');
