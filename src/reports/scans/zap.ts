import { z } from 'zod';
import type { FindingSeverity } from '../../model/evidence.ts';
import type { Draft } from '../draft.ts';
import { defineJsonFormat, type JsonFormat, type XmlElement, type XmlFormat } from '../format.ts';
import type { ReadSeverity } from '../severities.ts';
import { plainUrl } from '../text/plain-url.ts';
import { hasKeys, isObject, toInstant, toText } from '../values.ts';
import { ANYTHING, TEXT } from './loose-schemas.ts';
import { firstLine } from './message-lines.ts';

const TEXT_OR_NUMBER = z.union([z.string(), z.number()]).transform(String);
const ALERT = z.looseObject({
  pluginid: TEXT_OR_NUMBER,
  alertRef: TEXT,
  alert: TEXT,
  name: TEXT,
  riskcode: TEXT_OR_NUMBER,
  confidence: ANYTHING,
  instances: z
    .array(z.looseObject({ uri: TEXT }))
    .nullish()
    .catch(null),
});
const SITE = z.looseObject({ '@name': TEXT, alerts: z.array(ALERT).nullish() });
const ZAP = z.looseObject({
  '@version': TEXT,
  created: TEXT,
  /** One alone is sometimes not wrapped in a list. */
  site: z.preprocess((site) => (isObject(site) ? [site] : site), z.array(SITE).nullable()),
});

const FACTS = {
  tools: ['ZAP'],
  specification:
    'https://www.zaproxy.org/docs/desktop/addons/report-generation/report-traditional-json/',
  yields: ['finding', 'scope'],
} as const;

/** Requests, responses and evidence are left behind. GitLab's report of the same tool has vulnerabilities too. */
export const ZAP_JSON: JsonFormat = defineJsonFormat({
  ...FACTS,
  id: 'zap-json',
  name: 'ZAP JSON',
  recognise: (value) => hasKeys(value, '@version', 'site') && !hasKeys(value, 'vulnerabilities'),
  schema: ZAP,
  read: ({ '@version': version, created, site: sites }, draft) => {
    draft.speaksOfFindings();
    draft.setTool('zap', toText(version));
    draft.addTimes({ finishedAt: toInstant(created) });
    draft.addScope('targets', sites?.length ?? 0);
    for (const site of sites ?? [])
      for (const one of site.alerts ?? [])
        addAlert(
          {
            rule: toText(one.alertRef) ?? one.pluginid,
            title: one.name ?? one.alert,
            risk: one.riskcode,
            confidence: String(one.confidence),
            uri: one.instances?.[0]?.uri ?? site['@name'],
          },
          draft,
        );
  },
});

export const ZAP_XML: XmlFormat = {
  ...FACTS,
  id: 'zap-xml',
  name: 'ZAP XML',
  syntax: 'xml',
  recognise: ({ name }) => name === 'OWASPZAPReport',
  collects: ['alertitem'],
  read: (draft) => {
    let sites = 0;
    draft.speaksOfFindings();
    return {
      open: ({ name, attributes }) => {
        if (name === 'OWASPZAPReport') {
          draft.setTool('zap', toText(attributes.version));
          draft.addTimes({ finishedAt: toInstant(attributes.created) });
        }
        if (name === 'site') sites += 1;
      },
      element: (element, above) => addElement(element, above, draft),
      close: ({ name, text }) => {
        if (name === 'created') draft.addTimes({ finishedAt: toInstant(text) });
      },
      end: () => draft.addScope('targets', sites),
    };
  },
};

const addElement = (element: XmlElement, above: readonly XmlElement[], draft: Draft): void => {
  const textOf = (name: string): string | null => toText(findChild(element, name)?.text);
  const risk = textOf('riskcode');
  if (risk === null) {
    const shape = { expected: 'a risk', path: 'alertitem.riskcode', found: 'nothing' };
    draft.problem('report-shape', shape, element.line);
    return;
  }
  const instance = findChild(element, 'instances')?.children[0];
  addAlert(
    {
      rule: textOf('alertRef') ?? textOf('pluginid') ?? 'unnamed',
      title: textOf('name') ?? textOf('alert'),
      risk,
      confidence: textOf('confidence'),
      uri:
        (instance === undefined ? null : toText(findChild(instance, 'uri')?.text)) ??
        textOf('uri') ??
        above.find(({ name }) => name === 'site')?.attributes.name,
    },
    draft,
  );
};

const findChild = ({ children }: XmlElement, name: string): XmlElement | undefined =>
  children.find((child) => child.name === name);

interface Alert {
  rule: string;
  title: string | null | undefined;
  risk: string;
  confidence: string | null;
  uri: string | null | undefined;
}

const addAlert = ({ rule, title, risk, confidence, uri }: Alert, draft: Draft): void =>
  draft.addFinding({
    category: 'dynamic',
    rule,
    title: firstLine(title, `Rule ${rule}`),
    ...readRisk(risk),
    location: uri == null ? null : { path: plainUrl(uri), line: null },
    // 0 is what a person marked as a false positive.
    state: confidence === '0' ? 'suppressed' : 'open',
  });

/** ZAP has no critical risk. */
const RISKS: ReadonlyMap<string, FindingSeverity> = new Map([
  ['3', 'high'],
  ['2', 'medium'],
  ['1', 'low'],
  ['0', 'info'],
]);

const readRisk = (code: string): ReadSeverity => {
  const severity = RISKS.get(code.trim());
  return severity === undefined
    ? { severity: 'unknown', severitySource: 'none', rawSeverity: code }
    : { severity, severitySource: 'native', rawSeverity: code };
};
