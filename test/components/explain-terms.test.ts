import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createExplainer } from '../../src/components/explain-terms.ts';

const TERMS = [
  { name: 'TLS', meaning: 'Encryption.' },
  { name: 'P95', meaning: '95 of 100 are below.' },
];

test('a term is explained where it is first used, and not again', () => {
  const { explainHtml, explainText } = createExplainer(TERMS);
  expect(explainHtml('<p>TLS, then TLS.</p>')).toBe(
    '<p><dfn>TLS</dfn> <span class="gloss">(Encryption)</span>, then TLS.</p>',
  );
  expect(explainText('TLS is on, p95 is low')).toBe(
    '<span class="gloss"><dfn>p95</dfn>: 95 of 100 are below.</span>',
  );
  expect(explainText('p95 again')).toBe('');
});

test.each([
  '<a href="x">TLS</a>',
  '<code>TLS</code>',
  '<pre><code class="a">TLS</code></pre>',
  '<h2>TLS</h2>',
  '<img alt="TLS">',
  'mTLS TLSv1',
])('%s stays as it is, and the next use is explained', (html) => {
  const { explainHtml } = createExplainer(TERMS);
  expect(explainHtml(html)).toBe(html);
  expect(explainHtml('TLS')).toContain('<dfn>');
});

test('nothing is lost: without the glosses the page reads as before', () => {
  const piece = fc.constantFrom('TLS', 'p95', '<p>', '</p>', '<a href="#">', '</a>', ' x ', 'P95');
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const html = pieces.join(' ');
      const shown = createExplainer(TERMS).explainHtml(html);
      expect(shown.replace(/ <span class="gloss">.*?<\/span>/g, '').replace(/<\/?dfn>/g, '')).toBe(
        html,
      );
    }),
  );
});
