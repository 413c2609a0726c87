import type { JsonFormat } from '../format.ts';
import { NO_SEVERITY } from '../severities.ts';
import { entriesOf, hasKeys, isObject } from '../values.ts';
import { firstLine } from './message-lines.ts';

/** `@scope/name@1.2.3` and what is known of it. */
const isPackage = ([name, facts]: [string, unknown]): boolean =>
  /.@\d/.test(name) && isObject(facts) && hasKeys(facts, 'licenses');

/** Which licence may be used is not for us to say: only packages without one are findings. */
export const LICENSE_CHECKER: JsonFormat = {
  id: 'license-checker',
  name: 'license-checker JSON',
  tools: ['license-checker', 'license-checker-rseidelsohn'],
  specification: 'https://github.com/RSeidelsohn/license-checker-rseidelsohn',
  yields: ['finding', 'scope'],
  syntax: 'json',
  recognise: (value) => {
    const entries = entriesOf(value);
    return entries.length > 0 && entries.every(isPackage);
  },
  read: (value, draft) => {
    const entries = entriesOf(value);
    draft.speaksOfFindings();
    draft.setTool('license-checker');
    draft.addScope('packages', entries.length);
    for (const [key, facts] of entries) {
      const licences = isObject(facts) ? [facts.licenses].flat().map(String) : [];
      if (!licences.some((one) => /^(?:unknown|unlicensed|undefined|null|)$/i.test(one))) continue;
      const at = key.lastIndexOf('@');
      draft.addFinding({
        category: 'licence',
        rule: 'no-licence',
        title: firstLine(`${key} has no licence`),
        ...NO_SEVERITY,
        package: { name: key.slice(0, at), version: key.slice(at + 1), fixedIn: null },
      });
    }
  },
};
