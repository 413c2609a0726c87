import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PROBLEM_FORMATS, renderProblems } from '../../src/exports/problems.ts';
import type { Problem } from '../../src/model/problem.ts';
import { PROBLEMS, type ProblemCode, problem } from '../../src/model/problem-catalogue.ts';

const noItems = problem('no-items', { file: 'b.md', line: 0, column: 0 });
const duplicate: Problem = {
  ...problem('duplicate-item', { file: 'a b,c.md', line: 7, column: 3 }, { item: '100 %: a\nb' }),
  related: { file: 'a b,c.md', line: 2, column: 1 },
};
const problems = [noItems, duplicate];

const anyProblem: fc.Arbitrary<Problem> = fc.record({
  code: fc.constantFrom(...(Object.keys(PROBLEMS) as ProblemCode[])),
  place: fc.record({ file: fc.string({ unit: 'binary' }), line: fc.nat(), column: fc.nat() }),
  values: fc.dictionary(fc.string(), fc.string({ unit: 'binary' })),
});

describe('renderProblems', () => {
  it('prints place, severity, code, message and hint as text, sorted by place', () => {
    expect(renderProblems(problems, 'text')).toBe(
      [
        'a b,c.md:7:3 note duplicate-item',
        '  Expected every item once in its section, got `100 %: a b` twice. (see line 2)',
        '  Remove one of the two or reword it.',
        'b.md warning no-items',
        '  Expected checklist items, found none.',
        `  ${PROBLEMS['no-items'].hint}`,
        '',
      ].join('\n'),
    );
  });

  it('counts by severity in JSON', () => {
    expect(JSON.parse(renderProblems(problems, 'json'))).toMatchObject({
      schema: 'seaworthy/problems/1',
      counts: { error: 0, warning: 1, note: 1 },
      problems: [
        { file: 'a b,c.md', line: 7, column: 3, related: { line: 2 } },
        { file: 'b.md', code: 'no-items', severity: 'warning', related: null },
      ],
    });
  });

  it('escapes what GitHub would read as its own syntax', () => {
    const [first, second] = renderProblems(problems, 'github').split('\n');
    expect(first).toBe(
      '::notice file=a b%2Cc.md,line=7,col=3,title=Two items with the same text (duplicate-item)' +
        '::Expected every item once in its section, got `100 %25: a%0Ab` twice. Remove one of the two or reword it.',
    );
    expect(second).toMatch(/^::warning file=b\.md,title=No items found \(no-items\)::Expected/);
  });

  it('prints nothing for no problems where the format is a list of lines', () => {
    expect(PROBLEM_FORMATS.map((format) => renderProblems([], format) === '')).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });

  it('prints one line a problem for GitHub and three as text, whatever the words hold', () => {
    fc.assert(
      fc.property(fc.array(anyProblem), (found) => {
        const github = renderProblems(found, 'github');
        expect(github.match(/\n/g) ?? []).toHaveLength(found.length);
        expect(github).not.toContain('\r');
        const text = renderProblems(found, 'text');
        expect(text.match(/\n/g) ?? []).toHaveLength(3 * found.length);
      }),
    );
  });

  it('prints the same for any order of problems', () => {
    fc.assert(
      fc.property(fc.array(anyProblem), fc.constantFrom(...PROBLEM_FORMATS), (found, format) => {
        expect(renderProblems([...found].reverse(), format)).toBe(renderProblems(found, format));
      }),
    );
  });
});

describe('SARIF', () => {
  const read = (found: readonly Problem[]) => JSON.parse(renderProblems(found, 'sarif')).runs[0];

  it('makes every code of the catalogue a rule with a level, a title and a help text', () => {
    const { rules } = read([]).tool.driver;
    expect(rules.map(({ id }: { id: string }) => id)).toEqual(Object.keys(PROBLEMS).sort());
    for (const rule of rules) {
      expect(['error', 'warning', 'note']).toContain(rule.defaultConfiguration.level);
      expect(rule.shortDescription.text).not.toBe('');
      expect(rule.help.text).not.toMatch(/[{}]/);
    }
  });

  it('points each result at its rule, its place and the related place', () => {
    const run = read(problems);
    const [first, second] = run.results;
    expect(run.tool.driver.rules[first.ruleIndex].id).toBe('duplicate-item');
    expect(first.locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'a%20b%2Cc.md', uriBaseId: '%SRCROOT%' },
      region: { startLine: 7, startColumn: 3 },
    });
    expect(first.relatedLocations[0].physicalLocation.region.startLine).toBe(2);
    expect(second.locations[0].physicalLocation.region).toBeUndefined();
  });

  it('holds for any problem what the schema demands of a result', () => {
    fc.assert(
      fc.property(fc.array(anyProblem), (found) => {
        for (const { level, message, locations, ruleIndex } of read(found).results) {
          const { artifactLocation, region } = locations[0].physicalLocation;
          expect(['error', 'warning', 'note']).toContain(level);
          expect(message.text.length).toBeGreaterThan(0);
          expect(ruleIndex).toBeGreaterThanOrEqual(0);
          expect(artifactLocation.uri).toMatch(/^[\w.~!*'()%/-]*$/);
          if (region) expect(Math.min(region.startLine, region.startColumn)).toBeGreaterThan(0);
        }
      }),
    );
  });
});
