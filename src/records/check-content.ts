import type { Problem } from '../model/problem.ts';
import { problem } from '../model/problem-catalogue.ts';
import type { RunRecord, StoredRecord } from '../model/record.ts';
import { renderRecord } from './render-record.ts';

/**
 * Digest of what stays the same when the same input is recorded again: all but when and by what version
 * it was written, what it was judged to be, and what it follows. What is left out, and the order of what
 * is not, are part of the format and never change.
 * @param digest SHA-256 of a text, in hex
 */
export const digestContent = (
  record: Omit<RunRecord, 'content' | 'previous'>,
  digest: (text: string) => string,
): string => {
  const { envelope } = record;
  const moment = envelope.atSource === 'clock' ? null : envelope.at;
  const kept = {
    schema: record.schema,
    project: record.project,
    reports: record.reports,
    suites: record.suites,
    measures: record.measures,
    findings: record.findings,
    checks: record.checks,
    attestations: record.attestations,
    problems: record.problems,
    documents: record.documents,
    claims: record.claims,
    redactions: record.redactions,
    paths: record.paths,
    envelope: { ...envelope, at: moment },
  };
  return digest(renderRecord(kept));
};

/** Records whose `content` is not the digest of what they hold: no version of ours wrote them. */
export const checkContent = (
  stored: readonly StoredRecord[],
  digest: (text: string) => string,
): Problem[] =>
  stored.flatMap(({ path, record }) => {
    const expected = digestContent(record, digest);
    return expected === record.content
      ? []
      : [
          problem(
            'record-content-wrong',
            { file: path, line: 0, column: 0 },
            { expected: expected.slice(0, 16), found: record.content.slice(0, 16) },
          ),
        ];
  });
