import { type Command, Option } from 'commander';
import {
  renderSuggestions,
  SUGGESTION_FORMATS,
  type SuggestionFormat,
} from '../exports/suggestions.ts';
import { addContentOptions, type ContentOptions } from './content-options.ts';
import { EXIT, print, refuse, say } from './terminal.ts';

interface BindOptions extends ContentOptions {
  format: SuggestionFormat;
  /** Ids that were chosen; true: all that are sure. */
  write?: string[] | true;
}

export const addBindCommand = (program: Command): void => {
  addContentOptions(program.command('bind').argument('<project>', 'the id of a project'))
    .description('propose what evidence could speak for items that nothing is bound to')
    .option(
      '--write [items...]',
      'put them into its front matter: these items, or all that are sure',
    )
    .addOption(
      new Option('--format <format>', 'the form').choices(SUGGESTION_FORMATS).default('text'),
    )
    .action(bind);
};

/** Without a choice nothing less sure is written. */
const SURE = 0.8;

const bind = async (id: string, options: BindOptions): Promise<void> => {
  const { settleOptions } = await import('./settle-options.ts');
  const settled = await settleOptions(options);
  if (settled.kind === 'refused') return refuse(settled.problems);
  const { judgeOne } = await import('./judge-one.ts');
  const judged = await judgeOne(id, settled);
  if (judged.kind === 'refused') return refuse(judged.problems);
  const { suggestProject } = await import('../readiness/suggest/suggest-project.ts');
  const { renderBinding } = await import('../documents/front-matter/render-binding.ts');
  const suggestions = suggestProject(judged.project, settled.now).map((one) => ({
    ...one,
    yaml: renderBinding(one.item.id, one.selector, one.expectation),
  }));
  if (options.write === undefined) {
    print(renderSuggestions(id, suggestions, options.format));
    if (suggestions.length === 0) say('Nothing to propose.');
    return;
  }
  const { chooseSuggestions, writeBindings } = await import('./write-bindings.ts');
  const chosen = chooseSuggestions(suggestions, options.write === true ? SURE : options.write);
  if (chosen.kind === 'refused') return refuse(chosen.problems);
  if (chosen.suggestions.length === 0) {
    say('Nothing to write.');
    return;
  }
  const written = await writeBindings(
    id,
    settled.content,
    chosen.suggestions.map(({ yaml }) => yaml),
  );
  if (written.kind === 'refused') return refuse(written.problems);
  print(renderSuggestions(id, chosen.suggestions, options.format));
  say(`Written to \`${written.path}\`.`);
  process.exitCode = EXIT.fine;
};
