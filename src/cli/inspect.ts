import { type Command, Option } from 'commander';
import type { Problem } from '../model/problem.ts';
import { PROBLEMS } from '../model/problem-catalogue.ts';
import { addContentOptions, type ContentOptions } from './content-options.ts';
import { EXIT, print, refuse } from './terminal.ts';

export const addInspectCommand = (program: Command): void => {
  addContentOptions(
    program
      .command('inspect')
      .argument(
        '<file|project>',
        'a checklist in markdown, the report of a CI tool, or the id of a project',
      ),
  )
    .description('print what is read from one document or report, or known of one project, as JSON')
    .addOption(new Option('--format <format>', 'the form').choices(['json']).default('json'))
    .action(inspect);
};

const inspect = async (what: string, options: ContentOptions): Promise<void> => {
  const { loadDocument } = await import('../io/load-document.ts');
  const loaded = await loadDocument(what, what);
  if (loaded.kind === 'unreadable') return inspectProject(what, options, loaded.problem);
  if (!isMarkdown(what) && (await inspectReport(what))) return;
  const { readChecklist } = await import('../documents/read-checklist.ts');
  const { renderDocumentJson } = await import('../exports/document-json.ts');
  const checklist = readChecklist(loaded.document.bytes, loaded.document.path);
  printJson(renderDocumentJson(checklist), checklist.problems);
};

const isMarkdown = (path: string): boolean => /\.(?:md|markdown|mdx)$/i.test(path);

/** @returns false: it is no report, but may be a checklist under another name */
const inspectReport = async (path: string): Promise<boolean> => {
  const { readChunks } = await import('../io/read-chunks.ts');
  const { readReport } = await import('../reports/read-report.ts');
  const report = readReport(readChunks(path), { path });
  if (report.format === null && MAYBE_CHECKLIST.test(path)) return false;
  const { renderReportJson } = await import('../exports/report-json.ts');
  printJson(renderReportJson(report), report.problems);
  return true;
};

/** Extensions under which people keep prose. */
const MAYBE_CHECKLIST = /(?:^|[\\/])[^.\\/]+$|\.(?:txt|text|rst|adoc|org)$/i;

/** @param noFile why the argument is no file that can be read */
const inspectProject = async (
  id: string,
  options: ContentOptions,
  noFile: Problem,
): Promise<void> => {
  const { settleOptions } = await import('./settle-options.ts');
  const settled = await settleOptions(options);
  const isAsked = options.content !== undefined || options.now !== undefined;
  // A path that leads nowhere is no project's name, and where there are no projects it cannot be one.
  if (looksLikePath(id)) return refuse([noFile]);
  if (settled.kind === 'refused') return refuse(isAsked ? settled.problems : [noFile]);
  const { prepareSite } = await import('./prepare-site.ts');
  const { site, problems, empty } = await prepareSite(settled);
  if (empty) return refuse(isAsked ? problems : [noFile]);
  const project = site.projects.find((one) => one.id === id);
  if (project === undefined) {
    const known = site.projects.map((one) => one.id);
    const { describeUnknown } = await import('./describe-unknown.ts');
    return refuse(describeUnknown(id, known, settled.content));
  }
  const { renderProjectJson } = await import('../exports/project-json.ts');
  printJson(renderProjectJson(project, site), project.problems);
};

const looksLikePath = (text: string): boolean => /[\\/]|\.(?:md|markdown|txt)$/i.test(text);

const printJson = (value: object, problems: readonly Problem[]): void => {
  print(`${JSON.stringify(value, null, 2)}\n`);
  const failed = problems.some(({ code }) => PROBLEMS[code].severity === 'error');
  process.exitCode = failed ? EXIT.findings : EXIT.fine;
};
