/** What a section is for, from its heading words; children inherit. */
import type { Phase, SectionRole } from '../model/checklist.ts';
import type { OutlineSection } from './read-outline.ts';
import { toText } from './plain-text.ts';
import { hasBlank } from './read-properties.ts';
import { namesRole } from './names-role.ts';
import { foldText, phrasePattern } from './words/match-phrase.ts';
import { BEFORE, ROLLOUT_MIDDLES, SECTION_ROLE_WORDS } from './words/section-roles.ts';

const ROLE_PHASES: Partial<Record<SectionRole, Phase>> = {
  signoff: 'approval',
  criteria: 'approval',
  flags: 'approval',
  'follow-up': 'follow-up',
  escalation: 'follow-up',
  rollout: 'rollout',
  rollback: 'rollout',
  runbook: 'rollout',
};

/** Roles that describe; a heading such as "Documentation & Runbooks" full of boxes is a checklist all the same. */
const PLAIN_WHEN_TICKED = new Set<SectionRole>([
  'runbook',
  'contacts',
  'escalation',
  'risks',
  'timeline',
  'dependencies',
  'commands',
  'advice',
  'notes',
  'references',
  'smoke-tests',
  'contents',
]);

const PROCEDURE = /\b(?:steps?|procedures?|instructions?|if rollback|process|immediate|emergency|étapes?|procédure|pasos|procedimiento|passos|schritte|verfahren)\b|手順|步骤|절차/iu;

const LEGEND = /legend|\bkey\b|how to|légende|leyenda|凡例|使い方|图例|범례/iu;

/** A heading such as "Test approval" signs nothing: somewhere below there is a blank, a date or a role. */
const asksForSignature = (section: OutlineSection, sections: OutlineSection[]): boolean => {
  const below = sections.filter((other) => {
    for (let at: OutlineSection | null = other; at; at = at.parent) if (at === section) return true;
    return false;
  });
  return below.some(({ nodes }) =>
    nodes.some((node) => {
      if (node.type === 'code' || node.type === 'html') return false;
      const text = toText(node);
      return hasBlank(text) || SIGNING_FIELD.test(text) || namesRole(text);
    }),
  );
};

const SIGNING_FIELD = /\b(?:name|date|signature|signed|approved|nom|fecha|datum|unterschrift|firma|assinatura)\b|署名|日付|签名|日期|서명|날짜/iu;

const ROLE_PATTERNS = SECTION_ROLE_WORDS.map(({ role, phrases, whole = [] }) => ({
  role,
  whole: new Set(whole.map(foldText)),
  pattern: phrasePattern(phrases),
}));

/** Role by the heading's own words, or null. */
export const readRole = (title: string): SectionRole | null => {
  const text = foldText(title).trim();
  return ROLE_PATTERNS.find(({ whole, pattern }) => whole.has(text) || pattern.test(text))?.role ?? null;
};

/** Sets role and phase of every section, top down. Mutates the outline it is given. */
export const assignRoles = (sections: OutlineSection[]): void => {
  for (const section of sections) {
    const parent = section.parent;
    const own = section.level <= 1 && section.documentTitle ? titleRole(section) : ownRole(section, sections);
    const inherited = parent && !parent.documentTitle ? parent.role : parent?.wholeRunbook ? 'runbook' : 'checklist';
    section.role = own ?? inherited;
    section.phase = phaseOf(own, parent);
  }
};

const ownRole = (section: OutlineSection, sections: OutlineSection[]): SectionRole | null => {
  const role = readRole(section.title);
  if (role === 'rollback' && section.hasTasks && !PROCEDURE.test(section.title)) return 'checklist';
  if (role && PLAIN_WHEN_TICKED.has(role) && section.hasDirectTasks) return 'checklist';
  if (role === 'legend' && section.hasDirectTasks && !LEGEND.test(section.title)) return 'checklist';
  if (role === 'signoff' && !asksForSignature(section, sections)) return null;
  if (role) return role;
  const middle = section.title.toLowerCase();
  const trio = sections.some(
    ({ parent, title }) =>
      parent === section.parent && BEFORE.test(title) && title.toLowerCase().includes(middle),
  );
  return ROLLOUT_MIDDLES.includes(middle) && trio ? 'rollout' : null;
};

/** A document title says what all of it is only when it is a runbook; "… Checklist" says nothing. */
const titleRole = (section: OutlineSection): SectionRole => {
  section.wholeRunbook = readRole(section.title) === 'runbook' && !section.hasTasks;
  return section.wholeRunbook ? 'runbook' : 'checklist';
};

const phaseOf = (
  own: SectionRole | null,
  parent: OutlineSection | null,
): Phase => {
  const inherited = parent && !parent.documentTitle ? parent.phase : 'readiness';
  if (own === null || own === 'checklist') return inherited;
  return ROLE_PHASES[own] ?? inherited;
};
