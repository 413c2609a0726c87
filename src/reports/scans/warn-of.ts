import type { Draft } from '../draft.ts';

/** What a tool could not read, as one problem with the first of it. */
export const warnOf = (draft: Draft, what: string, messages: readonly string[]): void => {
  const [first] = messages;
  if (first === undefined) return;
  const found =
    messages.length === 1 ? `${what}: ${first}` : `${messages.length} ${what}, the first: ${first}`;
  draft.problem('tool-warned', { found });
};
