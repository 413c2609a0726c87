import type { Words } from './pattern.ts';

/** A line that ends in one of these leads a list of symptoms: "Roll back if any of these holds:". */
export const TRIGGER_LEADS: Words = {
  en: 'when to, if any, roll back if, rollback if, trigger, triggers, symptom, symptoms',
  fr: 'quand utiliser, symptômes, déclencheurs',
  de: 'wann, Symptome, Auslöser',
  es: 'cuándo usar, síntomas',
  pt: 'quando usar, sintomas',
  ja: '症状, 発動条件',
  zh: '症状, 触发条件',
};

/** How a line begins that says when a runbook is not for: "Do not use this when the whole region is down". */
export const EXCLUSION_STARTS: Words = {
  en: `do not use this when, do not use this if, do not use when, do not use if, don't use this when, don't use this if,
    don’t use this when, don’t use this if, do not use this runbook when, do not use this runbook if, not this page when,
    not this page if, not this runbook when, not this runbook if, not the right page when, not the right page if, when not to use`,
  fr: 'ne pas utiliser quand, ne pas utiliser si',
  de: 'nicht anwenden wenn, nicht verwenden wenn, nicht diese Seite wenn',
  es: 'no usar cuando, no usar si',
  pt: 'não usar quando, não usar se',
  ja: '使わない場面',
  zh: '不适用',
};

/** How a sentence begins that says when a runbook is for: "Use this when the error rate exceeds 5 %:". */
export const TRIGGER_STARTS: Words = {
  en: `use this when, use this if, use it when, use it if, use this runbook when, use this runbook if,
    follow this when, follow this if, when to use, applies when`,
  fr: 'utiliser quand, utiliser si, à utiliser quand, à utiliser si',
  de: 'anwenden wenn, verwenden wenn',
  es: 'usar cuando, usar si',
  pt: 'usar quando, usar se',
};
