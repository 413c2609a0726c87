/** What a section is for, from its heading words; children inherit. */
import type { ListItem } from 'mdast';
import type { Phase, SectionRole } from '../../model/checklist.ts';
import { hasBlank } from '../items/read-properties.ts';
import { toLines, toText } from '../markdown/plain-text.ts';
import { isRole } from '../parts/names-role.ts';
import { remember } from '../text/remember.ts';
import { NO_FLAG_WORDS, ORDER_WORDS, TO_CLEAR_WORDS } from '../words/flag-words.ts';
import { foldText, phrasePattern, startPattern } from '../words/match-phrase.ts';
import { BEFORE, ROLLOUT_MIDDLES, SECTION_ROLE_WORDS } from '../words/section-roles.ts';
import { TIMELINE_UNITS } from '../words/timeline-units.ts';
import { isTask, type OutlineSection, withDescendants } from './read-outline.ts';
import { stripDecoration, stripLeadingEmoji } from './strip-decoration.ts';

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

const PROCEDURE =
  /\b(?:steps?|procedures?|instructions?|if rollback|process|immediate|emergency|étapes?|procédure|pasos|procedimiento|passos|schritte|verfahren)\b|手順|步骤|절차/iu;

const LEGEND = /legend|\bkey\b|how to|légende|leyenda|凡例|使い方|图例|범례/iu;

/** "Deployment" beside "Pre-deployment". */
const isRolloutMiddle = (section: OutlineSection, sections: OutlineSection[]): boolean => {
  const middle = section.title.toLowerCase();
  if (!ROLLOUT_MIDDLES.includes(middle)) return false;
  const beside = section.parent?.children ?? sections.filter(({ parent }) => parent === null);
  return beside.some(({ title }) => BEFORE.test(title) && title.toLowerCase().includes(middle));
};

/** Blockers that are work to do: ticked is good. */
const TO_CLEAR = phrasePattern(TO_CLEAR_WORDS);

/** "Non-blocking issues" stop nothing. */
const NO_FLAG = phrasePattern(NO_FLAG_WORDS);

export const announcesTargets = (text: string): boolean => TARGETS.test(text);

const TARGETS =
  /\b(?:thresholds?|targets?|slos?|slis?|service level objectives?|kpis?|schwellenwerte|zielwerte|seuils|umbrales|limiares|soglie)\b|閾値|目標値|阈值|指标|임계값/iu;

/** A heading such as "Test approval" signs nothing: somewhere below there is a blank, a date or a role. */
const asksForSignature = (section: OutlineSection): boolean => {
  return withDescendants(section).some(({ nodes }) =>
    nodes.some((node) => {
      if (node.type === 'code' || node.type === 'html') return false;
      const text = toText(node);
      return (
        hasBlank(text) ||
        SIGNING_FIELD.test(text) ||
        toLines(node).some((line) => isRole(line.split(/[:：]|\s[–—-]/u)[0] ?? ''))
      );
    }),
  );
};

const SIGNING_FIELD =
  /\b(?:name|date|signature|signed|approved|nom|fecha|datum|unterschrift|firma|assinatura)\b|署名|日付|签名|日期|서명|날짜/iu;

/** "Rollback-Trigger" and "rollback trigger" are the same words. */
const unhyphen = (text: string): string => foldText(text).replace(/[-‐–]/g, ' ');

const ROLE_PATTERNS = SECTION_ROLE_WORDS.map(({ role, phrases, whole = [] }) => ({
  role,
  whole: new Set(whole.map(unhyphen)),
  pattern: phrasePattern(phrases.map(unhyphen)),
}));

/** Most headings name no role: one look tells. */
const ANY_ROLE = phrasePattern(SECTION_ROLE_WORDS.flatMap(({ phrases }) => phrases.map(unhyphen)));
const WHOLE_ROLES = new Set(SECTION_ROLE_WORDS.flatMap(({ whole = [] }) => whole.map(unhyphen)));

const GO = /^(?:NO[- ]?GO|GO)(?![\p{L}/-])/u;

/** Role by the heading's own words, or null. */
export const readRole = remember((title: string): SectionRole | null => {
  const go = GO.exec(title)?.[0];
  if (go) return go === 'GO' ? 'criteria' : 'flags';
  const text = unhyphen(title).trim();
  if (!ANY_ROLE.test(text) && !WHOLE_ROLES.has(text)) return null;
  return (
    ROLE_PATTERNS.find(({ whole, pattern }) => whole.has(text) || pattern.test(text))?.role ?? null
  );
});

/** Sets role and phase of every section, top down. Mutates the outline it is given. */
export const assignRoles = (sections: OutlineSection[]): void => {
  for (const section of sections) {
    const parent = section.parent;
    const own =
      section.level <= 1 && section.documentTitle ? titleRole(section) : ownRole(section, sections);
    section.role = own ?? inheritedRole(section, parent);
    section.phase = phaseOf(section, own);
  }
};

/** The heading asks to clear them, or the tasks say how far they are, or what is to be done. */
const isWork = (section: OutlineSection): boolean => {
  if (TO_CLEAR.test(foldText(section.heading))) return true;
  const tasks = withDescendants(section)
    .flatMap(({ nodes }) => nodes)
    .flatMap((node) => (node.type === 'list' ? node.children.filter(isTask) : []));
  const works = tasks.filter((task) => isOrder(task) || statesProgress(task)).length;
  return works > tasks.length / 2;
};

