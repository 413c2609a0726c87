/** Words before a number in a timeline ("Week 3", "Jour 2"), with their length in working days. */
export const TIMELINE_UNITS: readonly (readonly [days: number, words: readonly string[]])[] = [
  [20, ['months?', 'mois', 'monat', 'mes', 'm[eê]s', 'mese']],
  [5, ['weeks?', 'semaines?', 'wochen?', 'kw', 'semanas?', 'settiman[ae]']],
  [1, ['days?', 'jours?', 'tage?', 'd[ií]as?', 'giorn[oi]']],
];
