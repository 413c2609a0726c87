import { foldCase } from './match-phrase.ts';
import { rows } from './rows.ts';

/** Keys of `Key: value` lines and heads of table columns, and what they mean. Lower case. Extend here. */

export type PropertyKind =
  | 'status'
  | 'file'
  | 'env'
  | 'url'
  | 'expected'
  | 'owner'
  | 'due'
  | 'command'
  | 'severity'
  | 'name'
  | 'date'
  | 'signature'
  | 'impact'
  | 'mitigation'
  | 'monitor'
  | 'role';

export const PROPERTY_KEYS: Record<PropertyKind, readonly string[]> = {
  status: rows(
    'status, current status, state, current state, overall status, implementation status, statut, état',
    'etat, statut actuel, état actuel, estado, estado actual, estado atual, status atual, stato',
    'stato attuale, situação, stand, aktueller stand, aktueller status, durum',
    'статус',
    'ステータス, 状態, 現在の状態, 状态, 当前状态',
    '상태',
  ),
  file: rows(
    'file, files, location, path, document, doc, script, config, configuration file, fichier',
    'emplacement, archivo, ubicación, arquivo, local, datei, pfad, dosya',
    'ファイル, 文件',
    '파일',
  ),
  env: rows(
    'env, env var, env vars, environment variable, environment variables, variable, variables',
    'variable d’environnement, variable de entorno, variáveis, umgebungsvariable',
    'umgebungsvariablen',
    '環境変数, 环境变量',
    '환경 변수',
  ),
  url: rows('url, urls, endpoint, endpoints, link, links, address, href, adresse, dirección, lien, enlace'),
  expected: rows(
    'expected, expect, expected result, expected output, expected response, target, should see',
    'should return, attendu, résultat attendu, esperado, resultado esperado, erwartet, ergebnis',
    'atteso, beklenen',
    'ожидается',
    '期待, 期待結果, 期待値, 预期, 预期结果',
    '예상, 예상 결과',
  ),
  owner: rows(
    'owner, owners, assignee, assigned to, assigned, responsible, responsible person, who, team',
    'dri, lead, responsable, propriétaire, responsável, verantwortlich, verantwortliche',
    'zuständig, responsabile, sorumlu',
    'ответственный',
    '担当, 担当者, 负责人',
    '담당자, 담당',
  ),
  due: rows(
    'due, due date, deadline, target date, eta, by, by when, when, échéance, date limite',
    'fecha límite, vencimiento, prazo, fällig, fällig am, frist, scadenza, son tarih',
    'срок',
    '期限, 期日, 截止日期',
    '마감일, 기한',
  ),
  command: rows(
    'command, commands, run, verify, verification, check, test, how to verify, verify with',
    'test command, evidence, commande, comando, befehl, vérification, verificación, prüfung',
    'コマンド, 確認, 命令',
    '명령',
  ),
  severity: rows(
    'priority, severity, criticality, critical, type, level, importance, priorité, criticité',
    'critique, prioridad, criticidad, crítico, prioridade, priorität, schweregrad, kritisch',
    'priorità, öncelik',
    'приоритет',
    '優先度, 重要度, 优先级',
    '우선순위',
  ),
  name: rows('name, nom, nombre, nome, ad', 'имя', '氏名, 名前, 姓名', '이름', 'signed by, approver, approved by, person, reviewer'),
  date: rows('date, fecha, data, datum, tarih', 'дата', '日付, 日期', '날짜', 'signed on, approved on'),
  signature: rows(
    'signature, signed, sign-off, signoff, approved, approval, firma, assinatura, unterschrift',
    'imza',
    'подпись',
    '署名, 签名',
    '서명',
  ),
  impact: rows(
    'impact, effect, consequence, consequences, impacto, auswirkung, auswirkungen, impatto, etki',
    'влияние',
    '影響, 影响',
    '영향',
  ),
  mitigation: rows(
    'mitigation, mitigations, response, plan, countermeasure, contingency, atténuation, mesure',
    'mitigación, mitigação, maßnahme, maßnahmen, gegenmaßnahme, mitigazione, önlem',
    'меры',
    '対策, 軽減策, 缓解, 缓解措施, 对策',
    '완화, 대응',
  ),
  monitor: rows('monitor, monitoring, detection, trigger, surveillance, monitoreo, monitoramento, überwachung', '監視, 监控', '모니터링'),
  role: rows(
    'role, position, title, department, team, function, area, stakeholder, approver role, rôle',
    'fonction, rol, cargo, papel, função, rolle, ruolo, rol, görev',
    'роль',
    '役割, 役職, 部署, 角色, 职位',
    '역할, 직책',
  ),
};

/** Most keys are plain words: nothing but their case differs. */
const PLAIN_KEY = /^[a-z0-9](?:[a-z0-9 ]*[a-z0-9])?$/i;

const LISTS = new Map(
  Object.entries(PROPERTY_KEYS).map(([kind, keys]): [string, Set<string>] => [kind, new Set(keys.map((key) => normaliseKey(key)))]),
);
const KINDS = new Map(
  Object.entries(PROPERTY_KEYS).flatMap(([kind, keys]) =>
    keys.map((key): [string, PropertyKind] => [normaliseKey(key), kind as PropertyKind]),
  ),
);

/** Kind of a key as written, or null. */
export const readKeyKind = (key: string): PropertyKind | null => KINDS.get(normaliseKey(key)) ?? null;

/** Does this key mean `kind`? One word can stand in several lists. */
export const isKey = (key: string, kind: PropertyKind): boolean => LISTS.get(kind)?.has(normaliseKey(key)) === true;

export function normaliseKey(key: string): string {
  if (PLAIN_KEY.test(key)) return key.toLowerCase();
  return foldCase(key.replace(/\uFE0F/g, '').replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .replaceAll('’', "'")
    .trim();
}
