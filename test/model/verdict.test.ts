import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { renderVerdict } from '../../src/components/render-verdict.ts';
import { renderMethodMarkdown } from '../../src/exports/markdown-reference.ts';
import { GLYPHS } from '../../src/model/glyphs.ts';
import { DEFAULT_WEIGHTS } from '../../src/model/site-options.ts';
import { VERDICT_STYLES, VERDICTS } from '../../src/model/verdict.ts';

const readStyles = (name: string): string =>
  readFileSync(new URL(`../../src/styles/${name}.css`, import.meta.url), 'utf8');
const styles = VERDICTS.map((verdict) => VERDICT_STYLES[verdict]);

test('no two verdicts share a word, a glyph or a sign', () => {
  for (const key of ['word', 'glyph', 'sign', 'meaning'] as const)
    expect(new Set(styles.map((style) => style[key])).size, key).toBe(VERDICTS.length);
  expect(new Set(styles.map(({ glyph }) => GLYPHS[glyph])).size).toBe(VERDICTS.length);
  for (const { sign } of styles) expect([...sign]).toHaveLength(1);
});

describe.each(VERDICTS)('%s', (verdict) => {
  const { glyph, word, meaning } = VERDICT_STYLES[verdict];

  test('has a colour of its glyph’s name, in the light and in the dark', () => {
    expect(readStyles('tokens')).toMatch(new RegExp(`--${glyph}: (?:light-dark|var)\\(`));
    expect(readStyles('parts')).toMatch(
      new RegExp(`\\.is-${glyph} \\{\\s*--c: var\\(--${glyph}\\);`),
    );
  });

  test('is glyph, word and colour on a page, and its word and meaning in markdown', () => {
    const html = renderVerdict(verdict);
    for (const part of [`is-${glyph}`, `#g-${glyph}`, word]) expect(html).toContain(part);
    expect(renderMethodMarkdown({ weights: DEFAULT_WEIGHTS, projects: [] })).toContain(
      `| ${word} | ${meaning} |`,
    );
  });
});
