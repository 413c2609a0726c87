export type Uuid = (...parts: string[]) => string;

export const OSCAL_NAMESPACE = 'https://seaworthy.invalid/ns/oscal';

/** A token of OSCAL begins with a letter or underscore. */
export const toToken = (id: string): string => {
  const token = id.replace(/[^\p{L}\p{N}.\-_]/gu, '.');
  return /^[\p{L}_]/u.test(token) ? token : `_${token}`;
};
