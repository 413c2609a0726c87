/** Words by which a line names a role that signs, and keys such as "Approved by". Lower case. Extend here. */
import { rows } from './rows.ts';

export const SIGNING_ROLE_WORDS: readonly string[] = rows(
  'lead, leads, manager, owner, engineer, engineering, developer, officer, director, architect',
  'administrator, admin, operations, ops, devops, sre, qa, security, product, legal, compliance',
  'cto, ceo, ciso, cfo, coo, cio, vp, dpo, team, stakeholder, stakeholders, cab, client',
  'cliente, customer, kunde, auftraggeber, sponsor, tester, dba, designer, analyst, reviewer',
  'approver, head, president, business, management, support, infrastructure, platform',
  'release manager, scrum master, po, pm, sme, project, chef, responsable, directeur',
  'développeur, équipe, propriétaire, líder, gerente, jefe, desarrollador, equipo, dueño',
  'líder técnico, responsável, diretor, responsible, verantwortlich, leiter, leitung, entwickler, verantwortlicher, betrieb',
  'projektleitung, projektleiter, projektleiterin, produktmanager, teamleiter, teamleitung',
  'entwicklungsleiter, betriebsleiter, betriebsleitung, it-leitung, it-leiter, fachbereich',
  'datenschutzbeauftragter, sicherheitsbeauftragter, geschäftsführung, datenschutz, responsabile, sviluppatore, yönetici, müdür, geliştirici',
  'руководитель, разработчик',
  '責任者, 担当, 開発者, 管理者, リード, マネージャー, 负责人, 经理, 开发, 验收人, 审批人',
  '담당자, 책임자, 팀장, 관리자',
);

/** What is asked of the role. */
export const APPROVAL_WORDS: readonly string[] = rows(
  'approval, approvals, approved, approves, sign-off, sign off, signoff, signs off, signed',
  'signed off, review, reviewed, reviewer, authorization, authorisation, authorized',
  'autorisiert, autorisierung, freigabe, freigegeben, genehmigt, genehmigung, unterschrift',
  'approbation, approuvé, validation, validé, signature, autorisation, aprobación, aprobado',
  'firma, aprovação, aprovado, assinatura, approvazione, onay, onayı, imza',
  'согласование, подпись',
  '承認, 署名, 审批, 批准, 签字',
  '승인, 서명',
);

/** Words that stand beside a role in its name. */
export const ROLE_QUALIFIERS: readonly string[] = rows(
  'tech, technical, technology, senior, junior, chief, principal, staff, lead, general, deputy',
  'final, executive, user, users, acceptance, program, programme, release, data, database',
  'network, cloud, infra, quality, assurance, ux, ui, design, marketing, sales, finance',
  'financial, system, systems, site, reliability, application, backend, back-end, frontend',
  'front-end, mobile, web, full, stack, software, solution, solutions, enterprise, information',
  'privacy, risk, audit, it, hr, on-call, incident, delivery, service, change, board, committee',
  'authority, representative, coordinator, specialist, consultant, master, test, testing, dev',
  'development, technik, it-sicherheit, produkt, projekt, fach, technique, produit, projet',
  'sécurité, technisch, technischer, technische, técnico, técnica, seguridad, producto',
  'proyecto, operaciones, desarrollo, produto, projeto, segurança, operações, teknik, ürün',
  'güvenlik, of, and, or, the, for, by, von, und, et, de, du, des, la, le, y, e, del, da, do',
  've, production, produktion, produktiv, producción, produção, deployment, launch, go-live, 1',
  '2, 3, #1, #2',
  '技術, 品質, 製品, セキュリティ, 开发, 产品, 安全, 运维, 测试, 技术',
  '개발, 제품, 보안, 운영, 품질, 기술',
);

/** Words with a capital letter that stand behind a role and are nobody's name. */
export const NO_NAMES: readonly string[] = rows(
  'code, coding, tests, test, testing, quality, architecture, performance, documentation, documents',
  'monitoring, budget, scope, readiness, risk, risks, requirements, features, all, overall',
  'everything, see, the, this, backup, backups, rollback, capacity, costs, cost, training',
  'communication, none, nobody, slack, email, phone, required, optional, same, vacant, checklist',
  'production, launch, deployment, release, alle, todo, todos, tous, tutti',
  '確認, 検証, 評価, テスト, 完了, 确认, 测试, 评审',
  '확인, 검토, 테스트',
);

/** Words that make something else of a "Date:" or "Name:" behind them. */
export const LABEL_QUALIFIERS: readonly string[] = rows(
  'due, target, launch, start, end, release, review, expected, planned, go-live, deployment',
  'deploy, effective, expiry, completion, last, next, test, delivery, project, team, company',
  'file, host, user, service, product, branch',
);

/** Last words of a key that names who did something. */
export const SIGNER_KEY_ENDS: readonly string[] = rows('by, par, por, von, da, durch, tarafından, 人, 者', '자');

/** Keys that end a document with somebody's approval. */
export const SIGNING_KEYS: readonly string[] = rows(
  'approved by, approval by, completed by, checklist completed by, deployment approved by',
  'reviewed by, signed by, signed off by, sign-off by, authorized by, authorised by',
  'verified by, checked by, validated by, approver, approved for production',
  'approved for deployment, approved for release, autorisiert von, aprobado para producción',
  'aprovado para produção, approuvé par, validé par, signé par, aprobado por, revisado por',
  'firmado por, aprovado por, assinado por, genehmigt von, freigegeben von, geprüft von',
  'approvato da, verificato da, onaylayan, freigegeben durch, genehmigt durch, autorizado por',
  'autorisé par, vérifié par, relu par, verificado por, validado por, conferido por',
  'утвердил',
  '承認者, 承認, 确认人, 批准人',
  '승인자',
);
