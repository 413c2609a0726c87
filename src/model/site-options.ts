/** Defaults that a site may change in `site.md`. */
import type { Weights } from './site.ts';

export const DEFAULT_WEIGHTS: Weights = { critical: 10, high: 7.5, medium: 5, low: 2.5 };
