import { expect, test } from 'vitest';
import { isOnlyStatus, nameFold } from '../../src/components/item-notes.ts';
import { item } from '../build-checklist.ts';

const withStatus = (detailsHtml: string, others = {}) =>
  item('a', {
    status: 'PASSING',
    properties: [{ key: 'Status', value: 'PASSING', line: 8 }],
    detailsHtml,
    ...others,
  });
const LINE = '<ul>\n<li>✅ <strong>Status</strong>: PASSING</li>\n</ul>';

test('a status that its tag shows is not folded a second time', () => {
  expect(isOnlyStatus(withStatus(LINE))).toBe(true);
  expect(nameFold(withStatus(LINE), [])).toBe('');
});

test.each([
  ['a command', `<pre><code>mypy src/\n</code></pre>\n${LINE}`],
  ['a paragraph', `<p>Ask first.</p>${LINE}`],
  ['a link on the status', '<ul><li>Status: <a href="https://ci.example">PASSING</a></li></ul>'],
  ['more words in its line', '<ul><li>Status: PASSING since May</li></ul>'],
])('%s beside a status is folded, and named', (_, html) => {
  expect(isOnlyStatus(withStatus(html))).toBe(false);
  expect(nameFold(withStatus(html), [])).toBe('Details');
});

test('a property that only looks like the status is kept', () => {
  const owned = withStatus('<ul><li>Owner: Ops</li></ul>', {
    properties: [{ key: 'Owner', value: 'Ops', line: 8 }],
  });
  expect(isOnlyStatus(owned)).toBe(false);
  expect(nameFold(owned, [])).toBe('Owner');
});
