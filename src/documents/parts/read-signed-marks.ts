import type { Nodes } from 'mdast';
import type { SignOff } from '../../model/checklist.ts';
import type { OutlineSection } from '../outline/read-outline.ts';

/** What every mark has in it. */
export const SIGNED_MARK = '<!-- signed: sha256:';

const MARK =
  /<!-- signed: sha256:([0-9a-f]{64})(?: on (\d{4}-\d{2}-\d{2}))?(?:: ((?:(?!-->)[^\n])+?))? -->/;

/**
 * Takes `<!-- signed: sha256:… -->` into the sign-off it stands with: on its line, or below it before the
 * next one and before any heading. Behind the digest may stand what was stated.
 */
export const readSignedMarks = (
  signoffs: readonly SignOff[],
  sections: readonly OutlineSection[],
): void => {
  for (const section of sections)
    for (const node of section.nodes)
      visitHtml(node, (html, line) => {
        const [mark, digest = '', date, statement] = MARK.exec(html) ?? [];
        if (mark === undefined) return;
        const signoff = signoffs.findLast((one) => one.line <= line);
        if (signoff === undefined || signoff.line < section.line || !signoff.signed) return;
        signoff.digest ??= digest;
        if (date !== undefined) signoff.date ??= date;
        if (statement !== undefined) signoff.statement ??= statement;
      });
};

export interface SignedMark {
  digest: string;
  /** ISO date, where the line has no place for one. */
  date: string | null;
  statement: string | null;
}

/** The one form in which a mark is written. */
export const renderSignedMark = ({ digest, date, statement }: SignedMark): string =>
  `${SIGNED_MARK}${digest}${date === null ? '' : ` on ${date}`}${statement === null ? '' : `: ${statement}`} -->`;

const visitHtml = (node: Nodes, take: (html: string, line: number) => void): void => {
  if (node.type === 'html') take(node.value, node.position?.start.line ?? 0);
  else if ('children' in node) for (const child of node.children) visitHtml(child, take);
};
