import { expect, test } from 'vitest';
import { buildSite } from '../../src/build-site.ts';
import { renderAlertMarkdown } from '../../src/exports/markdown-alert.ts';
import { renderOutputs } from '../../src/exports/outputs.ts';
import { listAlerts } from '../../src/model/alert-rows.ts';
import type { DocumentSource } from '../../src/model/sources.ts';
import { digest } from '../records/build-record.ts';

const file = (path: string, text: string): DocumentSource => ({
  path,
  bytes: new TextEncoder().encode(text),
});

const RULES = `groups:
  - name: shop
    rules:
      - alert: ShopDown
        expr: up == 0
        for: 5m
        annotations: {summary: The shop is down}
      - alert: ShopSlow
        expr: latency > 1
`;

const site = buildSite(
  {
    site: null,
    address: null,
    generator: 'seaworthy 0',
    digest,
    formats: [],
    clock: null,
    problems: [],
    projects: [
      {
        id: 'shop',
        overview: null,
        documents: [file('projects/shop/checklist.md', '# Shop\n\n- [x] Alerts are set up\n')],
        runbooks: [
          file(
            'projects/shop/runbooks/shop-down.md',
            '---\nalerts: [ShopDown]\n---\n\n# The shop is down\n\n1. Restart it\n',
          ),
        ],
        alerts: [file('projects/shop/alerts/shop.yaml', RULES)],
        records: [],
        problems: [],
      },
    ],
  },
  '2026-03-01T12:00:00Z',
);

const render = (name: string): string => {
  const entry = listAlerts(site.projects).find((alert) => alert.name === name);
  return entry === undefined ? '' : renderAlertMarkdown(entry);
};

test('an alert leads to its runbook and says when it fires and where that is written', () => {
  const text = render('ShopDown');
  expect(text).toContain('# ShopDown\n');
  expect(text).toContain('Runbook: [The shop is down](../../projects/shop/runbooks/shop-down.md)');
  expect(text).toContain('Fires when `up == 0` for 5m; `projects/shop/alerts/shop.yaml`, line 4');
});

test('an alert without a runbook says so', () => {
  expect(render('ShopSlow')).toContain('No runbook answers this alert.');
});

test('every alert has a twin beside its page', () => {
  const paths = [...renderOutputs(site)].flat().map(({ path }) => path);
  expect(paths).toContain('runbooks/ShopDown/index.md');
  expect(paths).toContain('runbooks/ShopSlow/index.md');
});
