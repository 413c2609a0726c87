import type { Words } from './pattern.ts';

/** Measures of which more is better. */
export const HIGHER_IS_BETTER: Words = {
  en: `
    coverage, uptime, availability, available, hit rate, hit ratio, success rate, success ratio,
    successful, pass rate, passing, throughput, score, scores, accuracy, precision, recall,
    durability, retention, replicas, instances, free, free space, remaining, headroom, adoption,
    satisfaction, validity, deliverability, delivery rate, apdex, lighthouse, frame rate, fps,
    concurrent users, users, contrast, contrast ratio, password length, key length, key size,
    entropy, reviewers, approvals, conversion rate, completion rate, disk space, storage space,
    mtbf, crash-free*, recovery rate, test cases, resolution rate`,
  fr: `
    couverture, disponibilité, débit, taux de réussite, taux de succès, rétention, précision,
    score, validité`,
  de: `
    Abdeckung, Testabdeckung, Codeabdeckung, Verfügbarkeit, Durchsatz, Erfolgsquote, Erfolgsrate,
    Trefferquote, Aufbewahrung, Genauigkeit`,
  es: `
    cobertura, disponibilidad, rendimiento, tasa de éxito, retención, precisión, tasa de aciertos,
    puntuación`,
  pt: `
    cobertura, disponibilidade, taxa de sucesso, retenção, precisão, taxa de acerto, pontuação,
    vazão`,
  it: 'copertura, disponibilità, tasso di successo, conservazione, precisione, punteggio',
  ja: 'カバレッジ, 可用性, 稼働率, 成功率, ヒット率, スループット, スコア, 保持, 合格率, 空き容量, 網羅率',
  zh: '覆盖率, 可用性, 可用率, 成功率, 命中率, 吞吐量, 通过率, 保留, 准确率, 得分, 评分',
  ko: '커버리지, 가용성, 가동률, 성공률, 적중률, 처리량, 점수, 보관, 통과율',
};

/** Measures of which less is better. */
export const LOWER_IS_BETTER: Words = {
  en: `
    latency, latencies, response time, response times, load time, load times, loading time, page
    load, page loads, first byte, cold start, startup time, boot time, build time, query time,
    processing time, execution time, error rate, error rates, error, errors, failure, failures,
    failure rate, failed, usage, utilization, utilisation, cpu, memory, ram, heap, disk, downtime,
    rto, rpo, mttr, mttd, mtta, lcp, fid, cls, inp, ttfb, fcp, tti, tbt, fmp, queue, queue depth,
    queue length, backlog, lag, replication lag, delay, size, vulnerabilities, cost, costs, loss,
    packet loss, data loss, bounce rate, timeouts, timeout rate, crash rate, crashes, degraded,
    degradation, jitter, duration, recovery time, restart, restarts, 5xx, 4xx, churn, duplication,
    complexity, p50, p90, p95, p99, consumption, throttling, incidents, incident count, bugs, drop
    rate, rejection rate, bounce, complaint rate, spam rate, saturation, flakiness, debt`,
  fr: `
    latence, temps de réponse, temps de chargement, erreur, erreurs, taux d'erreur, taux
    d'erreurs, utilisation, mémoire, indisponibilité, taille, coût, délai, taux d’erreur,
    processeur, échec, échecs`,
  de: `
    Latenz, Antwortzeit, Antwortzeiten, Ladezeit, Ladezeiten, Fehler*, Auslastung, CPU-Auslastung,
    Speicher*, Ausfallzeit, Größe, Kosten, Reaktionszeit, Dauer`,
  es: `
    latencia, tiempo de respuesta, tiempos de respuesta, tiempo de carga, error, errores, uso,
    utilización, memoria, inactividad, tamaño, coste, costo, fallos`,
  pt: `
    latência, tempo de resposta, tempos de resposta, tempo de carregamento, erro, erros, uso,
    utilização, memória, indisponibilidade, tamanho, custo, falhas`,
  it: `
    latenza, tempo di risposta, tempi di risposta, tempo di caricamento, errore, errori, utilizzo,
    memoria, inattività, dimensione, costo`,
  ja: `
    レイテンシ, レイテンシー, 応答時間, レスポンスタイム, レスポンス, ロード時間, 読み込み時間, 表示時間, エラー, 使用率, 遅延, ダウンタイム, サイズ, 失敗率,
    処理時間, 障害`,
  zh: '延迟, 响应时间, 加载时间, 错误, 错误率, 失败率, 使用率, 占用, 占用率, 利用率, 停机时间, 宕机, 耗时, 丢包率',
  ko: '지연, 응답 시간, 응답시간, 로딩 시간, 로드 시간, 오류, 에러, 사용률, 사용량, 다운타임, 실패율, 크기',
};

