import { z } from 'zod';
import type { Conclusion } from '../../model/evidence.ts';
import { defineJsonFormat, type JsonFormat } from '../format.ts';
import { hasKeys, toInstant, toText } from '../values.ts';
import { ANYTHING, TEXT } from './loose-schemas.ts';
import { firstLine } from './message-lines.ts';

const CHANGES = z.array(
  z.looseObject({ change: z.looseObject({ actions: z.array(z.string()).min(1) }) }),
);
const PLAN = z.looseObject({
  terraform_version: TEXT,
  resource_changes: CHANGES.nullish(),
  resource_drift: CHANGES.nullish(),
  checks: z
    .array(
      z.looseObject({
        status: z.string(),
        address: z.looseObject({ to_display: TEXT, kind: TEXT }).nullish().catch(null),
      }),
    )
    .nullish(),
  errored: ANYTHING,
  complete: ANYTHING,
  timestamp: TEXT,
});

/** Values, which may be secret, are left behind: only what the plan would do is counted. */
export const TERRAFORM_PLAN: JsonFormat = defineJsonFormat({
  id: 'terraform-plan',
  name: 'Terraform plan JSON',
  tools: ['Terraform', 'OpenTofu'],
  specification: 'https://developer.hashicorp.com/terraform/internals/json-format',
  yields: ['measure', 'check', 'scope'],
  recognise: (value) =>
    hasKeys(value, 'format_version') &&
    (hasKeys(value, 'planned_values') || hasKeys(value, 'resource_changes')),
  schema: PLAN,
  read: (plan, draft) => {
    draft.setTool('terraform', toText(plan.terraform_version));
    draft.addTimes({ startedAt: toInstant(plan.timestamp) });
    if (plan.errored === true) draft.problem('tool-failed', { found: '`errored` is true' });
    if (plan.complete === false)
      draft.problem('run-incomplete', { found: '`complete` is false: changes were put off' });
    const changes = plan.resource_changes ?? [];
    if (changes.length > 0) draft.addScope('components', changes.length);
    const counts = new Map<string, number>(ACTIONS.map((action) => [action, 0]));
    for (const { change } of changes) {
      const action = nameAction(change.actions);
      counts.set(action, (counts.get(action) ?? 0) + 1);
    }
    counts.set('drift', plan.resource_drift?.length ?? 0);
    for (const [action, value] of counts)
      draft.addMeasure({ name: `terraform.${action}`, statistic: 'total', value, unit: 'count' });
    for (const { address, status } of plan.checks ?? [])
      draft.addCheck({
        name: firstLine(address?.to_display, 'a check without an address'),
        group: address?.kind == null ? null : firstLine(address.kind),
        conclusion: CONCLUSIONS.get(status) ?? 'pending',
      });
  },
});

/** Those that are always said: that nothing is deleted is worth knowing. */
const ACTIONS = ['create', 'update', 'delete', 'replace', 'no-op'] as const;

/** To replace is to delete and to create, in either order. */
const nameAction = (actions: readonly string[]): string =>
  actions.length > 1 ? 'replace' : (actions[0] ?? 'no-op');

const CONCLUSIONS: ReadonlyMap<string, Conclusion> = new Map([
  ['pass', 'success'],
  ['fail', 'failure'],
  ['error', 'error'],
  ['unknown', 'pending'],
]);
