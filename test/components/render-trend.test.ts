import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderTrend } from '../../src/components/render-trend.ts';

const score = fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10);

/** The feet of the figures at either end, in percent from the top: verified and claimed. */
const readFeet = (html: string): number[] =>
  Array.from(html.matchAll(/<text class="say" x="[^"]*" y="([\d.]+)%"/g), ([, y]) => Number(y));

test('the two figures at an end never stand one over the other, and never outside of the box', () => {
  fc.assert(
    fc.property(score, score, score, score, (verified, claimed, later, laterClaimed) => {
      const runs = [
        [
          { start: 0, end: 50, verified, claimed },
          { start: 50, end: 100, verified: later, claimed: laterClaimed },
        ],
      ];
      const feet = readFeet(renderTrend({ runs, breaks: [], gaps: [] }, 'said'));
      expect(feet).toHaveLength(4);
      const [first = 0, second = 0, third = 0, fourth = 0] = feet;
      expect(Math.abs(first - second)).toBeGreaterThanOrEqual(8.9);
      expect(Math.abs(third - fourth)).toBeGreaterThanOrEqual(8.9);
      expect(first > second).toBe(verified <= claimed);
      for (const foot of feet) {
        expect(foot).toBeGreaterThanOrEqual(7);
        expect(foot).toBeLessThanOrEqual(98);
      }
    }),
  );
});
