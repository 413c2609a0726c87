import type { Comparator } from '../../model/checklist.ts';
import type { Words } from './pattern.ts';

export interface ComparatorWords {
  comparator: Comparator;
  words: Words;
}

/** Signs before a number, longest first. */
export const COMPARATOR_SIGNS: Readonly<Record<string, Comparator>> = {
  '<=': '<=',
  '=<': '<=',
  '>=': '>=',
  '==': '=',
  '≤': '<=',
  '⩽': '<=',
  '≦': '<=',
  '≥': '>=',
  '⩾': '>=',
  '≧': '>=',
  '<': '<',
  '>': '>',
  '=': '=',
};

/** Words right before a number: "at least 3". */
export const COMPARATORS_BEFORE: readonly ComparatorWords[] = [
  {
    comparator: '>=',
    words: {
      en: `
        at least, a minimum of, minimum of, minimum, min, min., no less than, not less than, no
        fewer than, not below, never below, not drop below, not fall below, greater than or equal
        to, more than or equal to, equal to or greater than, >= to`,
      fr: `
        au moins, au minimum, minimum de, minimale, pas moins de, supérieur ou égal à, supérieure
        ou égale à, à partir de`,
      de: 'mindestens, mind., minimal, nicht weniger als, nicht unter, größer gleich, wenigstens',
      es: `
        al menos, como mínimo, por lo menos, mínimo, mínima, mínimo de, mínima de, no menos de,
        mayor o igual a, mayor o igual que`,
      pt: 'pelo menos, no mínimo, ao menos, mínimo de, maior ou igual a, não menos de',
      it: 'almeno, minimo, minima, come minimo, non meno di, maggiore o uguale a',
      ja: '最低, 少なくとも, 最小, 最低でも',
      zh: '至少, 不少于, 不低于, 不小于, 最少, 最低, 大于等于, 大于或等于, 最小',
      ko: '최소, 적어도',
    },
  },
  {
    comparator: '<=',
    words: {
      en: `
        at least every, at least once every, at most, a maximum of, maximum of, maximum, max,
        max., no more than, not more than, not exceed, not exceeding, never exceed, never exceeds,
        doesn't exceed, don't exceed, without exceeding, not above, never above, no greater than,
        not greater than, no longer than, not longer than, no larger than, limited to, capped at,
        less than or equal to, fewer than or equal to, equal to or less than, no higher than, not
        over`,
      fr: `
        au plus, au maximum, maximum de, maximale, pas plus de, ne dépasse pas, ne dépassant pas,
        sans dépasser, limité à, limitée à, inférieur ou égal à, inférieure ou égale à, jamais
        plus de`,
      de: `
        höchstens, maximal, nicht mehr als, nicht über, kleiner gleich, begrenzt auf, nicht länger
        als`,
      es: `
        como máximo, máximo, máxima, máximo de, máxima de, a lo sumo, no más de, no supera, no
        supere, no exceda, no excede, menor o igual a, menor o igual que, limitado a`,
      pt: `
        no máximo, máximo de, até, não mais de, não mais que, não exceder, não excede, não
        ultrapassa, menor ou igual a`,
      it: `
        al massimo, massimo, massima, non più di, non oltre, non superare, non supera, minore o
        uguale a, inferiore o uguale a, limitato a`,
      ja: '最大, 最長, 最大で',
      zh: '最多, 最大, 不超过, 不高于, 不多于, 不大于, 小于等于, 小于或等于, 最长',
      ko: '최대, 최장',
    },
  },
  {
    comparator: '<',
    words: {
      en: `
        below, under, less than, fewer than, lower than, smaller than, faster than, shorter than,
        quicker than, drops below, falls below, drop below, fall below, younger than,
        newer than`,
      fr: `
        moins de, en dessous de, en-dessous de, sous les, sous, inférieur à, inférieure à,
        inférieurs à, inférieures à, en moins de, sous la barre des`,
      de: `
        unter, weniger als, kleiner als, unterhalb von, niedriger als, geringer als, schneller
        als, kürzer als`,
      es: `
        menos de, por debajo de, por debajo del, inferior a, inferiores a, menor que, menor a,
        menores a, menor de, bajo los`,
      pt: 'menos de, abaixo de, inferior a, menor que, menor do que, menos que, em menos de',
      it: `
        meno di, sotto, sotto i, sotto il, al di sotto di, al di sotto del, inferiore a, inferiore
        al, inferiori a, minore di, in meno di`,
      zh: '低于, 小于, 少于, 短于',
    },
  },
  {
    comparator: '>',
    words: {
      en: `
        above, over, more than, greater than, higher than, larger than, bigger than, longer than,
        slower than, older than, exceeds, exceed, exceeding, exceeded, in excess of, reaches, goes
        above, rises above`,
      fr: `
        plus de, au-dessus de, au dessus de, supérieur à, supérieure à, supérieurs à, supérieures
        à, dépasse, dépassant, dépassent, excède`,
      de: `
        über, mehr als, größer als, oberhalb von, höher als, länger als, langsamer als,
        übersteigt, überschreitet`,
      es: `
        más de, por encima de, por encima del, superior a, superiores a, mayor que, mayor a,
        mayores a, mayor de, supera, supere, excede`,
      pt: `
        mais de, acima de, superior a, maior que, maior do que, mais que, excede, ultrapassa,
        exceder`,
      it: `
        più di, oltre, oltre il, al di sopra di, superiore a, superiore al, superiori a, maggiore
        di, supera`,
      zh: '超过, 高于, 大于, 多于, 超出, 长于',
    },
  },
  {
    comparator: 'range',
    words: {
      en: 'between',
      fr: 'entre, compris entre, comprise entre',
      de: 'zwischen',
      es: 'entre',
      it: 'tra, fra, compreso tra',
    },
  },
];

