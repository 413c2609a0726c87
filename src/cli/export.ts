import { type Command, Option } from 'commander';
import { PROJECT_EXPORTS } from '../exports/project-exports.ts';
import { addContentOptions, type ContentOptions } from './content-options.ts';
import { EXIT, print, refuse, say } from './terminal.ts';

interface ExportOptions extends ContentOptions {
  format: string;
  out?: string;
  from?: string;
  to?: string;
  seed?: string;
  size: string;
}

const PACKET = 'packet';

export const addExportCommand = (program: Command): void => {
  const formats = [...PROJECT_EXPORTS.map(({ id }) => id), PACKET];
  const list = PROJECT_EXPORTS.map(({ id, title }) => `  ${id.padEnd(14)}${title}`).join('\n');
  addContentOptions(program.command('export').argument('<project>', 'the id of a project'))
    .description('print a project, or its history, in the form that is asked for')
    .addOption(new Option('--format <format>', 'the form').choices(formats).default('markdown'))
    .option(
      '--out <path>',
      'write there; a packet is a folder, or an archive where it ends in .zip',
    )
    .option('--from <moment>', 'for `diff`: a date, a moment or the id of a record')
    .option('--to <moment>', 'for `diff`: likewise; else the moment of judging')
    .option('--seed <text>', 'for `sample`: what it is drawn by; else the date of judging')
    .option('--size <count>', 'for `sample`: how many items', '25')
    .addHelpText(
      'after',
      `\nFormats:\n${list}\n  ${PACKET.padEnd(14)}all of it for an auditor, with the records and a manifest of digests`,
    )
    .action(exportProject);
};

const exportProject = async (id: string, options: ExportOptions): Promise<void> => {
  const { invalid, settleOptions } = await import('./settle-options.ts');
  const settled = await settleOptions(options);
  if (settled.kind === 'refused') return refuse(settled.problems);
  const { prepareProject } = await import('./prepare-project.ts');
  const prepared = await prepareProject(id, settled);
  if (prepared.kind === 'refused') return refuse(prepared.problems);
  const { project, site } = prepared;
  const { digestBytes } = await import('../io/load-records.ts');
  const { writeExport, writePacket } = await import('../io/write-packet.ts');
  const { tellPresent } = await import('../tell-history.ts');
  const history = project.history ?? tellPresent(project, site);
  if (options.format === PACKET) {
    const { MANIFEST, renderPacket } = await import('../exports/packet.ts');
    const out = options.out ?? `${id}-packet`;
    const files = renderPacket(project, history, { site, digest: digestBytes });
    writePacket(out, files, { time: settled.now, manifest: MANIFEST });
    say(`Wrote \`${out}\`.`);
    return;
  }
  const size = Number(options.size);
  if (!Number.isInteger(size) || size < 1)
    return refuse([invalid('--size', 'a count from 1 on', options.size)]);
  const { settleSpan } = await import('./settle-span.ts');
  const span = settleSpan(history, options);
  if (span.kind === 'refused') return refuse(span.problems);
  const asked = PROJECT_EXPORTS.find((one) => one.id === options.format);
  const seed = options.seed ?? settled.now.slice(0, 10);
  const input = { project, history, site, digest: digestBytes, seed, size, ...span };
  const text = asked?.render(input) ?? '';
  if (options.out === undefined) print(text);
  else writeExport(options.out, text);
  process.exitCode = EXIT.fine;
};
