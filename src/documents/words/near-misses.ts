import type { Words } from './pattern.ts';

/** Names whose number is a version, a port or a code: "Node >= 18", "port 443", "WCAG 2.1". */
export const NUMBERED_NAMES: Words = {
  en: `
    node, nodejs, node.js, npm, pnpm, yarn, bun, deno, python, pip, java, jdk, jre, openjdk, php,
    ruby, go, golang, rust, rustc, dotnet, .net, net core, kotlin, scala, swift, elixir, erlang,
    perl, typescript, postgres, postgresql, postgis, mysql, mariadb, mongodb, mongo, redis,
    valkey, sqlite, oracle, sql server, elasticsearch, opensearch, kafka, rabbitmq, kubernetes,
    k8s, docker, docker compose, docker engine, compose, helm, terraform, ansible, vault, consul,
    nginx, apache, tomcat, ubuntu, debian, centos, rhel, alpine, fedora, linux, kernel, macos,
    ios, ipados, android, windows, windows server, chrome, firefox, safari, edge, opera, tls, ssl,
    openssl, openssh, http, https, smb, wcag, oauth, openapi, react, vue, angular, svelte, next,
    next.js, nuxt, django, flask, fastapi, rails, laravel, symfony, spring, spring boot,
    wordpress, magento, drupal, git, gcc, clang, cuda, cmake, maven, gradle, xcode, flutter, dart,
    webpack, vite, graphql, ecmascript, api level, sdk, version, versions, release, port, ports,
    status, status code, status codes, code, codes, step, phase, section, page, chapter, rfc, iso,
    gpt, web3, v, lts, pci dss, cvss v, ipv`,
  fr: 'statut, étape, partie',
  de: 'Schritt, Abschnitt, Seite, Status',
  es: 'versión, puerto, puertos, paso, estado',
  pt: 'versão, porta, portas, passo, etapa',
  it: 'versione, porta, passo',
  ja: 'バージョン, ポート, ステップ',
  zh: '版本, 端口, 步骤',
  ko: '버전, 포트, 단계',
};

/** First words of a step that is done for a while or a number of times; its number is no requirement. */
export const PROCEDURE_VERBS: Words = {
  en: `
    make, send, wait, monitor, watch, observe, sleep, repeat, hold, pause, allow, stand by, stay,
    leave, schedule, notify, page on-call, page the, escalate, contact the, call the, announce,
    inform, email the, email all, plan the, keep watching, keep monitoring, click, simulate, soak,
    bake, write, publish, conduct, submit, file a, create a, reply, acknowledge to, team
    available, on standby, run tests, run for, continue, create ticket, give`,
  fr: `
    attendre, surveiller, envoyer, observer, répéter, prévenir, informer, planifier, notifier,
    faire, laisser, effectuer, lancer, attendez, surveillez`,
  de: `
    warten, beobachten, überwachen, senden, wiederholen, benachrichtigen, informieren, planen,
    warte, beobachte, sende`,
  es: `
    esperar, monitorear, monitorizar, observar, enviar, repetir, notificar, avisar, programar,
    espere, envíe, hacer`,
  pt: `
    aguardar, esperar, monitorar, observar, enviar, repetir, notificar, avisar, agendar, aguarde,
    fazer`,
  it: `
    attendere, monitorare, osservare, inviare, ripetere, notificare, avvisare, pianificare,
    attendi, fare`,
  ja: '待つ, 待機, 監視する, 送信する',
  zh: '等待, 观察, 发送, 通知, 监控',
  ko: '대기, 기다, 관찰, 전송',
};

/** "Enabled for responses > 1 KB", "when payload > 1 MB": the number selects, it does not require. */
export const SELECTING_WORDS: Words = {
  en: 'for, for all, where',
  fr: 'pour',
  de: 'für, bei',
  es: 'para',
};

/** Things that a size or an age selects: "files > 10 MB". */
export const SELECTED_THINGS: Words = {
  en: `
    responses, requests, files, payloads, images, uploads, attachments, messages, tables, assets,
    documents, objects, records, logs, entries, rows, branches, tickets`,
  fr: 'réponses, fichiers, images, requêtes',
  de: 'Antworten, Dateien, Bilder, Anfragen',
  es: 'respuestas, archivos, imágenes, ficheros',
  pt: 'respostas, arquivos, imagens',
  it: 'risposte, file, immagini',
};

