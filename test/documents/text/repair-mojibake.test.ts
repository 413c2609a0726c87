import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CODE_PAGES } from '../../../src/documents/text/code-pages.ts';
import { repairMojibake } from '../../../src/documents/text/repair-mojibake.ts';

/** Each byte's character, as the code page has it; the tables are the inverse of what is tested. */
const damageWith = (name: string) => {
  const page = CODE_PAGES.find((candidate) => candidate.name === name);
  const characters = new Map<number, string>();
  for (let unit = 0; unit < 0x10000; unit += 1) {
    const byte = page?.encode(String.fromCharCode(unit))?.[0];
    if (byte !== undefined) characters.set(byte, String.fromCharCode(unit));
  }
  return (text: string): string =>
    [...new TextEncoder().encode(text)].map((byte) => characters.get(byte)).join('');
};

const names = CODE_PAGES.map(({ name }) => name);

describe('code pages', () => {
  test.each(names)('%s has a character of its own for every byte', (name) => {
    const page = CODE_PAGES.find((candidate) => candidate.name === name);
    const every = new Set<number>();
    for (let unit = 0; unit < 0x10000; unit += 1) {
      const byte = page?.encode(String.fromCharCode(unit))?.[0];
      if (byte !== undefined) every.add(byte);
    }
    expect(every.size).toBe(256);
  });

  test.each([
    ['windows-1252', '✅ é', 'âœ… Ã©'],
    ['macintosh', '⚠️ é 🚀', '‚ö†Ô∏è √© \uF8FFüöÄ'],
    ['windows-1254', '🚀 ğ', 'ğŸš€ ÄŸ'],
    ['windows-1251', '✅ Привет', 'вњ… РџСЂРёРІРµС‚'],
    ['windows-1256', '✅ é', 'âœ… أ©'],
    ['iso-8859-1', '✅ é', 'â\u009C\u0085 Ã©'],
    ['cp437', '✅ é', 'Γ£à ├⌐'],
    ['cp850', '✅ é', 'Ô£à ├®'],
  ])('damage by %s looks as it is known to', (name, text, damaged) => {
    expect(damageWith(name)(text)).toBe(damaged);
    expect(repairMojibake(damaged)).toMatchObject({ text, codePage: name });
  });
});

