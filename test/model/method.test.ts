import { expect, test } from 'vitest';
import { DEFAULT_GATE } from '../../src/model/binding.ts';
import { VERDICT_TABLE } from '../../src/model/method.ts';
import { describeUse, listRulesInUse, listValidityInUse } from '../../src/model/rules-in-use.ts';
import { judgeItem } from '../../src/readiness/judge-item.ts';
import { makeProject } from '../io/tiny-parts.ts';

test('the table of the method is the one that items are judged by', () => {
  const states = ['passes', 'fails', 'expired', 'missing', 'unbound'] as const;
  for (const { claim, cells } of VERDICT_TABLE.rows)
    expect(states.map((state) => judgeItem(claim, state).verdict)).toEqual(cells);
});

test('each rule in use is listed once, with the systems whose gate asks for it', () => {
  const ask = (id: string, ...titles: string[]) => ({
    ...makeProject(id, id),
    gate: {
      verdict: 'NO-GO' as const,
      asked: DEFAULT_GATE,
      rules: titles.map((title) => ({
        rule: title.startsWith('At') ? ('verified' as const) : ('something' as const),
        title,
        passed: false,
        why: '',
        items: [],
      })),
    },
  });
  const projects = [
    ask('ferry', 'At least 80 % is verified.', 'Something.'),
    ask('buoy', 'Something.', 'At least 20 % is verified.'),
    makeProject('crane', 'crane'),
  ];
  const rules = listRulesInUse(projects);
  expect(rules.map((rule) => [rule.title, describeUse(rule, projects)])).toEqual([
    ['Something.', 'every system that has a gate'],
    ['At least 80 % is verified.', 'ferry'],
    ['At least 20 % is verified.', 'buoy'],
  ]);
});

test('how long evidence counts is listed by length, with the systems that say so', () => {
  const gate = { verdict: 'GO' as const, asked: DEFAULT_GATE, rules: [] };
  const keep = (id: string, days: number) => ({
    ...makeProject(id, id),
    gate,
    validity: days * 86_400_000,
  });
  const projects = [keep('ferry', 30), keep('buoy', 7), keep('crane', 30)];
  const used = listValidityInUse(projects);
  expect(used.map((one) => [one.title, describeUse(one, projects)])).toEqual([
    ['7 days', 'buoy'],
    ['30 days', 'ferry, crane'],
  ]);
});
