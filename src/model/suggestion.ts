/** A binding that may be meant. A guess is only ever a suggestion: it binds nothing until it is declared. */
import type { Expectation, Selector } from './binding.ts';
import type { Item } from './checklist.ts';

export interface Suggestion {
  item: Item;
  selector: Selector;
  /** null: that of the item, or none. */
  expectation: Expectation | null;
  /** 0..1; below `LEAST_CONFIDENCE` nothing is suggested. */
  confidence: number;
  /** Why: "`tests/test_login.py` is called like it". */
  reason: string;
}

export const LEAST_CONFIDENCE = 0.5;
