import type { XmlElement } from '../format.ts';
import { toText } from '../values.ts';

export const findChild = (element: XmlElement, name: string): XmlElement | undefined =>
  element.children.find((child) => child.name === name);

/** The text of a child; null where there is none. */
export const findText = (element: XmlElement, name: string): string | null =>
  toText(findChild(element, name)?.text);
