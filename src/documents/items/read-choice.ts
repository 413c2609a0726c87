import type { Claim } from '../../model/checklist.ts';
import { readBox, readStateWord } from './read-box.ts';

const OPTION = /(?:[[［][^[\]［］]{0,3}[\]］]|[☐☑☒□⬜■])\s*[^[［☐☑☒□⬜■/|]+/gu;
const LEAST_OPTIONS = 2;

/**
 * A line of possible answers, of which one is ticked: "[ ] Not done / [x] Done / [ ] Skipped". Open
 * while none is; null where it is no such line.
 */
export const readChoice = (text: string): Claim | null => {
  const options = (text.match(OPTION) ?? []).map((option) => readBox(option.trim()));
  if (options.length < LEAST_OPTIONS || options.includes(null)) return null;
  const [ticked, ...more] = options.filter((option) => option?.claim === 'done');
  if (!ticked || more.length > 0) return 'open';
  return readStateWord(ticked.rest) ?? 'open';
};
