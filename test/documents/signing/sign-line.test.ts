import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readChecklist } from '../../../src/documents/read-checklist.ts';
import { signLine } from '../../../src/documents/signing/sign-line.ts';

const DIGEST = 'ab'.repeat(32);
const MARK = `<!-- signed: sha256:${DIGEST} -->`;
const DATED = `<!-- signed: sha256:${DIGEST} on 2026-11-30 -->`;
const BY = { name: 'Zoë Lee', date: '2026-11-30', statement: null, digest: DIGEST };

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const sign = (text: string, at = 0, by: Partial<typeof BY> | { statement: string } = {}) => {
  const signed = signLine(encode(text), { path: 'a.md', at }, { ...BY, ...by });
  return signed === null ? null : new TextDecoder('utf-8', { ignoreBOM: true }).decode(signed);
};

describe('a sign-off is written in the form of its block', () => {
  test.each([
    [
      'fields below a task',
      '## Sign-off\n\n- [ ] **QA Lead**: Saw the report\n  - Name: ________\n  - Date: ________\n  - Signature: ________\n',
      `## Sign-off\n\n- [x] **QA Lead**: Saw the report\n  - Name: Zoë Lee ${MARK}\n  - Date: 2026-11-30\n  - Signature: ________\n`,
    ],
    [
      'blanks on one line',
      '## Sign-off\n\n- [ ] QA Lead: __________ Date: __________\n',
      `## Sign-off\n\n- [x] QA Lead: Zoë Lee Date: 2026-11-30 ${MARK}\n`,
    ],
    [
      'bold blanks on one line',
      '## Sign-off\n\n- **QA Lead:** ____ **Date:** ____\n',
      `## Sign-off\n\n- **QA Lead:** Zoë Lee **Date:** 2026-11-30 ${MARK}\n`,
    ],
    [
      'a row of a table',
      '## Sign-off\n\n| Role | Name | Date |\n|------|------|------|\n| QA Lead | | |\n',
      `## Sign-off\n\n| Role | Name | Date |\n|------|------|------|\n| QA Lead | Zoë Lee ${MARK} | 2026-11-30 |\n`,
    ],
    [
      'a row without a date',
      '## Sign-off\n\n| Role | Signature |\n|---|---|\n| QA Lead | ____ |\n',
      `## Sign-off\n\n| Role | Signature |\n|---|---|\n| QA Lead | Zoë Lee ${DATED} |\n`,
    ],
    [
      'lines with bold keys',
      '# A\n\n- [ ] Work\n\n**Approved By:** ____________\n**Date:** ____________\n',
      `# A\n\n- [ ] Work\n\n**Approved By:** Zoë Lee ${MARK}\n**Date:** 2026-11-30\n`,
    ],
    [
      'a key without a place for a date',
      '# A\n\n- [ ] Work\n\n**Approved By:** ____________\n',
      `# A\n\n- [ ] Work\n\n**Approved By:** Zoë Lee, 2026-11-30 ${MARK}\n`,
    ],
    [
      'a role that states something and has no place for a name',
      '## Sign-off\n\n- [x] **QA Lead:** The change was tested\n- [ ] **Owner:** May go live\n',
      `## Sign-off\n\n- [x] **QA Lead:** The change was tested\n  - Name: Zoë Lee ${MARK}\n  - Date: 2026-11-30\n- [ ] **Owner:** May go live\n`,
    ],
    [
      'again, over the one that was there',
      `## Sign-off\n\n- [x] QA Lead: Bo Kim Date: 2026-01-02 <!-- signed: sha256:${'0'.repeat(64)} -->\n`,
      `## Sign-off\n\n- [x] QA Lead: Zoë Lee Date: 2026-11-30 ${MARK}\n`,
    ],
    [
      'line ends of Windows',
      '## Sign-off\r\n\r\n- [ ] QA Lead: ____ Date: ____\r\n',
      `## Sign-off\r\n\r\n- [x] QA Lead: Zoë Lee Date: 2026-11-30 ${MARK}\r\n`,
    ],
    [
      'German',
      '## Freigabe\n\n| Rolle | Name | Datum |\n|---|---|---|\n| Betriebsleitung | ____ | ____ |\n',
      `## Freigabe\n\n| Rolle | Name | Datum |\n|---|---|---|\n| Betriebsleitung | Zoë Lee ${MARK} | 2026-11-30 |\n`,
    ],
  ])('%s', (_, before, after) => {
    expect(sign(before)).toBe(after);
  });

  test('and a statement stands in the mark where the line has none', () => {
    const signed = sign('## Sign-off\n\n- [ ] QA Lead: ____ Date: ____\n', 0, {
      statement: 'Risk 2 is accepted',
    });
    expect(signed).toContain(`<!-- signed: sha256:${DIGEST}: Risk 2 is accepted -->`);
    expect(readChecklist(signed ?? '', 'a.md').signoffs[0]).toMatchObject({
      name: 'Zoë Lee',
      date: '2026-11-30',
      statement: 'Risk 2 is accepted',
      digest: DIGEST,
    });
  });
});

