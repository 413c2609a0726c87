import type { RecordView } from './record-view.ts';
import { describeSignature } from './signature-wording.ts';
import { formatMoment } from './wording.ts';

export interface Fact {
  name: string;
  text: string;
  /** Shown as code, and may break anywhere. */
  isDigest?: boolean;
  href?: string;
}

/** The envelope of a record, in reading order; what nobody said is left out. */
export const listFacts = ({ stored }: RecordView): Fact[] => {
  const { record, digest, signatures = [] } = stored;
  const { envelope, previous } = record;
  const fact = (name: string, text: string | number | null): Fact[] =>
    text === null ? [] : [{ name, text: `${text}` }];
  return [
    { name: 'Record', text: `sha256:${digest}`, isDigest: true },
    ...(signatures.length === 0
      ? [{ name: 'Signature', text: 'none' }]
      : signatures.map((one) => ({ name: 'Signature', text: describeSignature(one) }))),
    ...previous.map((one) => ({ name: 'After', text: `sha256:${one}`, isDigest: true })),
    ...(envelope.commit === null
      ? []
      : [{ name: 'Commit', text: envelope.commit, isDigest: true }]),
    ...fact('Branch', envelope.branch),
    ...fact('Tag', envelope.tag),
    ...fact('Pull request', envelope.pullRequest),
    ...fact('Repository', envelope.repository),
    ...fact('Environment', envelope.environment),
    ...listRun(record),
    ...fact('Actor', envelope.actor),
    ...(envelope.command === null
      ? []
      : [
          { name: 'Command', text: envelope.command.argv.join(' '), isDigest: true },
          { name: 'Exit code', text: `${envelope.command.exitCode}` },
        ]),
    { name: 'Speaks of', text: `${formatMoment(envelope.at)}, ${SOURCES[envelope.atSource]}` },
    { name: 'Recorded', text: formatMoment(record.recordedAt) },
    ...record.documents.map(({ path, sha256 }) => ({
      name: `Checklist ${path.slice(path.lastIndexOf('/') + 1)}`,
      text: `sha256:${sha256}`,
      isDigest: true,
    })),
    ...fact('Secrets removed', record.redactions === 0 ? null : record.redactions),
    ...fact('Paths made relative', record.paths ?? null),
    { name: 'Schema', text: record.schema, isDigest: true },
    { name: 'Written by', text: record.generator },
  ];
};

const listRun = ({ envelope }: RecordView['stored']['record']): Fact[] => {
  const { runUrl, provider, runId, attempt, workflow, job } = envelope;
  const label = [provider, runId, workflow, job].filter((part) => part !== null).join(' · ');
  if (label === '' && runUrl === null) return [];
  const tried = attempt !== null && attempt > 1 ? `, attempt ${attempt}` : '';
  return [
    {
      name: 'Run',
      text: `${label || runUrl}${tried}`,
      ...(runUrl === null ? {} : { href: runUrl }),
    },
  ];
};

/** Where the moment comes from, since all of these can be wrong in their own way. */
const SOURCES = {
  option: 'as it was given',
  command: 'when the command began',
  ci: 'as the CI system says',
  report: 'as the reports say',
  clock: 'when it was recorded',
} as const;
