import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { type LongPart, takeParts } from '../long-parts.ts';
import { createPieceEncoder } from './piece-encoder.ts';

/** Puts the long parts that pages hold out back into them. */
export const fillPages: AstroIntegration = {
  name: 'seaworthy:fill-pages',
  hooks: {
    'astro:build:start': ({ setPrerenderer }) => setPrerenderer(createFilling),
  },
};

const createFilling = (standard: AstroPrerenderer): AstroPrerenderer => {
  const encode = createPieceEncoder();
  return {
    ...standard,
    name: 'seaworthy:fill-pages',
    render: async (request, options) => {
      const rendered = await standard.render(request, options);
      const parts = takeParts(new URL(request.url).pathname);
      if (parts.length === 0) return rendered;
      const { response, ...rest } =
        rendered instanceof Response ? { response: rendered } : rendered;
      const page = Buffer.from(await response.arrayBuffer());
      // A response copies its bytes at once, so the memory is free for the next page.
      const { status } = response;
      return { ...rest, response: new Response(encode(fill(page, parts)), { status }) };
    },
  };
};

function* fill(page: Buffer, parts: readonly LongPart[]): Generator<string | Uint8Array> {
  let from = 0;
  for (const { mark, pieces } of parts) {
    const at = page.indexOf(mark, from);
    if (at < 0) throw new Error(`The page does not print the part it held out: ${mark}`);
    yield page.subarray(from, at);
    yield* pieces;
    from = at + mark.length;
  }
  yield page.subarray(from);
}
