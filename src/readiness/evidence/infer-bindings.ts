import { type Binding, DEFAULT_VALIDITY, type Selector } from '../../model/binding.ts';
import type { Item } from '../../model/checklist.ts';
import { readToolCommand } from './read-tool-command.ts';

/**
 * Bindings that an item makes by itself, because it names the exact thing: a test file, or a command
 * of a known tool. Everything weaker is a suggestion, not a binding.
 * @param path the document the item stands in
 */
export const inferBindings = (item: Item, path: string): Binding[] => {
  if (!item.leaf || item.flag) return [];
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
        : [
            make(
              { kind: 'command', argv: found.argv, tool: found.tool },
              `names the command \`${found.argv.join(' ')}\``,
            ),
          ],
    );
  return [...tests, ...commands];
};

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
    item.files
      .map((file) => file.replaceAll('\\', '/').replace(/^\.\//, ''))
      .filter((file) => TEST_FILE.test(file)),
  ),
];
