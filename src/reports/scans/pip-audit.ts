import { z } from 'zod';
import type { Draft } from '../draft.ts';
import { defineJsonFormat, type JsonFormat } from '../format.ts';
import { NO_SEVERITY } from '../severities.ts';
import { hasKeys, isListOf } from '../values.ts';
import { TEXT, TEXTS } from './loose-schemas.ts';
import { firstLine } from './message-lines.ts';
import { readShape } from './read-shape.ts';
import { warnOf } from './warn-of.ts';

const DEPENDENCY = z.looseObject({
  name: z.string(),
  version: TEXT,
  skip_reason: TEXT,
  vulns: z.array(z.looseObject({ id: z.string(), fix_versions: TEXTS, aliases: TEXTS })).optional(),
});
const DEPENDENCIES = z.array(
  DEPENDENCY.refine(({ vulns, skip_reason }) => vulns !== undefined || skip_reason != null, {
    error: 'Invalid input: expected `vulns` or `skip_reason`, received neither',
  }),
);
const AUDIT = z.looseObject({ dependencies: DEPENDENCIES });

const isDependency = (value: unknown): boolean =>
  hasKeys(value, 'name') &&
  ((hasKeys(value, 'version') && hasKeys(value, 'vulns')) || hasKeys(value, 'skip_reason'));

/** A lone `dependencies: []` is what it writes of an empty environment. */
const isAudit = (value: unknown): boolean =>
  hasKeys(value, 'dependencies') &&
  Array.isArray(value.dependencies) &&
  Object.keys(value).every((key) => key === 'dependencies' || key === 'fixes') &&
  value.dependencies.every((one) => hasKeys(one, 'name'));

export const PIP_AUDIT: JsonFormat = defineJsonFormat({
  id: 'pip-audit',
  name: 'pip-audit JSON',
  tools: ['pip-audit'],
  specification: 'https://github.com/pypa/pip-audit#json',
  yields: ['finding', 'scope'],
  recognise: (value) => isAudit(value) || isListOf(value, isDependency),
  schema: z.unknown(),
  read: (value, draft) => {
    draft.speaksOfFindings();
    draft.setTool('pip-audit');
    // Version 1 wrote the list alone.
    const audit = Array.isArray(value) ? { dependencies: value } : value;
    readShape(AUDIT, audit, draft, readAudit);
  },
});

const readAudit = ({ dependencies }: z.infer<typeof AUDIT>, draft: Draft): void => {
  const audited = dependencies.filter(({ vulns }) => vulns !== undefined);
  draft.addScope('packages', audited.length);
  const skipped = dependencies
    .filter(({ vulns }) => vulns === undefined)
    .map(({ name, skip_reason }) => `${firstLine(name)}: ${firstLine(skip_reason)}`);
  warnOf(draft, 'packages not audited', skipped);
  for (const { name, version = null, vulns = [] } of audited) {
    for (const { id, aliases, fix_versions } of vulns) {
      const also = aliases != null && aliases.length > 0 ? ` (${aliases.join(', ')})` : '';
      draft.addFinding({
        category: 'vulnerability',
        rule: id,
        title: `Vulnerable ${name}${also}`,
        ...NO_SEVERITY,
        package: { name, version, fixedIn: fix_versions?.[0] ?? null },
      });
    }
  }
};
