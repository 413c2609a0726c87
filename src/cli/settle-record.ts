import { type ListedProject, listContent } from '../io/list-content.ts';
import { loadGenerator } from '../io/load-generator.ts';
import { digestBytes } from '../io/load-records.ts';
import { loadSources } from '../io/load-sources.ts';
import { resolveNow } from '../io/resolve-now.ts';
import { judgeProject } from '../judge-project.ts';
import { type Check, CONCLUSIONS, type Measure } from '../model/evidence.ts';
import type { Problem } from '../model/problem.ts';
import { problem } from '../model/problem-catalogue.ts';
import type { DocumentSource, ProjectSource } from '../model/sources.ts';
import {
  GIVEN_UNITS,
  readGivenCheck,
  readGivenExercise,
  readGivenMeasure,
} from '../records/read-given.ts';
import { FORMATS } from '../reports/index.ts';
import { describeUnknown } from './describe-unknown.ts';
import type { RecordOptions } from './record.ts';
import { invalid, settleOptions } from './settle-options.ts';

export interface SettledRecord {
  kind: 'settled';
  /** Absolute. */
  content: string;
  /** What `--now` says. Without it the clock is read when a command has ended, and not before. */
  asked: string | undefined;
  generator: string;
  source: ProjectSource;
  /** `site.md`, or null. */
  site: DocumentSource | null;
  listed: ListedProject;
  /** Files and patterns, as typed: a command may write them yet. */
  files: string[];
  argv: string[];
  at: string | null;
  format: string | null;
  measures: Measure[];
  checks: Check[];
  given: Pick<RecordOptions, 'commit' | 'branch' | 'runUrl' | 'actor' | 'environment'>;
  /** Path of the key to sign with, or null. */
  sign: string | null;
  isDryRun: boolean;
}

interface Typed {
  files: string[];
  argv: string[];
  options: RecordOptions;
}

type Refused = { kind: 'refused'; problems: Problem[] };

/** Everything that was typed, made definite, or every reason why it cannot be. Nothing has run yet. */
export const settleRecord = async (
  project: string,
  { files: named, argv, options }: Typed,
): Promise<SettledRecord | Refused> => {
  const settled = await settleOptions(options);
  if (settled.kind === 'refused') return settled;
  const at = options.at === undefined ? null : resolveNow(options.at, {});
  const measures = options.measure.map((text) => readGivenMeasure(text) ?? notMeasure(text));
  const drills = options.exercise.map((text) => readGivenExercise(text) ?? notExercise(text));
  const checks = [
    ...options.check.map((text) => readGivenCheck(text) ?? notCheck(text)),
    ...drills,
  ];
  const problems = [
    ...(at?.kind === 'refused' || (at?.kind === 'resolved' && !/^20\d\d-/.test(at.now))
      ? [invalid('--at', A_MOMENT, options.at ?? '')]
      : []),
    ...(at?.kind === 'resolved' ? judgeMoment(at.now, options.now) : []),
    ...[...measures, ...checks].filter((one): one is Problem => 'code' in one),
    ...judgeOptions(options),
  ];
  if (named.length + argv.length + measures.length + checks.length === 0)
    problems.push(problem('nothing-to-record', NOWHERE));
  const listing = await listContent(settled.content);
  const listed = listing.projects.find(({ id }) => id === project);
  if (listed === undefined) {
    const known = listing.projects.map(({ id }) => id);
    problems.push(...describeUnknown(project, known, settled.content));
  }
  if (problems.length > 0 || listed === undefined) return { kind: 'refused', problems };
  const { name, version } = loadGenerator();
  const generator = `${name} ${version}`;
  const sources = await loadSources({
    content: settled.content,
    address: null,
    generator,
    only: project,
    edits: 'signed',
  });
  const [source] = sources.projects;
  if (source === undefined) return { kind: 'refused', problems: sources.problems };
  const strangers = findStrangers(drills as Check[], source, sources.site);
  if (strangers.length > 0) return { kind: 'refused', problems: strangers };
  const { commit, branch, runUrl, actor, environment } = options;
  return {
    kind: 'settled',
    content: settled.content,
    asked: options.now,
    generator,
    source,
    site: sources.site,
    listed,
    files: named,
    argv,
    at: at?.kind === 'resolved' ? at.now : null,
    format: options.as ?? null,
    measures: measures as Measure[],
    checks: checks as Check[],
    given: {
      ...(commit === undefined ? {} : { commit: commit.toLowerCase() }),
      ...(branch === undefined ? {} : { branch }),
      ...(runUrl === undefined ? {} : { runUrl: withoutLogin(runUrl) }),
      ...(actor === undefined ? {} : { actor }),
      ...(environment === undefined ? {} : { environment }),
    },
    sign: options.sign ?? null,
    isDryRun: options.dryRun === true,
  };
};

