import { type Command, Option } from 'commander';
import { GATE_FORMATS, type GateFormat } from '../exports/gate.ts';
import { addContentOptions, type ContentOptions } from './content-options.ts';
import { EXIT, print, refuse } from './terminal.ts';

interface GateOptions extends ContentOptions {
  format: GateFormat;
}

export const addGateCommand = (program: Command): void => {
  addContentOptions(program.command('gate').argument('<project>', 'the id of a project'))
    .description('say GO or NO-GO with the reasons; exits 1 for NO-GO')
    .addOption(new Option('--format <format>', 'the form').choices(GATE_FORMATS).default('text'))
    .action(gate);
};

const gate = async (id: string, options: GateOptions): Promise<void> => {
  const { settleOptions } = await import('./settle-options.ts');
  const settled = await settleOptions(options);
  if (settled.kind === 'refused') return refuse(settled.problems);
  const { prepareProject } = await import('./prepare-project.ts');
  const prepared = await prepareProject(id, settled);
  if (prepared.kind === 'refused') return refuse(prepared.problems);
  const { renderGate } = await import('../exports/gate.ts');
  print(renderGate(prepared.project, options.format));
  const isGo = prepared.project.gate?.verdict === 'GO';
  process.exitCode = isGo ? EXIT.fine : EXIT.findings;
};
