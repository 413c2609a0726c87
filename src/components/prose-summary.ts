/** Longest prose, in characters of HTML, that stands open in a checklist. */
export const LONGEST_OPEN = 500;
const LONGEST_SUMMARY = 72;

/** A line that stands for folded prose: how it begins. */
export const summariseProse = (html: string): string => {
  const kind = /^\s*<pre/.test(html) ? 'Code: ' : /^\s*<table/.test(html) ? 'Table: ' : '';
  const words = html
    .slice(0, 4000)
    .replace(/<[^>]*>?/g, ' ')
    .replace(/&#x([0-9a-f]+);/gi, (_, code) => decodePoint(Number.parseInt(code, 16)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
  return kind + cutAtWord(words);
};

const decodePoint = (code: number): string =>
  code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';

const cutAtWord = (text: string): string => {
  const points = [...text];
  if (points.length <= LONGEST_SUMMARY) return text;
  const cut = points.slice(0, LONGEST_SUMMARY).join('');
  const space = cut.lastIndexOf(' ');
  return `${space > LONGEST_SUMMARY / 2 ? cut.slice(0, space) : cut} …`;
};
