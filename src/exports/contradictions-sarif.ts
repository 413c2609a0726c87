import type { Project, Site } from '../model/site.ts';
import { VERDICT_STYLES } from '../model/verdict.ts';

const RULES = ['contradicted', 'failing'] as const;

/**
 * What evidence refutes, at the lines of the documents that say otherwise. SARIF 2.1.0.
 * Source: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export const renderContradictionsSarif = (
  project: Pick<Project, 'checklists' | 'items' | 'name'>,
  { generator }: Pick<Site, 'generator'>,
): string => {
  const results = project.checklists.flatMap(({ checklist }) =>
    checklist.items.flatMap(({ id }) => {
      const judged = project.items.get(id);
      const ruleIndex = RULES.indexOf(judged?.verdict as (typeof RULES)[number]);
      if (judged === undefined || ruleIndex < 0) return [];
      const said = judged.evidence.find(({ state }) => state === 'fails')?.sentence;
      return [
        {
          ruleId: judged.verdict,
          ruleIndex,
          level: judged.verdict === 'contradicted' ? 'error' : 'warning',
          message: {
            text: `${judged.item.text}: ${said ?? VERDICT_STYLES[judged.verdict].meaning}`,
          },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: encodePath(checklist.path), uriBaseId: '%SRCROOT%' },
                region: { startLine: Math.max(judged.item.line, 1) },
              },
              logicalLocations: [{ fullyQualifiedName: id }],
            },
          ],
          partialFingerprints: { 'item/v1': id },
        },
      ];
    }),
  );
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'seaworthy',
            semanticVersion: /\d+\.\d+\.\d+\S*/.exec(generator)?.[0] ?? '0.0.0',
            rules: RULES.map((rule) => ({
              id: rule,
              shortDescription: { text: VERDICT_STYLES[rule].word },
              fullDescription: { text: VERDICT_STYLES[rule].meaning },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results,
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
};

const encodePath = (path: string): string =>
  path
    .split('/')
    .map((name) => encodeURIComponent(name.toWellFormed()))
    .join('/');