describe('the laws of repair', () => {
  const word = fc.constantFrom(
    'Sécurité',
    'Größe',
    '本番環境',
    'Привет',
    'مرحبا',
    'über',
    '⚠️',
    '✅',
    '🚀',
    '→',
    '—',
    '≥ 95 %',
    'plain',
    '- [ ]',
    '`x`',
  );
  const sound = fc
    .array(word, { minLength: 1, maxLength: 30 })
    .map((words) => `✅ ${words.join(' ')}\n${words.reverse().join('\n')}`);

  test.each(names)('whatever %s damaged is given back, once and twice', (name) => {
    const damage = damageWith(name);
    fc.assert(
      fc.property(sound, (text) => {
        expect(repairMojibake(damage(text)).text).toBe(text);
        expect(repairMojibake(damage(damage(text))).text).toBe(text);
      }),
      { numRuns: 60 },
    );
  });

  test('two rounds are named', () => {
    const damage = damageWith('windows-1252');
    expect(repairMojibake(damage(damage('✅ é')))).toMatchObject({
      text: '✅ é',
      codePage: 'windows-1252, twice',
      repaired: [1],
    });
  });

  test('ASCII never changes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii' }), (text) => {
        expect(repairMojibake(text)).toEqual({ text, codePage: null, repaired: [], left: [] });
      }),
    );
  });

  test('any text is unchanged, or its change is reported and keeps ASCII and lines', () => {
    const damaged = fc.constantFrom('âœ…', 'Ã©', '‚úÖ', 'вњ…', 'Ã', 'â€', '\uFFFD', '\n', ' ');
    const text = fc
      .array(fc.oneof(fc.string({ unit: 'grapheme' }), damaged))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (source) => {
        const { text: repaired, codePage, repaired: lines } = repairMojibake(source);
        expect(repaired === source).toBe(codePage === null);
        expect(lines.length > 0).toBe(repaired !== source);
        expect(repaired.split('\n')).toHaveLength(source.split('\n').length);
        expect(repaired.replace(/[^\0-\x7F]/g, '')).toBe(source.replace(/[^\0-\x7F]/g, ''));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('files that are damaged in part', () => {
  test('sound lines stay, damaged lines are repaired', () => {
    const text = '# ✅ Prêt\n- âœ… fait\n- déjà\n- cafÃ©\n';
    expect(repairMojibake(text)).toEqual({
      text: '# ✅ Prêt\n- ✅ fait\n- déjà\n- café\n',
      codePage: 'windows-1252',
      repaired: [2, 4],
      left: [],
    });
  });

  test('a file cut in the middle of a damaged character keeps that rest', () => {
    expect(repairMojibake('âœ… one\nâœ… two\nâœ').text).toBe('✅ one\n✅ two\nâœ');
  });

  test('a lost character in sound text is no damage of this kind', () => {
    expect(repairMojibake('- [ ] caf\uFFFD déjà vu\n').left).toEqual([]);
  });

  test('a doubtful line is repaired only beside a certain one', () => {
    expect(repairMojibake('MENÃ“\n').text).toBe('MENÃ“\n');
    expect(repairMojibake('✅\nMENÃ“\nâœ…\n').text).toBe('✅\nMENÓ\n✅\n');
  });
});

describe('no false alarm', () => {
  test.each([
    ['English', '“Don’t panic” — it’s 5 °C… ✅ naïve café ™ © ®'],
    ['French', '« Déjà vu », voilà… À l’œuvre ! ÉTÉ’22, CAFÉ™, cœur\u00A0: «\u00A0Validé\u00A0»…'],
    ['German', '„MENÜ…“ – Größe, Straße, ÜBER, ÖL’, Maß°'],
    ['Spanish', '¿Qué? ¡Sí! AÑO…, MANÁ”, 1ª, 2º'],
    ['Portuguese', 'NÃO, AMANHÃ… IRMÃ’S, ação, Â'],
    ['Turkish', 'İŞĞ… ğüşıöç, DAĞ’IN, YAĞ”'],
    ['Polish', 'Zażółć gęślą jaźń… ŻÓŁĆ'],
    ['Russian', 'Готово: «Проверка» — №5, ещё… ЁЛКА'],
    ['Ukrainian', 'дії, її, мрії… «Ґанок» ІЇЄ'],
    ['Serbian', 'Љубав, њива, ђак, ћуп, џеп, ј'],
    ['Greek', 'Έλεγχος «ασφάλειας»… ΑΒΓ°'],
    ['Arabic', 'هل انتهى؟ نعم، «جاهز»… گچپژ'],
    ['Hebrew', 'שלום… „מוכן”'],
    ['Hindi', 'नमस्ते दुनिया'],
    ['Thai', 'สวัสดี'],
    ['Japanese', '本番環境チェックリスト（必須）：〜'],
    ['Chinese', '上线检查清单：“完成”……'],
    ['Korean', '배포 점검표 ✅'],
    ['Vietnamese', 'Kiểm tra trước khi triển khai… ĐÃ XONG'],
    ['mathematics', '∆≥5, √2, 90°, ≈±3 µs, x² ≤ ½, ∑≠∏'],
    ['drawn boxes', '┌─┐│└┘├┤╔╗╚╝╠╣█╗▓░ ├── src └── x'],
    ['emoji', '✅❌⚠️🚀👩‍💻🇫🇷1️⃣'],
  ])('in %s, whole or word by word', (_, text) => {
    expect(repairMojibake(text).codePage).toBeNull();
    for (const word of text.split(/[\s,]+/)) expect(repairMojibake(word).text).toBe(word);
  });
});
