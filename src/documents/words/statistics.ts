import type { Words } from './pattern.ts';

export interface StatisticWords {
  statistic: string;
  words: Words;
}

/** Statistics named by a word. Percentiles ("p95", "95th percentile") are read by their number. */
export const STATISTICS: readonly StatisticWords[] = [
  {
    statistic: 'mean',
    words: {
      en: 'average, avg, avg., mean, on average',
      fr: 'moyenne, moyen, en moyenne, moy, moy.',
      de: 'Durchschnitt, durchschnittlich*, im Mittel, Mittelwert, im Durchschnitt, im Schnitt',
      es: 'promedio, media, medio, en promedio, de media',
      pt: 'média, médio, em média',
      it: 'media, medio, in media',
      ja: '平均',
      zh: '平均',
      ko: '평균',
    },
  },
  {
    statistic: 'median',
    words: { en: 'median', fr: 'médiane, médian', de: 'Median', es: 'mediana', ja: '中央値', zh: '中位数', ko: '중앙값' },
  },
  {
    statistic: 'max',
    words: {
      en: 'peak, max, maximum, worst case, worst-case, highest',
      fr: 'pic, en pointe, maximale',
      de: 'Spitze, Spitzenwert, Höchstwert',
      es: 'pico, máximo, máxima',
      it: 'picco, massimo, massima',
      ja: 'ピーク, 最大',
      zh: '峰值, 最大',
      ko: '최대, 피크',
    },
  },
  { statistic: 'min', words: { en: 'lowest, min, minimum', fr: 'minimale', de: 'Tiefstwert', ja: '最小', zh: '最小' } },
];

/** Percentile in words, beside its number: "95th percentile", "percentil 95". */
export const PERCENTILE_WORDS: Words = {
  en: 'percentile, %ile, pctl, pctile',
  fr: 'centile, percentile',
  de: 'Perzentil, Perzentile',
  es: 'percentil',
  it: 'percentile',
  ja: 'パーセンタイル',
  zh: '百分位, 分位',
  ko: '백분위, 퍼센타일',
};

/** "95% of requests < 200 ms" is the 95th percentile of them. */
export const SAMPLE_WORDS: Words = {
  en: 'requests, responses, calls, queries, transactions, page loads, operations, API calls',
  fr: 'requêtes, réponses, appels',
  de: 'Anfragen, Antworten, Aufrufe',
  es: 'peticiones, solicitudes, respuestas, consultas',
  pt: 'requisições, respostas, consultas',
  it: 'richieste, risposte',
};

/** Before these a word is no statistic: "peak load", "mean time to recovery". */
export const NOT_STATISTIC_AFTER: Words = {
  en: `
    load, hour, hours, traffic, time to, time between, times, period, periods, season, day, demand`,
};
