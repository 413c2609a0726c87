import { z } from 'zod';
import { defineJsonFormat, type JsonFormat } from '../format.ts';
import { NO_SEVERITY, readSeverityLevel, readSeverityScore } from '../severities.ts';
import { hasKeys, toCount } from '../values.ts';
import { compareFindings } from './compare-findings.ts';
import { scoreCvss } from './cvss-score.ts';
import { ANYTHING, TEXT, TEXTS } from './loose-schemas.ts';
import { firstLine } from './message-lines.ts';
import { readEntries } from './read-shape.ts';

const PACKAGE = z.looseObject({ name: z.string(), version: TEXT });
const ADVISORY = z.looseObject({ id: z.string(), title: TEXT, cvss: TEXT });
const CARGO_AUDIT = z.looseObject({
  lockfile: z.looseObject({ 'dependency-count': z.number() }),
  vulnerabilities: z.looseObject({
    count: ANYTHING,
    list: z.array(
      z.looseObject({
        advisory: ADVISORY,
        package: PACKAGE,
        versions: z.looseObject({ patched: TEXTS }).nullish().catch(null),
      }),
    ),
  }),
  warnings: ANYTHING,
});
const WARNINGS = z.array(z.looseObject({ package: PACKAGE, advisory: ADVISORY.nullish() }));

export const CARGO_AUDIT_JSON: JsonFormat = defineJsonFormat({
  id: 'cargo-audit',
  name: 'cargo audit JSON',
  tools: ['cargo-audit'],
  specification: 'https://github.com/rustsec/rustsec/tree/main/cargo-audit',
  yields: ['finding', 'scope'],
  recognise: (value) =>
    hasKeys(value, 'lockfile', 'vulnerabilities') && hasKeys(value.vulnerabilities, 'list'),
  schema: CARGO_AUDIT,
  read: ({ lockfile, vulnerabilities, warnings }, draft) => {
    draft.speaksOfFindings();
    draft.setTool('cargo-audit');
    draft.addScope('packages', lockfile['dependency-count']);
    const { count, list } = vulnerabilities;
    compareFindings(draft, 'vulnerabilities', toCount(count), list.length);
    for (const { advisory, package: owner, versions } of list) {
      const score = scoreCvss(advisory.cvss);
      draft.addFinding({
        category: 'vulnerability',
        rule: advisory.id,
        title: firstLine(advisory.title, `Vulnerable ${owner.name}`),
        ...(score === null ? NO_SEVERITY : readSeverityScore(score)),
        package: {
          name: owner.name,
          version: owner.version ?? null,
          fixedIn: versions?.patched?.join(', ') || null,
        },
      });
    }
    // Unmaintained, unsound, yanked: it warns of them, and they are no vulnerabilities.
    for (const [kind, entries] of readEntries(warnings, WARNINGS, 'warnings', draft))
      for (const { advisory, package: owner } of entries)
        draft.addFinding({
          category: 'lint',
          rule: advisory?.id ?? kind,
          title: firstLine(advisory?.title, `${owner.name} is ${kind}`),
          ...readSeverityLevel('warning'),
          package: { name: owner.name, version: owner.version ?? null, fixedIn: null },
        });
  },
});
