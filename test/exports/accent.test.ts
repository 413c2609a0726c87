import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderAccent } from '../../src/exports/accent.ts';

type Rgb = [red: number, green: number, blue: number];

/** OKLCH to linear sRGB by its published matrices; what a screen cannot show is cut off. */
const toLinear = (lightness: number, chroma: number, hue: number): Rgb => {
  const a = chroma * Math.cos(hue);
  const b = chroma * Math.sin(hue);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const cut = (value: number) => Math.min(1, Math.max(0, value));
  return [
    cut(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    cut(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    cut(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
};

const fromHex = (hex: string): Rgb =>
  [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as Rgb;

const measureContrast = (one: Rgb, other: Rgb): number => {
  const [dark = 0, light = 0] = [one, other]
    .map(([red, green, blue]) => 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
    .sort((a, b) => a - b);
  return light / dark;
};

/** Paper and wash of each theme, as in `styles/tokens.css`. */
const GROUNDS = [
  ['#fcfdfd', '#f1f4f5'],
  ['#0f161c', '#18222a'],
];

test('an accent keeps its hue and takes a lightness of ours in each theme', () => {
  const css = renderAccent('#ffcc00');
  expect(css).toContain(
    'light-dark(oklch(from #ffcc00 0.45 min(c, 0.14) h), oklch(from #ffcc00 0.78 min(c, 0.14) h))',
  );
  expect(css).toMatch(/^@layer tokens \{\s+@media \(forced-colors: none\)/);
});

test('whatever the accent is, text in it has a contrast of more than 5 on paper and wash', () => {
  const shades = [...renderAccent('#000000').matchAll(/#000000 ([\d.]+) min\(c, ([\d.]+)\)/g)];
  expect(shades).toHaveLength(GROUNDS.length);
  for (const [theme, [, lightness, most]] of shades.entries()) {
    const chroma = fc.double({ min: 0, max: Number(most), noNaN: true });
    const hue = fc.double({ min: 0, max: 2 * Math.PI, noNaN: true });
    fc.assert(
      fc.property(chroma, hue, (c, h) => {
        const text = toLinear(Number(lightness), c, h);
        for (const ground of GROUNDS[theme] ?? [])
          expect(measureContrast(text, fromHex(ground))).toBeGreaterThan(5);
      }),
    );
  }
});
