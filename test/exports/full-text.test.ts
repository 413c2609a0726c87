import { expect, test } from 'vitest';
import { renderFullText } from '../../src/exports/full-text.ts';
import {
  fullTextPage,
  projectPage,
  resolveFullText,
  runbookMark,
  runbookPage,
} from '../../src/model/addresses.ts';
import { makeTinySite } from '../io/tiny-site.ts';

test('full text is prose and what stands below items, under their section’s anchor, and each runbook', () => {
  const pages = [...renderFullText(makeTinySite())];
  expect(pages.map(({ file }) => file)).toEqual(['ferry.html']);
  expect(pages[0]?.html).toMatch(/<h2 id="_hull">Hull<\/h2>.*<p>Long prose/s);
  expect(pages[0]?.html).toContain('<code>pump --test</code>');
  expect(pages[0]?.html).not.toContain('Hull is tight');
  expect(pages[0]?.html).toContain('<h2 id="runbook:beach-her">Beach her</h2>');
});

test('a hit in a runbook leads to the runbook’s own page, any other to its place on the project’s', () => {
  for (const id of ['ferry', 'boje-ä', 'v1.html']) {
    const found = `/base/${fullTextPage(id)}`;
    const mark = encodeURIComponent(runbookMark('beach-her'));
    expect(resolveFullText(`${found}#${mark}`)).toBe(`/base/${runbookPage(id, 'beach-her')}`);
    expect(resolveFullText(`${found}#_hull`)).toBe(`/base/${projectPage(id)}#_hull`);
    expect(resolveFullText(found)).toBe(`/base/${projectPage(id)}`);
  }
});
