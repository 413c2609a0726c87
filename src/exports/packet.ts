import type { ProjectHistory } from '../model/history.ts';
import { wordChange } from '../model/history-wording.ts';
import { SIGNATURE_NAMESPACE } from '../model/signature.ts';
import { countSignoffs, describeState, SIGNOFF_STYLES } from '../model/signoff-wording.ts';
import type { Project, Site } from '../model/site.ts';
import { VERDICT_STYLES } from '../model/verdict.ts';
import { formatMoment, formatScore } from '../model/wording.ts';
import { renderHistoryCsv } from './history-csv.ts';
import { renderHistoryJson } from './history-json.ts';
import { renderItemsCsv } from './items-csv.ts';
import { renderProjectJson } from './project-json.ts';
import { renderSignoffsCsv } from './signoffs-csv.ts';
import { renderSummaryMarkdown } from './summary-markdown.ts';
import { escapeXml } from './xml-text.ts';

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
    ['index.html', renderPrintable(project, history, site)],
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

const MANIFEST = 'manifest.sha256';

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

const renderPrintable = (project: Project, history: ProjectHistory, site: Site): string => {
  const { name, score, gate } = project;
  const snapshot = history.snapshots.at(-1);
  const title = `${name} as of ${formatMoment(site.builtAt)}`;
  const rows = (snapshot?.items ?? []).map(
    (item) =>
      `<tr><th scope="row">${escapeXml(item.text)}</th><td>${item.claim}</td><td>${VERDICT_STYLES[item.verdict].word}${
        item.underneath === null ? '' : `, underneath ${VERDICT_STYLES[item.underneath].word}`
      }</td><td>${escapeXml(item.sentence ?? '')}</td><td>${
        item.recordId === null
          ? ''
          : `<a href="records/${encodeURIComponent(item.recordId)}.json">${escapeXml(item.recordId)}</a>`
      }</td><td><code>${item.report?.sha256 ?? ''}</code></td></tr>`,
  );
  const rules = (gate?.rules ?? []).map(
    ({ passed, title: rule, why }) =>
      `<li>${passed ? 'Holds' : '<b>Fails</b>'}: ${escapeXml(`${rule} ${why}`)}</li>`,
  );
  const approvals = project.signoffs.map(
    (one) =>
      `<tr><th scope="row">${escapeXml(one.role)}</th><td>${escapeXml(one.name ?? 'nobody')}</td><td>${escapeXml(one.date ?? '')}</td><td>${SIGNOFF_STYLES[one.state].word}</td><td>${escapeXml([describeState(one), ...one.changes.map(wordChange)].join(' '))}</td><td><code>${one.digest ?? ''}</code></td></tr>`,
  );
  const signed =
    approvals.length === 0
      ? ''
      : `<h2>Sign-offs: ${countSignoffs(project.signoffs)}</h2>
<table><thead><tr><th>Role</th><th>Signed by</th><th>On</th><th>State</th><th>What changed since</th><th>Signed, SHA-256</th></tr></thead>
<tbody>
${approvals.join('\n')}
</tbody></table>
`;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${escapeXml(title)}</title>
<style>body{font:14px/1.4 system-ui,sans-serif;margin:2rem}table{border-collapse:collapse;width:100%}th,td{text-align:start;vertical-align:top;padding:.25rem .5rem;border-bottom:1px solid #bbb}code{font-size:.8em;overflow-wrap:anywhere}tr{break-inside:avoid}</style></head>
<body><h1>${escapeXml(title)}</h1>
<p>Gate: ${gate?.verdict ?? 'no record'}. Verified ${formatScore(score.verified)}, claimed ${formatScore(score.claimed)}, unknown ${formatScore(score.unknown)}.</p>
<ul>${rules.join('')}</ul>
<table><thead><tr><th>Item</th><th>Says</th><th>Verdict</th><th>Evidence</th><th>Record</th><th>Report, SHA-256</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody></table>
${signed}<p>Written by ${escapeXml(site.generator)}. It publishes evidence and certifies nothing.</p></body></html>
`;
};
