import type { Expectation, Selector } from '../../model/binding.ts';

/** A binding as an entry of `evidence` in front matter, on one line. */
export const renderBinding = (
  item: string,
  selector: Selector,
  expectation: Expectation | null,
): string => {
  const pairs = { item, ...describeSelector(selector), ...describeLimit(expectation) };
  const written = Object.entries(pairs).flatMap(([key, value]) =>
    value === null || value === undefined ? [] : [`${key}: ${renderValue(value)}`],
  );
  return `{${written.join(', ')}}`;
};

type Value = string | boolean | readonly string[] | Readonly<Record<string, string>> | null;

const describeSelector = (selector: Selector): Record<string, Value> => {
  switch (selector.kind) {
    case 'tests': {
      const { kind: _, tool, ...fields } = selector;
      const named = Object.entries(fields).filter(([, value]) => value !== null);
      const only = named.length === 1 && named[0]?.[0] === 'file' ? named[0][1] : null;
      return { tests: only ?? (Object.fromEntries(named) as Record<string, string>), tool };
    }
    case 'measure': {
      const { kind: _, name, ...rest } = selector;
      return { measure: name, ...rest };
    }
    case 'findings': {
      const { tool, categories, rule, path, atLeast } = selector;
      const findings = categories.length === 0 ? true : categories;
      return { findings, tool, rule, path, severity: atLeast };
    }
    case 'check':
      return { check: selector.name, group: selector.group };
    case 'command':
      return { command: selector.argv.join(' '), tool: selector.tool };
  }
};

const describeLimit = (expectation: Expectation | null): Record<string, Value> => {
  if (expectation === null || typeof expectation.value !== 'number') return {};
  const { statistic, comparator, value, unit } = expectation;
  return { expect: [statistic, comparator, value, unit].filter((part) => part !== null).join(' ') };
};

/** Quoted whatever it holds: ids and names of tests are full of signs that mean something to YAML. */
const renderValue = (value: NonNullable<Value>): string => {
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return quote(value);
  if (Array.isArray(value)) return `[${value.map(quote).join(', ')}]`;
  return `{${Object.entries(value)
    .map(([key, one]) => `${key}: ${quote(one)}`)
    .join(', ')}}`;
};

/** Line breaks and controls cannot stand between single quotes. */
export const quote = (text: string): string =>
  /[\p{Cc}\u2028\u2029\uFEFF]/u.test(text)
    ? JSON.stringify(text)
    : `'${text.replaceAll("'", "''")}'`;
