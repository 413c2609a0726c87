import { describe, expect, test } from 'vitest';
import { readLanguage } from '../../../src/documents/parts/read-language.ts';

describe('a language', () => {
  test.each([
    ['# con\n\n- [x] one\n'],
    ['# Percent\n\n- [x] CPU at 80 per cent, or 5 %\n- [ ] o\n'],
    ['# DOS and DDoS\n- [ ] Do it as OS user\n'],
    ['# Checklist\n\n- [x] E-mail\n- [x] A/B test\n- [ ] Y axis\n- [ ] Plan e\n'],
    ['# Die list\n\n- [x] Die in CI\n- [x] Die on error\n- [ ] Die hard\n'],
    ['# Non functional\n\n- [ ] Cost per user\n- [ ] Pro and con\n- [ ] Dashboard una\n'],
    ['# Launch\n\n- [x] Mañana release\n- [x] La Paz region\n'],
    ['# Backups\n- [x] Nightly\n- [ ] Restore tested\n- [ ] Run `de-dup --del -y`\n'],
    ['# Regions\n- [x] de\n- [x] fr\n- [x] es\n- [x] it\n- [ ] de again\n'],
  ])('is never another than English without evidence: %j', (text) => {
    expect(['en', 'und']).toContain(readLanguage(text));
  });

  test.each([
    ['en', '# Backups\n\n- [x] Tested\n- [ ] The restore is documented\n'],
    ['fr', '# Sécurité\n\n- [x] Les mots de passe sont chiffrés\n- [ ] Vérifier les accès\n'],
    ['de', '# Checkliste\n\n- [x] Sicherheit geprüft\n- [ ] Die Datenbank ist gesichert\n'],
    ['es', '# Lista\n\n- [x] Copias de los datos\n- [ ] Pruebas de seguridad para el servidor\n'],
    ['pt', '# Lista\n\n- [x] Testes de segurança\n- [ ] Os dados não estão em uso\n'],
    ['it', '# Lista\n\n- [x] Sicurezza della rete\n- [ ] I dati sono protetti per gli utenti\n'],
    ['tr', '# Liste\n\n- [x] Güvenlik testi yapıldı\n- [ ] Veri için yedek\n'],
    ['ja', '# 本番\n\n- [x] バックアップを確認する\n- [ ] TLS の設定\n'],
    ['zh', '# 上线\n\n- [x] 数据库备份\n'],
    ['ko', '# 점검\n\n- [x] 백업 확인\n'],
    ['ru', '# Запуск\n\n- [x] Резервные копии\n'],
    ['ar', '# إطلاق\n\n- [x] النسخ الاحتياطي\n'],
    ['he', '# השקה\n\n- [x] גיבויים\n'],
  ])('is read from two words of its own, or its script: %s', (tag, text) => {
    expect(readLanguage(text)).toBe(tag);
  });

  test('is not read from code', () => {
    const code = '```sql\nselect la, le, les, des from de\n```\n';
    expect(readLanguage(`# Run\n\n${code}\n- [ ] It is \`et de la\`\n`)).toBe('en');
  });

  test('is unknown where nothing is said', () => {
    expect(readLanguage('# 42\n\n- [x] TLS\n')).toBe('und');
    expect(readLanguage('')).toBe('und');
  });

  test.each([
    ['pt', '# Deploy\n- [ ] Criar arquivo de configuração\n- [ ] Testar servidor\n'],
    ['es', '# Salida\n- [ ] Crear archivo de entorno\n- [ ] Revisar la contraseña\n'],
    ['it', '# Produzione\n- [ ] Verificare le variabili prima del deploy\n'],
    ['de', '# Start\n- [ ] Schlüssel prüfen\n- [ ] Zugang einrichten oder sperren\n'],
    ['fr', '# Déploiement\n- [ ] Accès testé après la mise en ligne\n'],
  ])('%s shows in a short list too', (tag, text) => {
    expect(readLanguage(text)).toBe(tag);
  });
});
