import type { Words } from './pattern.ts';

export type Dimension = 'time' | 'ratio' | 'size' | 'rate' | 'bandwidth' | 'count' | 'money';

/**
 * Base units: time ms, ratio %, size bytes, rate one per second, bandwidth bytes per second;
 * `count` and `money` units compare with themselves only.
 */
export interface UnitMeasure {
  dimension: Dimension;
  /** Base units in one of these. A month counts 30 days, a year 365. */
  factor: number;
}

interface Unit extends UnitMeasure {
  /** The canonical name: what a threshold carries. */
  unit: string;
  /** Written with this very case: `MB` is not `mb`, `m` is minutes and `M` is not. */
  symbols: readonly string[];
  words: Words;
}

const DAY = 86_400_000;

export const UNITS: readonly Unit[] = [
  unit('ns', 'time', 1e-6, ['ns'], { en: 'nanosecond, nanoseconds' }),
  unit('µs', 'time', 1e-3, ['µs', 'μs'], { en: 'microsecond, microseconds' }),
  unit('ms', 'time', 1, ['ms', 'msec', 'MS', 'Ms'], {
    en: 'millisecond, milliseconds, millis',
    fr: 'milliseconde, millisecondes',
    de: 'Millisekunde, Millisekunden',
    es: 'milisegundo, milisegundos',
    pt: 'milissegundo, milissegundos',
    it: 'millisecondo, millisecondi',
    ja: 'ミリ秒',
    zh: '毫秒',
    ko: '밀리초',
  }),
  unit('s', 'time', 1000, ['s'], {
    en: 'sec, secs, second, seconds',
    fr: 'seconde, secondes',
    de: 'Sek, Sekunde, Sekunden',
    es: 'seg, segundo, segundos',
    it: 'secondo, secondi',
    ja: '秒',
    zh: '秒钟',
    ko: '초',
  }),
  unit('min', 'time', 60_000, ['m'], {
    en: 'min, mins, minute, minutes',
    de: 'Minute, Minuten',
    es: 'minuto, minutos',
    it: 'minuti',
    ja: '分, 分間',
    zh: '分钟',
    ko: '분',
  }),
  unit('h', 'time', 3_600_000, ['h'], {
    en: 'hr, hrs, hour, hours',
    fr: 'heure, heures',
    de: 'Std, Stunde, Stunden',
    es: 'hora, horas',
    it: 'ora, ore',
    ja: '時間',
    zh: '小时, 个小时',
    ko: '시간',
  }),
  unit('days', 'time', DAY, ['d', 'Tag'], {
    en: 'day, days, business day, business days, working day, working days, calendar days',
    fr: 'jour, jours, j',
    de: 'Tage, Tagen',
    es: 'día, días, dia, dias',
    it: 'giorno, giorni',
    ja: '日, 日間',
    zh: '天',
    ko: '일',
  }),
  unit('weeks', 'time', 7 * DAY, ['w'], {
    en: 'week, weeks, wk, wks',
    fr: 'semaine, semaines',
    de: 'Woche, Wochen',
    es: 'semana, semanas',
    it: 'settimana, settimane',
    ja: '週, 週間',
    zh: '周, 星期',
    ko: '주',
  }),
  unit('months', 'time', 30 * DAY, [], {
    en: 'month, months',
    fr: 'mois',
    de: 'Monat, Monate, Monaten',
    es: 'mes, meses',
    pt: 'mês',
    it: 'mese, mesi',
    ja: 'か月, ヶ月, カ月',
    zh: '个月',
    ko: '개월',
  }),
  unit('years', 'time', 365 * DAY, [], {
    en: 'year, years, yr, yrs',
    fr: 'ans, année, années',
    de: 'Jahr, Jahre, Jahren',
    es: 'año, años',
    pt: 'ano, anos',
    it: 'anno, anni',
    zh: '年',
    ko: '년',
  }),
  unit('%', 'ratio', 1, ['%'], {
    en: 'percent, per cent, pct',
    fr: 'pour cent, pourcent',
    de: 'Prozent',
    es: 'por ciento',
    pt: 'por cento',
    it: 'per cento',
    ja: 'パーセント',
    ko: '퍼센트',
  }),
  unit('bits', 'size', 1 / 8, [], {
    en: 'bit, bits',
    ja: 'ビット',
    ko: '비트',
  }),
  unit('bytes', 'size', 1, ['B'], {
    en: 'byte, bytes',
    fr: 'octet, octets',
    ja: 'バイト',
    zh: '字节',
    ko: '바이트',
  }),
  unit('KB', 'size', 1e3, ['KB', 'kB', 'kb', 'Kb', 'Ko', 'ko'], { en: 'kilobytes' }),
  unit('MB', 'size', 1e6, ['MB', 'mb', 'Mb', 'Mo'], { en: 'megabytes' }),
  unit('GB', 'size', 1e9, ['GB', 'gb', 'Gb', 'Go'], { en: 'gigabytes' }),
  unit('TB', 'size', 1e12, ['TB', 'tb', 'Tb', 'To'], { en: 'terabytes' }),
  unit('KiB', 'size', 2 ** 10, ['KiB', 'Ki'], {}),
  unit('MiB', 'size', 2 ** 20, ['MiB', 'Mi'], {}),
  unit('GiB', 'size', 2 ** 30, ['GiB', 'Gi'], {}),
  unit('TiB', 'size', 2 ** 40, ['TiB', 'Ti'], {}),
  unit('Kbps', 'bandwidth', 125, ['Kbps', 'kbps', 'kbit/s'], {}),
  unit('Mbps', 'bandwidth', 125_000, ['Mbps', 'Mbit/s', 'MBit/s', 'Mb/s'], {}),
  unit('Gbps', 'bandwidth', 125_000_000, ['Gbps', 'Gbit/s', 'GBit/s', 'Gb/s'], {}),
  unit('req/s', 'rate', 1, ['rps', 'RPS'], {}),
  unit('req/min', 'rate', 1 / 60, ['rpm', 'RPM'], {}),
  unit('queries/s', 'rate', 1, ['qps', 'QPS'], {}),
  unit('tx/s', 'rate', 1, ['tps', 'TPS'], {}),
  unit('fps', 'rate', 1, ['fps', 'FPS'], { en: 'frames per second' }),
  unit('characters', 'count', 1, [], {
    en: 'character, characters, char, chars',
    fr: 'caractère, caractères',
    de: 'Zeichen',
    es: 'carácter, caracteres',
    it: 'carattere, caratteri',
    ja: '文字',
    zh: '字符, 个字符, 个字',
    ko: '자, 글자',
  }),
  unit('lines', 'count', 1, [], {
    en: 'line, lines, LOC',
    fr: 'ligne, lignes',
    de: 'Zeile, Zeilen',
    es: 'línea, líneas',
    pt: 'linha, linhas',
    it: 'righe',
    ja: '行',
  }),
  unit('px', 'count', 1, ['px'], { en: 'pixel, pixels' }),
];

