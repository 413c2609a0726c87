/** Words around the steps of a runbook, in several languages: headings, columns, lines. Extend here. */
import type { Words } from './pattern.ts';

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
  ar: 'النتيجة المتوقعة, المتوقع',
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

/** Heads of the columns of a table of steps: what is done, what is typed, what is seen then. */
export const STEP_HEADS: Words = {
  en: 'step, steps, action, actions, task, what, what to do, do, procedure, description',
  fr: 'étape, étapes, action, actions, tâche',
  de: 'Schritt, Schritte, Aktion, Aufgabe, Maßnahme',
  es: 'paso, pasos, acción, tarea',
  pt: 'passo, passos, ação, tarefa',
  it: 'passo, passi, azione',
  ja: '手順, 作業, 操作',
  zh: '步骤, 操作',
  ko: '단계, 작업',
  ru: 'шаг, действие',
};

export const COMMAND_HEADS: Words = {
  en: 'command, commands, run, type, cli, query',
  fr: 'commande, commandes',
  de: 'Befehl, Befehle, Kommando',
  es: 'comando, comandos, orden',
  pt: 'comando, comandos',
  it: 'comando, comandi',
  ja: 'コマンド',
  zh: '命令',
  ko: '명령, 명령어',
  ru: 'команда',
};

/** How a heading begins that is a step itself, before its number: "Step 2: restart". */
export const STEP_STARTS: Words = {
  en: 'step',
  fr: 'étape',
  de: 'Schritt',
  es: 'paso',
  pt: 'passo',
  it: 'passo',
  ja: '手順, ステップ',
  zh: '步骤',
  ko: '단계',
  ru: 'шаг',
  ar: 'الخطوة',
};
