import { parse } from 'csv-parse/sync';
import { SaxesParser } from 'saxes';
import { beforeAll, describe, expect, it } from 'vitest';
import { renderSiteAtom } from '../../src/exports/changes-atom.ts';
import { renderCsv } from '../../src/exports/csv-text.ts';
import { resolveMoment } from '../../src/exports/difference.ts';
import { renderSiteCalendar } from '../../src/exports/expiry-calendar.ts';
import { packProofs } from '../../src/exports/history-json.ts';
import { renderPacket } from '../../src/exports/packet.ts';
import { type ExportInput, PROJECT_EXPORTS } from '../../src/exports/project-exports.ts';
import { drawSample } from '../../src/exports/sample-paper.ts';
import { tellPresent } from '../../src/tell-history.ts';
import { buildShop, CHECKLIST, OVERVIEW, recordRun } from '../history/build-history-site.ts';
import { digest } from '../records/build-record.ts';

const NOW = '2026-06-05T08:00:00.000Z';
const HOSTILE = '=HYPERLINK("x") & <b>`]]>, "quoted";\u0001 𝔘\u202e é';

const inputOf = async (lines: readonly string[], recorded: boolean): Promise<ExportInput> => {
  const overview = OVERVIEW.with(
    -1,
    "waivers: [{item: '*docs*', reason: '=1+1', approver: '@Ann', until: 2026-06-30}]",
  ).concat('---');
  const runs = [
    { at: '2026-06-01T08:00:00.000Z' },
    { at: '2026-06-02T08:00:00.000Z', passes: ['cart'], fails: ['checkout'] },
  ];
  const records = recorded
    ? await Promise.all(runs.map((run) => recordRun({ ...run, lines: [...CHECKLIST] })))
    : [];
  const site = buildShop(records, NOW, { lines, overview });
  const [project] = site.projects;
  if (project === undefined) throw new Error('There is no project.');
  const history = project.history ?? tellPresent(project, site);
  return {
    project,
    history,
    site,
    digest,
    seed: 's',
    size: 2,
    from: -1,
    to: history.moments.length - 1,
  };
};

const CASES: [string, readonly string[], boolean][] = [
  ['with records', CHECKLIST, true],
  ['without any record', CHECKLIST, false],
  ['with hostile words', [...CHECKLIST, `- [x] ${HOSTILE}`, '- [ ] +1', '- [ ] @cmd'], true],
];

describe.each(CASES)('a project %s', (_, lines, recorded) => {
  let input: ExportInput;
  beforeAll(async () => {
    input = await inputOf(lines, recorded);
  });

  it.each(PROJECT_EXPORTS.map((one) => [one.id, one] as const))(
    'is exported as %s: well-formed, and the same bytes each time',
    (_id, { mediaType, render }) => {
      const text = render(input);
      expect(render(input)).toBe(text);
      expect(text).toMatch(/\n$/);
      expect(text).toContain(mediaType === 'image/svg+xml' ? 'readiness' : '');
      checkForm(text, mediaType);
    },
  );

  it('is packed with a manifest that holds for every file', () => {
    const files = renderPacket(input.project, input.history, input);
    const manifest = new TextDecoder().decode(
      files.find(({ path }) => path === 'manifest.sha256')?.bytes,
    );
    const lines = manifest.trim().split('\n');
    expect(lines).toHaveLength(files.length - 1);
    for (const line of lines) {
      const [sum, path] = line.split('  ');
      const file = files.find((one) => one.path === path);
      expect(digest(file?.bytes ?? '')).toBe(sum);
    }
    expect(files.filter(({ path }) => path.startsWith('records/'))).toHaveLength(
      input.project.records.length,
    );
    const page = new TextDecoder().decode(files.find(({ path }) => path === 'index.html')?.bytes);
    const [head] = input.project.records.filter(({ isHead }) => isHead);
    expect(page).toContain(recorded ? (head?.stored.digest ?? 'a head') : 'no record');
    if (recorded) expect(page).toContain('<td>=1+1</td><td>@Ann</td>');
  });
});

