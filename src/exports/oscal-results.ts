import type { ProjectHistory, SnapshotItem } from '../model/history.ts';
import type { Project, Site } from '../model/site.ts';
import { VERDICT_STYLES } from '../model/verdict.ts';
import { renderAttestations } from './oscal-attestations.ts';
import { OSCAL_NAMESPACE as NAMESPACE, toToken, type Uuid } from './oscal-terms.ts';

/** SHA-256 in hex. */
export type Digest = (text: string) => string;

const OSCAL_VERSION = '1.1.3';

/**
 * OSCAL assessment results: one finding for each leaf item that applies, with the record and the report
 * that decided as its observation, and one attestation for each sign-off that was given. Nothing but `verified` is satisfied. Its ids are made of what it holds:
 * the same state has the same bytes.
 * Source: https://pages.nist.gov/OSCAL-Reference/models/v1.1.3/assessment-results/json-reference/
 */
export const renderOscalResults = (
  { id, name, records, signoffs }: Pick<Project, 'id' | 'name' | 'records' | 'signoffs'>,
  { snapshots, moments }: ProjectHistory,
  { builtAt, generator, digest }: Pick<Site, 'builtAt' | 'generator'> & { digest: Digest },
): string => {
  const uuid = (...parts: string[]): string =>
    formatUuid(digest([id, builtAt, ...parts].join('\n')));
  const items = (snapshots.at(-1)?.items ?? []).filter(
    ({ verdict }) => verdict !== 'not-applicable',
  );
  const observed = items.filter(({ recordId }) => recordId !== null);
  const plan = uuid('plan');
  const momentOf = new Map(records.map((one) => [one.id, one.stored.record.envelope.at]));
  const { people, signed } = renderAttestations(signoffs, uuid);
  const document = {
    'assessment-results': {
      uuid: uuid('document'),
      metadata: {
        title: `Production readiness of ${name}`,
        'last-modified': builtAt,
        version: builtAt,
        'oscal-version': OSCAL_VERSION,
        ...people,
        remarks: `Written by ${generator}. It publishes evidence and certifies nothing.`,
      },
      'import-ap': { href: `#${plan}` },
      results: [
        {
          uuid: uuid('result'),
          title: `State of ${name}`,
          description: 'Each item of the checklists, judged by the evidence that CI recorded.',
          start: moments[0]?.at ?? builtAt,
          end: builtAt,
          'reviewed-controls': { 'control-selections': [{ 'include-all': {} }] },
          ...signed,
          ...(observed.length === 0
            ? {}
            : {
                observations: observed.map((item) =>
                  renderObservation(item, uuid, momentOf.get(item.recordId ?? '') ?? builtAt),
                ),
              }),
          ...(items.length === 0
            ? {}
            : { findings: items.map((item) => renderFinding(item, uuid)) }),
        },
      ],
      'back-matter': {
        resources: [
          {
            uuid: plan,
            title: `Checklists of ${name}`,
            description: 'The checklists are the plan: what they list is what was assessed.',
          },
        ],
      },
    },
  };
  return `${JSON.stringify(document, null, 2)}\n`;
};

const renderObservation = (item: SnapshotItem, uuid: Uuid, collected: string): object => ({
  uuid: uuid('observation', item.id),
  title: item.text || item.id,
  description: item.sentence ?? 'Evidence of CI.',
  methods: ['TEST'],
  'relevant-evidence': [
    {
      description:
        item.report === null
          ? `Record ${item.recordId}`
          : `Record ${item.recordId}, report ${item.report.path}, SHA-256 ${item.report.sha256}`,
    },
  ],
  collected,
  ...(item.until === null ? {} : { expires: item.until }),
});

const renderFinding = (item: SnapshotItem, uuid: Uuid): object => ({
  uuid: uuid('finding', item.id),
  title: item.text || item.id,
  description: VERDICT_STYLES[item.verdict].meaning,
  props: [
    { name: 'verdict', ns: NAMESPACE, value: item.verdict },
    { name: 'item', ns: NAMESPACE, value: item.id },
    { name: 'severity', ns: NAMESPACE, value: item.severity },
  ],
  target: {
    type: 'objective-id',
    'target-id': toToken(item.id),
    status: {
      state: item.verdict === 'verified' ? 'satisfied' : 'not-satisfied',
      reason: REASONS.get(item.verdict) ?? 'other',
    },
  },
  ...(item.recordId === null
    ? {}
    : { 'related-observations': [{ 'observation-uuid': uuid('observation', item.id) }] }),
});

const REASONS = new Map<string, string>([
  ['verified', 'pass'],
  ['contradicted', 'fail'],
  ['failing', 'fail'],
]);

/** Laid out like a name-based UUID, version 5. */
const formatUuid = (hex: string): string => {
  const variant = ((Number.parseInt(hex[16] ?? '0', 16) & 3) | 8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `5${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
};