/** "No query > 100 ms" forbids what it compares. */
export const NONE_WORDS: Words = {
  en: 'no, none of, not a single',
  fr: 'aucun, aucune, pas de',
  de: 'kein, keine, keiner, keinen',
  es: 'ningún, ninguna, ninguno',
  pt: 'nenhum, nenhuma',
  it: 'nessun, nessuna, nessuno',
};

export const CONDITION_WORDS: Words = {
  en: 'when, if, whenever, once, unless, while',
  fr: "si, quand, lorsque, lorsqu’, lorsqu', dès que",
  de: 'wenn, falls, sobald',
  es: 'si, cuando',
  pt: 'se, quando',
  it: 'se, quando',
  zh: '如果, 当',
};

/** After the amount: what happens to things beyond it, so the number selects. */
export const CONSEQUENCE_WORDS: Words = {
  en: `
    rejected, flagged, logged, blocked, denied, compressed, archived, deleted, removed, truncated,
    require, requires, use, uses, need, needs, go through, must be approved, cached, paginated,
    split, purged, expire, expired, ignored, fixed, closed`,
  fr: 'rejetés, rejetées, bloqués, compressés, archivés, supprimés',
  de: 'abgelehnt, blockiert, komprimiert, archiviert, gelöscht',
  es: 'rechazados, rechazadas, bloqueados, comprimidos, archivados, eliminados',
  pt: 'rejeitados, rejeitadas, bloqueados, arquivados',
  it: 'rifiutati, bloccati, archiviati',
};

/** A window the measure is watched in, not a limit of its own: "CPU > 80% for > 5 minutes". */
export const WINDOW_WORDS: Words = {
  en: 'for, over, during, for at, sustained for, sustained, lasting, in, per, within, window',
  fr: 'pendant, durant, sur',
  de: 'für, während, über',
  es: 'durante, por, en',
  pt: 'durante, por, em',
  it: 'per, durante',
};

/** After the amount: a moment, not a limit ("at least 2 weeks before launch"). */
export const MOMENT_AFTER: Words = {
  en: `
    before, prior to, prior, after, in advance, ahead, ago, earlier, later, post-deploy*,
    post-launch, from now, old copy`,
  fr: "avant, après, à l'avance",
  de: 'vor, nach, im Voraus, vorher',
  es: 'antes, después, de antelación',
  pt: 'antes, depois, após',
  it: 'prima, dopo',
  ja: '前, 後',
  zh: '前, 后, 之前, 之后',
  ko: '전, 후',
};

/** "under 1,000 users" is the load a test runs at. */
export const LOAD_NOUNS: Words = {
  en: `
    users, concurrent, simultaneous, virtual users, requests, connections, sessions, clients, RPS,
    VUs, load, x, times`,
  fr: 'utilisateurs, requêtes, connexions',
  de: 'Nutzern, Benutzern, Anfragen, Last',
  es: 'usuarios, solicitudes, conexiones',
  pt: 'usuários, requisições, conexões',
  it: 'utenti, richieste, connessioni',
};

/** A percentage of these is spoken of as reached or moved, not as required. */
export const FACT_BEFORE: Words = {
  en: `
    current, currently, actual, achieved, reached, now, was, measured, improved, increased,
    reduced, decreased, by, from, so far, today, latest, estimated, rollout to, deploy to, rolled
    out to, no longer, not, never, about, progress, observed, got`,
  fr: 'actuel, actuelle, actuellement, atteint, mesuré, estimé',
  de: 'aktuell, derzeit, erreicht, gemessen',
  es: 'actual, actualmente, alcanzado, medido, estimado',
  pt: 'atual, atualmente, alcançado, medido, estimado',
  it: 'attuale, attualmente, raggiunto, misurato, stimato',
  ja: '現在, 実績, 予定',
  zh: '当前, 目前, 实际',
  ko: '현재',
};

export const FACT_AFTER: Words = {
  en: `
    achieved, reached, measured, so far, complete, completed, done, finished, currently, now,
    improvement, reduction, increase, decrease, faster, slower, discount, fee, rollout, is not,
    isn't, of users, of traffic`,
  fr: 'atteint, terminé, terminée, actuellement',
  de: 'erreicht, fertig, abgeschlossen, aktuell',
  es: 'alcanzado, completado, completo, actualmente',
  pt: 'alcançado, concluído, completo, atualmente',
  it: 'raggiunto, completato, attualmente',
  ja: '完了, 達成',
  zh: '完成, 已完成, 达成',
  ko: '완료, 달성',
};
