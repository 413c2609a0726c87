import {
  type ReadSeverity,
  readSeverityLevel,
  readSeverityScore,
  readSeverityWord,
} from '../severities.ts';
import { hasKeys, toNumber, toText } from '../values.ts';
import type { SarifRule } from './sarif-rules.ts';

/** `security-severity` where there is one; else the level, which says how loud the tool is. */
export const readSarifSeverity = (
  result: { level?: string | null | undefined; properties?: unknown },
  rule: SarifRule | null,
): ReadSeverity => {
  const stated = readProperty(result.properties) ?? readProperty(rule?.properties);
  if (stated !== null) return readStated(stated);
  const level = toText(result.level) ?? toText(rule?.defaultConfiguration?.level) ?? 'warning';
  return readSeverityLevel(level);
};

const readProperty = (properties: unknown): string | number | null => {
  if (!hasKeys(properties, 'security-severity')) return null;
  const value = properties['security-severity'];
  return typeof value === 'number' ? value : toText(value);
};

/** A number as text, by the specification; some tools write a word, and 0.0 where they do not know. */
const readStated = (stated: string | number): ReadSeverity => {
  const score = toNumber(stated);
  if (score === null) return readSeverityWord(String(stated));
  return score > 0
    ? readSeverityScore(score, String(stated))
    : { severity: 'unknown', severitySource: 'none', rawSeverity: String(stated) };
};
