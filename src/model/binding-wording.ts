/** What a binding asks for, in words that stay the same from one record to the next. */
import type { Binding, Selector } from './binding.ts';

/** "check `JWT_SECRET`", "tests `tests/unit`, at least 4". */
export const wordBinding = (binding: Omit<Binding, 'place'>): string => {
  const { selector, expectation, least, most, validity, allowsSkipped } = binding;
  const limit =
    expectation === null
      ? null
      : [
          expectation.statistic,
          expectation.comparator,
          Array.isArray(expectation.value) ? expectation.value.join(' to ') : expectation.value,
          expectation.unit,
        ]
          .filter((part) => part !== null)
          .join(' ');
  return [
    wordSelector(selector),
    limit,
    selector.kind === 'tests' && least > 1 ? `at least ${least}` : null,
    selector.kind === 'tests' && !allowsSkipped ? 'none skipped' : null,
    selector.kind === 'findings' && most > 0 ? `at most ${most}` : null,
    `valid ${Math.round(validity / DAY)} d`,
  ]
    .filter((part) => part !== null)
    .join(', ');
};

const DAY = 86_400_000;

const wordSelector = (selector: Selector): string => {
  switch (selector.kind) {
    case 'tests':
      return `tests ${code([selector.file, selector.suite, selector.name, selector.variant])}`;
    case 'measure':
      return `measure ${code([selector.name, selector.statistic, selector.subject, selector.tool])}`;
    case 'findings':
      return `findings ${code([selector.tool, ...selector.categories, selector.rule, selector.path])} from ${selector.atLeast}`;
    case 'check':
      return `check ${code([selector.group, selector.name])}`;
    case 'command':
      return `command \`${selector.argv.join(' ')}\``;
  }
};

const code = (parts: readonly (string | null)[]): string => {
  const named = parts.filter((part) => part !== null);
  return named.length === 0 ? 'of any name' : named.map((part) => `\`${part}\``).join(' ');
};
