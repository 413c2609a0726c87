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
  /** The load line: the gate, wherever it stands in a row. */
  go: '<path fill-rule="evenodd" d="M1.9 8a6.1 6.1 0 1 0 12.2 0a6.1 6.1 0 1 0 -12.2 0ZM3.9 8a4.1 4.1 0 1 0 8.2 0a4.1 4.1 0 1 0 -8.2 0Z"/><path d="M0 7h16v2H0z"/>',
  'no-go':
    '<path fill-rule="evenodd" d="M1.9 8a6.1 6.1 0 1 0 12.2 0a6.1 6.1 0 1 0 -12.2 0ZM3.6 7L12.4 7L12.4 9L3.6 9Z"/><path d="M0 7h2.4v2H0zM13.6 7H16v2h-2.4z"/>',
  'no-record':
    '<circle cx="8" cy="8" r="5.1" fill="none" stroke="currentColor" stroke-width="1.8" stroke-dasharray="2.4 1.6"/><path d="M0 7.1h2.6v1.8H0zM6 7.1h4v1.8H6zM13.4 7.1H16v1.8h-2.6z"/>',
  /** A rule is no item: no disc. */
  pass: '<path fill-rule="evenodd" d="M1.82 9.18L6.46 13.82L14.24 4.71L12.56 3.29L6.34 10.58L3.38 7.62Z"/>',
  fail: '<path fill-rule="nonzero" d="M2.39 4.01L11.99 13.61L13.61 11.99L4.01 2.39ZM11.99 2.39L2.39 11.99L4.01 13.61L13.61 4.01Z"/>',
  /** How strong evidence is, of four. */
  'strength-0':
    '<path fill="none" stroke="currentColor" stroke-width=".9" d="M0.5 10.45h2.6v4.1h-2.6z"/><path fill="none" stroke="currentColor" stroke-width=".9" d="M4.5 7.45h2.6v7.1h-2.6z"/><path fill="none" stroke="currentColor" stroke-width=".9" d="M8.5 4.45h2.6v10.1h-2.6z"/><path fill="none" stroke="currentColor" stroke-width=".9" d="M12.5 1.45h2.6v13.1h-2.6z"/>',
  'strength-1':
    '<path d="M0.5 10h3v5h-3z"/><path fill="none" stroke="currentColor" stroke-width=".9" d="M4.5 7.45h2.6v7.1h-2.6z"/><path fill="none" stroke="currentColor" stroke-width=".9" d="M8.5 4.45h2.6v10.1h-2.6z"/><path fill="none" stroke="currentColor" stroke-width=".9" d="M12.5 1.45h2.6v13.1h-2.6z"/>',
  'strength-2':
    '<path d="M0.5 10h3v5h-3z"/><path d="M4.5 7h3v8h-3z"/><path fill="none" stroke="currentColor" stroke-width=".9" d="M8.5 4.45h2.6v10.1h-2.6z"/><path fill="none" stroke="currentColor" stroke-width=".9" d="M12.5 1.45h2.6v13.1h-2.6z"/>',
  'strength-3':
    '<path d="M0.5 10h3v5h-3z"/><path d="M4.5 7h3v8h-3z"/><path d="M8.5 4h3v11h-3z"/><path fill="none" stroke="currentColor" stroke-width=".9" d="M12.5 1.45h2.6v13.1h-2.6z"/>',
  'strength-4':
    '<path d="M0.5 10h3v5h-3z"/><path d="M4.5 7h3v8h-3z"/><path d="M8.5 4h3v11h-3z"/><path d="M12.5 1h3v14h-3z"/>',
  caution:
    '<path fill-rule="evenodd" d="M8 0.6L16 15L0 15ZM7.05 5.6L8.95 5.6L8.6 10.4L7.4 10.4ZM7.1 11.4L8.9 11.4L8.9 13.2L7.1 13.2Z"/>',
  note: '<path fill-rule="evenodd" d="M0.6 8a7.4 7.4 0 1 0 14.8 0a7.4 7.4 0 1 0 -14.8 0ZM2 8a6 6 0 1 0 12 0a6 6 0 1 0 -12 0ZM7.1 7L8.9 7L8.9 12L7.1 12ZM7.1 4L8.9 4L8.9 5.8L7.1 5.8Z"/>',
  search:
    '<path fill="none" stroke="currentColor" stroke-width="1.6" d="M10.5 10.5 15 15M6.8 1.8a5 5 0 1 1 0 10 5 5 0 0 1 0-10Z"/>',
  theme:
    '<path fill-rule="evenodd" d="M1.4 8a6.6 6.6 0 1 0 13.2 0a6.6 6.6 0 1 0 -13.2 0ZM8 2.9v10.2a5.1 5.1 0 0 0 0-10.2Z"/>',
} as const;

export type GlyphName = keyof typeof GLYPHS;

/** The load line at full size, 450 × 300, in the proportions of the statutory mark: for the gate itself. */
export const DISCS = {
  go: '<path fill-rule="evenodd" d="M75 150a150 150 0 1 0 300 0a150 150 0 1 0 -300 0ZM103 150a122 122 0 1 0 244 0a122 122 0 1 0 -244 0Z"/><path d="M0 150h450v25H0z"/>',
  'no-go':
    '<path fill-rule="evenodd" d="M75 150a150 150 0 1 0 300 0a150 150 0 1 0 -300 0ZM98 148h254v30H98Z"/><path d="M0 150h62v25H0zM388 150h62v25h-62z"/>',
} as const;
