/**
 * Deals 1000 tenths of a percent to parts in a line. `sums` are their running sums of points (rising,
 * the last is the whole). The bounds between parts are rounded, not the parts: so neighbours add up to
 * what their sum would print, every share is within a tenth and a half of the exact one, and all shares
 * add up to 1000. A bound is 0 or 1000 only where it is exactly so: the parts up to any place print 100
 * only if nothing is left out, and 0 only if nothing is in them.
 * Each bound depends on its own sum and the whole alone, so that it never rises unless its sum does.
 */
export function shareTenths(sums: readonly number[]): number[] {
  const whole = sums.at(-1) ?? 0;
  const bounds = sums.map((sum) => roundBound(sum, whole));
  return bounds.map((bound, part) => bound - (bounds[part - 1] ?? 0));
}

const TENTHS = 1000;

function roundBound(sum: number, whole: number): number {
  if (sum === 0) return 0;
  if (sum === whole) return TENTHS;
  return Math.min(Math.max(Math.round((sum / whole) * TENTHS), 1), TENTHS - 1);
}
