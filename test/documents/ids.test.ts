import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readChecklist } from '../../src/documents/read-checklist.ts';

const ids = (text: string) => readChecklist(text, 'checklist.md').items.map(({ id }) => id);

describe('ids of items', () => {
  test('are made of headings, parents and lead-ins without decoration', () => {
    expect(
      ids(
        '# ✅ Ready?\n\n## 🔒 1. Security (3 items)\n\n### TLS & headers\n- [x] **HSTS**: on — since May\n  - [ ] `max-age` set\n',
      ),
    ).toEqual(['security.tls-headers.hsts', 'security.tls-headers.hsts/max-age-set']);
  });

  test('the author’s own id wins and is the root of the ids below', () => {
    expect(ids('## A\n- [ ] Certificates <!-- id: tls -->\n  - [ ] Renewal\n')).toEqual([
      'tls',
      'tls/renewal',
    ]);
  });

  test('repeats carry an ordinal', () => {
    expect(ids('## A\n- [ ] Same\n- [ ] Same\n')).toEqual(['a.same', 'a.same-2']);
  });

  test('two equal ids of the author are a problem, and no item is lost', () => {
    const { items, problems } = readChecklist(
      '- [ ] A <!-- id: x -->\n- [ ] B <!-- id: x -->\n',
      'c.md',
    );
    expect(new Set(items.map(({ id }) => id)).size).toBe(2);
    expect(problems).toMatchObject([{ code: 'duplicate-id', place: { line: 2 } }]);
  });

  test('ticking, trailing state words and rewording behind a lead-in change no id', () => {
    expect(ids('## A\n- [ ] **CORS**: todo\n- [ ] Balancer\n')).toEqual(
      ids('## A\n- [x] **CORS**: all origins named\n- [x] Balancer — N/A at launch\n'),
    );
  });

  test('an item below an item never meets one of a section of the same name', () => {
    const rest = '### Backup\n- [ ] Daily\n';
    const both = ids(`## Ops\n- [ ] Backup\n  - [ ] Daily\n${rest}`);
    expect(both).toEqual(['ops.backup', 'ops.backup/daily', 'ops.backup.daily']);
    expect(ids(`## Ops\n- [ ] Backup\n${rest}`)).toEqual(['ops.backup', 'ops.backup.daily']);
  });

  test('the only first-level heading is the title, with or without a section before it', () => {
    const rest = '# Readiness\n\n## Security\n- [ ] TLS\n';
    expect(ids(`## Before\nWords.\n\n${rest}`)).toEqual(ids(rest));
  });

  const title = fc.stringMatching(/^[A-Za-z][a-z]{2,8}( [a-z]{2,6})?$/);
  const section = fc.record({
    heading: title,
    items: fc.array(title, { minLength: 1, maxLength: 5 }),
  });
  const write = (sections: { heading: string; items: string[] }[]) =>
    sections
      .map(
        ({ heading, items }) =>
          `## ${heading}\n\n${items.map((item) => `- [ ] ${item}`).join('\n')}\n`,
      )
      .join('\n');

  test('are unique, whatever the document', () => {
    fc.assert(
      fc.property(fc.array(section, { maxLength: 6 }), (sections) => {
        const all = ids(write(sections));
        expect(new Set(all).size).toBe(all.length);
      }),
    );
  });

  test('editing one section never changes the ids of another', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(section, {
          minLength: 2,
          maxLength: 5,
          selector: ({ heading }) => heading.toLowerCase(),
        }),
        section,
        fc.nat(),
        (sections, edited, at) => {
          const index = at % sections.length;
          const kept = sections.filter((_, other) => other !== index);
          const others = new Set(ids(write(kept)));
          const taken = new Set(sections.map(({ heading }) => heading.toLowerCase()));
          fc.pre(!taken.has(edited.heading.toLowerCase()));
          const after = new Set(
            ids(write(sections.map((old, other) => (other === index ? edited : old)))),
          );
          for (const id of others) expect(after.has(id)).toBe(true);
        },
      ),
    );
  });
});
