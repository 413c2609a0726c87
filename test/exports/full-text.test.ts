import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { renderFullText } from '../../src/exports/full-text.ts';
import {
  ABOUT_MARK,
  fullTextFile,
  METHOD_PAGE,
  problemPage,
  projectPage,
  resolveFullText,
  runbookMark,
  runbookPage,
  startPage,
} from '../../src/model/addresses.ts';
import { METHOD } from '../../src/model/method.ts';
import { PROBLEMS, type ProblemCode } from '../../src/model/problem-catalogue.ts';
import { makeTinySite } from '../io/tiny-site.ts';

const CODES = Object.keys(PROBLEMS) as ProblemCode[];
const pages = new Map(
  [...renderFullText(makeTinySite())].map(({ file, html }) => [resolveFullText(file), html]),
);

test('there is a text for the method, each problem and each project with more to say than its items', () => {
  expect([...pages.keys()]).toEqual([
    METHOD_PAGE,
    ...CODES.map((code) => problemPage(code)),
    projectPage('ferry'),
  ]);
});

test('a project’s is prose and what stands below items, under their section’s anchor, and each runbook', () => {
  const html = pages.get(projectPage('ferry'));
  expect(html).toMatch(/<h2 id="_hull">Hull<\/h2>.*<p>Long prose/s);
  expect(html).toContain('<code>pump --test</code>');
  expect(html).not.toContain('Hull is tight');
  expect(html).toContain('<h2 id="runbook:beach-her">Beach her</h2>');
});

test('the introduction of a project is in its text, and leads to the page for newcomers', () => {
  const { projects } = makeTinySite();
  const [text] = [
    ...renderFullText({
      projects: projects.slice(0, 1).map((one) => ({ ...one, introduction: '<p>Celery</p>' })),
    }),
  ].slice(-1);
  expect(text?.html).toContain(`<h1>Ferry</h1><h2 id="${ABOUT_MARK}">What it is</h2><p>Celery</p>`);
  expect(resolveFullText(`/base/${text?.file}#${encodeURIComponent(ABOUT_MARK)}`)).toBe(
    `/base/${startPage('ferry')}#_about`,
  );
});

test('a problem’s is its name, its code and what to do', () => {
  const html = pages.get(problemPage('box-against-status'));
  for (const text of [PROBLEMS['box-against-status'].title, 'box-against-status', 'status'])
    expect(html).toContain(text);
});

test('the page of the method prints every chapter of its words', () => {
  const source = readFileSync(
    new URL('../../src/pages/method/index.astro', import.meta.url),
    'utf8',
  );
  for (const key of Object.keys(METHOD)) expect(source).toContain(`METHOD.${key}}`);
});

test('a hit in a runbook leads to the runbook’s own page, any other to its place on its page', () => {
  for (const id of ['ferry', 'boje-ä', 'v1.html', 'a=b']) {
    const found = `/base/${fullTextFile(projectPage(id))}`;
    const mark = encodeURIComponent(runbookMark('beach-her'));
    expect(resolveFullText(`${found}#${mark}`)).toBe(`/base/${runbookPage(id, 'beach-her')}`);
    expect(resolveFullText(`${found}#_hull`)).toBe(`/base/${projectPage(id)}#_hull`);
    expect(resolveFullText(found)).toBe(`/base/${projectPage(id)}`);
  }
});
