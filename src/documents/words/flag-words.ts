/** What tells a list of blockers to clear, where ticked is good, from a list that is bad when ticked. Lower case. */
import { rows } from './rows.ts';

export const NO_FLAG_WORDS: readonly string[] = rows(
  'non-blocking, not blocking, nonblocking, no blockers, no blocking issues, non bloquant',
  'non bloquants, no bloqueante, no bloqueantes, não bloqueante, não bloqueantes, nicht blockierend',
);

/** Heading words that ask to clear them. */
export const TO_CLEAR_WORDS: readonly string[] = rows(
  'must clear, must fix, must resolve, to clear, to fix, to resolve, clear before, fix before',
  'resolve, resolved, fixed, must be fixed, must be resolved, must be addressed, à corriger',
  'à résoudre, por resolver, a corregir, a resolver, a corrigir, zu beheben, zu klären',
);

/** First words of a task that orders work. */
export const ORDER_WORDS: readonly string[] = rows(
  'fix, resolve, implement, add, remove, update, configure, create, complete, replace, enable',
  'disable, migrate, set up, setup, deploy, write, rotate, apply, install, test, verify, review',
  'run, integrate, finish, finalize, address, change, refactor, corriger, résoudre, ajouter',
  'supprimer, mettre à jour, configurer, créer, corregir, resolver, añadir, agregar, eliminar',
  'actualizar, configurar, crear, implementar, corrigir, adicionar, remover, atualizar, criar',
  'beheben, hinzufügen, entfernen, aktualisieren, konfigurieren, erstellen, einrichten',
);

/** What a line speaks of that announces work, not criteria. */
export const ACTION_WORDS: readonly string[] = rows(
  'actions, action items, next steps, next actions, recommendations, recommended, to do, fixes',
  'prochaines étapes, actions requises, recommandations, próximos pasos, acciones, recomendaciones',
  'próximos passos, ações, recomendações, nächste schritte, maßnahmen, empfehlungen',
  '次のステップ, 下一步, 建议',
  '다음 단계, 권장',
);
