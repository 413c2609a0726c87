/** Headings of the parts of a runbook, in several languages: what each is for. Extend here. */
import type { RunbookPartKind } from '../../model/checklist.ts';
import type { Words } from './pattern.ts';

/**
 * A section with two of these right below it is a runbook, whatever its own heading says. They are the
 * headings that nothing but a runbook has.
 */
export const ANATOMY_WORDS: Words = {
  en: `meaning, impact, diagnosis, mitigation, symptom, symptoms, detection, immediate action,
    immediate actions, investigation, recovery, resolution, rollback, escalation, verification,
    remediation, triage`,
  fr: 'signification, diagnostic, symptômes, remédiation, atténuation',
  de: 'Bedeutung, Auswirkung, Auswirkungen, Diagnose, Symptome, Gegenmaßnahmen, Behebung',
  es: 'resolución, diagnóstico, mitigación, síntomas, significado',
  pt: 'mitigação, sintomas, significado, resolução',
  ja: '症状, 影響, 診断, 対処, 復旧',
  zh: '症状, 影响, 诊断, 缓解, 恢复',
  ko: '증상, 영향, 진단, 조치, 복구',
};

/** The first kind that fits a heading counts. */
export const PART_WORDS: readonly { kind: RunbookPartKind; words: Words }[] = [
  {
    kind: 'rollback',
    words: {
      en: 'rollback, roll back, rolling back, back out, backout, revert, undo, way back',
      fr: 'retour arrière, restauration de la version',
      de: 'Rückfall, zurückrollen, Rückabwicklung',
      es: 'reversión, revertir, vuelta atrás',
      pt: 'reversão, reverter',
      it: 'ripristino della versione',
      ja: '切り戻し, ロールバック',
      zh: '回滚',
      ko: '롤백',
      ru: 'откат',
    },
  },
  {
    kind: 'escalation',
    words: {
      en: 'escalation, escalate, escalating, who to call, contact, contacts, getting help, get help, support',
      fr: 'escalade, qui appeler, contacts',
      de: 'Eskalation, Ansprechpartner, wen anrufen, Kontakte',
      es: 'escalamiento, escalado, escalación, contactos, a quién llamar',
      pt: 'escalonamento, contatos, quem chamar',
      it: 'escalation, contatti',
      ja: 'エスカレーション, 連絡先',
      zh: '升级, 联系人',
      ko: '에스컬레이션, 연락처',
      ru: 'эскалация, контакты',
    },
  },
  {
    kind: 'first',
    words: {
      en: `first five minutes, first 5 minutes, first minutes, first ten minutes, immediate action, immediate actions,
        immediate steps, immediate response, initial response, first response, first steps, quick fix, triage, initial triage`,
      fr: 'premières minutes, cinq premières minutes, actions immédiates, premiers gestes',
      de: 'erste Minuten, ersten fünf Minuten, Sofortmaßnahmen, erste Schritte',
      es: 'primeros minutos, primeros cinco minutos, acciones inmediatas, primeros pasos',
      pt: 'primeiros minutos, primeiros cinco minutos, ações imediatas, primeiros passos',
      it: 'primi minuti, primi cinque minuti, azioni immediate',
      ja: '最初の5分, 初動, 初動対応, 緊急対応',
      zh: '前五分钟, 立即处理, 紧急处理',
      ko: '초동 조치, 즉시 조치',
      ru: 'первые минуты, первые пять минут',
    },
  },
  {
    kind: 'afterwards',
    words: {
      en: `afterwards, after the incident, post-incident, post incident, post-mortem, postmortem, follow-up, follow up,
        prevention, preventive measures, lessons learned, cleanup, clean up, closing`,
      fr: 'après l’incident, suivi, prévention',
      de: 'danach, Nachbereitung, Nachsorge, Vorbeugung',
      es: 'después, seguimiento, prevención, después del incidente',
      pt: 'depois, acompanhamento, prevenção, pós-incidente',
      it: 'dopo, prevenzione',
      ja: '事後対応, 再発防止',
      zh: '事后, 后续, 预防',
      ko: '사후 조치, 재발 방지',
      ru: 'после инцидента, профилактика',
    },
  },
  {
    kind: 'impact',
    words: {
      en: 'impact, business impact, user impact, effect, effects, consequences, blast radius, severity, who is affected, meanwhile',
      fr: 'impact, conséquences',
      de: 'Auswirkung, Auswirkungen, Folgen',
      es: 'impacto, consecuencias',
      pt: 'impacto, consequências',
      it: 'impatto, conseguenze',
      ja: '影響, 影響範囲',
      zh: '影响, 影响范围',
      ko: '영향, 영향 범위',
      ru: 'влияние, последствия',
    },
  },
  {
    kind: 'symptoms',
    words: {
      en: `symptom, symptoms, detection, detect, when to use, use this when, is this the right page, trigger, triggers, alert, alerts,
        signs, indicators, not this page, scope`,
      fr: 'symptômes, détection, quand utiliser, déclencheurs',
      de: 'Symptome, Erkennung, wann anwenden, Auslöser, Anzeichen',
      es: 'síntomas, detección, cuándo usar',
      pt: 'sintomas, detecção, quando usar',
      it: 'sintomi, quando usare',
      ja: '症状, 検知, 使う場面',
      zh: '症状, 检测, 何时使用',
      ko: '증상, 탐지',
      ru: 'симптомы, признаки',
    },
  },
  {
    kind: 'verification',
    words: {
      en: `verification, verify, validation, validate, confirm, confirmation, prove it, check it worked, success criteria,
        expected result, expected results, expected output, resolved when, exit criteria`,
      fr: 'vérification, vérifications, validation',
      de: 'Überprüfung, Prüfung, Verifikation, Kontrolle, Erfolgskontrolle',
      es: 'verificación, comprobación, validación',
      pt: 'verificação, validação',
      it: 'verifica, convalida',
      ja: '確認, 検証, 復旧確認',
      zh: '验证, 确认',
      ko: '확인, 검증',
      ru: 'проверка',
    },
  },
  {
    kind: 'mitigation',
    words: {
      en: `mitigation, mitigate, mitigations, resolution, resolve, resolving, remediation, remediate, fix, fixes, solution, solutions, recovery,
        recover, restore, workaround, workarounds, how to fix, repair, playbook`,
      fr: 'remédiation, atténuation, résolution, correction, solution, rétablissement',
      de: 'Gegenmaßnahmen, Behebung, Lösung, Abhilfe, Wiederherstellung, Minderung',
      es: 'mitigación, resolución, solución, recuperación, remediación',
      pt: 'mitigação, resolução, solução, recuperação',
      it: 'mitigazione, risoluzione, soluzione, recupero',
      ja: '対処, 対応, 復旧, 緩和, 解決',
      zh: '缓解, 解决, 恢复, 处理, 修复',
      ko: '조치, 복구, 완화, 해결',
      ru: 'устранение, решение, восстановление',
    },
  },
  {
    kind: 'diagnosis',
    words: {
      en: `diagnosis, diagnose, diagnostics, diagnosing, investigation, investigate, investigating, troubleshooting, troubleshoot, debugging, debug, analysis,
        assess, assessment, root cause, causes, possible causes, common causes, checks, what to check`,
      fr: 'diagnostic, analyse, enquête, causes',
      de: 'Diagnose, Untersuchung, Analyse, Ursachen, Fehlersuche',
      es: 'diagnóstico, investigación, análisis, causas',
      pt: 'diagnóstico, investigação, análise, causas',
      it: 'diagnosi, indagine, analisi, cause',
      ja: '診断, 調査, 切り分け, 原因',
      zh: '诊断, 排查, 调查, 原因',
      ko: '진단, 조사, 원인',
      ru: 'диагностика, расследование, причины',
    },
  },
  {
    kind: 'meaning',
    words: {
      en: 'meaning, overview, summary, description, purpose, what it means, what is this, about, introduction, what happens',
      fr: 'signification, aperçu, description, résumé',
      de: 'Bedeutung, Überblick, Beschreibung, Zusammenfassung, Zweck',
      es: 'significado, descripción, resumen, propósito',
      pt: 'significado, descrição, resumo, visão geral',
      it: 'significato, descrizione, panoramica',
      ja: '意味, 概要, 説明, 目的',
      zh: '含义, 概述, 说明, 目的',
      ko: '의미, 개요, 설명',
      ru: 'значение, описание, обзор',
    },
  },
  {
    kind: 'background',
    words: {
      en: `reference, references, related, see also, links, further reading, additional resources, useful links, background, context, notes, changelog, history,
        dashboards, glossary, architecture, table of contents`,
      fr: 'références, liens, contexte, notes',
      de: 'Verweise, Hintergrund, Hinweise, weiterführend, Anmerkungen',
      es: 'referencias, enlaces, contexto, notas',
      pt: 'referências, contexto, notas',
      it: 'riferimenti, contesto, note',
      ja: '参考, 背景, 備考, 関連',
      zh: '参考, 背景, 备注, 相关',
      ko: '참고, 배경, 비고',
      ru: 'ссылки, примечания',
    },
  },
];

