/**
 * The glyph sheet. Each page inlines the symbols it uses: Chromium blocks `<use>` of another file
 * where a page is opened from the file system. All are drawn on 16 × 16 in the current colour.
 */
export const GLYPHS = {
  contradicted:
    '<path fill-rule="evenodd" d="M8 -0.2L16.2 8L8 16.2L-0.2 8ZM6.7 3.3L9.3 3.3L8.85 9.3L7.15 9.3ZM6.85 10.6L9.15 10.6L9.15 12.9L6.85 12.9Z"/>',
  failing:
    '<path fill-rule="nonzero" d="M1.14 3.26L12.74 14.86L14.86 12.74L3.26 1.14ZM12.74 1.14L1.14 12.74L3.26 14.86L14.86 3.26Z"/>',
  expired:
    '<path fill-rule="evenodd" d="M2.4 0.6L13.6 0.6L13.6 3L12.6 3L12.6 4.6L9.3 8L12.6 11.4L12.6 13L13.6 13L13.6 15.4L2.4 15.4L2.4 13L3.4 13L3.4 11.4L6.7 8L3.4 4.6L3.4 3L2.4 3ZM5.3 3L10.7 3L10.7 3.9L8 6.7L5.3 3.9Z"/>',
  missing:
    '<g fill="none" stroke="currentColor"><circle cx="8" cy="8" r="7" stroke-width="1.7" stroke-dasharray="2.9 2.6" transform="rotate(-104 8 8)"/><path stroke-width="1.9" d="M5.9 6.5a2.1 2.1 0 1 1 3.3 1.7C8.3 8.7 8 9.1 8 10"/></g><path d="M7 11h2v2H7z"/>',
  claimed:
    '<circle cx="8" cy="8" r="6.9" fill="none" stroke="currentColor" stroke-width="1.5"/><path fill-rule="evenodd" d="M3.43 8.87L6.95 12.39L12.61 5.93L11.19 4.67L6.85 9.61L4.77 7.53Z"/>',
  open: '<circle cx="8" cy="8" r="6.6" fill="none" stroke="currentColor" stroke-width="1.6"/>',
  waived:
    '<circle cx="8" cy="8" r="6.8" fill="none" stroke="currentColor" stroke-width="1.6"/><path d="M4.4 6.9h7.2v2.2H4.4z"/>',
  verified:
    '<path fill-rule="evenodd" d="M0.4 8a7.6 7.6 0 1 0 15.2 0a7.6 7.6 0 1 0 -15.2 0ZM3.29 9.01L6.95 12.68L12.76 6.06L11.04 4.54L6.85 9.32L4.91 7.39Z"/>',
  na: '<circle cx="8" cy="8" r="2.2"/>',
  caution:
    '<path fill-rule="evenodd" d="M8 0.6L16 15L0 15ZM7.05 5.6L8.95 5.6L8.6 10.4L7.4 10.4ZM7.1 11.4L8.9 11.4L8.9 13.2L7.1 13.2Z"/>',
  note: '<path fill-rule="evenodd" d="M0.6 8a7.4 7.4 0 1 0 14.8 0a7.4 7.4 0 1 0 -14.8 0ZM2 8a6 6 0 1 0 12 0a6 6 0 1 0 -12 0ZM7.1 7L8.9 7L8.9 12L7.1 12ZM7.1 4L8.9 4L8.9 5.8L7.1 5.8Z"/>',
  search:
    '<path fill="none" stroke="currentColor" stroke-width="1.6" d="M10.5 10.5 15 15M6.8 1.8a5 5 0 1 1 0 10 5 5 0 0 1 0-10Z"/>',
  theme:
    '<path fill-rule="evenodd" d="M1.4 8a6.6 6.6 0 1 0 13.2 0a6.6 6.6 0 1 0 -13.2 0ZM8 2.9v10.2a5.1 5.1 0 0 0 0-10.2Z"/>',
} as const;

export type GlyphName = keyof typeof GLYPHS;
