import type { Words } from './pattern.ts';

/** Words whose full stop ends no sentence. */
export const ABBREVIATIONS: Words = {
  en: 'min, max, approx, avg, etc, vs, incl, excl, no, nr, sec, hrs, cf, ca, temp, env, ver',
  fr: 'env, ex, moy, resp',
  de: 'mind, bzw, inkl, zzgl, ggf, ca, usw, evtl, Std, Sek',
  es: 'aprox, mín, máx, pág',
};
