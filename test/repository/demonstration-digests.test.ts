import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { buildSite } from '../../src/build-site.ts';
import { renderProof } from '../../src/components/render-proof.ts';
import { loadSources } from '../../src/io/load-sources.ts';

const content = fileURLToPath(new URL('../../content', import.meta.url));
const NOW = '2026-11-21T09:00:00.000Z';

test('every item that is verified leads to its record, and to the digest of the report that proved it', async () => {
  const sources = await loadSources({ content, address: null, generator: 'test' });
  let counted = 0;
  for (const project of buildSite(sources, NOW).projects)
    for (const judged of project.items.values()) {
      if (judged.verdict !== 'verified') continue;
      const html = renderProof(judged, { recordUrl: (id) => `records/${id}.html`, now: NOW });
      for (const { recordId, report, binding } of judged.evidence) {
        const record = project.records.find(({ id }) => id === recordId)?.stored.record;
        expect([judged.item.id, record === undefined]).toEqual([judged.item.id, false]);
        expect(html).toContain(`href="records/${recordId}.html`);
        // A command's exit code, or a figure given by hand, came in no file.
        if (report === null) {
          expect(['command', 'check', 'measure']).toContain(binding.selector.kind);
          continue;
        }
        expect(record?.reports[report.index]).toMatchObject({
          path: report.path,
          sha256: report.sha256,
        });
        expect(html).toContain(`records/${recordId}.html#_report-${report.index}`);
        expect(html).toContain(report.sha256);
        counted += 1;
      }
    }
  expect(counted).toBeGreaterThan(20);
});
