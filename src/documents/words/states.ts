/** Words and marks that state how far an item is, in several languages. Extend here; `readStateWord` reads it. */

import type { Claim } from '../../model/checklist.ts';
import { rows } from './rows.ts';

/** Lower case, diacritics kept, `_` and `-` read as a space. */
export const STATE_WORDS: Record<Claim, readonly string[]> = {
  done: rows(
    'done, complete, completed, finished, fixed, secured, implemented, active, enabled, optimized',
    'optimised, verified, ready, configured, validated, documented, passing, passed, pass',
    'created, available, up to date, updated, exists, resolved, closed, approved, live, deployed',
    'working, tested, ok, yes, met, green, achieved, good, merged, shipped, covered, satisfied',
    'in place, installed, operational, running, checked, adequate, sufficient, compliant, applied, corrected, terminé, terminée, fait, faite, complété',
    'complet, validé, validée, oui, actif, prêt, hecho, completado, completada, terminado, listo',
    'corrigé, corrigée, résolu, résolue, corregido, corregida, resuelto, resuelta, aprobado, aprobada',
    'verificado, verificada, validado, validada, cumplido, funcionando, exitoso, corrigido, corrigida',
    'resolvido, resolvida, aprovado, aprovada, concluída, testado, testada, correto, atendido, passou',
    'sí, implementado, activo, feito, concluído, concluída, concluido, pronto, sim, implementado',
    'ativo, behoben, gelöst, freigegeben, geprüft, erfüllt, vorhanden, erledigt, fertig, abgeschlossen, ja, aktiv, umgesetzt, bestanden, fatto, completato',
    'tamamlandı, tamam',
    'готово, выполнено',
    'gereed, klaar, voltooid',
    '完了, 完了済み, 済, 済み, 対応済み, 実施済み, 合格, 完成, 已完成, 已完, 通过, 已通过, 是',
    '완료, 완료됨, 통과',
  ),
  open: rows(
    'open, pending, todo, to do, to-do, not started, not done, not yet, missing, incomplete',
    'required, needed, no, outstanding, planned, scheduled, waiting, tbd, unknown',
    'not tested, not implemented, not configured, not ready, new, backlog, remaining, gap, gaps',
    'insufficient, not set up, not done yet, needs work, needs improvement, to be done, tbc',
    'partial fail, action required, needs review, unverified, untested, not met, draft, à faire',
    'en attente, manquant, non, non commencé, restant, pendiente, por hacer, falta, no iniciado',
    'não corrigido, não corrigida, não feito, não testado, no corregido, no probado, non corrigé',
    'non testé, non fait, nicht erledigt, nicht geprüft, nicht vorhanden, falhando, faltando',
    'pendente, a fazer, não iniciado, não, offen, ausstehend, nein, fehlt, zu tun, nicht begonnen',
    'da fare, in attesa, bekliyor, yapılacak',
    'ожидает, не начато',
    '未, 未完了, 未着手, 未対応, 未実施, 保留, 待办, 未开始, 未完成, 待处理, 待定, 否',
    '미완료, 대기, 예정, 미착수',
  ),
  'in-progress': rows(
    'in progress, wip, ongoing, started, partial, partially, partially done, partially complete',
    'in review, under review, testing, working on it, underway, in development, doing',
    'active development, en cours, partiel, en progreso, en curso, parcial, em andamento',
    'em progresso, in arbeit, in bearbeitung, teilweise, laufend, in corso, devam ediyor',
    'в работе, в процессе',
    '進行中, 対応中, 作業中, 一部, 进行中, 部分完成',
    '진행 중, 진행중',
  ),
  blocked: rows(
    'blocked, blocker, on hold, stuck, failed, failing, fail, broken, error, rejected, at risk',
    'bloqué, échoué, bloqueado, bloqueada, fallido, falhou, blockiert, fehlgeschlagen, bloccato',
    'engellendi',
    'заблокировано',
    'ブロック, 失敗, 不合格',
    'ng',
    '阻塞, 失败, 未通过',
    '차단, 실패',
  ),
  'not-applicable': rows(
    "n/a, na, not applicable, not needed, not required, skipped, out of scope, wont do, won't do",
    'sans objet, s/o, non applicable, no aplica, no aplicable, não se aplica, não aplicável',
    'entfällt, nicht zutreffend, nicht anwendbar, non applicabile, uygulanamaz',
    'не применимо',
    '対象外, 該当なし, 不要, 不适用, 不适用的',
    '해당 없음, 해당없음',
  ),
  deferred: rows(
    'deferred, postponed, later, post-launch, post launch, future, next release, v2, backlogged',
    'reporté, aplazado, adiado, verschoben, rinviato, ertelendi',
    'отложено',
    '延期, 推迟',
    '연기',
  ),
};

