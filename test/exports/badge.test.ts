import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { BADGE_COLOURS, renderBadge } from '../../src/exports/badge.ts';
import { GLYPHS } from '../../src/model/glyphs.ts';
import type { Score } from '../../src/model/site.ts';
import { VERDICT_STYLES, VERDICTS, type Verdict } from '../../src/model/verdict.ts';
import { makeProject } from '../io/tiny-parts.ts';

const scoreOf = (...verdicts: Verdict[]): Score => ({
  ...makeProject('x', 'x').score,
  verified: 0,
  claimed: 62.5,
  ledger: verdicts.map((verdict) => ({
    verdict,
    counts: { critical: 0, high: 0, medium: 1, low: 0 },
    items: 1,
    points: 5,
    share: 100 / verdicts.length,
  })),
});
const badgeOf = (name: string, score: Score): string => renderBadge({ name, score });
const EVIDENCE = new Set<Verdict>(['contradicted', 'failing', 'expired', 'missing', 'verified']);

test('its colours are the light tokens of the stylesheet', () => {
  const css = readFileSync(new URL('../../src/styles/tokens.css', import.meta.url), 'utf8');
  const read = (token: string): string => {
    const [, light, other] =
      new RegExp(`--${token}:\\s*(?:light-dark\\((#\\w+)|var\\(--([\\w-]+)\\))`).exec(css) ?? [];
    return light ?? read(other ?? 'nowhere');
  };
  for (const [token, colour] of Object.entries(BADGE_COLOURS))
    expect(colour, token).toBe(read(token));
});

describe('what it says a project stands at', () => {
  test.each(VERDICTS.filter((verdict) => EVIDENCE.has(verdict)))('%s', (verdict) => {
    const badge = badgeOf('Ferry', scoreOf(verdict));
    const { word, glyph } = VERDICT_STYLES[verdict];
    expect(badge).toContain(`>${word}</text>`);
    expect(badge).toContain(GLYPHS[glyph]);
    expect(badge).toContain(`fill="${BADGE_COLOURS[glyph as keyof typeof BADGE_COLOURS]}"`);
  });

  test('the worst that stands: one proven item makes nothing green', () => {
    expect(badgeOf('Ferry', scoreOf('claimed', 'verified'))).toContain('>Claimed</text>');
    expect(badgeOf('Ferry', scoreOf('contradicted', 'verified'))).toContain('>Contradicted</text>');
  });

  test('claims alone are no record, and a dashed ring', () => {
    const badge = badgeOf('Ferry', scoreOf('claimed', 'open'));
    expect(badge).toContain('>No record</text>');
    expect(badge).toContain('stroke-dasharray');
    expect(badge).toContain('>verified 0.0 · claimed 62.5</text>');
  });

  test('with nothing to count there is no score, which is not 0', () => {
    const badge = badgeOf('Buoy', makeProject('b', 'Buoy').score);
    expect(badge).toContain('>No score</text>');
    expect(badge).not.toContain('0.0');
  });
});

test('its words are its title, escaped, and nothing runs or is loaded', () => {
  const badge = badgeOf('<script>"A" & \u0007B</script>', scoreOf('open'));
  expect(badge).toMatch(/^<svg [^>]*role="img" aria-label="&lt;script&gt;&quot;A&quot; &amp; {2}B/);
  expect(badge).toContain('<title>&lt;script&gt;');
  expect(badge).not.toMatch(/<script|<style|<image|href|url\(|\son\w+=/);
});

test('every text keeps to the width it was given, and the badge ends after the last', () => {
  const badge = badgeOf('Ferry', scoreOf('open'));
  const places = [...badge.matchAll(/<text x="(\d+)".*?textLength="(\d+)"/g)].map(
    ([, x, width]) => [Number(x), Number(x) + Number(width)] as const,
  );
  for (const [at, [start]] of places.entries())
    expect(start).toBeGreaterThan(places[at - 1]?.[1] ?? 0);
  expect(Number(/width="(\d+)"/.exec(badge)?.[1])).toBe((places.at(-1)?.[1] ?? 0) + 7);
});