const checkForm = (text: string, mediaType: string): void => {
  switch (mediaType) {
    case 'application/json':
    case 'application/sarif+json':
      JSON.parse(text);
      return;
    case 'text/csv':
      checkCsv(text);
      return;
    case 'application/atom+xml':
    case 'image/svg+xml':
      new SaxesParser({ xmlns: true }).write(text).close();
      return;
    case 'text/calendar':
      checkCalendar(text);
      return;
    case 'text/markdown':
      expect(text).toMatch(/^# /);
      return;
    default:
      throw new Error(`No check for ${mediaType}.`);
  }
};

const checkCsv = (text: string): void => {
  const rows = parse(text) as string[][];
  const width = rows[0]?.length;
  for (const cells of rows) {
    expect(cells).toHaveLength(width ?? 0);
    for (const cell of cells) expect(cell).not.toMatch(/^[\s\p{Cc}]*[=+\-@|%]/u);
  }
};

const checkCalendar = (text: string): void => {
  const lines = text.split('\r\n');
  expect(lines.pop()).toBe('');
  for (const line of lines) {
    expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    expect(line).not.toContain('\n');
  }
  const count = (line: string) => lines.filter((one) => one === line).length;
  expect(count('BEGIN:VEVENT')).toBe(count('END:VEVENT'));
};

describe('exports', () => {
  it('name what evidence refutes, at its line', async () => {
    const input = await inputOf(CHECKLIST, true);
    const sarif = PROJECT_EXPORTS.find(({ id }) => id === 'sarif')?.render(input) ?? '';
    expect(JSON.parse(sarif).runs[0].results).toMatchObject([
      {
        ruleId: 'contradicted',
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'projects/shop/checklist.md' },
              region: { startLine: 6 },
            },
          },
        ],
      },
    ]);
  });

  it('call nothing satisfied but what is verified, and give ids that OSCAL takes', async () => {
    const input = await inputOf(CHECKLIST, true);
    const text = PROJECT_EXPORTS.find(({ id }) => id === 'oscal')?.render(input) ?? '';
    const [result] = JSON.parse(text)['assessment-results'].results;
    const states = result.findings.map(
      (one: { target: { status: { state: string } } }) => one.target.status.state,
    );
    expect(states).toEqual(['satisfied', 'not-satisfied', 'not-satisfied']);
    for (const { uuid, target } of result.findings) {
      expect(uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(target['target-id']).toMatch(/^(\p{L}|_)(\p{L}|\p{N}|[.\-_])*$/u);
    }
    expect(new Set(text.match(/"uuid": "[^"]+"/g)).size).toBe(
      text.match(/"uuid": "[^"]+"/g)?.length,
    );
  });

  it('have one feed and one calendar together, the latest change and the next end first', async () => {
    const { site, project } = await inputOf(CHECKLIST, true);
    const other = { ...project, id: 'depot', name: 'Depot' };
    const none = { ...project, id: 'yard', name: 'Yard', history: null };
    const all = { ...site, projects: [project, other, none] };
    const feed = renderSiteAtom(all);
    const times = [...feed.matchAll(/<updated>([^<]+)/g)].map(([, at]) => at).slice(1);
    expect(times).toEqual([...times].sort().reverse());
    const alone = renderSiteAtom({ ...site, projects: [project] });
    expect(times).toHaveLength(2 * (alone.match(/<entry>/g)?.length ?? 0));
    expect(feed).toContain('href="projects/depot/records/');
    expect(new Set(feed.match(/<id>[^<]+/g)).size).toBe(times.length + 1);
    const calendar = renderSiteCalendar(all);
    checkForm(calendar, 'text/calendar');
    const days = [...calendar.matchAll(/DATE:(\d+)/g)].map(([, day]) => day);
    expect(days).toEqual([...days].sort());
    expect(days.length).toBeGreaterThan(1);
    expect(calendar).toContain('SUMMARY:Depot: waiver of 1 item ends');
  });

  it('say as OSCAL who signed, as what, and whether that still stands', async () => {
    const lines = [...CHECKLIST, '', '## Sign-off', '', '- QA Lead: Ann Lee Date: 2026-06-02'];
    const input = await inputOf([...lines, '- Legal: ____ Date: ____'], true);
    const text = PROJECT_EXPORTS.find(({ id }) => id === 'oscal')?.render(input) ?? '';
    const { metadata, results } = JSON.parse(text)['assessment-results'];
    const [{ attestations, observations }] = results;
    expect(attestations).toHaveLength(1);
    const [{ 'role-id': role, 'party-uuids': parties }] = attestations[0]['responsible-parties'];
    expect(metadata.roles).toEqual([{ id: role, title: 'QA Lead' }]);
    expect(metadata.parties).toEqual([{ uuid: parties[0], type: 'person', name: 'Ann Lee' }]);
    expect(attestations[0].parts[0].props[0].value).toBe('unbound');
    expect(observations[0].collected).toBe('2026-06-02T08:00:00.000Z');
  });

  it('tell what turned between two moments, given as dates or as records', async () => {
    const input = await inputOf(CHECKLIST, true);
    const render = PROJECT_EXPORTS.find(({ id }) => id === 'diff')?.render;
    const from = resolveMoment(input.history, '2026-06-01') ?? -1;
    const to = resolveMoment(input.history, input.project.records[0]?.id ?? '') ?? -1;
    expect([from, to]).toEqual([0, 1]);
    const id = input.project.records[0]?.id ?? '';
    for (const name of [`${id}.json`, id.slice(-16), id.slice(-16, -6)])
      expect([name, resolveMoment(input.history, name)]).toEqual([name, 1]);
    expect(render?.({ ...input, from: to, to: -1 })).not.toContain('version 0');
    expect(render?.({ ...input, from, to })).toContain(
      'Checkout is tested: Verified, now Contradicted',
    );
    expect(resolveMoment(input.history, 'no date')).toBeNull();
  });

  it('draw a sample that anybody can draw again, whatever the order of the items', () => {
    const items = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id }));
    const options = { digest, seed: '7', size: 3 };
    const drawn = drawSample(items, options);
    expect(drawn).toHaveLength(3);
    expect(drawSample([...items].reverse(), options)).toEqual(drawn);
    expect(drawSample(items, { ...options, seed: '8' })).not.toEqual(drawn);
  });

  it('neutralise cells that a spreadsheet would run', () => {
    const text = renderCsv(['a'], [['=1+1'], [' \t-2'], ['@x'], ['fine'], [-3], [null]]);
    expect(text).toBe("a\r\n'=1+1\r\n' \t-2\r\n'@x\r\nfine\r\n-3\r\n\r\n");
  });

  it('write proofs of a steady stream as one run', () => {
    const steady = Array.from({ length: 1000 }, (_, index) => [index, index]).flat();
    expect(packProofs(steady)).toEqual([[0, 1, 1000]]);
    expect(packProofs([0, 0, 3, -1, 5, 5, 7, 7])).toEqual([
      [0, 0, 1],
      [3, -1],
      [5, 2, 2],
    ]);
  });
});
