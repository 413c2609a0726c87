/** Text that streams, with its beginning in sight. */
export interface PeekableText {
  head: string;
  /** Whether the head is all there is. */
  isWhole: boolean;
  /** All of it, the head included. To be read once. */
  chunks: () => Generator<string>;
}

export const HEAD_LENGTH = 64_000;

export const peekText = (texts: Iterator<string>): PeekableText => {
  let head = '';
  let isWhole = false;
  while (head.length < HEAD_LENGTH && !isWhole) {
    const next = texts.next();
    if (next.done) isWhole = true;
    else head += next.value;
  }
  const chunks = function* (): Generator<string> {
    yield head;
    for (let next = texts.next(); !next.done; next = texts.next()) yield next.value;
  };
  return { head, isWhole, chunks };
};

/** Characters of one line. */
export const LONGEST_LINE = 16_000_000;

/**
 * Lines with their numbers; the last need not end. A line is put together once, however many chunks it is
 * in, and one that is longer than `LONGEST_LINE` is cut behind one character more.
 */
export function* splitChunks(chunks: Iterable<string>): Generator<[text: string, line: number]> {
  let line = 1;
  let parts: string[] = [];
  let room = LONGEST_LINE + 1;
  const add = (text: string): void => {
    if (room > 0) parts.push(text.slice(0, room));
    room -= text.length;
  };
  for (const chunk of chunks) {
    const lines = chunk.split('\n');
    const rest = lines.pop() ?? '';
    for (const text of lines) {
      add(text);
      yield [parts.join(''), line];
      parts = [];
      room = LONGEST_LINE + 1;
      line += 1;
    }
    add(rest);
  }
  const last = parts.join('');
  if (last !== '') yield [last, line];
}
