/** Values filled into a command so that whatever runs it takes each as one word, whatever stands in it. */
import { createNesting } from './nesting.ts';
import { findSyntax, readDocument, type Syntax } from './syntax.ts';

/** Needs no quotes anywhere. */
const PLAIN = /^[\w./:@%+,=-]+$/;

/**
 * @param values what each placeholder stands for; an empty value leaves its placeholder as it is
 * @param language that of the fence; a block without one is typed into a shell
 */
export const fillCommand = (
  command: string,
  values: ReadonlyMap<string, string>,
  language = '',
): string => fillText(command, [...values], findSyntax(language));

const fillText = (text: string, values: [string, string][], syntax: Syntax): string => {
  const nesting = createNesting(text, syntax);
  let filled = '';
  for (let at = 0; at < text.length; ) {
    const [name, value] = values.find(([one, its]) => its && text.startsWith(one, at)) ?? [];
    const [head, lines = '', inner = syntax] =
      (nesting.isOutside() && readDocument(text, at, syntax)) || [];
    if (name && value) {
      filled += PLAIN.test(value) ? value : nesting.quote(value, at);
      at += name.length;
    } else if (head) {
      filled += fillText(head, values, syntax) + fillText(lines, values, inner);
      at += head.length + lines.length;
    } else {
      const piece = nesting.pass(at);
      filled += piece;
      at += piece.length;
    }
  }
  return filled;
};
