import type { AstroPrerenderer } from 'astro';
import { expect, test } from 'vitest';
import { fillPages } from '../../src/io/fill-pages.ts';
import { holdPart, takeParts } from '../../src/long-parts.ts';

type BuildStart = NonNullable<(typeof fillPages)['hooks']['astro:build:start']>;
type Options = Parameters<AstroPrerenderer['render']>[1];

/** The prerenderer that Astro would be given, around one that renders pages by a function. */
const createPrerenderer = (renderPage: (path: string) => string): AstroPrerenderer => {
  const standard: AstroPrerenderer = {
    name: 'standard',
    getStaticPaths: async () => [],
    render: async (request) => new Response(renderPage(new URL(request.url).pathname)),
  };
  let made: AstroPrerenderer | undefined;
  const setPrerenderer = (
    given: AstroPrerenderer | ((standard: AstroPrerenderer) => AstroPrerenderer),
  ): void => {
    made = typeof given === 'function' ? given(standard) : given;
  };
  (fillPages.hooks['astro:build:start'] as BuildStart)({ setPrerenderer } as never);
  if (made === undefined) throw new Error('No prerenderer was set.');
  return made;
};

const render = async (prerenderer: AstroPrerenderer, path: string): Promise<string> => {
  const rendered = await prerenderer.render(new Request(`http://site${path}`), {} as Options);
  return (rendered instanceof Response ? rendered : rendered.response).text();
};

test('what a page held out stands where its mark was, in any script, several times', async () => {
  const prerenderer = createPrerenderer((path) => {
    const first = holdPart(path, ['<p>“ready”', ' ✓</p>']);
    const second = holdPart(path, ['準備完了'.repeat(60_000)]);
    return `<main>é ${first}<hr>${second} ü</main>`;
  });
  expect(await render(prerenderer, '/a.html')).toBe(
    `<main>é <p>“ready” ✓</p><hr>${'準備完了'.repeat(60_000)} ü</main>`,
  );
  expect(takeParts('/a.html')).toEqual([]);
});

test('pages rendered at once each get their own', async () => {
  const prerenderer = createPrerenderer((path) => `[${holdPart(path, [`part of ${path}`])}]`);
  const paths = Array.from({ length: 40 }, (_, index) => `/${index}.html`);
  const pages = await Promise.all(paths.map((path) => render(prerenderer, path)));
  expect(pages).toEqual(paths.map((path) => `[part of ${path}]`));
});

test('a page that holds nothing out is left as it is', async () => {
  expect(
    await render(
      createPrerenderer(() => 'plain'),
      '/plain.html',
    ),
  ).toBe('plain');
});

test('a page that does not print what it held out is a failure, not half a page', async () => {
  const prerenderer = createPrerenderer((path) => holdPart(path, ['lost']).slice(1));
  await expect(render(prerenderer, '/x.html')).rejects.toThrow('does not print');
});
