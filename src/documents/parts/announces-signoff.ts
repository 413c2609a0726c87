import type { Paragraph } from 'mdast';
import { toText } from '../markdown/plain-text.ts';
import { readRole } from '../outline/assign-roles.ts';
import { stripDecoration } from '../outline/strip-decoration.ts';

/** A bold line of its own that announces approvals, where no heading does: "**Sign-off:**". */
export const announcesSignOff = (node: Paragraph): boolean =>
  announces(node) && readRole(stripDecoration(toText(node))) === 'signoff';

/** A line that is one bold run; the next one ends what it announces. */
export const announces = ({ children: [only, ...rest] }: Paragraph): boolean =>
  only?.type === 'strong' &&
  rest.every((child) => child.type === 'text' && /^[\s:：]*$/u.test(child.value));