/** How a line begins that says what one should see after a step. */
export const EXPECTED_LEADS: Words = {
  en: `expected, expected output, expected result, expected response, expect, you see, you should see, you should get, should return,
    should show, should print, should be, should say, success looks like, healthy, good output, look for, sample output, example output, output`,
  fr: 'attendu, résultat attendu, sortie attendue, on voit, vous devez voir',
  de: 'erwartet, erwartete Ausgabe, erwartetes Ergebnis, man sieht, zu sehen ist, Ausgabe',
  es: 'esperado, resultado esperado, salida esperada, se ve, debe mostrar',
  pt: 'esperado, resultado esperado, saída esperada, deve mostrar',
  it: 'atteso, risultato atteso, output atteso',
  ja: '期待, 期待結果, 出力例, 確認ポイント',
  zh: '预期, 预期结果, 预期输出, 输出示例',
  ko: '예상 결과, 예상 출력, 기대 결과',
};

/** Heads of the columns of a table of symptoms and actions. */
export const SYMPTOM_HEADS: Words = {
  en: 'symptom, symptoms, problem, problems, issue, error, failure, if you see, when you see, alert',
  fr: 'symptôme, symptômes, problème, erreur',
  de: 'Symptom, Symptome, Problem, Fehler, Fehlerbild',
  es: 'síntoma, síntomas, problema, error',
  pt: 'sintoma, sintomas, problema, erro',
  it: 'sintomo, problema, errore',
  ja: '症状, 事象, 問題, エラー',
  zh: '症状, 问题, 错误, 现象',
  ko: '증상, 문제, 오류',
  ru: 'симптом, проблема, ошибка',
};

export const ACTION_HEADS: Words = {
  en: 'action, actions, fix, solution, resolution, what to do, do this, remedy, response, mitigation, steps, next step',
  fr: 'action, solution, que faire, remède, correction',
  de: 'Maßnahme, Maßnahmen, Lösung, Abhilfe, was tun, Aktion',
  es: 'acción, solución, qué hacer, remedio',
  pt: 'ação, solução, o que fazer',
  it: 'azione, soluzione, rimedio, cosa fare',
  ja: '対処, 対応, 対策, 解決策',
  zh: '处理, 解决方案, 操作, 措施, 解决方法',
  ko: '조치, 해결, 해결책, 대응',
  ru: 'действие, решение, что делать',
};