const ORDER = startPattern(ORDER_WORDS);

const isOrder = ({ children: [first] }: ListItem): boolean =>
  first?.type === 'paragraph' && ORDER.test(foldText(stripDecoration(toText(first))));

const statesProgress = ({ children }: ListItem): boolean =>
  children.some(
    (child) =>
      child.type === 'list' &&
      child.children.some(
        ({ children: [line] }) => line !== undefined && STATED.test(toText(line)),
      ),
  );

const STATED = /^[^\p{L}]*(?:status|statut|estado|stato|状態|状态|상태)\s*[:：]/iu;

const inheritedRole = (section: OutlineSection, parent: OutlineSection | null): SectionRole => {
  if (parent && !parent.documentTitle) return parent.role;
  return parent?.wholeRunbook && !section.hasDirectTasks ? 'runbook' : 'checklist';
};

const ownRole = (section: OutlineSection, sections: OutlineSection[]): SectionRole | null => {
  const role = readRole(section.title) ?? noteRole(section);
  if (role === 'rollback' && section.hasTasks && !PROCEDURE.test(section.title)) return 'checklist';
  if (role && PLAIN_WHEN_TICKED.has(role) && section.hasDirectTasks) return 'checklist';
  if (role === 'legend' && section.hasDirectTasks && !LEGEND.test(section.title))
    return 'checklist';
  if (role === 'criteria' && section.hasDirectTasks && /check(?:list|s)\b/iu.test(section.title))
    return null;
  if (role === 'flags' && NO_FLAG.test(foldText(section.title))) return null;
  if (role === 'flags' && section.hasDirectTasks && isWork(section)) return null;
  if (role === null && !section.hasTasks && TARGETS.test(section.title)) return 'criteria';
  if (role === 'signoff' && !asksForSignature(section)) return null;
  if (role) return role;
  if (isPeriodAfterLaunch(section, sections)) return 'follow-up';
  return isRolloutMiddle(section, sections) ? 'rollout' : null;
};

/**
 * "Day 1", "Week 1", "Month 1" beside one another, or behind the day of the launch: counted from it.
 * Weeks alone are a plan as well.
 */
const isPeriodAfterLaunch = (section: OutlineSection, sections: OutlineSection[]): boolean => {
  if (periodOf(section) < 0 || (section.parent && !WORK_ROLES.has(section.parent.role)))
    return false;
  const beside = section.parent?.children ?? sections.filter(({ parent }) => parent === null);
  const units = new Set(beside.map(periodOf).filter((unit) => unit >= 0));
  const launched = sections.slice(0, sections.indexOf(section));
  return (
    units.size > 1 ||
    launched.some(({ role, level }) => role === 'rollout' && level <= section.level)
  );
};

const WORK_ROLES = new Set<SectionRole>(['checklist', 'rollout', 'follow-up']);

const periodOf = ({ title }: OutlineSection): number =>
  PERIODS.findIndex((pattern) => pattern.test(title));

const PERIODS = TIMELINE_UNITS.map(
  ([, words]) => new RegExp(`^(?:${words.join('|')})\\s+(?:[1-9]|one|two|three)`, 'iu'),
);

/** "Monitoring (first 24 hours)": what an undecorated heading has lost may say when. */
const noteRole = ({ title, heading }: OutlineSection): SectionRole | null => {
  if (AFTER_START.test(stripLeadingEmoji(heading))) return 'follow-up';
  if (title === heading) return null;
  return readRole(heading) === 'follow-up' ? 'follow-up' : null;
};

/** "T+1 hour", "J+7": counted from the launch. */
const AFTER_START = /^[TJDG]\s?\+\s?\d*[1-9]\d*(?!\d)/u;

/** A document title says what all of it is only when it is a runbook; "… Checklist" says nothing. */
const titleRole = (section: OutlineSection): SectionRole => {
  const role = readRole(section.title);
  section.wholeRunbook = role === 'runbook' || role === 'rollback';
  return section.wholeRunbook && !section.hasDirectTasks ? 'runbook' : 'checklist';
};

/** In a runbook, what is to be made sure of before it is needed; a rollback is the need. */
const prepares = ({ title }: OutlineSection): boolean =>
  PREPARES.test(title) && !/rollback|roll back|incident|切り戻し|回滚|롤백/iu.test(title);

const PREPARES =
  /check-?list|readiness|prerequisite|preparation|pré-?requis|avant|antes|requisitos|checkliste|vorher|vorbereitung|prima|^(?:pre|before)\b|チェックリスト|事前|检查清单|체크리스트|사전/iu;

const phaseOf = (section: OutlineSection, own: SectionRole | null): Phase => {
  const { parent } = section;
  const inherited =
    parent && !parent.documentTitle ? parent.phase : parent?.wholeRunbook ? 'rollout' : 'readiness';
  if (own === null && parent?.wholeRunbook && prepares(section)) return 'readiness';
  if (own === null || own === 'checklist') return inherited;
  return ROLE_PHASES[own] ?? inherited;
};
