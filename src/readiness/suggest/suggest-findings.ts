import type { Selector } from '../../model/binding.ts';
import type { Item } from '../../model/checklist.ts';
import type { FindingCategory } from '../../model/evidence.ts';
import type { Catalogue } from './gather-catalogue.ts';
import type { Guess } from './suggest-bindings.ts';

/** What kinds of findings are called, in several languages. The first that fits decides. */
const KINDS: readonly (readonly [FindingCategory, RegExp])[] = [
  [
    'secret',
    /(?:(?:hard-?coded|committed|leaked|exposed|plain(?:text)?)\s+(?:\w+\s+)?(?:secrets?|credentials?|passwords?|keys?|tokens?))|secrets? scan|(?:no|zero|any|keine|aucun|sin|without)\s+(?:\S+\s+)?(?:secrets?|credentials?|geheimnisse|zugangsdaten|secrets?|credenciales)\b.*\b(?:repo\w*|code\w*|git|source|history|commit\w*|dépôt|código)\b/i,
  ],
  [
    'misconfiguration',
    /\b(?:misconfig\w*|infrastructure as code|iac|terraform|dockerfile|manifests?)\b/i,
  ],
  ['dynamic', /\b(?:dast|dynamic (?:scan|analysis|test\w*)|zap|penetration scan)\b/i],
  [
    'type',
    /\b(?:type[- ]?check\w*|type errors?|types check|strict types|typfehler|erreurs? de type|typescript (?:compiles|builds))\b|\btypes? (?:is|are) (?:clean|sound)\b/i,
  ],
  ['lint', /\b(?:lint\w*|code style|style (?:errors?|violations?|consistent)|stilfehler)\b/i],
  [
    'code',
    /\b(?:sast|static (?:security )?(?:code )?analys[ie]s|statische (?:code)?analyse|analyse statique|static scan|code scan\w*|injection flaws?|insecure code)\b/i,
  ],
  [
    'vulnerability',
    /\b(?:vulnerabilit\w*|vulnerable (?:\w+ )?(?:dependenc\w*|librar\w*|packages?|components?)|cves?|vulnérabilit\w*|vulnerabilidad\w*|schwachstellen?|sicherheitslücken?|security advisor\w*|(?:dependenc\w*|packages?|librar\w*|abhängigkeiten) (?:\w+ ){0,3}(?:scan\w*|audit\w*|geprüft))\b|\b(?:dependency|image|container|package) (?:scan\w*|audit\w*)|脆弱性/i,
  ],
];

/** That none is there, or that somebody looked. */
const CLAIMS =
  /\b(?:no|zero|0|none|free|clean|without|scan\w*|audit\w*|pass\w*|check\w*|resolved|fixed|consistent|keine|frei|sauber|geprüft|aucune?|sans|propre|sin|ningun\w*|consistent\w*|analys[ei]s|analyse|sast|dast)\b|なし|ない/i;

/** Talk about findings that no scan answers. */
const TALK =
  /\b(?:polic\w*|process\w*|disclosure|programme?|bounty|training|trained|slas?|report(?:ing)? (?:channel|process)|contact|rules? (?:agreed|documented)|vault|rotat\w*|manager|stored|injected|dashboard|backlog|triage\w*|owner|guide\w*|licen[cs]es?)\b/i;

export const guessFindings = ({ text }: Item, { scans }: Catalogue): Guess[] => {
  if (!CLAIMS.test(text) || TALK.test(text)) return [];
  const named = scans.filter(({ tool }) => names(text, tool));
  const kind = KINDS.find(([, words]) => words.test(text))?.[0] ?? named[0]?.categories[0];
  if (kind === undefined) return [];
  const looking = scans.filter(({ categories }) => categories.includes(kind));
  const meant = looking.filter((one) => named.includes(one));
  const able = meant.length > 0 ? meant : looking;
  const [only] = able;
  if (only === undefined) return [];
  const selector: Selector = {
    kind: 'findings',
    tool: able.length === 1 ? only.tool : null,
    categories: [kind],
    rule: null,
    path: null,
    atLeast: readSeverity(text, kind),
  };
  const reason = `\`${able.map(({ tool }) => tool).join('`, `')}\` looks for findings of kind ${kind}`;
  return [{ selector, expectation: null, confidence: able.length === 1 ? 0.85 : 0.75, reason }];
};

/** "ESLint", "OWASP dependency check": the tool itself, whatever stands between its words. */
const names = (text: string, tool: string): boolean => {
  const plain = (one: string): string =>
    ` ${one
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim()} `;
  return plain(tool).trim() !== '' && plain(text).includes(plain(tool));
};

/** The least severity that it says may not be; of linters everything counts. */
const readSeverity = (
  text: string,
  kind: FindingCategory,
): Extract<Selector, { kind: 'findings' }>['atLeast'] => {
  const named = (['low', 'medium', 'high', 'critical'] as const).find((severity) =>
    WORDS[severity].test(text),
  );
  return named ?? (kind === 'lint' || kind === 'type' || kind === 'secret' ? 'info' : 'high');
};

const WORDS = {
  low: /\blow\b/i,
  medium: /\b(?:medium|moderate)\b/i,
  high: /\b(?:high|hoch|hohe\w*|élevée?s?|altas?)\b/i,
  critical: /\b(?:critical|kritisch\w*|critiques?|críticas?)\b|重大/i,
} as const;
