import { type Command, Option } from 'commander';
import { PROBLEMS } from '../model/problem-catalogue.ts';
import { EXIT, print, refuse } from './terminal.ts';

export const addInspectCommand = (program: Command): void => {
  program
    .command('inspect')
    .argument('<file>', 'a checklist in markdown, whatever its extension')
    .description('print what is read from one document, as JSON')
    .addOption(new Option('--format <format>', 'the form').choices(['json']).default('json'))
    .action(inspect);
};

const inspect = async (file: string): Promise<void> => {
  const { loadDocument } = await import('../io/load-document.ts');
  const loaded = await loadDocument(file, file);
  if (loaded.kind === 'unreadable') return refuse([loaded.problem]);
  const { readChecklist } = await import('../documents/read-checklist.ts');
  const { renderDocumentJson } = await import('../exports/document-json.ts');
  const checklist = readChecklist(loaded.document.bytes, loaded.document.path);
  print(`${JSON.stringify(renderDocumentJson(checklist), null, 2)}\n`);
  const failed = checklist.problems.some(({ code }) => PROBLEMS[code].severity === 'error');
  process.exitCode = failed ? EXIT.findings : EXIT.fine;
};
