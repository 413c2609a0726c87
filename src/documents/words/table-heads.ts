/** Column headings of tables. Lower case. Extend here. */
import { rows } from './rows.ts';

export const STATUS_HEADS: readonly string[] = rows(
  'status, state, current status, current state, result, results, pass/fail, progress, statut, état',
  'etat, résultat, estado, resultado, situação, stand, ergebnis, stato, durum',
  'статус',
  'ステータス, 状態, 状況, 結果, 判定, 状态, 结果, 进度',
  '상태, 결과',
);

/** The same, asking to be ticked: an `x` or a `y` below them is a box. */
export const DONE_HEADS: readonly string[] = rows(
  'done, done?, complete, completed, complete?, ok/ng, ok, ok?, pass, pass?, passed, check, checked',
  'ready, ready?, verified, implemented, met, met?, yes/no, y/n, ✓, ✔, ✅, ☑, ☐, fait, terminé',
  'hecho, completado, cumple, feito, concluído, erledigt, fertig, fatto, tamamlandı',
  'готово',
  '完了, チェック, 確認, 完成',
  '완료, 확인',
);

/** Columns that only number or point. */
export const ID_HEADS: readonly string[] = rows(
  '#, id, no, no., nr, nr., num, number, ref, n°, nº, item #, step, étape, paso, schritt',
  '番号, 序号, 编号',
  '번호',
);

/** A table that counts is a summary. */
export const COUNT_HEADS: readonly string[] = rows(
  'count, total, percentage, percent, %, items, tasks, completion, score, completed/total',
  'nombre, pourcentage, cantidad, porcentaje, quantidade, porcentagem, anzahl, prozent',
  '件数, 割合, 数量, 百分比',
  '개수, 비율',
);

/** Marks below such columns say what a level asks for, not what is done. */
export const LEVEL_HEADS =
  /^(?:level|tier|stage|grade|plan|niveau|nivel|stufe|livello|レベル|级别|레벨)\s*[\dA-Z]*$|^(?:starter|basic|standard|advanced|enterprise|professional|premium|bronze|silver|gold|platinum|minimum|recommended|l\d|t\d)$/iu;

/** What was found, not what is asked: numbers in such columns are no thresholds. */
export const REMARK_HEADS =
  /note|comment|remark|evidence|proof|result|observ|bemerk|anmerk|nachweis|ergebnis|preuve|remarque|commentaire|prueba|evidencia|observa|備考|メモ|結果|証跡|备注|结果|비고|결과/iu;

/** First columns of tables that set limits. */
export const METRIC_HEADS =
  /^(?:metrics?|kpis?|indicators?|measures?|slos?|slis?|métriques?|indicateurs?|métricas?|indicador(?:es)?|kennzahl(?:en)?|metrik(?:en)?|metrica|metriche|metrik|メトリクス|指標|指标|지표)$/iu;
export const LIMIT_HEADS =
  /target|goal|objective|limit|threshold|slo|required|expected|acceptable|minimum|maximum|cible|objectif|seuil|objetivo|umbral|meta|limiar|ziel|schwelle|soglia|hedef|目標|閾値|目标|阈值|목표|임계/iu;
export const ALARM_HEADS = /warn|critical|alert|alarm|danger|trigger|rollback|critique|crítico|kritisch|警告|危険|严重|경고|위험/iu;
/** "Action if exceeded": the limits beside such a column are alarms. */
export const EXCEEDED_HEADS =
  /(?:if|when|on) (?:exceeded|breached|triggered)|si dépassé|en cas de dépassement|si se (?:excede|supera)|se (?:excedido|ultrapassado)|bei überschreitung|wenn überschritten|超過時|超过时|초과 시/iu;

/** Beside states, such a column explains them. */
export const MEANING_HEADS =
  /^(?:meanings?|definitions?|descriptions?|explanations?|signification|définition|significado|definición|definição|bedeutung|significato|anlam|意味|説明|含义|说明|의미|설명)$/iu;
