import { Argument, type Command } from 'commander';
import { print } from './terminal.ts';

export const addSchemaCommand = (program: Command): void => {
  program
    .command('schema')
    .addArgument(new Argument('<name>', 'whose').choices(Object.keys(RENDERERS)))
    .description('print the JSON Schema of what another command prints')
    .action(schema);
};

const RENDERERS = {
  document: async (): Promise<unknown> =>
    (await import('../exports/document-json.ts')).renderDocumentSchema(),
  project: async (): Promise<unknown> =>
    (await import('../exports/project-json.ts')).renderProjectSchema(),
};

const schema = async (name: keyof typeof RENDERERS): Promise<void> =>
  print(`${JSON.stringify(await RENDERERS[name](), null, 2)}\n`);
