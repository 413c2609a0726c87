/** Longest id, in characters: with four bytes each it still is a file name everywhere. */
const LONGEST = 60;

/** Names that Windows keeps for devices, whatever extension follows. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/;

/**
 * An id for each name (a path without extension, forward slashes), in the same order. Ids are lower
 * case, so that two never meet on a file system that ignores case, safe as one segment of an address
 * and as a folder name on any system, and unique: the second of two equal ids ends in `-2`.
 */
export const nameProjects = (names: string[]): string[] => {
  const used = new Set<string>();
  return names.map((name) => {
    const base = nameProject(name);
    let id = base;
    for (let ordinal = 2; used.has(id); ordinal += 1) id = `${base}-${ordinal}`;
    used.add(id);
    return id;
  });
};

/** Letters and digits of any script stay; everything else becomes a hyphen. */
const nameProject = (name: string): string => {
  const words = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}_.]+/gu, '-');
  const slug = trim([...trim(words)].slice(0, LONGEST).join(''));
  return slug.replace(DEVICES, '$1-project') || 'project';
};

/** Windows drops a dot at the end, and one at the start hides the folder. */
const trim = (text: string): string => text.replace(/^[-.]+|[-.]+$/g, '');
