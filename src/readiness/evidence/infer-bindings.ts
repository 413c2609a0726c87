import { type Binding, DEFAULT_VALIDITY, type Selector } from '../../model/binding.ts';
import type { Item } from '../../model/checklist.ts';
import { readToolCommand } from './read-tool-command.ts';

/**
 * Bindings that an item makes by itself, because it names the exact thing: a test file, or a command
 * of a known tool. Everything weaker is a suggestion, not a binding. Nor does an item bind that speaks
 * of work on a test or a tool: that a file passes does not show that it was reviewed.
 * @param path the document the item stands in
 */
export const inferBindings = (item: Item, path: string): Binding[] => {
  if (!item.leaf || item.flag || OTHER_USE.test(withoutCode(item))) return [];
  const make = (selector: Selector, reason: string): Binding => ({
    source: 'inferred',
    selector,
    expectation: null,
    validity: DEFAULT_VALIDITY,
    least: 1,
    most: 0,
    allowsSkipped: true,
    allowsFlaky: true,
    place: { file: path, line: item.line, column: 1 },
    reason,
  });
  const files = listTestFiles(item);
  const tests = files.map((file) => make({ ...ANY_TEST, file }, `names the tests \`${file}\``));
  const commands = item.commands
    .map(readToolCommand)
    .filter((found) => found !== null)
    .flatMap((found) =>
      found.kind === 'tests'
        ? files.includes(found.file)
          ? []
          : [make({ ...ANY_TEST, file: found.file }, `names the tests \`${found.file}\``)]
        : [make(selectTool(found, item), `names the command \`${found.argv.join(' ')}\``)],
    );
  return [...tests, ...commands];
};

/** An item that says which findings matter is answered by the findings, and not by an exit code. */
const selectTool = ({ argv, tool }: { argv: string[]; tool: string }, { text }: Item): Selector => {
  const [, all = ''] =
    /\b(?:no|zero|0|without)\s+([\w\s/,&-]*?)\b(?:issues?|findings?|vulnerabilit|cves?|severity|alerts?|advisories)/i.exec(
      text,
    ) ?? [];
  const atLeast = (['low', 'medium', 'high', 'critical'] as const).find((severity) =>
    severity === 'medium'
      ? /\b(?:medium|moderate)\b/i.test(all)
      : new RegExp(`\\b${severity}\\b`, 'i').test(all),
  );
  return atLeast === undefined
    ? { kind: 'command', argv, tool }
    : { kind: 'findings', tool, categories: [], rule: null, path: null, atLeast };
};

/** The text of an item without the names of files and commands in it. */
const withoutCode = (item: Item): string =>
  [...item.files, ...item.commands, ...listBarePaths(item)].reduce(
    (rest, name) => rest.replaceAll(name, ' '),
    item.text,
  );

/** Something else is claimed than that it passes. */
export const OTHER_USE =
  /\b(?:writ(?:e|ten|ing)|add(?:ed|ing)?|creat(?:e|ed|ing)|implement(?:ed|ing)?|extend(?:ed)?|delet(?:e|ed)|remov(?:e|ed|ing)|renam(?:e|ed)|mov(?:e|ed)|refactor(?:ed)?|rewrit(?:e|ten)|migrat(?:e|ed)|port(?:ed)?|split|clean(?:ed)? up|document(?:ed|ation)?|describ(?:e|ed)|explain(?:ed)?|review(?:ed|s)?|audited|sign(?:ed)? off|own(?:er|ed)|assign(?:ed)?|schedul(?:e|ed)|configur(?:e|ed|ation)|install(?:ed)?|set ?up|pinn?(?:ed)?|upgrad(?:e|ed)|updat(?:e|ed)|evaluat(?:e|ed)|replac(?:e|ed)|consider(?:ed)?|plan(?:ned)?|decid(?:e|ed)|investigat(?:e|ed)|budget|licen[cs]e|train(?:ed|ing)?|skip(?:ped|s)?|disabl(?:e|ed)|quarantin(?:e|ed)|ignor(?:e|ed)|exclud(?:e|ed)|flaky|todo|tbd|not|never|n[o']t|no longer|see(?: also)?|like|similar to|based on|copied|example|template|instead of|e\.g|tagged|translat(?:e|ed)|shared with|copy of|output of|results? (?:of|from) .* (?:shared|archived|stored|kept|attached|sent)|archived|how to|knows?|duration|runtime|faster|slow(?:er)?|takes)\b|\b\w+n't\b/i;

const ANY_TEST = {
  kind: 'tests',
  file: null,
  suite: null,
  name: null,
  variant: null,
  tool: null,
} as const;

/** A path whose own name says that it holds tests; a folder only where it is called so and ends in a slash. */
const TEST_FILE =
  /^(?:[\w.@-]+\/)*(?:test_[\w-]+\.py|[\w-]+_test\.(?:py|go|rb|dart)|[\w.-]+\.(?:test|spec)\.[cm]?[jt]sx?|[\w-]+Tests?\.(?:java|kt|cs|php)|[\w-]+_spec\.rb)$/;

const listTestFiles = (item: Item): string[] => [
  ...new Set(
    [...item.files, ...listBarePaths(item)]
      .map((file) => file.replaceAll('\\', '/').replace(/^\.\//, ''))
      .filter((file) => TEST_FILE.test(file)),
  ),
];

/** Paths of test files that stand in the text as they are; those in commands are the commands' affair. */
const listBarePaths = ({ text, commands }: Item): string[] => {
  const words = commands.reduce((rest, name) => rest.replaceAll(name, ' '), text);
  const found = words.match(/[\w@.-]*[\\/][\w@.\\/-]+|[\w-]+\.[\w.]+/g) ?? [];
  return found
    .map((path) => path.replace(/[.-]+$/, ''))
    .filter((path) => TEST_FILE.test(path.replaceAll('\\', '/').replace(/^\.\//, '')));
};
