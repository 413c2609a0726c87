import type { Words } from './pattern.ts';

/** Verbs of checking and articles at the start of a phrase, dropped from the name of a quantity. */
export const LEADING_FILLERS: Words = {
  en: `
    no, increase, raise, improve, verify, verify that, check, check that, ensure, ensure that,
    confirm, confirm that, monitor, review, validate, make sure, track, watch, maintain, keep,
    achieve, measure, assert, the, a, an, all, each, every, that, has, have, with, our, its,
    expected, expect, target, goal, objective, alert, alerts, alerting, alarm, alarms, warn,
    warning, warnings, trigger, rollback if, rollback when, roll back if, roll back when, page if,
    page when, notify if, notify when, when, if, on, for, of, at, in, high, slow, elevated,
    excessive, low, set, set up, configure, configured, enable, use, and, or, to, is, are, must,
    should, support, supports, handle, handles, can, strong, require, requires, required,
    available, acceptable, minimum, maximum, per`,
  fr: `
    aucun, aucune, vérifier, vérifier que, le, la, les, un, une, des, du, de, surveiller, cible,
    objectif, alerte, alertes, si, quand, contrôler, assurer, s'assurer que, que`,
  de: `
    kein, keine, prüfen, die, der, das, den, ein, eine, Ziel, Zielwert, überwachen, sicherstellen,
    dass, wenn, falls, bei, Alarm, Warnung`,
  es: `
    ningún, ninguna, verificar, verificar que, el, la, los, las, un, una, comprobar, objetivo,
    meta, monitorear, alerta, si, cuando, que, de`,
  pt: `
    nenhum, nenhuma, verificar, verificar que, o, a, os, as, um, uma, garantir, objetivo, meta,
    monitorar, alerta, se, quando, que, de`,
  it: `
    nessun, nessuna, verificare, verificare che, il, lo, la, i, gli, le, un, una, obiettivo,
    monitorare, allarme, se, quando, che, di`,
  ja: '目標, 目標値, 確認, の, な',
  zh: '确保, 检查, 验证, 目标, 目标值, 监控',
  ko: '목표',
};

/** Copulas, participles and particles at the end of a phrase, dropped from the name of a quantity. */
export const TRAILING_FILLERS: Words = {
  en: `
    is, are, be, being, stays, stay, remains, remain, kept, held, must be, should be, must,
    should, has, have, acceptable, configured, generated, set, set to, set up, passing, enabled,
    met, verified, tested, defined, documented, optimized, optimised, implemented, completes,
    complete, completed, done, in, at, of, to, for, by, on, with, a, an, the, and, or, target,
    goal, threshold, thresholds, SLA, SLO, does, do, not, never, drops, goes, falls, rises,
    always, consistently, within, as, minimum, maximum, measured, supports, support, handles,
    that, than, reached, achieved, works, responds, response in, from, limit of, too high, too
    low, too slow, can, will, exists, required, requires, available, ok, healthy, normal, good,
    alert, alerts, alarm, alarms, warning, only, meets, meet, across, enforced, in place, active,
    applied, maintained, reviewed, after, expire, completed in, runs, sustained`,
  fr: `
    est, sont, reste, restent, en, de, à, configuré, configurée, définie, défini, acceptable,
    cible, doit être, la, le, les, d`,
  de: `
    ist, sind, bleibt, liegt, liegen, beträgt, konfiguriert, bei, in, von, auf, Ziel, Zielwert,
    muss, soll, hat`,
  es: 'es, son, está, están, de, en, configurado, configurada, objetivo, debe ser, se mantiene',
  pt: 'é, são, está, estão, de, em, configurado, configurada, deve ser, fica',
  it: 'è, sono, di, in, configurato, configurata, deve essere, resta',
  ja: 'が, は, を, の, が妥当, が十分に複雑, が十分, の目標, は目標, も, に, で',
  zh: '为, 是, 保持, 应, 需, 达到, 必须, 的, 目标',
  ko: '은, 는, 을, 를, 목표, 이상, 이하, 이내, 미만',
};

/** A phrase is cut at these; the part next to the number names the quantity. */
export const PHRASE_BREAKS: Words = {
  en: `
    and, with, that, which, when, if, while, has, have, having, so that, in order to, but, where,
    because, as long as, until, whose, via, using`,
  fr: 'et, avec, que, qui, si, quand, lorsque, dont',
  de: 'und, mit, dass, wenn, falls, sodass',
  es: 'y, con, que, si, cuando',
  pt: 'e, com, que, se, quando',
  it: 'e, con, che, se, quando',
  ja: 'が, は, を',
};

/** Words a noun phrase after the number stops at. */
export const PHRASE_ENDS: Words = {
  en: `
    for, per, in, on, at, with, and, or, by, to, from, is, are, before, after, during, under,
    across, configured, defined, required, set, enabled, available, running, supported, target,
    goal, SLA, SLO, threshold, must, should, when, if, as, within, of, over, maintained, verified,
    achieved, minimum, maximum, max, min`,
  fr: 'pour, par, dans, sur, avec, et, ou, est, sont, en',
  de: 'für, pro, in, mit, und, oder, ist, sind, bei, im',
  es: 'para, por, en, con, y, o, es, son',
  pt: 'para, por, em, com, e, ou, é, são',
  it: 'per, in, con, e, o, è, sono',
};
