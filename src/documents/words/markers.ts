/** Words that mark an item or heading as optional, conditional or of some severity, in several languages. */

import type { Severity } from '../../model/checklist.ts';
import { rows } from './rows.ts';

export const OPTIONAL_WORDS: readonly string[] = rows(
  'optional, nice to have, nice-to-have, recommended, optionnel, optionnelle, facultatif',
  'opcional, freiwillig, facoltativo, opzionale, isteğe bağlı',
  'необязательно',
  'オプション, 任意, 推奨, 可选',
  '선택, 선택사항',
);

/** First words of a condition in brackets or at the end of an item. */
export const CONDITION_WORDS: readonly string[] = rows(
  'if, where, when, as needed, as applicable, unless, si, le cas échéant, cuando, se, wenn',
  'falls, sofern, gerekirse',
  'если',
  '必要に応じて, 必要な場合, 該当する場合, 如果, 如适用, 如需',
  '필요시, 해당되는 경우',
);

/** Whole words of brackets, prefixes, headings and cells. */
export const SEVERITY_WORDS: Record<Severity, readonly string[]> = {
  critical: rows(
    'critical, p0, blocker, must, must have, must-have, mandatory, obligatory, critique, critiques',
    'obligatoire, obligatoires, crítico, crítica, críticos, críticas, obligatorio, obligatorios',
    'obrigatório, obrigatórios, kritisch, kritische, pflicht, critico, critici, critica, critiche',
    'obbligatorio, obbligatori, kritik, zorunlu',
    'критический',
    '必須, 必须',
    '필수',
    '致命的',
    'sí, yes, oui, ja, sim, sev1, sev-1, s1, 🔴',
  ),
  high: rows(
    'high, p1, should, should have, should-have, major, important, importants, importante',
    'importantes, importanti, wichtig, élevé, élevée, haute, alto',
    'alta, hoch, yüksek',
    'высокий',
    '高',
    '높음',
    'sev2, sev-2, s2, 🟠',
  ),
  medium: rows(
    'medium, p2, moderate, normal, moyen, moyenne, medio, media, médio, média, mittel, orta',
    'средний',
    '中',
    '중간, 보통',
    'sev3, sev-3, s3, 🟡',
  ),
  low: rows(
    'low, p3, p4, minor, trivial, could, could have, could-have, may, nice to have, nice-to-have',
    'optional, recommended, recommandé, recommandés, recommandées, facultatif, souhaitable',
    'souhaitables, recomendado, recomendados, recomendada, opcionales, opcionais, empfohlen',
    'raccomandato, raccomandati, consigliato, consigliati, facoltativo, önerilen, faible, bas, basse, bajo, baja, baixo, baixa, niedrig, gering, basso',
    'bassa, düşük',
    'низкий',
    '低',
    '낮음',
    'opcional, optionnel',
    '任意, オプション, 推奨',
    'sev4, sev-4, s4, 🟢',
  ),
};

/** What a heading grades, behind the grade: "High priority", "Critical items", "必須項目". */
export const GRADED_WORDS: readonly string[] = rows(
  'priority, severity, items, item, issues, issue, tasks, checks, requirements, path, level',
  'priorité, prioridad, prioridade, priorität',
  '項目, 事項, 优先级, 级',
  '항목, 우선순위',
);

/** Grades in a column, everyday words in a heading. */
export const NO_GRADES: readonly string[] = rows(
  'yes, sí, oui, ja, sim, normal, minor, major, may, could, should, must, trivial, medio, media',
  'orta, alto, alta, basso, bassa, bajo, baja, baixo, baixa, bas, basse',
);
