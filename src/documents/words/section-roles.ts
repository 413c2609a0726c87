/**
 * Heading words and the role they give a section, in several languages. The first entry that matches
 * wins. A phrase matches whole words of the undecorated, lower-case heading (anywhere in scripts
 * without spaces). `whole` phrases must be the whole heading. Extend here, or in `surrounding-roles.ts`
 * where the section holds no items of the checklist itself.
 */

import { rows } from './rows.ts';
import { type RoleWords, SURROUNDING_ROLE_WORDS } from './surrounding-roles.ts';

export const SECTION_ROLE_WORDS: readonly RoleWords[] = [
  {
    role: 'contents',
    phrases: rows(
      'table of contents, table des matières, inhaltsverzeichnis, tabla de contenidos, índice',
      'sumário, indice, içindekiler',
      'содержание',
      '目次, 目录',
      '목차',
    ),
    whole: ['contents', 'toc', 'sommaire', 'inhalt', 'contenido', 'contenidos'],
  },
  {
    role: 'legend',
    phrases: rows(
      'legend, légende, legende, leyenda, legenda, status key, status legend, symbols, símbolos',
      'symbole, symboles, simboli, semboller, how to use, how to read, symbol key, icon key',
      'color key, colour key, conventions, notation, priority levels, severity levels, status definitions, template',
      'templates, mode d’emploi, comment utiliser, cómo usar, como usar, verwendung dieser',
      'nasıl kullanılır',
      '凡例, 使い方, 图例, 使用方法',
      '범례, 사용 방법',
    ),
    whole: ['key', 'keys', 'usage', 'template'],
  },
  {
    role: 'signoff',
    phrases: rows(
      'sign-off, sign off, signoff, sign-offs, signoffs, sign offs, signatures, signature',
      'final approval, approvals, approval, approved by, authorization to deploy',
      'release authorization, freigabe, freigaben, autorisierung, go-live-autorisierung',
      'autorización, autorização, firma, unterschrift, unterschriften, abnahme, genehmigung',
      'approbation, approbations, signataires, aprobación, aprobaciones, firmas, visto bueno',
      'aprovação, aprovações, assinaturas, approvazione, firme, onay, onaylar, imza',
      'подписи, утверждение, согласование',
      '承認, 署名, 签字, 签核, 审批, 批准',
      '승인, 서명',
    ),
  },
  {
    role: 'flags',
    phrases: rows(
      'no-go criteria, no-go conditions, no-go if, no go criteria, no go conditions',
      'no-go-kriterien, critères no-go, criterios no-go',
      'критерии no-go',
      'no-go 条件, no-go条件',
      'do not deploy, do not launch, do not proceed, stop criteria, abort criteria',
      'rollback triggers, rollback trigger, rollback criteria, when to rollback, when to roll back',
      'rollback if, roll back if, blocking issues, blockers, launch blockers, showstoppers',
      'show stoppers, red flags, kill criteria, points bloquants, bloquants, critères de rollback',
      'quand faire un rollback, bloqueantes, bloqueadores, cuándo hacer rollback, abbruchkriterien',
      'rollback-kriterien, blocker, engeller',
      '中止条件, ロールバック条件, ロールバックの判断, ブロッカー, 回滚条件, 阻塞项',
      '롤백 조건, 차단 요소',
    ),
    whole: ['no-go', 'no go'],
  },
  {
    role: 'criteria',
    phrases: rows(
      'go/no-go, go / no-go, go no-go, go/no go, go-no-go, go criteria, launch criteria',
      'success criteria, acceptance criteria, exit criteria, entry criteria, definition of done',
      'launch decision, go-live decision, deployment decision, release decision, approved when',
      'verdict, expected result, expected results, expected outcome, expected output',
      'success indicators, success metrics, quality gates, critères de succès',
      "critères d’acceptation, critères d'acceptation, critères de réussite, résultat attendu",
      'résultats attendus, vérification attendue, criterios de aceptación, criterios de éxito',
      'resultado esperado, critérios de aceitação, critérios de sucesso, erfolgskriterien',
      'abnahmekriterien, akzeptanzkriterien, entscheidung, erwartetes ergebnis',
      'criteri di accettazione, kabul kriterleri, başarı kriterleri',
      'критерии',
      '成功基準, 受け入れ基準, 判定, 期待結果, 成功标准, 验收标准',
      '판정, 성공 기준, 합격 기준',
    ),
    whole: ['decision', 'final decision', 'recommendation', 'acceptance', 'criteria', 'expected'],
  },
  {
    role: 'rollback',
    phrases: rows(
      'rollback steps, rollback procedure, rollback procedures, rollback plan, rollback process',
      'rollback runbook, rollback instructions, rollback strategy, roll back, immediate rollback',
      'database rollback, emergency rollback, if rollback, backout plan, back-out plan',
      'rollback & contingency, procédure de rollback, plan de rollback, retour arrière',
      'plan de retour, plan de reversión, procedimiento de rollback, plano de rollback, reversão',
      'rollback-plan, rollback-verfahren, piano di rollback, geri alma',
      'откат',
      'ロールバック手順, ロールバック計画, 切り戻し, 回滚',
      '롤백',
    ),
    whole: ['rollback'],
  },
  {
    role: 'follow-up',
    phrases: rows(
      'post-deployment, post deployment, post-deploy, post deploy, post-launch, post launch',
      'post-release, post release, post-go-live, post go-live, post-migration, post-production',
      'after deployment, after deploy, after launch, after release, after go-live',
      'immediately after, hypercare, first hour, first hours, first 24 hours, first 24h',
      'first 48 hours, first 72 hours, first day, first days, first week, first two weeks',
      'first 2 weeks, first month, first quarter, first 30 days, first 90 days, post-merge',
      'post-rollout, post-cutover, post-upgrade, post-update, post-installation, post-implementation',
      'daily tasks, daily monitoring, daily checks, weekly tasks',
      'weekly checks, weekly reviews, monthly tasks, monthly checks, monthly reviews, quarterly',
      'ongoing maintenance, ongoing tasks, ongoing monitoring, ongoing operations',
      'regular maintenance, maintenance schedule, maintenance tasks, lessons learned, retrospective',
      'future improvements, future enhancements, future optimizations, future work, next iteration',
      'après le déploiement, après déploiement, après la mise en production',
      'après mise en production, post-déploiement, post déploiement, premières 24, première semaine',
      'première heure, premier jour, améliorations futures, premier mois, después del despliegue',
      'después del lanzamiento, post-despliegue, post despliegue, post-lanzamiento, primeras 24',
      'primera semana, primera hora, primer día, primer mes, mejoras futuras, post-producción',
      'pos-deploy, pos deploy, pos-deployment, pós deploy, pós-deploy, pós-deployment, pós-implantação, pós-lançamento, após o deploy, após deploy',
      'primeiras 24, primeira semana, primeira hora, primeiro dia, primeiro mês, pós-produção',
      'nach dem deployment, nach deployment, nach der bereitstellung, nach dem go-live',
      'nach go-live, nach dem start, nach dem launch, ersten 24, erste woche, erste stunde',
      'erster tag, zukünftige verbesserungen, dopo il deploy, dopo il rilascio, post-rilascio',
      'deploy sonrası, dağıtım sonrası, yayın sonrası, ilk 24, ilk hafta',
      'после развертывания, после деплоя, после запуска',
      'デプロイ後, リリース後, 公開後, 実施後, 運用開始後, 部署后, 上线后, 发布后, 未来优化, 后续优化',
      '배포 후, 출시 후, 런칭 후',
    ),
    whole: ['daily', 'weekly', 'monthly', 'annually', 'yearly', 'post-mortem', 'monitoring period'],
  },
  {
    role: 'smoke-tests',
    phrases: rows(
      'smoke test list, smoke tests, smoke test, smoke testing, tests de fumée, pruebas de humo',
      'testes de fumaça, rauchtests',
      'スモークテスト, 冒烟测试',
      '스모크 테스트',
    ),
  },
  ...SURROUNDING_ROLE_WORDS,
];

/** X beside "Pre-X" is the rollout itself. */
export const ROLLOUT_MIDDLES: readonly string[] = rows(
  'deployment, deploy, launch, release, go-live, go live, migration, déploiement, despliegue',
  'implantação, bereitstellung',
  'デプロイ, 部署',
  '배포',
);

export const BEFORE = /^(?:pre|pré|vor|avant|antes|before)\b/iu;