/** A word that says nothing of the state, though it stands where states stand. */
export const NEUTRAL_STATUS_WORDS: readonly string[] = [
  'optional',
  'recommended',
  'optionnel',
  'opcional',
  'facultatif',
  '任意',
  'オプション',
];

/** First words of a state that is reached in part: "partially fixed". */
export const PARTLY_WORDS: readonly string[] = rows(
  'partially, partly, mostly, parcialmente, partiellement, teilweise, parzialmente, kısmen',
  'частично',
  '一部, 部分',
  '부분',
);

/** State words that somebody, somewhere or some day may follow: "fixed in PR 12"; "working on it" is not done. */
export const ATTRIBUTED_STATES: readonly string[] = rows(
  'done, complete, completed, finished, fixed, secured, implemented, enabled, verified, configured',
  'validated, documented, passed, created, updated, resolved, closed, approved, deployed, tested',
  'merged, shipped, covered, satisfied, installed, checked, in progress, started, in review',
  'blocked, failed, rejected, on hold, skipped, not required, not needed, not applicable, n/a',
  'deferred, postponed, pending, planned, scheduled, terminé, validé, hecho, completado',
  'implementado, feito, concluído, erledigt, abgeschlossen, umgesetzt, blockiert, fatto, completato',
);
export const ATTRIBUTIONS: readonly string[] = rows(
  'by, in, on, at, via, since, per, under, during, through, as of, von, durch, am, im, seit',
  'par, dans, depuis, en, le, por, el, desde, em, no, na, da, dal, il',
);

/** Words that take a state back, or promise it for later. */
export const RESERVATIONS: readonly string[] = rows(
  'but, except, apart from, not, without, only, pending, part, partially, partly, some, most',
  'mostly, half, still, remaining, missing, todo, to be, tbd, once, until, if, when, unless',
  'next release, next version, next sprint, next week, next month, next quarter, the next',
  'a future, theory, principle, draft, favour, favor, open',
  'by monday, by tuesday, by wednesday, by thursday, by friday, by saturday, by sunday',
  'by january, by february, by march, by april, by may, by june, by july, by august, by september',
  'by october, by november, by december, by q1, by q2, by q3, by q4, by tomorrow, by end, by the end',
  'by eod, by eow, by 20*',
  'aber, außer, nicht, nur, teilweise, noch, bis, mais, sauf, pas, seulement, partie, partiellement',
  'pero, excepto, salvo, parcialmente, solo, falta, mas, exceto, não, apenas, ma, tranne, non',
);

/** Heading words that give the marks below them a meaning ("Completed", "In progress", "Missing"). */
export const HEADING_STATE_WORDS: Record<'done' | 'open' | 'in-progress' | 'blocked' | 'deferred', readonly string[]> = {
  done: rows(
    'completed, complete, done, finished, implemented, resolved, fixed, delivered, achieved',
    'what works, already, terminé, terminés, terminées, réalisé, réalisés, fait, complété',
    'complétés, completado, completados, completadas, hecho, terminado, implementado, concluído',
    'concluídos, feito, erledigt, abgeschlossen, fertig, completato, tamamlanan, tamamlandı',
    'выполнено',
    '完了, 済み, 実装済み, 已完成, 完成',
    '완료',
  ),
  open: rows(
    'remaining, missing, todo, to do, to-do, pending, outstanding, not started, incomplete, gaps',
    'needed, open items, open issues, à faire, restant, restants, manquant, manquants, en attente',
    'pendiente, pendientes, faltante, pendente, pendentes, a fazer, offen, ausstehend, fehlend',
    'mancante, eksik, yapılacak',
    'осталось',
    '未完了, 残り, 未対応, 待办, 未完成, 待完成',
    '미완료, 남은',
  ),
  'in-progress': rows(
    'in progress, ongoing, wip, underway, en cours, en progreso, en curso, em andamento',
    'in arbeit, in corso, devam eden',
    'в работе',
    '進行中, 対応中, 进行中',
    '진행 중',
  ),
  blocked: ['blocked', 'bloqué', 'bloqueado', 'blockiert', '阻塞'],
  deferred: ['deferred', 'postponed', 'reporté', 'aplazado', 'adiado', 'verschoben', '延期'],
};
