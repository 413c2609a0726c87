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

/** How a sentence begins that says when a runbook is for: "Use this when the error rate exceeds 5 %:". */
export const TRIGGER_STARTS: Words = {
  en: `use this when, use this if, use it when, use it if, use this runbook when, use this runbook if,
    follow this when, follow this if, when to use, applies when`,
  fr: 'utiliser quand, utiliser si, à utiliser quand, à utiliser si',
  de: 'anwenden wenn, verwenden wenn',
  es: 'usar cuando, usar si',
  pt: 'usar quando, usar se',
};
