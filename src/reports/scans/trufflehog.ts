import { z } from 'zod';
import type { Draft } from '../draft.ts';
import type { JsonLinesFormat, JsonLinesReader } from '../format.ts';
import { NO_SEVERITY } from '../severities.ts';
import { hasKeys, isObject, toCount, toText } from '../values.ts';
import { ANYTHING, TEXT } from './loose-schemas.ts';
import { firstLine } from './message-lines.ts';
import { warnOf } from './warn-of.ts';

const SECRET = z.looseObject({
  SourceMetadata: z.looseObject({ Data: ANYTHING }),
  DetectorName: z.string(),
  Verified: z.boolean(),
});
const LOG = z.looseObject({ level: z.string(), msg: TEXT, error: TEXT, chunks: ANYTHING });

const isSecret = (value: unknown): boolean => hasKeys(value, 'SourceMetadata', 'DetectorName');
/** Its messages, where they were redirected into the same file. */
const isLog = (value: unknown): boolean =>
  hasKeys(value, 'logger', 'msg', 'level') && value.logger === 'trufflehog';

/** A line a secret, which is left behind. A clean run writes nothing, which is an empty report. */
export const TRUFFLEHOG_JSON: JsonLinesFormat = {
  id: 'trufflehog-json',
  name: 'TruffleHog JSON',
  tools: ['TruffleHog'],
  specification: 'https://github.com/trufflesecurity/trufflehog',
  yields: ['finding'],
  syntax: 'json-lines',
  recognise: (values) => values.every((value) => isSecret(value) || isLog(value)),
  read: (draft) => readTrufflehog(draft),
};

const readTrufflehog = (draft: Draft): JsonLinesReader => {
  const warnings: string[] = [];
  draft.speaksOfFindings();
  draft.setTool('trufflehog');
  return {
    value: (value, line) => {
      const parsed = (isLog(value) ? LOG : SECRET).safeParse(value);
      if (!parsed.success) {
        const shape = { expected: 'a secret', path: 'the line', found: 'something else' };
        draft.problem('report-shape', shape, line);
      } else if ('msg' in parsed.data) readLog(parsed.data as z.infer<typeof LOG>, warnings, draft);
      else addSecret(parsed.data as z.infer<typeof SECRET>, draft);
    },
    end: () => warnOf(draft, 'messages of the tool', warnings),
  };
};

const readLog = (log: z.infer<typeof LOG>, warnings: string[], draft: Draft): void => {
  if (/^(?:error|fatal|warn)/.test(log.level)) warnings.push(firstLine(log.error ?? log.msg));
  if (log.msg === 'finished scanning' && toCount(log.chunks) === 0)
    draft.problem('scope-zero', { what: 'chunks' });
};

const addSecret = (secret: z.infer<typeof SECRET>, draft: Draft): void => {
  const { DetectorName: name, Verified } = secret;
  const { file, line } = findPlace(secret.SourceMetadata.Data);
  draft.addFinding({
    category: 'secret',
    rule: name,
    title: Verified ? `${name}: a secret that works` : `${name}: a secret, not verified`,
    ...NO_SEVERITY,
    location: file === null ? null : { path: file, line },
  });
};

/** `Data` has one entry, named by the kind of the source: Git, Filesystem, Docker … */
const findPlace = (data: unknown): { file: string | null; line: number | null } => {
  const source = isObject(data) ? Object.values(data).find(isObject) : undefined;
  return { file: toText(source?.file), line: toCount(source?.line) || null };
};
