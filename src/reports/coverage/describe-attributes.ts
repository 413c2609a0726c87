import type { XmlElement } from '../format.ts';
import { cleanText, shorten } from '../text/clean-text.ts';

/** What stands where numbers were expected. */
export const describeAttributes = (
  attributes: XmlElement['attributes'],
  ...names: readonly string[]
): string =>
  names
    .map((name) => {
      const value = attributes[name];
      return `${name} ${value === undefined ? 'nothing' : `\`${shorten(cleanText(value), 40)}\``}`;
    })
    .join(', ');
