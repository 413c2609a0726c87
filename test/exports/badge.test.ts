import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { BADGE_COLOURS, renderBadge } from '../../src/exports/badge.ts';
import { OPEN_GATE } from '../../src/model/binding.ts';
import { GLYPHS } from '../../src/model/glyphs.ts';
import type { Project } from '../../src/model/site.ts';
import { makeProject } from '../io/tiny-parts.ts';

const ferry: Project = {
  ...makeProject('ferry', 'Ferry'),
  score: { ...makeProject('x', 'x').score, verified: 40, claimed: 62.5 },
};

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
  test.each([
    ['GO', 'go', 'verified'],
    ['NO-GO', 'no-go', 'contradicted'],
  ] as const)('%s', (verdict, glyph, colour) => {
    const badge = renderBadge({ ...ferry, gate: { verdict, asked: OPEN_GATE, rules: [] } });
    expect(badge).toContain(`>${verdict}</text>`);
    expect(badge).toContain(GLYPHS[glyph]);
    expect(badge).toContain(`fill="${BADGE_COLOURS[colour]}"`);
    expect(badge).toContain('>verified 40.0 · claimed 62.5</text>');
  });

  test('until when it holds, where time alone would change it', () => {
    const until = { ...ferry, validUntil: '2026-12-20T03:10:00.000Z' };
    expect(renderBadge(until)).toContain(
      '>verified 40.0 · claimed 62.5 · until 20 Dec 2026</text>',
    );
    expect(renderBadge(ferry)).not.toContain('until');
  });

  test('claims alone are no record, and a dashed ring', () => {
    const badge = renderBadge(ferry);
    expect(badge).toContain('>No record</text>');
    expect(badge).toContain('stroke-dasharray');
    expect(badge).toContain('>verified 40.0 · claimed 62.5</text>');
  });

  test('with nothing to count there is no score, which is not 0', () => {
    const badge = renderBadge(makeProject('b', 'Buoy'));
    expect(badge).toContain('>No score</text>');
    expect(badge).not.toContain('0.0');
  });
});

test('its words are its title, escaped, and nothing runs or is loaded', () => {
  const badge = renderBadge({ ...ferry, name: '<script>"A" & \u0007B</script>' });
  expect(badge).toMatch(/^<svg [^>]*role="img" aria-label="&lt;script&gt;&quot;A&quot; &amp; {2}B/);
  expect(badge).toContain('<title>&lt;script&gt;');
  expect(badge).not.toMatch(/<script|<style|<image|href|url\(|\son\w+=/);
});

test('every text keeps to the width it was given, and the badge ends after the last', () => {
  const badge = renderBadge(ferry);
  const places = [...badge.matchAll(/<text x="(\d+)".*?textLength="(\d+)"/g)].map(
    ([, x, width]) => [Number(x), Number(x) + Number(width)] as const,
  );
  for (const [at, [start]] of places.entries())
    expect(start).toBeGreaterThan(places[at - 1]?.[1] ?? 0);
  expect(Number(/width="(\d+)"/.exec(badge)?.[1])).toBe((places.at(-1)?.[1] ?? 0) + 7);
});
