import { z } from 'zod';
import { hasKeys, isObject, toCount, toText } from '../values.ts';
import { ANYTHING, TEXT } from './loose-schemas.ts';

/** A level of a result or a rule; what is no text is as if not stated. */
export const LEVEL = TEXT;

const RULE = z.looseObject({
  id: TEXT,
  name: TEXT,
  shortDescription: z.looseObject({ text: TEXT }).nullish().catch(null),
  defaultConfiguration: z.looseObject({ level: LEVEL }).nullish().catch(null),
  properties: ANYTHING,
});
export type SarifRule = z.infer<typeof RULE>;

const COMPONENT = z.looseObject({
  name: z.string(),
  version: TEXT,
  semanticVersion: TEXT,
  rules: z.array(RULE).nullish().catch(null),
});

/** Only its name is asked of the tool; rules decorate, except that they hold severities. */
export const TOOL = z.looseObject({
  driver: COMPONENT,
  extensions: z.array(COMPONENT).nullish().catch(null),
});
export type SarifTool = z.infer<typeof TOOL>;

interface RuleReference {
  ruleId?: string | null | undefined;
  ruleIndex?: unknown;
  rule?: unknown;
}

/** The rule of a result: by its index where the id agrees, else by its id; the driver's, or an extension's. */
export const findRule = (result: RuleReference, tool: SarifTool): SarifRule | null => {
  const reference = isObject(result.rule) ? result.rule : {};
  const id = toText(result.ruleId) ?? toText(reference.id);
  const component = findComponent(reference.toolComponent, tool);
  const index = toCount(result.ruleIndex) ?? toCount(reference.index);
  const indexed = index === null ? undefined : component?.rules?.[index];
  if (indexed !== undefined && (id === null || matches(indexed, id))) return indexed;
  if (id === null) return null;
  const components = [component, tool.driver, ...(tool.extensions ?? [])];
  for (const one of components) {
    const rule = one === undefined ? undefined : rulesOf(one).get(id);
    if (rule !== undefined) return rule;
  }
  // `CA1000/1` is a case of the rule `CA1000`.
  const parent = id.slice(0, Math.max(0, id.lastIndexOf('/')));
  return parent === '' ? null : findRule({ ruleId: parent }, tool);
};

const matches = (rule: SarifRule, id: string): boolean =>
  rule.id == null || rule.id === id || id.startsWith(`${rule.id}/`);

const findComponent = (reference: unknown, tool: SarifTool): SarifTool['driver'] | undefined => {
  if (!isObject(reference)) return tool.driver;
  const index = hasKeys(reference, 'index') ? toCount(reference.index) : null;
  if (index !== null) return tool.extensions?.[index];
  const name = toText(reference.name);
  return name === null ? tool.driver : tool.extensions?.find((one) => one.name === name);
};

/** Rules by id, once for each component: results are many. */
const byId = new WeakMap<SarifTool['driver'], ReadonlyMap<string, SarifRule>>();

const rulesOf = (component: SarifTool['driver']): ReadonlyMap<string, SarifRule> => {
  const known = byId.get(component);
  if (known !== undefined) return known;
  const rules = new Map((component.rules ?? []).map((rule) => [rule.id ?? '', rule]));
  byId.set(component, rules);
  return rules;
};
