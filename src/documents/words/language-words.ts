/** The commonest words of languages, by which a document's is guessed. Lower case. Extend here. */

export const LANGUAGE_WORDS: Readonly<Record<string, readonly string[]>> = {
  en: 'the and for with all is are to of on configured enabled tested set in not this or be security completed'.split(' '),
  fr: 'le la les des et de du sur dans pour avec une est sont vérifier données que aux testé configuré activé sécurité être tous toutes doit après avant utilisateurs au ou en déploiement mise sauvegarde'.split(
    ' ',
  ),
  es: 'el los las de del y en para con una está configurado pruebas seguridad datos que producción configuración verificar servidor archivo crear entorno después antes usuario usuarios validación sistema contraseña completado todos todas se por al base despliegue lista'.split(
    ' ',
  ),
  pt: 'o os as de do da e em para com uma não está configurado testes segurança dados que dos das são produção configuração verificar servidor arquivo criar ambiente após antes usuário usuários validação sistema senha concluído todos todas ou se por ao no na banco lista feito testar'.split(
    ' ',
  ),
  de: 'der die das und für mit ist sind auf im nicht ein eine geprüft sicherheit datenbank prüfen werden wird einrichten konfiguriert erstellt nach vor oder bei zum zur alle keine aktiviert getestet durch wenn den dem von zu datenschutz'.split(
    ' ',
  ),
  it: 'il gli di della e per con una non sono configurato sicurezza dati che nel dei delle del dopo prima verifica verificare produzione ambiente essere variabili configurare tutti tutte al lo'.split(
    ' ',
  ),
  tr: 've için bir ile bu yapıldı edildi güvenlik veri kontrol olarak tüm değil ortam kullanıcı veritabanı güncelleme sonra önce'.split(
    ' ',
  ),
};

/**
 * English texts have these too, as words, names, commands or time zones (“die”, “Los Angeles”, `du`, EST),
 * and single letters: they choose between other languages, but are no sign of one.
 */
export const SHARED_WORDS: readonly string[] =
  'al alle as ao au aux base com con da das de dei del dem den der des di die do dos du el em en es est et ile il im is ist la las le lo los na no non nos os ou para per por que se sistema sur test todos todas una ve von zu zum zur bu'.split(
    ' ',
  );
