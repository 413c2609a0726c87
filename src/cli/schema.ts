import { Argument, type Command } from 'commander';
import { print } from './terminal.ts';

export const addSchemaCommand = (program: Command): void => {
  program
    .command('schema')
    .addArgument(new Argument('<name>', 'whose').choices(['document']))
    .description('print the JSON Schema of what another command prints')
    .action(schema);
};

const schema = async (): Promise<void> => {
  const { renderDocumentSchema } = await import('../exports/document-json.ts');
  print(`${JSON.stringify(renderDocumentSchema(), null, 2)}\n`);
};
