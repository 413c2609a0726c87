/** Words of a list, written as rows of words with `, ` between them: a language or two a row. */
export const rows = (...lines: string[]): string[] => lines.flatMap((line) => line.split(', '));
