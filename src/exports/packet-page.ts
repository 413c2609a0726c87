import type { ProjectHistory, SnapshotItem, WaiverHistory } from '../model/history.ts';
import { wordChange } from '../model/history-wording.ts';
import type { JudgedSignOff } from '../model/signed.ts';
import { countSignoffs, describeState, SIGNOFF_STYLES } from '../model/signoff-wording.ts';
import type { Project, Site } from '../model/site.ts';
import { VERDICT_STYLES } from '../model/verdict.ts';
import { CLAIM_WORDS, countOf, formatMoment, formatScore } from '../model/wording.ts';
import { escapeXml } from './xml-text.ts';

/** The page of an audit packet: it needs no other file to be read and printed, and no script. */
export const renderPacketPage = (project: Project, history: ProjectHistory, site: Site): string => {
  const { name, score, gate, signoffs, records } = project;
  const title = `${name} as of ${formatMoment(site.builtAt)}`;
  const rules = (gate?.rules ?? []).map(
    ({ passed, title: rule, why }) =>
      `<li>${passed ? 'Holds' : '<b>Fails</b>'}: ${escapeXml(`${rule} ${why}`)}</li>`,
  );
  const heads = records.filter(({ isHead }) => isHead);
  const parts = [
    `<h1>${escapeXml(title)}</h1>`,
    `<p>Gate: ${gate?.verdict ?? 'no record'}. Verified ${formatScore(score.verified)}, claimed ${formatScore(score.claimed)}, unknown ${formatScore(score.unknown)}.</p>`,
    `<ul>${rules.join('')}</ul>`,
    '<h2>Items</h2>',
    renderTable(
      ['Item', 'Says', 'Verdict', 'Evidence', 'Record', 'Report, SHA-256'],
      (history.snapshots.at(-1)?.items ?? []).map(listItem),
    ),
    ...(history.waivers.length === 0
      ? []
      : [
          '<h2>Waivers</h2>',
          renderTable(
            ['Items', 'State', 'Reason', 'Approver', 'Requester', 'Since', 'Until', 'Renewed'],
            history.waivers.map(listWaiver),
          ),
        ]),
    ...(signoffs.length === 0
      ? []
      : [
          `<h2>Sign-offs: ${countSignoffs(signoffs)}</h2>`,
          renderTable(
            ['Role', 'Signed by', 'On', 'State', 'What changed since', 'Signed, SHA-256'],
            signoffs.map(listSignoff),
          ),
        ]),
    ...(heads.length === 0
      ? []
      : [
          `<h2>Records: ${records.length}</h2>`,
          `<p>Heads, which stand for all before them:</p><ul>${heads.map(({ id, stored }) => `<li>${linkRecord(id)} <code>${stored.digest}</code></li>`).join('')}</ul>`,
        ]),
    `<p>Written by ${escapeXml(site.generator)}. It publishes evidence and certifies nothing.</p>`,
  ];
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeXml(title)}</title>
<style>${STYLE}</style></head>
<body>${parts.join('\n')}</body></html>
`;
};

const STYLE = [
  'body{font:14px/1.4 system-ui,sans-serif;margin:clamp(.75rem,3vw,2rem)}',
  'div{overflow-x:auto}',
  'table{border-collapse:collapse;width:100%;min-width:46rem}',
  'th,td{text-align:start;vertical-align:top;padding:.25rem .5rem;border-bottom:1px solid #bbb}',
  'td{font-variant-numeric:tabular-nums}',
  'li,th,td{overflow-wrap:anywhere}',
  'code{font-size:.8em;overflow-wrap:anywhere}',
  'tr{break-inside:avoid}',
  '@page{size:landscape}',
].join('');

/** @param rows cells as HTML; the first heads its row */
const renderTable = (heads: readonly string[], rows: readonly (readonly string[])[]): string => {
  const head = heads.map((one) => `<th scope="col">${one}</th>`).join('');
  const body = rows.map(([first = '', ...rest]) => {
    const cells = rest.map((cell) => `<td>${cell}</td>`).join('');
    return `<tr><th scope="row">${first}</th>${cells}</tr>`;
  });
  return `<div><table><thead><tr>${head}</tr></thead>\n<tbody>\n${body.join('\n')}\n</tbody></table></div>`;
};

const linkRecord = (id: string): string =>
  `<a href="records/${encodeURIComponent(id)}.json">${escapeXml(id)}</a>`;

const listItem = ({
  text,
  claim,
  verdict,
  underneath,
  sentence,
  recordId,
  report,
}: SnapshotItem): string[] => [
  escapeXml(text),
  CLAIM_WORDS[claim],
  [
    VERDICT_STYLES[verdict].word,
    ...(underneath === null ? [] : [`underneath ${VERDICT_STYLES[underneath].word}`]),
  ].join(', '),
  escapeXml(sentence ?? ''),
  recordId === null ? '' : linkRecord(recordId),
  `<code>${report?.sha256 ?? ''}</code>`,
];

const listWaiver = (one: WaiverHistory): string[] => [
  one.items.map(({ text }) => escapeXml(text)).join('<br>'),
  `${one.state}, ${countOf(one.days, 'day')} so far`,
  escapeXml(one.reason),
  escapeXml(one.approver),
  escapeXml(one.requester ?? 'not named'),
  one.since,
  one.until,
  one.renewals.map(({ at, until }) => `${at}, until ${until}`).join('<br>'),
];

const listSignoff = (one: JudgedSignOff): string[] => [
  escapeXml(one.role),
  escapeXml(one.name ?? 'nobody'),
  escapeXml(one.date ?? ''),
  SIGNOFF_STYLES[one.state].word,
  escapeXml([describeState(one), ...one.changes.map(wordChange)].join(' ')),
  `<code>${one.digest ?? ''}</code>`,
];
