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

/** Lines with their numbers; the last need not end. */
export function* splitChunks(chunks: Iterable<string>): Generator<[text: string, line: number]> {
  let line = 1;
  let rest = '';
  for (const chunk of chunks) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const text of lines) {
      yield [text, line];
      line += 1;
    }
  }
  if (rest !== '') yield [rest, line];
}
