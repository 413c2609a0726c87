import { expect, test } from 'vitest';
import { renderFullText } from '../../src/exports/full-text.ts';
import { makeTinySite } from '../io/tiny-site.ts';

test('full text is prose under its section’s anchor and each runbook, without the items', () => {
  const pages = renderFullText(makeTinySite());
  expect(pages.map(({ url }) => url)).toEqual([
    '/projects/ferry/index.html',
    '/projects/ferry/runbooks/beach-her/index.html',
  ]);
  expect(pages[0]?.html).toContain('<h2 id="_hull">Hull</h2><p>Long prose');
  expect(pages[0]?.html).not.toContain('Hull is tight');
  expect(pages[1]?.html).toContain('<h1>Beach her · Ferry</h1>');
});
