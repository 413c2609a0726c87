import type { Words } from './pattern.ts';

/** Words that make a line an alarm: it fires when the comparison holds. */
export const ALARM_WORDS: Words = {
  en: `
    alert, alerts, alerting, alerted, alarm, alarms, warn, warns, warning, warnings, exceeds,
    exceeded, exceed, exceeding, trigger, triggers, triggered, rollback if, rollback when, roll
    back if, roll back when, revert if, revert when, abort if, abort when, stop if, page if, page
    when, notify if, notify when, too many, too high, too slow, too low, spike, spikes, flagged,
    breach, breached, critical if, no-go if`,
  fr: `
    alerte, alertes, alerter, alarme, alarmes, dépasse, dépassent, dépassement, déclenche,
    déclenchement, avertissement, trop`,
  de: `
    Alarm, Alarme, Alarmierung, Warnung, Warnungen, Alert, überschreitet, überschritten,
    übersteigt, auslösen, zu hoch, zu langsam, Rollback wenn, Rollback falls`,
  es: `
    alerta, alertas, alertar, alarma, alarmas, aviso, supera, excede, demasiado, demasiados,
    disparar`,
  pt: 'alerta, alertas, alertar, alarme, alarmes, aviso, excede, ultrapassa, disparar',
  it: 'allerta, allarme, allarmi, avviso, supera, troppo',
  ja: 'アラート, 警告, 警報, 通知, を超えた, を超える, 超過',
  zh: '告警, 报警, 警报, 预警, 警告, 超过, 超出',
  ko: '알림, 경보, 경고, 알람, 초과',
};

/** A measure that is high (or slow) beside a lower bound is an alarm: "High error rate (>5%)". */
export const HIGH_WORDS: Words = {
  en: `
    high, slow, elevated, excessive, increased, degraded, heavy, large, long, increase, increases,
    rising, surge`,
  fr: 'élevé, élevée, élevés, élevées, lent, lente, lentes, excessif, excessive, haute',
  de: 'hohe, hoher, hohes, langsame, langsamer, erhöhte, erhöhter, übermäßige',
  es: 'alto, alta, altos, altas, lento, lenta, lentas, elevado, elevada, excesivo, excesiva',
  pt: 'alto, alta, lento, lenta, elevado, elevada, excessivo, excessiva',
  it: 'alto, alta, elevato, elevata, lento, lenta, eccessivo, eccessiva',
  ja: '高い, 遅い, 高',
  zh: '过高, 高, 慢, 缓慢',
  ko: '높은, 느린, 과도한',
};

/** The same with an upper bound: "Low disk space (< 10%)". */
export const LOW_WORDS: Words = {
  en: 'low, insufficient, dropped, drop, drops, falling, decreased, decrease',
  fr: 'faible, bas, basse, insuffisant, insuffisante',
  de: 'niedrige, niedriger, geringer, geringe, wenig',
  es: 'bajo, baja, bajos, insuficiente',
  pt: 'baixo, baixa, insuficiente',
  it: 'basso, bassa, insufficiente',
  ja: '低い, 不足',
  zh: '过低, 不足, 低',
  ko: '낮은, 부족',
};
