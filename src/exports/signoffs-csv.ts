import { wordChange } from '../model/history-wording.ts';
import { describeState } from '../model/signoff-wording.ts';
import type { Project } from '../model/site.ts';
import { renderCsv } from './csv-text.ts';

const HEADS = [
  'role',
  'statement',
  'group',
  'name',
  'date',
  'state',
  'why',
  'signed_sha256',
  'known_by',
  'changed',
  'document',
  'line',
];

/** One line for each sign-off that is asked for or given, in the documents' order. */
export const renderSignoffsCsv = ({ signoffs }: Pick<Project, 'signoffs'>): string =>
  renderCsv(
    HEADS,
    signoffs.map((one) => [
      one.role,
      one.statement,
      one.group,
      one.name,
      one.date,
      one.state,
      describeState(one),
      one.digest,
      one.basis?.kind ?? null,
      one.changes.map(wordChange).join('; '),
      one.path,
      one.line,
    ]),
  );
