import { z } from 'zod';
import type { Outcome } from '../../model/evidence.ts';
import type { Draft } from '../draft.ts';
import { defineJsonFormat, type JsonFormat } from '../format.ts';
import { firstLine } from '../text/first-line.ts';
import { hasKeys, toNumber } from '../values.ts';

/** Cookies, captures, calls and the curl command stand beside these, and are left there. */
const FILE = z.looseObject({
  filename: z.string(),
  success: z.boolean(),
  time: z.unknown().optional(),
  entries: z.array(
    z.looseObject({
      index: z.number().nullish(),
      asserts: z.array(
        z.looseObject({ success: z.boolean(), message: z.string().nullish().catch(null) }),
      ),
    }),
  ),
});
type File = z.infer<typeof FILE>;
const REPORT = z.union([z.array(FILE), FILE]);

/** A file is a test, as in the JUnit report of the same tool. */
const read = (report: z.infer<typeof REPORT>, draft: Draft): void => {
  const files = Array.isArray(report) ? report : [report];
  draft.speaksOfTests();
  draft.setTool('hurl');
  for (const file of files) {
    const { entries, attempts } = findLastAttempts(file);
    draft.addScope('requests', entries.length);
    const broken = entries.flatMap(({ asserts }) => asserts).filter(({ success }) => !success);
    const outcome = readOutcome(file, broken.length);
    draft.addCase({
      name: file.filename,
      file: file.filename,
      outcome,
      attempts,
      flaky: outcome === 'passed' && attempts > 1,
      duration: toNumber(file.time),
      // The whole message quotes the file and the answer.
      message: broken.length > 0 ? firstLine(broken[0]?.message) : null,
    });
  }
};

/** A file that asks nothing succeeds. */
const readOutcome = ({ success, entries }: File, broken: number): Outcome => {
  if (broken > 0) return 'failed';
  if (!success) return 'errored';
  return entries.length === 0 ? 'not-run' : 'passed';
};

/** Each try of a request with `retry` is an entry of its own, with the same index: the last one counts. */
const findLastAttempts = ({ entries }: File): { entries: File['entries']; attempts: number } => {
  const last = new Map<number, File['entries'][number]>();
  const tries = new Map<number, number>();
  entries.forEach((entry, at) => {
    const index = entry.index ?? at + 1;
    last.set(index, entry);
    tries.set(index, (tries.get(index) ?? 0) + 1);
  });
  return { entries: [...last.values()], attempts: Math.max(1, ...tries.values()) };
};

const isFile = (value: unknown): boolean => hasKeys(value, 'filename', 'entries', 'success');

export const HURL_JSON: JsonFormat = defineJsonFormat({
  id: 'hurl-json',
  name: 'Hurl JSON',
  tools: ['Hurl'],
  specification: 'https://hurl.dev/docs/running-tests.html#json-report',
  yields: ['case', 'scope'],
  recognise: (value) => (Array.isArray(value) ? isFile(value[0]) : isFile(value)),
  schema: REPORT,
  read,
});
