import { describe, expect, test } from 'vitest';
import { readChecklist } from '../../../src/documents/read-checklist.ts';
import type { Item } from '../../../src/model/checklist.ts';
import { documentsOf } from '../documents.ts';

const read = (...lines: string[]) => readChecklist(lines.join('\n'), 'checklist.md').items;

/** What a reader sees of it, spaces and markup apart. */
const squeeze = (text: string): string => text.replace(/[\s\\|*`]+/g, '');
const shownOf = ({ text, html, detailsHtml }: Item): string =>
  squeeze(
    `${text} ${html} ${detailsHtml}`
      .replace(/<[^>]*>/g, ' ')
      .replace(/&#x([0-9a-f]+);/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&'),
  );

const findLost = (items: Item[]): string[] =>
  items.flatMap((item) => {
    const shown = shownOf(item);
    return [...item.details, ...item.commands].filter((text) => !shown.includes(squeeze(text)));
  });

describe('what stands below an item', () => {
  test.each(documentsOf('content').map(({ name, bytes }) => [name, bytes] as const))(
    'is in its HTML, line by line: %s',
    (name, bytes) => {
      expect(findLost(readChecklist(bytes, name).items)).toEqual([]);
    },
  );

  test('is in its HTML with and without a status line', () => {
    const block = ['  ```sh', '  make check', '  ```'];
    for (const status of [[], ['  - Status: PENDING']]) {
      const [item] = read('- [ ] Coverage', ...block, '', '  By hand.', ...status);
      expect(item?.commands).toEqual(['make check']);
      expect(item?.detailsHtml).toContain('make check');
      expect(item?.detailsHtml).toContain('By hand.');
    }
  });

  test('is in its HTML where the checklist is a block of code', () => {
    const items = read('```', '[x] TLS <b>', '    certificate of May', '[ ] DNS', '[ ] WAF', '```');
    expect(items[0]).toMatchObject({ details: ['certificate of May'] });
    expect(findLost(items)).toEqual([]);
  });

  test('is kept from a quotation that holds tasks too', () => {
    const items = read('- [ ] Backups', '  > Ask Ann first.', '  >', '  > - [ ] Nightly');
    expect(items.map(({ text }) => text)).toEqual(['Backups', 'Nightly']);
    expect(items[0]?.detailsHtml).toContain('Ask Ann first.');
    expect(items[0]?.detailsHtml).not.toContain('Nightly');
  });
});
