import type { Suggestion } from '../model/suggestion.ts';

export const SUGGESTION_FORMATS = ['text', 'json'] as const;
export type SuggestionFormat = (typeof SUGGESTION_FORMATS)[number];

/** What may be bound, the surest first, with the reason and the line that would declare it. */
export const renderSuggestions = (
  project: string,
  suggestions: readonly (Suggestion & { yaml: string })[],
  format: SuggestionFormat,
): string => {
  if (format === 'json') {
    const listed = suggestions.map(({ item, selector, confidence, reason, yaml }) => ({
      item: item.id,
      text: item.text,
      line: item.line,
      selector,
      confidence,
      reason,
      yaml,
    }));
    const value = { schema: 'seaworthy/suggestions/1', project, suggestions: listed };
    return `${JSON.stringify(value, null, 2)}\n`;
  }
  return suggestions
    .map(({ item, confidence, reason, yaml }) =>
      [
        `${Math.round(confidence * 100)} %  ${item.text}`,
        `      ${item.id}`,
        `      ${reason}`,
        `      - ${yaml}`,
        '',
      ].join('\n'),
    )
    .join('\n');
};
