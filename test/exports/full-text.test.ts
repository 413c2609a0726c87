import { expect, test } from 'vitest';
import { renderFullText } from '../../src/exports/full-text.ts';
import { resolveRunbookMark, runbookMark, runbookPage } from '../../src/model/addresses.ts';
import { makeTinySite } from '../io/tiny-site.ts';

test('full text is prose under its section’s anchor and each runbook, without the items', () => {
  const pages = renderFullText(makeTinySite());
  expect(pages.map(({ url }) => url)).toEqual(['/projects/ferry/index.html']);
  expect(pages[0]?.html).toContain('<h2 id="_hull">Hull</h2><p>Long prose');
  expect(pages[0]?.html).not.toContain('Hull is tight');
  expect(pages[0]?.html).toContain('<h2 id="runbook:beach-her">Beach her</h2>');
});

test('a hit in a runbook leads to the runbook’s own page, any other stays where it is', () => {
  const address = resolveRunbookMark(
    `/base/projects/ferry/index.html#${encodeURIComponent(runbookMark('beach-her'))}`,
  );
  expect(address).toBe(`/base/${runbookPage('ferry', 'beach-her')}`);
  expect(resolveRunbookMark('/base/projects/ferry/index.html#_hull')).toBe(
    '/base/projects/ferry/index.html#_hull',
  );
});
