/** A checklist document as a typed model: the whole of reading on one screen. */
import type { Root } from 'mdast';
import { NO_EVIDENCE } from '../model/binding.ts';
import type { Block, Checklist, Encoding, Item, Section, SignOff } from '../model/checklist.ts';
import { applySettings } from '../model/item-settings.ts';
import type { Problem } from '../model/problem.ts';
import { compareProblems, problem } from '../model/problem-catalogue.ts';
import { countReadiness, percentDone } from '../model/progress.ts';
import { readFrontMatter } from './front-matter/read-front-matter.ts';
import { type Draft, type DraftBlock, type DraftItem, newDraft } from './items/draft.ts';
import { nameItems } from './items/name-items.ts';
import { findCards } from './items/read-card-items.ts';
import { readSectionItems } from './items/read-section-items.ts';
import { tickSquares } from './items/tick-squares.ts';
import { findSummaryMismatch } from './lint/find-summary-mismatch.ts';
import { lintChecklist } from './lint/lint-checklist.ts';
import { type MarkdownParser, parseMarkdown } from './markdown/parse-markdown.ts';
import { resolveReferences } from './markdown/render-html.ts';
import { restoreCharacters } from './markdown/restore-characters.ts';
import { type OutlineSection, readOutline } from './outline/read-outline.ts';
import { readContacts, readEscalation } from './parts/read-contacts.ts';
import { readCriteria } from './parts/read-criteria.ts';
import { readLanguage } from './parts/read-language.ts';
import { readEnv, readLinks } from './parts/read-links.ts';
import { readMetadata } from './parts/read-metadata.ts';
import { readProgressClaims } from './parts/read-progress-claims.ts';
import { readRisks } from './parts/read-risks.ts';
import { readRunbooks } from './parts/read-runbooks.ts';
import { readEstimates, readTimeline } from './parts/read-schedule.ts';
import { readSignedMarks, SIGNED_MARK } from './parts/read-signed-marks.ts';
import { readSignOffs } from './parts/read-signoffs.ts';
import { readSmokeTests } from './parts/read-smoke-tests.ts';
import { listAnchors } from './runbooks/list-anchors.ts';
import { WEB_RENDERER } from './runbooks/renderer.ts';
import { decodeText } from './text/decode-text.ts';
import { FILLED_BOX } from './words/state-marks.ts';

/**
 * Reads one document. Pure: the same bytes give the same model, `path` only names the file in
 * problems. Never throws: whatever cannot be read is a problem with its place, and an unreadable
 * file is a checklist without items.
 *
 * @param input bytes of the file, or its text
 * @param path as the reader shall see it
 * @param parser another markdown parser, for comparison
 */
export const readChecklist = (
  input: string | Uint8Array,
  path: string,
  parser?: MarkdownParser,
): Checklist => {
  const decoded = decodeText(input, path);
  const front = readFrontMatter(decoded.text, path);
  const problems = [...decoded.problems, ...front.problems];
  const nothing = emptyChecklist(path, decoded.encoding);
  if (!decoded.readable) return { ...nothing, problems };
  const { settings, declared, metadata } = front;
  const start = { ...nothing, settings, declared, metadata, problems };
  const parsed = parseMarkdown(front.body, parser);
  if ('breach' in parsed) {
    const { line, ...values } = parsed.breach;
    const place = { file: path, line, column: 1 };
    const breach = problem('markdown-too-complex', place, values);
    return { ...start, problems: [...problems, breach] };
  }
  const checklist = readTree(parsed.tree, front.body, start);
  return {
    ...checklist,
    problems: [...checklist.problems, ...lintChecklist(checklist)].sort(compareProblems),
  };
};

