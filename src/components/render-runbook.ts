/**
 * The parts of a runbook as HTML. Text and not a component: a fleet of 1,000 systems has 2,000 runbooks.
 * Only `html` and `titleHtml` count as markup. Copy buttons, ticks and fields come from the page's script.
 */
import { partAnchor, stepAnchor } from '../model/addresses.ts';
import type {
  Hazard,
  RunbookBlock,
  RunbookCode,
  RunbookPart,
  RunbookStep,
} from '../model/checklist.ts';
import { escapeHtml } from './escape-html.ts';

/** How to undo things, as a link. */
export interface WayBackLink {
  url: string;
  title: string;
}

/** Longer titles are sentences, and no headings. */
const LONGEST_HEADING = 100;

/**
 * @param wayBack null: none is written
 * @param untitled the heading of what stands before the first one; null: none
 */
export const renderParts = (
  parts: readonly RunbookPart[],
  wayBack: WayBackLink | null,
  untitled: string | null,
): string => {
  const taken = new Set<string>();
  return parts.map((part) => renderPart(part, { wayBack, untitled, taken })).join('');
};

interface Setting {
  wayBack: WayBackLink | null;
  untitled: string | null;
  /** Anchors: two parts may have one title. */
  taken: Set<string>;
}

const renderPart = (part: RunbookPart, setting: Setting): string => {
  const { untitled, taken } = setting;
  const title = part.title || untitled;
  const level = part.depth === 3 ? 3 : 2;
  const id = title === null ? '' : takeId(partAnchor(part.id), taken);
  const heading = title === null ? '' : `<h${level}${id}>${escapeHtml(title)}</h${level}>`;
  return `<section class="${level === 2 ? 'block' : 'part'}">${heading}${renderBlocks(part, level, setting)}</section>`;
};

const takeId = (anchor: string, taken: Set<string>): string => {
  if (taken.has(anchor)) return '';
  taken.add(anchor);
  return ` id="${escapeHtml(anchor)}"`;
};

/** Steps that follow each other are one list; its numbers go on through the page. */
const renderBlocks = (
  { kind, blocks }: RunbookPart,
  level: 2 | 3,
  { wayBack, taken }: Setting,
): string => {
  const setting: StepSetting = {
    heading: level === 2 ? 'h3' : 'h4',
    // Who reads the way back is on it.
    wayBack: kind === 'rollback' ? 'here' : wayBack,
    taken,
  };
  let html = '';
  let isOpen = false;
  for (const block of blocks) {
    const isStep = block.kind === 'step';
    if (isStep && !isOpen) html += `<ol class="steps" start="${block.step.number}">`;
    if (!isStep && isOpen) html += '</ol>';
    isOpen = isStep;
    html += isStep ? renderStep(block.step, setting) : renderOther(block);
  }
  return isOpen ? `${html}</ol>` : html;
};

const renderOther = (block: Exclude<RunbookBlock, { kind: 'step' }>): string =>
  block.kind === 'code' ? renderCode(block.code) : `<div class="prose">${block.html}</div>`;

interface StepSetting extends Pick<Setting, 'taken'> {
  heading: 'h3' | 'h4';
  wayBack: WayBackLink | 'here' | null;
}

const renderStep = (step: RunbookStep, { heading, wayBack, taken }: StepSetting): string => {
  const { number, title, titleHtml, hazards, body } = step;
  const tag = title.length > LONGEST_HEADING ? 'p' : heading;
  const id = step.anchor === null ? '' : takeId(partAnchor(step.anchor), taken);
  const named = titleHtml === '' ? '' : `<${tag} class="t"${id}>${titleHtml}</${tag}>`;
  const cautions = hazards.length === 0 ? '' : renderCaution(hazards, wayBack);
  // A title that holds a command is warned of before it is read.
  const head = titleHtml.includes('<code') ? cautions + named : named + cautions;
  return `<li id="${stepAnchor(number)}" value="${number}"><div>${head}${body.map(renderBody).join('')}</div></li>`;
};

const renderBody = (body: RunbookStep['body'][number]): string => {
  switch (body.kind) {
    case 'code':
      return renderCode(body.code);
    case 'expected':
      return `<div class="prose expected">${body.html}</div>`;
    case 'prose':
      return `<div class="prose">${body.html}</div>`;
  }
};

const renderCode = ({ text, language, role }: RunbookCode): string => {
  const words = [
    ...(role === 'output' ? ['output'] : []),
    ...(language === null ? [] : [`language-${escapeHtml(language)}`]),
  ].join(' ');
  return `<pre tabindex="0"><code${words === '' ? '' : ` class="${words}"`}>${escapeHtml(text)}</code></pre>`;
};

const renderCaution = (
  hazards: readonly Hazard[],
  wayBack: WayBackLink | 'here' | null,
): string => {
  const destroys = hazards.some(({ kind }) => kind === 'destroys');
  const what = hazards.map((hazard) => hazard.what).join(', and it ');
  const back =
    wayBack === 'here'
      ? ''
      : wayBack !== null
        ? `<p>The way back: <a href="${escapeHtml(wayBack.url)}">${escapeHtml(wayBack.title)}</a>.</p>`
        : destroys
          ? '<p>No way back is written down.</p>'
          : '';
  return (
    `<div class="callout ${destroys ? 'danger' : 'caution'}"><svg class="g" aria-hidden="true"><use href="#g-caution"></use></svg>` +
    `<div><b>Caution: this ${escapeHtml(what)}.</b>${back}</div></div>`
  );
};
