import type { Item, Threshold } from '../../model/checklist.ts';
import { compareMeasure } from '../evidence/compare-measure.ts';
import type { Catalogue } from './gather-catalogue.ts';
import type { Guess } from './suggest-bindings.ts';
import { readTerms } from './terms.ts';

/** What measures are about: as items put it, and as tools name them. */
const CONCEPTS: readonly (readonly [said: RegExp, named: RegExp])[] = [
  [/coverage|abdeckung|couverture|cobertura|copertura|カバレッジ/i, /^coverage\./],
  [
    /latenc|latenz|response|respond|answer|antwort|réponse|réponde|respuesta|répond|応答|レイテンシ/i,
    /duration|latency|response/i,
  ],
  [/error|failed|failure|fehler|erreur|errores|エラー|5xx/i, /error|failed|failure/i],
  [
    /throughput|durchsatz|débit|requests? (?:per|a) second|req\/s|rps|sustain\w* .*\/s/i,
    /http_reqs|throughput|rps|requests/i,
  ],
  [/cache/i, /cache/i],
  [/availab|uptime|verfügbar|disponib|稼働/i, /availab|uptime/i],
  [/\bdisk|filesystem|festplatte|disque/i, /disk|filesystem/i],
  [/\bcpu\b/i, /cpu/i],
  [/\bmemory|\bram\b|speicher|mémoire/i, /mem/i],
  [/certificat|zertifikat|\btls\b|\bssl\b|証明書/i, /cert|tls|ssl/i],
  [
    /largest contentful|\blcp\b|\bpage\b|\bfront-?end\b|load time|ladezeit|temps de chargement/i,
    /largest.contentful|lcp/i,
  ],
  [/performance score|lighthouse/i, /performance/i],
  [/\bqueue|backlog|warteschlange/i, /queue|backlog/i],
  [/\blag\b|replication/i, /lag/i],
];

/** What a figure may be of. Where an item names one and the measure does not, it is of something else. */
const SUBJECTS =
  /\b(?:database|db|sql|quer(?:y|ies)|disk|filesystem|queue|cron|batch|build|pipeline|deploy\w*|e-?mail|page|frontend|front-end|mobile|ios|android|job|startup|boot|cold start|dns|cdn|cache|worker|webhooks?|search|checkout|payments?|login|admin|upload\w*|reports?|exports?|imports?|rollback|failover|recovery|restore|on-?call|support|ticket|incident|customer|mutation|documentation|runbooks?|alerts?|requirements?|new code|diff|patch|module|package|certificate|tls|ssl|health|probe\w*)\b/gi;

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/\bbranch|zweig|branche/i, 'coverage.branches'],
  [/\bfunction|funktion/i, 'coverage.functions'],
  [/\bstatement/i, 'coverage.statements'],
];

export const guessMeasures = (item: Item, { measures }: Catalogue): Guess[] => {
  const targets = item.thresholds.filter(({ kind }) => kind === 'target');
  const [target] = targets;
  if (targets.length !== 1 || target === undefined) return [];
  const terms = readTerms(item.text);
  const able = measures.filter((one) => answers(one, target));
  const scored = able
    .map((one) => ({ one, score: scoreFit(item.text, terms, one) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const [best, second] = scored;
  if (best === undefined) return [];
  const isSame = second?.one.name === best.one.name && second.one.subject === best.one.subject;
  // Two that fit alike are a question, not a guess.
  if (second !== undefined && !isSame && best.score - second.score < 0.1) return [];
  const { name, subject } = best.one;
  return [
    {
      selector: { kind: 'measure', name, statistic: null, subject, tool: null },
      expectation: null,
      confidence: Math.round(best.score * 100) / 100,
      reason: `\`${name}\`${subject === null ? '' : ` of \`${subject}\``} answers \`${target.text}\``,
    },
  ];
};

/** Its unit converts, and its statistic decides. */
const answers = (
  measure: Catalogue['measures'][number],
  { comparator, value, unit, statistic }: Threshold,
): boolean =>
  ['holds', 'broken'].includes(
    compareMeasure(measure, { comparator, value, unit, statistic }).kind,
  ) ||
  // A limit without a statistic takes whichever stands for the whole.
  (statistic !== null &&
    measure.statistic === statistic &&
    compareMeasure(measure, { comparator, value, unit, statistic }).kind !== 'cannot');

const scoreFit = (
  text: string,
  terms: ReadonlySet<string>,
  { name, subject, terms: own }: Catalogue['measures'][number],
): number => {
  const whole = `${name} ${subject ?? ''}`;
  const foreign = [...text.matchAll(SUBJECTS)].filter(
    ([word]) => ![...readTerms(word)].every((term) => own.has(term)) && !isConcept(word, whole),
  );
  if (foreign.length > 0) return 0;
  const subjectTerms = readTerms(subject ?? '');
  if (subject !== null && ![...subjectTerms].some((term) => terms.has(term))) return 0;
  const common = [...own].filter((term) => terms.has(term)).length;
  const named = own.size === 0 ? 0 : common / own.size;
  const isMeant = isConcept(text, whole);
  if (name.startsWith('coverage.')) {
    if (!isMeant) return 0;
    const wanted = KINDS.find(([words]) => words.test(text))?.[1] ?? 'coverage.lines';
    return wanted === name ? 0.85 : 0;
  }
  if (isMeant) return 0.6 + 0.35 * named;
  return named >= 0.6 && common >= 2 ? 0.5 + 0.4 * named : 0;
};

const isConcept = (text: string, name: string): boolean =>
  CONCEPTS.some(([said, named]) => said.test(text) && named.test(name));
