import type { Comparator } from '../../model/checklist.ts';
import type { Words } from './pattern.ts';

/** "target: 0", "SLO 99.9%": a number that is to be reached; the measure says from which side. */
export const TARGET_WORDS: Words = {
  en: 'target, targets, goal, objective, SLO, SLOs, SLA, SLAs',
  fr: 'cible, objectif',
  de: 'Ziel, Zielwert, Sollwert, Vorgabe',
  es: 'objetivo, meta',
  pt: 'objetivo, meta, alvo',
  it: 'obiettivo',
  ja: '目標, 目標値, 基準',
  zh: '目标, 目标值',
  ko: '목표, 기준',
};

/** "Threshold: 80%", "error budget: 0.1%": a limit of either kind, target or alarm. */
export const LIMIT_NOUNS: Words = {
  en: 'threshold, budget, error budget',
  fr: 'seuil',
  de: 'Schwellwert, Schwellenwert, Grenzwert',
  es: 'umbral',
  pt: 'limiar',
  it: 'soglia',
  ja: '閾値, しきい値',
  zh: '阈值',
  ko: '임계값',
};

/** The same, but only before the number: "5 min required" is an estimate. */
export const REQUIREMENT_WORDS: Words = {
  en: 'required, requirement, must be, should be',
  fr: 'exigence, requis, requise, doit être',
  de: 'erforderlich, muss mindestens sein',
  es: 'requerido, requerida, debe ser',
  pt: 'exigido, deve ser',
  it: 'richiesto, richiesta, deve essere',
  zh: '要求',
};

export interface ObjectiveWords {
  /** On which side of the value the objective is met. */
  comparator: Comparator;
  words: Words;
}

/** Objectives that carry their direction in their name: "RPO: 15 minutes". */
export const OBJECTIVES: readonly ObjectiveWords[] = [
  {
    comparator: '<=',
    words: {
      en: `
        RTO, RPO, MTTR, MTTD, MTTA, recovery time objective, recovery point objective, mean time
        to recovery, mean time to recover, mean time to repair, mean time to detect, mean time to
        resolve, error budget, max downtime`,
      fr: 'DMIA, PDMA',
      ja: '目標復旧時間, 目標復旧時点',
      zh: '恢复时间目标, 恢复点目标',
      ko: '복구 목표 시간, 복구 시점 목표',
    },
  },
  {
    comparator: '>=',
    words: {
      en: 'retention, retention period, MTBF',
      fr: 'rétention, durée de conservation, conservation',
      de: 'Aufbewahrung, Aufbewahrungsfrist, Aufbewahrungsdauer, Vorhaltezeit',
      es: 'retención',
      pt: 'retenção',
      it: 'conservazione, ritenzione',
      ja: '保持期間, 保存期間',
      zh: '保留期, 保留时间',
      ko: '보관 기간, 보존 기간',
    },
  },
];
