/** Actions of a template around YAML, hidden while it is parsed. */

/** Lines that hold nothing but actions vanish, and keep their number; others only lose their braces. */
export const hideTemplate = (text: string): string =>
  text
    .replace(/^[ \t]*(?:\{\{(?:(?!\}\})[\s\S])*\}\}[ \t]*)+\r?$/gm, (action) =>
      action.replace(/[^\n]+/g, ''),
    )
    .replaceAll('{{', OPEN)
    .replaceAll('}}', CLOSE);

/** The braces again, in every text of a value. */
export const restoreTemplate = (value: unknown): unknown => {
  if (typeof value === 'string') return value.replaceAll(OPEN, '{{').replaceAll(CLOSE, '}}');
  if (Array.isArray(value)) return value.map(restoreTemplate);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [restoreTemplate(key), restoreTemplate(one)]),
  );
};

/** Characters of the private use area: no document means anything by them. */
const OPEN = '\uE000';
const CLOSE = '\uE001';
