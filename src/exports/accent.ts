/**
 * Gives pages another accent. Hue and colourfulness are the reader's, lightness is ours in each theme
 * and colourfulness has a limit, so that any colour, white and yellow too, can be read on the page.
 * Where a browser cannot derive colours, our own accent stays; in forced colours the reader's does.
 * @param accent `#rrggbb`, as `readSiteSettings` lets through: it is written as it is
 */
export const renderAccent = (accent: string): string =>
  `@layer tokens {
  @media (forced-colors: none) {
    @supports (color: oklch(from red l c h)) {
      :root {
        --accent: light-dark(${derive(accent, 0.45)}, ${derive(accent, 0.78)});
      }
    }
  }
}
`;

const derive = (accent: string, lightness: number): string =>
  `oklch(from ${accent} ${lightness} min(c, 0.14) h)`;
