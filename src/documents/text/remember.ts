/**
 * A pure function of a text that keeps its answers: the checklists of one organisation share most of
 * their headings and titles. All are forgotten at `MOST`, so that memory has a bound.
 */
export const remember = <T>(read: (text: string) => T): ((text: string) => T) => {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const answer = read(text);
    if (known.size >= MOST) known.clear();
    known.set(text, answer);
    return answer;
  };
};

const MOST = 10_000;
