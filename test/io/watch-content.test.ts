import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { watchContent } from '../../src/io/watch-content.ts';
import { makeFolder } from '../make-folder.ts';

test('every kind of change is seen, and nothing else', async () => {
  const content = makeFolder({
    'projects/a.md': '- [ ] a',
    'projects/b/list.md': '- [ ] b',
    'projects/b/runbooks/back.md': '',
    'projects/b/alerts/b.yaml': '',
  });
  const changes = watchContent(content);
  await changes.next();
  const edits: (() => void)[] = [
    () => writeFileSync(join(content, 'projects/a.md'), '- [x] a'),
    () => writeFileSync(join(content, 'projects/c.md'), '- [ ] c'),
    () => writeFileSync(join(content, 'site.md'), '# Title'),
    () => renameSync(join(content, 'projects/c.md'), join(content, 'projects/d.md')),
    () => {
      writeFileSync(join(content, 'a.new'), '- [-] a');
      renameSync(join(content, 'a.new'), join(content, 'projects/a.md'));
    },
    () => writeFileSync(join(content, 'projects/b/runbooks/back.md'), '# Back'),
    () => writeFileSync(join(content, 'projects/b/alerts/b.yaml'), 'groups: []'),
    () => rmSync(join(content, 'projects/b'), { recursive: true }),
  ];
  for (const edit of edits) {
    const change = changes.next();
    edit();
    expect(await change).toEqual({ value: undefined, done: false });
  }
  writeFileSync(join(content, 'projects/notes.txt'), 'no document');
  const quiet = new Promise((resolve) => setTimeout(resolve, 800, 'quiet'));
  expect(await Promise.race([changes.next(), quiet])).toBe('quiet');
});
