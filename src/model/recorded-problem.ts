import { PROBLEMS, renderMessage } from './problem-catalogue.ts';
import type { RecordedProblem } from './record.ts';

/** The sentence of a problem that a record keeps; its code where this version has no words for it. */
export const renderRecorded = ({ code, line, values }: RecordedProblem): string => {
  if (!Object.hasOwn(PROBLEMS, code)) return code;
  const said = renderMessage({ code, values, place: { file: '', line, column: 0 } });
  return line > 0 ? `line ${line}: ${said}` : said;
};