/** What a percentage may measure without any comparator: "99.9% uptime", "100% pass rate". */
export const RATIO_NOUNS: Words = {
  en: `
    coverage, uptime, availability, pass rate, hit rate, hit ratio, success rate, durability,
    passing, pass, accuracy, crash-free*, error-free*, compliance, delivery rate, error rate, sla,
    slo, code coverage`,
  fr: `
    couverture, disponibilité, taux de réussite, taux de succès, de disponibilité, de couverture`,
  de: 'Abdeckung, Testabdeckung, Verfügbarkeit, Erfolgsquote, Codeabdeckung',
  es: 'cobertura, disponibilidad, tasa de éxito, de cobertura, de disponibilidad',
  pt: 'cobertura, disponibilidade, taxa de sucesso, de cobertura, de disponibilidade',
  it: 'copertura, disponibilità, tasso di successo, di copertura',
  ja: 'カバレッジ, 可用性, 稼働率, 成功率, 合格率, 網羅率',
  zh: '覆盖率, 可用性, 可用率, 成功率, 命中率, 通过率',
  ko: '커버리지, 가용성, 가동률, 성공률, 통과율',
};

/** What must not occur at all: "0 critical vulnerabilities". */
export const FAULT_NOUNS: Words = {
  en: `
    vulnerability, vulnerabilities, CVE, CVEs, error, errors, warning, warnings, crash, crashes,
    failure, failures, failed, failing, incident, incidents, downtime, data loss, packet loss,
    message loss, loss, defect, defects, bug, bugs, issue, issues, finding, findings, violation,
    violations, regression, regressions, leak, leaks, outage, outages, conflicts, blocker,
    blockers, broken links, alerts, timeouts, exceptions, breaches`,
  fr: `
    vulnérabilité, vulnérabilités, erreur, erreurs, avertissement, avertissements, incident,
    incidents, défaut, défauts, anomalie, anomalies, faille, failles, perte de données`,
  de: `
    Schwachstelle, Schwachstellen, Sicherheitslücken, Fehler, Warnungen, Abstürze, Vorfälle,
    Ausfälle, Datenverlust, Ausfallzeit`,
  es: `
    vulnerabilidad, vulnerabilidades, error, errores, advertencias, fallos, incidentes, defectos,
    pérdida de datos`,
  pt: `
    vulnerabilidade, vulnerabilidades, erro, erros, avisos, falhas, incidentes, defeitos, perda de
    dados`,
  it: 'vulnerabilità, errore, errori, avvisi, guasti, incidenti, difetti, perdita di dati',
  ja: '件の脆弱性, 件のエラー, 脆弱性, エラー',
  zh: '漏洞, 个漏洞, 错误, 个错误, 故障',
  ko: '취약점, 개의 취약점, 오류',
};

/** What a range without a unit limits: "pool size 50-100", "4-8 replicas". Never what numbers its things. */
export const COUNTED_NOUNS: Words = {
  en: `
    pool size, batch size, queue size, cluster size, fleet size, cache size, pool, replicas,
    replica count, concurrency, connections, thread count, worker count, node count, instance
    count, pod count`,
  fr: 'taille du pool, réplicas, connexions',
  de: 'Poolgröße, Replikate, Verbindungen',
  es: 'tamaño del pool, réplicas, conexiones',
  pt: 'tamanho do pool, réplicas, conexões',
  it: 'dimensione del pool, repliche, connessioni',
  ja: 'プールサイズ, レプリカ数, 接続数',
  zh: '连接池大小, 副本数, 连接数',
  ko: '풀 크기, 복제본 수, 연결 수',
};