const readTree = (tree: Root, body: string, start: Checklist): Checklist => {
  resolveReferences(tree);
  restoreCharacters(tree);
  if (body.includes(FILLED_BOX)) tickSquares(tree);
  const sections = readOutline(tree);
  const draft = newDraft(start.path);
  const cards = findCards(sections);
  for (const section of sections) readSectionItems(draft, section, cards.get(section));
  nameItems(draft);
  const outline = { items: draft.items.map(finishItem), sections: sections.map(sectionFacts) };
  const set = applySettings([outline], start.settings);
  const items = set.checklists[0]?.items ?? outline.items;
  findSummaryMismatch(draft, sections, items);
  const written = readSignOffs(sections);
  const signoffs = [...draft.signoffs, ...written.signoffs].sort((a, b) => a.line - b.line);
  if (body.includes(SIGNED_MARK)) readSignedMarks(signoffs, sections);
  const language = readLanguage(body);
  const finishBlock = (block: DraftBlock): Block => placeBlock(block, draft, signoffs);
  return {
    ...start,
    title: start.settings.title ?? titleOf(sections),
    language,
    metadata: [...start.metadata, ...readMetadata(sections, draft.items, written.lines)],
    sections: sections
      .map((section) => finishSection(section, (draft.blocks.get(section) ?? []).map(finishBlock)))
      .filter(({ level, blocks }) => level > 0 || blocks.length > 0),
    items,
    signoffs,
    runbooks: readRunbooks(sections, {
      path: start.path,
      language,
      anchors: listAnchors(sections),
      render: WEB_RENDERER,
    }),
    smokeTests: readSmokeTests(sections),
    contacts: readContacts(sections, 'contacts'),
    escalation: readEscalation(sections),
    dependencies: readContacts(sections, 'dependencies'),
    risks: readRisks(sections),
    criteria: readCriteria(sections, draft.items, 'criteria'),
    flags: readCriteria(sections, draft.items, 'flags'),
    estimates: readEstimates(sections),
    timeline: readTimeline(sections),
    progressClaims: readProgressClaims(sections).map((claim) => ({
      ...claim,
      counted: percentDone(countReadiness(items)),
    })),
    links: readLinks(sections),
    env: readEnv(sections),
    problems: [...start.problems, ...draft.problems, ...set.problems],
  };
};

/** Most lists of an item are empty: one empty list for all of them keeps 1,000 checklists small. */
const NONE: never[] = [];
Object.freeze(NONE);

const orNone = <T>(list: T[]): T[] => (list.length > 0 ? list : NONE);

/** Field by field: a copy by rest or spread would cost as much as reading the item. */
const finishItem = (item: DraftItem): Item => {
  const finished: Item = {
    id: item.id,
    text: item.text,
    html: item.html,
    line: item.line,
    section: item.section,
    sectionId: item.sectionId,
    parent: item.parentItem?.id ?? null,
    depth: item.depth,
    leaf: !item.hasChildren,
    phase: item.phase,
    claim: item.claim,
    source: item.source,
    status: item.status,
    severity: item.severity,
    optional: item.optional,
    condition: item.condition,
    flag: item.flag,
    owner: item.owner,
    due: item.due,
    thresholds: orNone(item.thresholds),
    commands: orNone(item.commands),
    files: orNone(item.files),
    env: orNone(item.env),
    urls: orNone(item.urls),
    expected: orNone(item.expected),
    blanks: orNone(item.blanks),
    properties: orNone(item.properties),
    details: orNone(item.details),
    detailsHtml: item.detailsHtml,
  };
  if (item.was !== undefined) finished.was = item.was;
  return finished;
};

/** A section without what stands in it. */
const sectionFacts = (section: OutlineSection): Section => finishSection(section, NONE);

const finishSection = (section: OutlineSection, blocks: Block[]): Section => {
  const { id, heading, title, level, line, path, parent, role, phase, topic } = section;
  const above = parent?.id ?? null;
  return { id, heading, title, level, line, path, parent: above, role, phase, topic, blocks };
};

/** Tables and other forms have added sign-offs since the block was made. */
const placeBlock = (block: DraftBlock, draft: Draft, signoffs: readonly SignOff[]): Block => {
  if (block.kind === 'item') return { kind: 'item', id: block.item.id };
  if (block.kind !== 'signoff') return block;
  const own = draft.signoffs[block.index];
  return { kind: 'signoff', index: own === undefined ? -1 : signoffs.indexOf(own) };
};

/** The first first-level heading, else the first heading where no other stands beside it. */
const titleOf = (sections: OutlineSection[]): string => {
  const headed = sections.filter(({ level }) => level > 0);
  const top = headed.filter(({ level }) => level === headed[0]?.level);
  return (
    (
      headed.find(({ level, heading }) => level === 1 && /[\p{L}\p{N}]/u.test(heading)) ??
      (top.length === 1 ? top[0] : undefined)
    )?.heading ?? ''
  );
};

const emptyChecklist = (path: string, encoding: Encoding): Checklist => ({
  path,
  title: '',
  language: 'und',
  encoding,
  settings: {},
  declared: NO_EVIDENCE,
  metadata: [],
  sections: [],
  items: [],
  signoffs: [],
  runbooks: [],
  smokeTests: [],
  contacts: [],
  escalation: [],
  dependencies: [],
  risks: [],
  criteria: [],
  flags: [],
  estimates: [],
  timeline: [],
  progressClaims: [],
  links: [],
  env: [],
  problems: [] as Problem[],
});
