import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { readChecklist } from '../../src/documents/read-checklist.ts';
import { renderProjectMarkdown } from '../../src/exports/markdown-project.ts';
import { NO_EVIDENCE } from '../../src/model/binding.ts';
import { DEFAULT_WEIGHTS } from '../../src/model/site-options.ts';
import { assembleProject } from '../../src/readiness/assemble-project.ts';

const countCode = (markdown: string): number => {
  const tree: Root = unified().use(remarkParse).use(remarkGfm).parse(markdown);
  let count = 0;
  const visit = (node: { type: string; children?: { type: string }[] }): void => {
    if (node.type === 'code') count += 1;
    for (const child of node.children ?? []) visit(child);
  };
  visit(tree);
  return count;
};

describe('a project’s page has all its documents say', () => {
  const write = (...lines: string[]): string => {
    const checklists = [readChecklist(lines.join('\n'), 'tide.md')];
    const page = {
      settings: {},
      declared: NO_EVIDENCE,
      now: '2026-11-21T00:00:00.000Z',
      introduction: '',
      problems: [],
    };
    const project = assembleProject(
      { id: 'tide', ...page, checklists, runbooks: [], rules: [], address: null, records: [] },
      DEFAULT_WEIGHTS,
    );
    return renderProjectMarkdown(project);
  };

  test.each([
    ['without a status line', []],
    ['with a status line', ['  - Status: PENDING']],
  ])('commands and paragraphs below items, %s', (_, status) => {
    const text = write(
      '# Tide',
      '- [ ] Gauge',
      '  ```sh',
      '  read --all | sort',
      '  ```',
      ...status,
      '- [ ] Flood gate',
      '',
      '  Two keys, by hand.',
      '  - [ ] Left',
      '    ```',
      '    gate --left',
      '    ```',
    );
    expect(countCode(text)).toBe(2);
    expect(text).toContain('  ```sh\n  read --all | sort\n  ```');
    expect(text).toContain('\n\n  Two keys, by hand.');
    expect(text).toContain('    gate --left');
    expect(text.includes('  - Status: PENDING')).toBe(status.length > 0);
  });

  test('what stands between the items, in its place', () => {
    const text = write(
      '# Tide',
      '## Gates',
      'Read **this** first:',
      '```sh',
      'gate --status',
      '```',
      '**Left:**',
      '- [x] Greased',
      '## Notes',
      'Nothing else.',
    );
    expect(text).toContain(
      [
        '### Gates',
        'Read **this** first:',
        '```sh\ngate --status\n```',
        '**Left**',
        '- [x] Greased (claimed, line 8)',
        '### Notes',
        'Nothing else.\n',
      ].join('\n\n'),
    );
  });
});
