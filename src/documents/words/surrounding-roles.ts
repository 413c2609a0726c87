/** Heading words of what stands around the items. They follow, in this order, those of `section-roles.ts`. */
import type { SectionRole } from '../../model/checklist.ts';
import { rows } from './rows.ts';

export interface RoleWords {
  role: SectionRole;
  phrases: readonly string[];
  whole?: readonly string[];
}

export const SURROUNDING_ROLE_WORDS: readonly RoleWords[] = [
  {
    role: 'escalation',
    phrases: rows(
      'escalation, escalations, escalation path, eskalation, eskalationspfad, escalade',
      'escalamiento, escalado, escalonamento, eskalasyon',
      'эскалация',
      'エスカレーション, 升级流程',
      '에스컬레이션',
    ),
  },
  {
    role: 'contacts',
    phrases: rows(
      'contacts, contact information, contact info, contact list, emergency contact, key contacts',
      'support contacts, on-call rotation, on-call contacts, points of contact, responsible persons',
      "contacts d’urgence, contacts d'urgence, contactos, contactos de emergencia, contatos",
      'kontakte, notfallkontakte, ansprechpartner, contatti, iletişim',
      'контакты',
      '連絡先, 联系人, 联系方式',
      '연락처',
    ),
    whole: ['contact', 'kontakt', 'contacto', 'contato', 'support'],
  },
  {
    role: 'dependencies',
    phrases: rows(
      'external dependencies, external services, third-party services, third party services',
      'service dependencies, upstream dependencies, dépendances externes, dependencias externas',
      'dependências externas, externe abhängigkeiten',
      '外部依存, 外部サービス, 外部依赖',
      '외부 의존성',
    ),
  },
  {
    role: 'risks',
    phrases: rows(
      'risk assessment, risks, risk register, risk matrix, risk analysis, risk mitigation',
      'known risks, risiken, risikobewertung, risques, analyse des risques, riesgos, riscos, rischi',
      'riskler',
      'риски',
      'リスク, 风险',
      '위험, 리스크',
    ),
  },
  {
    role: 'timeline',
    phrases: rows(
      'timeline, roadmap, milestones, schedule, zeitplan, meilensteine, calendrier, cronograma',
      'calendario, cronogramma, zaman çizelgesi',
      'график',
      'スケジュール, タイムライン, 时间表, 时间线',
      '일정, 타임라인',
    ),
  },
  {
    role: 'rollout',
    phrases: rows(
      'deployment steps, deployment execution, deployment procedure, deployment procedures',
      'deployment day, deployment instructions, deploy steps, during deployment, during deploy',
      'during launch, launch day, launch procedure, launch steps, launch sequence, release day',
      'release steps, release procedure, rollout, roll-out, cutover, go-live day, go-live steps',
      'go live steps, step-by-step deployment, execution steps, minutes before, day of deployment',
      'day of launch, étapes de déploiement, procédure de déploiement, pendant le déploiement',
      'jour j, pasos de despliegue, pasos para el despliegue, durante el despliegue',
      'passos de deploy, durante o deploy, passos para deploy, deployment-schritte',
      'bereitstellungsschritte, während des deployments, während der bereitstellung',
      'passaggi di deploy, durante il deploy, deploy adımları, dağıtım adımları',
      'шаги развертывания',
      'デプロイ手順, リリース手順, 部署步骤, 上线步骤',
      '배포 절차, 배포 단계',
    ),
  },
  {
    role: 'commands',
    phrases: rows(
      'quick commands, useful commands, quick reference, command reference, common commands',
      'cheat sheet, cheatsheet, commandes utiles, comandos útiles, comandos úteis',
      'nützliche befehle, faydalı komutlar',
      '便利なコマンド, よく使うコマンド, 常用命令',
      '유용한 명령어',
    ),
  },
  {
    role: 'runbook',
    phrases: rows(
      'runbook, runbooks, playbook, playbooks, common issues, common problems, troubleshooting',
      'troubleshoot, emergency procedures, emergency procedure, incident procedures',
      'incident response procedure, quick fixes, known problems, recovery procedures',
      'recovery procedure, response process, response procedures, if something goes wrong',
      'if things go wrong, in case of problems, en cas de problème, en cas de problèmes',
      "en cas d’erreur, en cas d'erreur, dépannage, problèmes courants, procédures d’urgence",
      'solución de problemas, resolución de problemas, problemas comunes',
      'procedimientos de emergencia, comandos de emergencia, solução de problemas, problemas comuns',
      'fehlerbehebung, fehlersuche, häufige probleme, notfallverfahren, problemlösung',
      'risoluzione dei problemi, problemi comuni, sorun giderme',
      'устранение неполадок',
      'トラブルシューティング, 障害対応, 手順書, 故障排除, 故障处理, 常见问题, 应急',
      '문제 해결, 트러블슈팅, 장애 대응',
    ),
  },
  {
    role: 'advice',
    phrases: rows(
      'warnings, critical considerations, common pitfalls, pitfalls, best practices, pro tips, tips',
      "recommendations, considerations, reminders, important notes, dos and don’ts, what's included",
      'what’s included, prerequisites, avant de commencer, pré-requis, prérequis',
      'requisitos previos, pré-requisitos, voraussetzungen, hinweise, bonnes pratiques',
      'buenas prácticas, boas práticas',
      '注意事項, 前提条件, 注意事项',
      '주의 사항, 주의사항',
    ),
  },
  {
    role: 'references',
    phrases: rows(
      'references, related documents, related documentation, additional resources, further reading',
      'see also, useful links, related links, références, liens utiles, referencias, enlaces',
      'referências, referenzen, verweise, weiterführende links, riferimenti, kaynaklar',
      'ссылки',
      '参考, 関連ドキュメント',
      '관련 문서, 참고',
    ),
    whole: ['resources', 'links', 'credits', 'related'],
  },
  {
    role: 'notes',
    phrases: rows(
      'notes, comments, change log, changelog, revision history, version history, document history',
      'remarques, notas, notizen, anmerkungen, bemerkungen, note aggiuntive, notlar',
      'заметки',
      '備考, メモ, 备注',
      '비고',
    ),
    whole: ['note', 'summary', 'overview', 'conclusion', 'introduction', 'glossary'],
  },
];
