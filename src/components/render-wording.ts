import { escapeHtml } from './escape-html.ts';

/** A sentence of the problem catalogue as HTML: what stands in backticks is a value. */
export const renderWording = (text: string): string =>
  escapeHtml(text)
    .split('`')
    .map((part, at, { length }) =>
      at % 2 === 1 && at < length - 1 ? `<code>${part}</code>` : part,
    )
    .join('');
