import { PROBLEMS, renderMessage } from '../model/problem-catalogue.ts';
import { describeSignature } from '../model/signature-wording.ts';
import type { Project } from '../model/site.ts';
import { viewVerification, WHAT_IT_DOES_NOT_PROVE, WHAT_IT_PROVES } from '../model/verify-view.ts';
import {
  escapeMarkdown,
  joinBlocks,
  renderCodeSpan,
  renderList,
  renderWording,
} from './markdown-text.ts';

/** The page that checks a project's records, as markdown: the digests, and what they prove. */
export const renderVerifyMarkdown = (project: Project): string => {
  const { found, problems, heads, manifest } = viewVerification(project);
  return joinBlocks([
    `# Verify the records of ${escapeMarkdown(project.name)}`,
    escapeMarkdown(found),
    ...(problems.length === 0
      ? []
      : [
          '## What the build found',
          renderList(
            problems.map(
              (one) =>
                `${PROBLEMS[one.code].severity}: ${renderCodeSpan(one.place.file)} ${renderWording(renderMessage(one))}`,
            ),
          ),
        ]),
    '## Heads to keep elsewhere',
    renderList(
      heads.map(({ id, stored: { digest, signatures = [] } }) =>
        [
          `Head ${id}: \`sha256:${digest}\``,
          ...signatures.map((one) => escapeMarkdown(describeSignature(one))),
        ].join(', '),
      ),
    ),
    '## What this proves',
    renderList(WHAT_IT_PROVES.map(renderWording)),
    '## What it does not',
    renderList(WHAT_IT_DOES_NOT_PROVE.map(renderWording)),
    '## Every record by its digest',
    `\`\`\`\n${manifest}\`\`\``,
  ]);
};
