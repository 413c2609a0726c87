/**
 * Deals 1000 tenths of a percent to parts in a line, in proportion to their points (all >= 0). The
 * bounds between parts are rounded, not the parts: so neighbours add up to what their sum would print,
 * every share is within a tenth of the exact one, and all shares add up to 1000.
 * Every part with points keeps at least one tenth: no sum prints 100 unless nothing is left out.
 * Moving points to a later part never raises the sum of the parts up to any place before it.
 */
export function shareTenths(points: readonly number[]): number[] {
  const total = sum(points);
  if (total === 0) return points.map(() => 0);
  const present = points.flatMap((value, part) => (value > 0 ? [part] : []));
  const bounds = roundBounds(present.map((part) => sum(points.slice(0, part + 1)) / total));
  const shares = points.map(() => 0);
  for (const [place, part] of present.entries())
    shares[part] = (bounds[place] ?? 0) - (bounds[place - 1] ?? 0);
  return shares;
}

const TENTHS = 1000;

/** Rising fractions of the whole as whole tenths, each at least one above the one before it. */
function roundBounds(fractions: readonly number[]): number[] {
  const bounds: number[] = [];
  for (const fraction of fractions)
    bounds.push(Math.max(Math.round(fraction * TENTHS), (bounds.at(-1) ?? 0) + 1));
  return bounds.map((bound, place) => Math.min(bound, TENTHS - (bounds.length - 1 - place)));
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
