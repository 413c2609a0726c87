import type { Command } from 'commander';
import { addContentOptions, type ContentOptions } from './content-options.ts';
import { EXIT, print, refuse, say } from './terminal.ts';

interface SignoffOptions extends ContentOptions {
  role: string;
  name: string;
  statement?: string;
  dryRun?: true;
}

export const addSignoffCommand = (program: Command): void => {
  addContentOptions(program.command('signoff').argument('<project>', 'the id of a project'))
    .description('sign a project as it stands, bound to the digest of what is signed')
    .requiredOption('--role <role>', 'who signs, as the line that asks for it says')
    .requiredOption('--name <name>', 'the name of who signs')
    .option('--statement <text>', 'what is stated with it')
    .option('--dry-run', 'print what would be written, and write nothing')
    .action(signoff);
};

const signoff = async (id: string, options: SignoffOptions): Promise<void> => {
  const { settleOptions, invalid } = await import('./settle-options.ts');
  const { isBlank } = await import('../documents/items/read-properties.ts');
  const settled = await settleOptions(options);
  if (settled.kind === 'refused') return refuse(settled.problems);
  const { role, name, statement } = options;
  const wrong = Object.entries({ '--role': role, '--name': name, '--statement': statement }).filter(
    ([, text]) => text !== undefined && !isLine(text),
  );
  if (isBlank(name)) return refuse([invalid('--name', 'a name', name)]);
  if (wrong.length > 0)
    return refuse(wrong.map(([option, text]) => invalid(option, LINE, text ?? '')));
  const { prepareProject } = await import('./prepare-project.ts');
  const prepared = await prepareProject(id, settled);
  if (prepared.kind === 'refused') return refuse(prepared.problems);
  const { planSignoff } = await import('./plan-signoff.ts');
  const plan = planSignoff(prepared, {
    role: role.trim(),
    name: name.trim(),
    statement: statement?.trim() ?? null,
    now: settled.now,
  });
  switch (plan.kind) {
    case 'refused':
      return refuse(plan.problems);
    case 'taken':
      refuse([plan.problem]);
      process.exitCode = EXIT.findings;
      return;
    case 'current':
      say(plan.says);
      return;
    case 'planned':
      break;
  }
  for (const line of plan.notes) say(line);
  print(plan.shown);
  if (options.dryRun === true) {
    say('Nothing was written.');
    return;
  }
  const { writeSignoff } = await import('./write-signoff.ts');
  const written = await writeSignoff(settled.content, plan.files);
  if (written !== null) return refuse([written]);
  say(`Written to \`${plan.place}\`, bound to \`${plan.signed}\`. Commit both.`);
};

const LINE = 'one line without `|`, `<`, `>` or `--`';

/** It stands in a cell, in a comment or between quotes. */
const isLine = (text: string): boolean =>
  text.trim() !== '' && text.length <= 200 && !/[|<>\p{Cc}\u2028\u2029]|--/u.test(text);
