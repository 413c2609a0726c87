import type { ComparatorWords } from './comparators.ts';

/** "better than 99%", "better than 2 s": the comparator holds where more is better, else its mirror. */
export const BETTER_BEFORE: readonly ComparatorWords[] = [
  { comparator: '>=', words: { en: 'or better than' } },
  {
    comparator: '>',
    words: {
      en: 'better than',
      fr: 'mieux que, meilleur que, meilleure que',
      de: 'besser als',
      es: 'mejor que, mejor de',
      pt: 'melhor que, melhor do que',
      it: 'migliore di, meglio di',
    },
  },
];

/** The same after an amount: "300 ms or better". */
export const BETTER_AFTER: readonly ComparatorWords[] = [
  {
    comparator: '>=',
    words: {
      en: 'or better, and better',
      fr: 'ou mieux',
      de: 'oder besser',
      es: 'o mejor',
      pt: 'ou melhor',
      it: 'o migliore, o meglio',
    },
  },
];
