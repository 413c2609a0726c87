import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAlertRules } from '../../src/alerts/read-alert-rules.ts';

const RULE = [
  '- alert: Slow',
  '  expr: latency > 1',
  '  for: 5m',
  '  labels: {severity: warning}',
  '  annotations:',
  "    summary: 'Slow on {{ $labels.host }}'",
  '    runbook_url: /runbooks/Slow/',
];
const indent = (lines: string[], by: number) => lines.map((line) => ' '.repeat(by) + line);
const GROUPS = ['groups:', '  - name: shop', '    rules:', ...indent(RULE, 6)];
const read = (...lines: string[]) => readAlertRules(lines.join('\n'), 'p/alerts/a.yaml');
const EXPECTED = {
  name: 'Slow',
  expression: 'latency > 1',
  holds: '5m',
  severity: { written: 'warning', rank: 'medium' },
  summary: 'Slow on {{ $labels.host }}',
  runbookUrl: '/runbooks/Slow/',
};

test.each([
  ['rule groups', GROUPS],
  ['a PrometheusRule', ['kind: PrometheusRule', 'spec:', ...indent(GROUPS, 2)]],
  [
    'a list of them',
    ['kind: List', 'items:', '  - kind: PrometheusRule', '    spec:', ...indent(GROUPS, 6)],
  ],
  ['the second of two documents', ['kind: ConfigMap', '---', ...GROUPS]],
  [
    'a Helm template',
    [
      '{{- if .Values.alerts }}',
      ...GROUPS,
      '        team: {{ .Values.team }}'.replace(/^ +/, '          '),
      '{{- end }}',
    ],
  ],
  ['CRLF', GROUPS.map((line) => `${line}\r`)],
])('the rules of %s are read', (_, lines) => {
  const { rules, problems } = read(...lines);
  expect(problems).toEqual([]);
  expect(rules).toMatchObject([EXPECTED]);
});

test('a rule knows its group and its line', () => {
  expect(read(...GROUPS).rules[0]).toMatchObject({
    group: 'shop',
    line: 4,
    path: 'p/alerts/a.yaml',
  });
});

test('recording rules and the configuration of Alertmanager hold no alerts', () => {
  expect(
    read('groups:', '  - name: g', '    rules:', '      - record: a', '        expr: b'),
  ).toEqual({ rules: [], problems: [] });
  expect(read('route: {receiver: x}', 'receivers: [{name: x}]')).toEqual({
    rules: [],
    problems: [],
  });
});

describe('what cannot be read is named', () => {
  test.each([
    ['no YAML', ['groups: [']],
    ['no rules', ['hello: world']],
    ['nothing', ['']],
  ])('%s', (_, lines) => {
    expect(read(...lines)).toMatchObject({ rules: [], problems: [{ code: 'alert-file-invalid' }] });
  });

  test('a rule without an expression is left out, and the others are read', () => {
    const { rules, problems } = read(...GROUPS, '      - alert: Broken');
    expect(rules).toHaveLength(1);
    expect(problems).toMatchObject([
      { code: 'alert-rule-invalid', place: { line: 11 }, values: { key: 'expr' } },
    ]);
  });
});

test('nothing makes the reader throw', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...GROUPS, '{{', '}}', '- [', ': :', '&a *a', '!!js x', '\t'), {
        maxLength: 12,
      }),
      (lines) => {
        expect(() => read(...lines)).not.toThrow();
      },
    ),
  );
});