const NOWHERE = { file: '', line: 0, column: 0 };
/** Clocks of machines differ a little. */
const TOLERANCE = 5 * 60_000;

/** A record of a moment that has not come would prove nothing until then, and cannot be taken back. */
const judgeMoment = (at: string, asked: string | undefined): Problem[] => {
  const moment = resolveNow(asked, process.env);
  return moment.kind === 'resolved' && Date.parse(at) > Date.parse(moment.now) + TOLERANCE
    ? [invalid('--at', `${moment.now} at the latest`, at)]
    : [];
};

const A_MOMENT = 'a date or a time with its zone, as in `2026-06-30T12:00:00Z`';

const judgeOptions = ({
  commit,
  runUrl,
  as,
  branch,
  actor,
  environment,
}: RecordOptions): Problem[] => [
  ...(commit === undefined || /^[0-9a-f]{7,64}$/i.test(commit)
    ? []
    : [invalid('--commit', 'a commit id of 7 to 64 hexadecimal digits', commit)]),
  ...(runUrl === undefined || isHttp(runUrl)
    ? []
    : [invalid('--run-url', 'an address such as `https://ci.example.org/1`', runUrl)]),
  ...Object.entries({ '--branch': branch, '--actor': actor, '--environment': environment }).flatMap(
    ([option, value]) =>
      value === undefined || /^[^\p{Cc}\u2028\u2029]{1,300}$/u.test(value)
        ? []
        : [
            invalid(
              option,
              'one line of at most 300 characters',
              JSON.stringify(value.slice(0, 60)),
            ),
          ],
  ),
  ...(as === undefined || FORMATS.some(({ id }) => id === as)
    ? []
    : [invalid('--as', `one of ${FORMATS.map(({ id }) => `\`${id}\``).join(', ')}`, as)]),
];

/** An address may carry a name and a password. */
const withoutLogin = (address: string): string => {
  const url = new URL(address);
  url.username = '';
  url.password = '';
  return url.href;
};

const isHttp = (text: string): boolean =>
  URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);

const notMeasure = (found: string): Problem =>
  invalid('--measure', `\`name=value:unit\` with a unit of ${GIVEN_UNITS.join(', ')}`, found);

const notCheck = (found: string): Problem =>
  invalid('--check', `\`name=conclusion\` with one of ${CONCLUSIONS.join(', ')}`, found);

const notExercise = (found: string): Problem =>
  invalid(
    '--exercise',
    `the id of a runbook, with \`=\` and one of ${CONCLUSIONS.join(', ')} behind it`,
    found,
  );

/** Drills of runbooks that the project does not have. */
const findStrangers = (
  drills: readonly Check[],
  source: ProjectSource,
  site: DocumentSource | null,
): Problem[] => {
  if (drills.length === 0) return [];
  const { project } = judgeProject(source, site, {
    now: '2000-01-01T00:00:00.000Z',
    added: [],
    digest: digestBytes,
  });
  const known = project.runbooks.map(({ id }) => id);
  return drills
    .filter(({ name }) => !known.includes(name))
    .map(({ name }) =>
      invalid(
        '--exercise',
        `the id of a runbook: ${known.map((id) => `\`${id}\``).join(', ') || 'there is none'}`,
        name,
      ),
    );
};