/** Words right before an amount of time: "within 3 s". They limit a target, never an alarm. */
export const WITHIN_BEFORE: Words = {
  en: 'within',
  fr: 'dans les',
  de: 'innerhalb von, innerhalb, binnen',
  es: 'dentro de',
  pt: 'dentro de, em até',
  it: 'entro, entro i',
  zh: '在',
};

/** Words or signs right after an amount: "70% or higher", "3秒以内". */
export const COMPARATORS_AFTER: readonly ComparatorWords[] = [
  {
    comparator: '>=',
    words: {
      en: `
        minimum, min, min., or more, or higher, or above, or greater, or longer, or
        larger, or over, and above, and higher, and up, and more, at least, at minimum, at a
        minimum, as a minimum`,
      fr: 'minimum, au minimum, ou plus, au moins, et plus, minimum requis, ou supérieur',
      de: 'oder mehr, oder höher, oder länger, mindestens, und mehr, minimum',
      es: 'o más, como mínimo, mínimo, o superior, o mayor, al menos, mínimos',
      pt: 'ou mais, no mínimo, ou superior, ou maior, mínimo, mínimos',
      it: 'o più, o superiore, minimo, come minimo, almeno, minimi',
      ja: '以上',
      zh: '以上, 及以上, 或以上, 或更多, 或更高',
      ko: '이상',
    },
  },
  {
    comparator: '<=',
    words: {
      en: `
        maximum, max, max., or less, or fewer, or lower, or below, or faster, or under, or
        shorter, or smaller, at most, tops, and below, upper limit`,
      fr: 'maximum, au maximum, max, ou moins, au plus, et moins',
      de: 'oder weniger, oder schneller, oder kürzer, höchstens, maximal',
      es: 'o menos, como máximo, máximo, o inferior, o menor, máximos',
      pt: 'ou menos, no máximo, máximo, ou inferior, ou menor',
      it: 'o meno, al massimo, massimo, o inferiore',
      ja: '以下, 以内, まで, を超えない',
      zh: '以内, 之内, 以下, 内, 及以下, 或更少',
      ko: '이하, 이내, 안에, 까지',
    },
  },
  { comparator: '<', words: { ja: '未満, を下回る, より小さい', zh: '未満, 未满', ko: '미만', de: 'unterschritten' } },
  {
    comparator: '>',
    words: {
      ja: 'を超える, を超えた, を上回る, 超過, 超, より大きい',
      ko: '초과, 를 초과, 을 초과',
      de: 'überschritten',
    },
  },
];

/** "Minimum test coverage: 70%": the word opens a phrase that ends in the number. */
export const LIMIT_WORDS: readonly ComparatorWords[] = [
  {
    comparator: '>=',
    words: {
      en: 'minimum, minimal, min, min., lowest',
      fr: 'minimum, minimale, minimal',
      de: 'mindest*, minimal*, minimum',
      es: 'mínimo, mínima, mínimas, mínimos',
      it: 'minimo, minima',
      ja: '最低, 最小, 最短',
      zh: '最低, 最小, 最少',
      ko: '최소',
    },
  },
  {
    comparator: '<=',
    words: {
      en: 'maximum, maximal, max, max., highest acceptable',
      fr: 'maximum, maximale, maximal',
      de: 'höchst*, maximal*, maximum',
      es: 'máximo, máxima, máximas, máximos',
      it: 'massimo, massima',
      ja: '最大, 最長',
      zh: '最大, 最高, 最长',
      ko: '최대',
    },
  },
];

/** What turns a sign behind it around: "is not > 1%", "must never be < 99%". */
export const NEGATIONS: Words = {
  en: "not, never, isn't, isn’t, not be, never be, not go, never go, not get, cannot be, can't be",
  fr: 'pas, jamais, pas être, jamais être',
  de: 'nicht, nie, niemals',
  es: 'no es, no sea, no ser, nunca, nunca es',
  pt: 'não, nunca, não ser, não é',
  it: 'non, mai, non è, non essere',
};

/** Between the two numbers of a range, beside dashes: "from 2 to 5". */
export const RANGE_WORDS: Words = { en: 'to', fr: 'à', de: 'bis', es: 'a, hasta', pt: 'até', zh: '到, 至', ko: '에서' };

/** Between the two numbers after "between". */
export const AND_WORDS: Words = { en: 'and', fr: 'et', de: 'und', es: 'y, e', pt: 'e', zh: '和, 到, 至' };