test.each([
  ['no UTF-8', Uint8Array.from([...encode('## Sign-off\n\n- [ ] QA Lead: ____ '), 0xe9, 0x0a])],
  [
    'UTF-16',
    Uint8Array.from([
      0xff,
      0xfe,
      ...[...'## A\n- [ ] QA: __'].flatMap((c) => [c.charCodeAt(0), 0]),
    ]),
  ],
])('%s is left alone', (_, bytes) => {
  expect(signLine(bytes, { path: 'a.md', at: 0 }, BY)).toBeNull();
});

const anyBlock = fc.constantFrom(
  '- [ ] QA Lead: ____ Date: ____\n',
  '- [ ] **Tech Lead**: Saw it\n  - Name: ____\n  - Date: ____\n',
  '- **Product Owner:** ____ Date: ____\n',
  '- [ ] **Security Lead**: Nothing is open\n',
);
const anyDocument = fc
  .record({
    bom: fc.constantFrom('', '\uFEFF'),
    front: fc.constantFrom('', '---\nname: A\n---\n\n'),
    head: fc.constantFrom('# A\n\n- [x] Works *well*   \n- [ ] é\u00a0`x`\n\n', '', 'Prose  \n\n'),
    blocks: fc.uniqueArray(anyBlock, { minLength: 1, maxLength: 4 }),
    tail: fc.constantFrom(
      '',
      '\n## After\n\n- [ ] Later\n',
      '\n---\n\n_Kept by us_',
      '\n<!-- x -->\n',
    ),
    eol: fc.constantFrom('\n', '\r\n'),
    at: fc.nat(3),
  })
  .map(({ bom, front, head, blocks, tail, eol, at }) => ({
    text: bom + `${front}${head}## Sign-off\n\n${blocks.join('')}${tail}`.replaceAll('\n', eol),
    at: at % blocks.length,
    block: (blocks[at % blocks.length] ?? '').replaceAll('\n', eol),
  }));

test('every byte outside of the block stays, the block keeps its words, and the document says what it said', () => {
  fc.assert(
    fc.property(anyDocument, ({ text, at, block }) => {
      const signed = sign(text, at);
      if (signed === null) throw new Error(`not written: ${text}`);
      const from = text.indexOf(block);
      expect(signed.startsWith(text.slice(0, from))).toBe(true);
      expect(signed.endsWith(text.slice(from + block.length))).toBe(true);
      const [was, is] = [text, signed].map((one) => readChecklist(one, 'a.md'));
      const print = (items: unknown) =>
        JSON.stringify(items, (key, one) => (key === 'line' ? 0 : one));
      expect(print(is?.items)).toBe(print(was?.items));
      expect(is?.signoffs.map(({ role }) => role)).toEqual(was?.signoffs.map(({ role }) => role));
      expect(is?.signoffs[at]).toMatchObject({ name: BY.name, date: BY.date, digest: DIGEST });
      // Signing the same again writes the same.
      expect(sign(signed, at)).toBe(signed);
    }),
    { numRuns: 200 },
  );
});
