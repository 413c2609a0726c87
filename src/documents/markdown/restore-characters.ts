/** Text as a reader sees it: GitHub shortcodes become their emoji, no-break spaces become spaces. */
import type { Nodes, Root } from 'mdast';

const SHORTCODES: Record<string, string> = {
  white_check_mark: '✅',
  heavy_check_mark: '✔️',
  ballot_box_with_check: '☑️',
  x: '❌',
  negative_squared_cross_mark: '❎',
  warning: '⚠️',
  soon: '🔜',
  construction: '🚧',
  hourglass: '⌛',
  hourglass_flowing_sand: '⏳',
  no_entry: '⛔',
  no_entry_sign: '🚫',
  red_circle: '🔴',
  green_circle: '🟢',
  yellow_circle: '🟡',
  orange_circle: '🟠',
  large_blue_circle: '🔵',
  white_circle: '⚪',
  rocket: '🚀',
  lock: '🔒',
  closed_lock_with_key: '🔐',
  bulb: '💡',
  memo: '📝',
  clipboard: '📋',
  fire: '🔥',
  rotating_light: '🚨',
  heavy_exclamation_mark: '❗',
  exclamation: '❗',
  question: '❓',
  star: '⭐',
  wrench: '🔧',
  hammer: '🔨',
  computer: '💻',
  dart: '🎯',
  arrows_counterclockwise: '🔄',
  white_large_square: '⬜',
  black_large_square: '⬛',
  tada: '🎉',
  telephone_receiver: '📞',
  books: '📚',
  bar_chart: '📊',
};

/** Mutates the tree it is given; code and positions stay as they are. */
export const restoreCharacters = (tree: Root): void => {
  const stack: Nodes[] = [tree];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'text') node.value = restore(node.value);
    if ('children' in node) for (const child of node.children) stack.push(child);
  }
};

const restore = (text: string): string => {
  const plain = text.includes('\u00A0') ? text.replaceAll('\u00A0', ' ') : text;
  const colon = plain.indexOf(':');
  // A shortcode has two colons; most texts have none.
  if (colon < 0 || plain.indexOf(':', colon + 1) < 0) return plain;
  return plain.replace(/:([a-z_]+):/g, (code, name: string) =>
    Object.hasOwn(SHORTCODES, name) ? (SHORTCODES[name] ?? code) : code,
  );
};