export const CURRENCIES: Readonly<Record<string, string>> = {
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
};

/** What can stand before "per second"; the canonical name comes first. */
export const RATE_COUNTS: Readonly<Record<string, Words>> = {
  req: {
    en: 'req, reqs, request, requests',
    fr: 'requête, requêtes',
    de: 'Anfrage, Anfragen',
    es: 'solicitud, solicitudes, peticiones',
    pt: 'requisição, requisições',
    it: 'richiesta, richieste',
    ja: 'リクエスト',
    zh: '请求, 次请求',
    ko: '요청',
  },
  tx: { en: 'tx, transaction, transactions', de: 'Transaktionen', es: 'transacciones' },
  ops: { en: 'op, ops, operations' },
  msg: { en: 'msg, msgs, message, messages', de: 'Nachrichten' },
  events: { en: 'event, events', de: 'Ereignisse', es: 'eventos' },
  queries: { en: 'query, queries', de: 'Abfragen', es: 'consultas' },
  errors: { en: 'error, errors', de: 'Fehler', es: 'errores', fr: 'erreurs' },
};

export const PER: Words = {
  en: 'per, a, an',
  fr: 'par',
  de: 'pro, je',
  es: 'por',
  it: 'al',
  zh: '每',
};

function unit(name: string, dimension: Dimension, factor: number, symbolList: readonly string[], wordList: Words): Unit {
  return { unit: name, dimension, factor, symbols: symbolList, words: wordList };
}
