/** What the page says that checks a project's records: the same words as its twin. */
import { compareText } from './compare-text.ts';
import type { Problem } from './problem.ts';
import { PROBLEMS } from './problem-catalogue.ts';
import type { RecordView } from './record-view.ts';
import { countSignatures } from './signature.ts';
import { describeSigned } from './signature-wording.ts';
import type { Project } from './site.ts';
import { countOf } from './wording.ts';

export interface VerifyView {
  /** What the build found, in one or two sentences. */
  found: string;
  /** All there are with records. */
  problems: readonly Problem[];
  heads: readonly RecordView[];
  /** As `sha256sum --check` reads it, a line each record, in the order of their names. */
  manifest: string;
}

/** What lies with the records and cannot be believed, or wants a word. */
export const listRecordProblems = ({ problems }: Pick<Project, 'problems'>): Problem[] =>
  problems.filter(({ code }) => code.startsWith('record-'));

/** Whether there is anything to show of records, be it only what is wrong with them. */
export const hasRecords = (project: Pick<Project, 'records' | 'problems'>): boolean =>
  project.records.length > 0 || listRecordProblems(project).length > 0;

export const viewVerification = (project: Project): VerifyView => {
  const { records } = project;
  const problems = listRecordProblems(project);
  const bad = problems.filter(({ code }) => PROBLEMS[code].severity !== 'note').length;
  const state = bad === 0 ? 'none was changed and none is missing' : countOf(bad, 'problem');
  const signed = describeSigned(countSignatures(records.map(({ stored }) => stored)));
  return {
    found: `${countOf(records.length, 'record')}, ${state}.${signed || ' None is signed.'}`,
    problems,
    heads: records.filter(({ isHead }) => isHead),
    manifest: renderManifest(records),
  };
};

/** Digests of records by the names of their files. */
export const renderManifest = (records: readonly RecordView[]): string =>
  records
    .map(({ id, stored }) => `${stored.digest}  ${id}.json\n`)
    .sort((a, b) => compareText(a.slice(66), b.slice(66)))
    .join('');

export const WHAT_IT_PROVES: readonly string[] = [
  'Each record here has the bytes that its name and this list were made of: one flipped bit is named.',
  'Each record that another follows is there, and none was written before one that it follows.',
  'Whoever kept a head from before can tell that nothing below it was changed or removed since.',
];

export const WHAT_IT_DOES_NOT_PROVE: readonly string[] = [
  'That what CI wrote was true: its files are self-reported, and an unsigned record may have been written by anybody.',
  'That the latest records are all there, or that nobody wrote the whole history anew with this page: that takes a head, a commit or a site that you kept elsewhere.',
  'Who signed: this browser computes digests only. Signatures were checked when the site was built, against the signers its content names; `seaworthy verify --allowed-signers` checks them against yours.',
];
