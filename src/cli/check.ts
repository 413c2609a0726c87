import { type Command, Option } from 'commander';
import { PROBLEM_FORMATS, type ProblemFormat, renderProblems } from '../exports/problems.ts';
import { PROBLEM_SEVERITIES, type Problem, type ProblemSeverity } from '../model/problem.ts';
import { PROBLEMS } from '../model/problem-catalogue.ts';
import { addContentOptions, type ContentOptions } from './content-options.ts';
import { EXIT, print, refuse, say } from './terminal.ts';

interface CheckOptions extends ContentOptions {
  format: ProblemFormat;
  severity: ProblemSeverity;
}

export const addCheckCommand = (program: Command): void => {
  addContentOptions(program.command('check'))
    .description('print the problems of all documents; exits 1 when there are errors or warnings')
    .addOption(new Option('--format <format>', 'the form').choices(PROBLEM_FORMATS).default('text'))
    .addOption(
      new Option('--severity <severity>', 'the least severity that is reported')
        .choices(PROBLEM_SEVERITIES)
        .default('note'),
    )
    .action(check);
};

const check = async (options: CheckOptions): Promise<void> => {
  const { settleOptions } = await import('./settle-options.ts');
  const settled = await settleOptions(options);
  if (settled.kind === 'refused') return refuse(settled.problems);
  const { prepareSite } = await import('./prepare-site.ts');
  const { countProblems } = await import('./problem-report.ts');
  const { problems, empty } = await prepareSite(settled);
  const least = PROBLEM_SEVERITIES.indexOf(options.severity);
  const reported = problems.filter((problem) => rank(problem) <= least);
  print(renderProblems(reported, options.format));
  if (options.format === 'text') say(countProblems(reported));
  const failed = reported.some((problem) => rank(problem) <= PROBLEM_SEVERITIES.indexOf('warning'));
  if (empty) process.exitCode = EXIT.refused;
  else process.exitCode = failed ? EXIT.findings : EXIT.fine;
};

/** 0 for the most severe. */
const rank = ({ code }: Problem): number => PROBLEM_SEVERITIES.indexOf(PROBLEMS[code].severity);
