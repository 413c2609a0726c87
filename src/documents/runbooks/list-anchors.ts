import type { OutlineSection } from '../outline/read-outline.ts';

/** What links inside a document may say behind their `#`: the anchors that GitHub gives its headings. */
export const listAnchors = (sections: readonly OutlineSection[]): string[] => {
  const counts = new Map<string, number>();
  return sections.flatMap(({ heading, level }) => {
    if (level === 0) return [];
    const anchor = heading
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
      .replaceAll(' ', '-');
    const count = counts.get(anchor) ?? 0;
    counts.set(anchor, count + 1);
    return [count === 0 ? anchor : `${anchor}-${count}`];
  });
};
