import { type Command, Option } from 'commander';
import { GATE_FORMATS, type GateFormat } from '../exports/gate.ts';
import { renderTextProblems } from '../exports/problems-text.ts';
import { EVIDENCE_PROBLEMS } from '../model/evidence-problems.ts';
import type { Problem } from '../model/problem.ts';
import { PROBLEMS } from '../model/problem-catalogue.ts';
import type { Project } from '../model/site.ts';
import { isWorse, type TurnedProject } from '../model/turned.ts';
import { addContentOptions, type ContentOptions } from './content-options.ts';
import { EXIT, print, refuse, say } from './terminal.ts';

interface GateOptions extends ContentOptions {
  format: GateFormat;
  /** Of `--no-worse-than`, since a leading `no` is no part of a name; not a text: not asked for. */
  worseThan?: string | boolean;
}

export const addGateCommand = (program: Command): void => {
  addContentOptions(program.command('gate').argument('<project>', 'the id of a project'))
    .description('say GO or NO-GO with the reasons; exits 1 for NO-GO')
    .addOption(new Option('--format <format>', 'the form').choices(GATE_FORMATS).default('text'))
    .option(
      '--no-worse-than <record>',
      'exit 1 only where something is worse than in this record: `last`, its id, digest or commit',
    )
    .action(gate);
};

const gate = async (id: string, options: GateOptions): Promise<void> => {
  const { settleOptions } = await import('./settle-options.ts');
  const settled = await settleOptions(options);
  if (settled.kind === 'refused') return refuse(settled.problems);
  const { judgeOne } = await import('./judge-one.ts');
  const judged = await judgeOne(id, settled);
  if (judged.kind === 'refused') return refuse(judged.problems);
  const { project } = judged;
  const asked = typeof options.worseThan === 'string' ? options.worseThan : undefined;
  const turned = await findTurned(project, asked ?? 'last');
  if (asked !== undefined && turned === null) {
    const { invalid } = await import('./settle-options.ts');
    const expected = 'a record of this project that kept its verdicts';
    return refuse([invalid('--no-worse-than', expected, asked)]);
  }
  const { renderGate } = await import('../exports/gate.ts');
  const isShown = asked !== undefined || options.format === 'markdown' || options.format === 'json';
  print(renderGate(project, options.format, isShown ? turned : null));
  sayWrong(judged.problems);
  const isProven = (project.score.verified ?? 0) > 0;
  // A ratchet holds what there is: it asks for nothing better, and over nothing it holds nothing.
  const isFine =
    asked === undefined || turned === null
      ? project.gate?.verdict === 'GO'
      : isProven && !isWorse(turned);
  process.exitCode = isFine ? EXIT.fine : EXIT.findings;
};

/** What is wrong with bindings, waivers and rules changes the answer: it is said beside it. */
const sayWrong = (problems: readonly Problem[]): void => {
  const wrong = problems.filter(
    ({ code }) =>
      PROBLEMS[code].severity === 'error' &&
      (Object.hasOwn(EVIDENCE_PROBLEMS, code) || code.startsWith('front-matter-')),
  );
  for (const one of wrong.slice(0, MOST_SAID)) say(renderTextProblems([one]).trimEnd());
  if (wrong.length > MOST_SAID)
    say(`And ${wrong.length - MOST_SAID} more: \`seaworthy check\` lists all.`);
};

const MOST_SAID = 10;

/** What turned since a record; null where there is none of that name, or it kept no verdicts. */
const findTurned = async (project: Project, named: string): Promise<TurnedProject | null> => {
  const { compareJudgement, findLast, findRecord } = await import(
    '../history/compare-judgement.ts'
  );
  const { readEnvironment } = await import('../records/read-environment.ts');
  const view =
    named === 'last'
      ? findLast(project.records, project, readEnvironment(process.env, null))
      : findRecord(project.records, named);
  const judged = view?.stored.record.judged;
  return view === null || judged === undefined ? null : compareJudgement(view, judged, project);
};
