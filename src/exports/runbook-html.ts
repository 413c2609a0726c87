/** A runbook as plain HTML: what the full-text index and the markdown twin are made of. */
import type { RunbookBlock, RunbookCode, RunbookPart, StepBody } from '../model/checklist.ts';
import { escapeHtml } from './escape-html.ts';

/**
 * Everything of its parts, in their order. Steps are ordered lists that go on from each other.
 * @param head what stands before a step
 */
export const renderRunbookParts = (
  parts: readonly RunbookPart[],
  renderTitle: (title: string, number: number) => string,
): string => parts.map((part) => renderPart(part, renderTitle)).join('');

type RenderTitle = Parameters<typeof renderRunbookParts>[1];

const renderPart = ({ title, blocks }: RunbookPart, renderTitle: RenderTitle): string =>
  (title === '' ? '' : `<p><b>${escapeHtml(title)}</b></p>`) +
  blocks.map((block) => renderBlock(block, renderTitle)).join('');

const renderBlock = (block: RunbookBlock, renderTitle: RenderTitle): string => {
  if (block.kind === 'prose') return block.html;
  if (block.kind === 'code') return renderCode(block.code);
  const { step } = block;
  return renderTitle(step.titleHtml || 'Run', step.number) + step.body.map(renderBody).join('');
};

const renderBody = (body: StepBody): string =>
  body.kind === 'code' ? renderCode(body.code) : body.html;

const renderCode = ({ text, language }: RunbookCode): string =>
  `<pre><code${language === null ? '' : ` class="language-${escapeHtml(language)}"`}>${escapeHtml(text)}</code></pre>`;
