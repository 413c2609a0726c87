import type { Problem } from '../model/problem.ts';
import { problem } from '../model/problem-catalogue.ts';
import type { StoredRecord } from '../model/record.ts';
import type { RecordSignature } from '../model/signature.ts';

/** What there is to say of signatures that make no record refused: none of these adds to what it proves. */
export const checkSignatures = (stored: readonly StoredRecord[]): Problem[] =>
  stored.flatMap(({ signatures = [] }) => signatures.flatMap((one) => nameProblem(one) ?? []));

const nameProblem = ({ path, check }: RecordSignature): Problem | null => {
  const place = { file: path, line: 0, column: 0 };
  switch (check.kind) {
    case 'good':
      return null;
    case 'unchecked':
      return problem('record-signature-unchecked', place, { expected: check.why });
    case 'unknown':
      return problem('record-signature-unknown', place, { file: check.file, found: check.key });
    case 'expired':
      return problem('record-signature-expired', place, {
        expected: check.valid,
        found: check.at,
        key: check.key,
      });
    case 'damaged':
    case 'wrong':
      return problem('record-signature-damaged', place, { found: check.found });
  }
};
