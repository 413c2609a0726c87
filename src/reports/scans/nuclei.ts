import { z } from 'zod';
import type { Draft } from '../draft.ts';
import type { JsonFormat, JsonLinesFormat } from '../format.ts';
import { readSeverityWord } from '../severities.ts';
import { parseShape } from '../syntax/parse-shape.ts';
import { plainUrl } from '../text/plain-url.ts';
import { hasKeys, isListOf } from '../values.ts';
import { ANYTHING, TEXT } from './loose-schemas.ts';
import { firstLine } from './message-lines.ts';

const MATCH = z.looseObject({
  'template-id': TEXT,
  templateID: TEXT,
  info: z.looseObject({ name: TEXT, severity: ANYTHING }),
  host: TEXT,
  'matched-at': TEXT,
  matched: TEXT,
});

const isMatch = (value: unknown): boolean =>
  hasKeys(value, 'info') && (hasKeys(value, 'template-id') || hasKeys(value, 'templateID'));

const FACTS = {
  tools: ['Nuclei'],
  specification: 'https://docs.projectdiscovery.io/tools/nuclei/running',
  yields: ['finding'],
} as const;

/** `-json-export`: one list. */
export const NUCLEI_JSON: JsonFormat = {
  ...FACTS,
  id: 'nuclei-json',
  name: 'Nuclei JSON',
  syntax: 'json',
  recognise: (value) => isMatch(value) || isListOf(value, isMatch),
  read: (value, draft) => {
    begin(draft);
    for (const one of Array.isArray(value) ? value : [value]) addMatch(one, draft);
  },
};

/** `-jsonl`: a line for each match. A clean run writes nothing, which is an empty report. */
export const NUCLEI_LINES: JsonLinesFormat = {
  ...FACTS,
  id: 'nuclei-lines',
  name: 'Nuclei JSON lines',
  syntax: 'json-lines',
  recognise: (values) => values.every(isMatch),
  read: (draft) => {
    begin(draft);
    return { value: (value) => addMatch(value, draft) };
  },
};

const begin = (draft: Draft): void => {
  draft.speaksOfFindings();
  draft.setTool('nuclei');
};

const addMatch = (value: unknown, draft: Draft): void => {
  const match = parseShape(MATCH, value, draft);
  if (match === null) return;
  const rule = firstLine(match['template-id'] ?? match.templateID, 'unnamed');
  const place = match['matched-at'] ?? match.matched ?? match.host;
  draft.addFinding({
    category: 'dynamic',
    rule,
    title: firstLine(match.info.name, rule),
    ...readSeverityWord(match.info.severity),
    location: place == null ? null : { path: plainUrl(place), line: null },
  });
};
