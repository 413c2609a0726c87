/** What a binding waits for, in words; names stand between backticks. */
import type { Binding, Selector } from './binding.ts';

/** "tests `tests/unit`", "measure `http_req_duration`, p95", "vulnerability findings of `pip-audit`". */
export const describeSelector = (selector: Selector): string => {
  switch (selector.kind) {
    case 'tests':
      return describeTests(selector);
    case 'measure':
      return `measure ${code(selector.name)}${of('statistic', selector.statistic)}${of('subject', selector.subject)}${from(selector.tool)}`;
    case 'findings':
      return describeFindings(selector);
    case 'check':
      return `check ${code(selector.name)}${selector.group === null ? '' : ` of ${code(selector.group)}`}`;
    case 'command':
      return `command ${code(selector.argv.join(' '))}`;
  }
};

/** Whole days that evidence counts for, or hours where it is less than two days. */
export const describeValidity = ({ validity }: Pick<Binding, 'validity'>): string => {
  const hours = Math.round(validity / 3_600_000);
  return hours < 48 ? `${hours} h` : `${Math.round(hours / 24)} days`;
};

const describeTests = (selector: Extract<Selector, { kind: 'tests' }>): string => {
  const named = [selector.file, selector.suite, selector.name, selector.variant].filter(
    (part) => part !== null,
  );
  const what = named.length === 0 ? 'any' : named.map(code).join(', ');
  return `tests ${what}${from(selector.tool)}`;
};

const describeFindings = (selector: Extract<Selector, { kind: 'findings' }>): string => {
  const kinds = selector.categories.length === 0 ? 'any' : selector.categories.join(', ');
  const rule = selector.rule === null ? '' : ` of rule ${code(selector.rule)}`;
  const path = selector.path === null ? '' : ` in ${code(selector.path)}`;
  return `${kinds} findings${rule}${path}${from(selector.tool)}`;
};

const of = (what: string, value: string | null): string =>
  value === null ? '' : `, ${what} ${code(value)}`;

const from = (tool: string | null): string => (tool === null ? '' : ` from ${code(tool)}`);

const code = (text: string): string => `\`${text.replaceAll('`', "'")}\``;
