import type { ProjectHistory } from '../model/history.ts';
import { SIGNATURE_NAMESPACE } from '../model/signature.ts';
import type { Project, Site } from '../model/site.ts';
import { renderHistoryCsv } from './history-csv.ts';
import { renderHistoryJson } from './history-json.ts';
import { renderItemsCsv } from './items-csv.ts';
import { renderPacketPage } from './packet-page.ts';
import { renderProjectJson } from './project-json.ts';
import { renderSignoffsCsv } from './signoffs-csv.ts';
import { renderSummaryMarkdown } from './summary-markdown.ts';

export interface PacketFile {
  path: string;
  bytes: Uint8Array;
}

/**
 * All that an auditor keeps, in one folder: a printable page, tables, data, the records byte for byte, and
 * a manifest of digests that common tools check.
 */
export const renderPacket = (
  project: Project,
  history: ProjectHistory,
  { site, digest }: { site: Site; digest: (bytes: Uint8Array | string) => string },
): PacketFile[] => {
  const encoder = new TextEncoder();
  const texts: [string, string][] = [
    ['README.txt', renderReadme(project, site)],
    ['index.html', renderPacketPage(project, history, site)],
    ['items.csv', renderItemsCsv(project)],
    ['items.json', `${JSON.stringify(renderProjectJson(project, site), null, 2)}\n`],
    ['history.csv', renderHistoryCsv(history)],
    ['history.json', renderHistoryJson(project, history, site)],
    ['signoffs.csv', renderSignoffsCsv(project)],
    ['summary.md', renderSummaryMarkdown(project, site)],
    ...project.signed.map(({ digest: signed, text }): [string, string] => [
      `signed/${signed.slice(0, 16)}.json`,
      text,
    ]),
  ];
  const files = [
    ...texts.map(([path, text]) => ({ path, bytes: encoder.encode(text) })),
    ...project.records.flatMap(({ id, stored }) => [
      { path: `records/${id}.json`, bytes: stored.bytes },
      ...(stored.signatures ?? []).map(({ path, bytes }) => ({
        path: `records/${path.slice(path.lastIndexOf('/') + 1)}`,
        bytes,
      })),
    ]),
  ].sort((a, b) => (a.path < b.path ? -1 : 1));
  const manifest = files.map(({ path, bytes }) => `${digest(bytes)}  ${path}\n`).join('');
  return [...files, { path: MANIFEST, bytes: encoder.encode(manifest) }];
};

export const MANIFEST = 'manifest.sha256';

const renderReadme = ({ id, name }: Project, { builtAt, generator }: Site): string =>
  [
    `${name}: production readiness as of ${builtAt}`,
    `Written by ${generator}.`,
    '',
    'index.html    the state of each item, to read and to print',
    'items.csv     the same as a table; items.json as data',
    'history.csv   everything that turned, in the order of time; history.json as data',
    'signoffs.csv  who signed what, and what changed since; signed/ holds what was signed',
    'summary.md    one page',
    'records/      what each CI run showed, byte for byte; never changed after it was written',
    '',
    'How to verify',
    '',
    `1. sha256sum --check ${MANIFEST}     every file is as it was packed`,
    '2. The name of each record ends in the first 16 digits of the SHA-256 of its bytes,',
    '   and its line "previous" names the digests of the records before it.',
    '   So does that of each file in signed/, which a sign-off names by its digest.',
    `3. seaworthy verify ${id} with the content folder checks the whole set.`,
    `4. A file .sig beside a record is an ssh signature of it: ssh-keygen -Y verify -f ALLOWED_SIGNERS`,
    `   -I NAME -n ${SIGNATURE_NAMESPACE} -s FILE.json.sig < FILE.json, with a list of signers that you trust.`,
    '5. Keep the digest of the manifest apart from this folder: whoever can change both can',
    '   change everything.',
    '',
    'What this does not prove: records are what CI tools reported of themselves, and dates in',
    'version control can be set by hand. Nothing here certifies a system.',
    '',
  ].join('\n');
