/** Order of text everywhere: by code units, so that no machine's locale changes a byte of the output. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
