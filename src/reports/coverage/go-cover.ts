import type { Draft } from '../draft.ts';
import type { TextFormat, TextReader } from '../format.ts';
import { addCoverage, type Share, sumShares } from './add-coverage.ts';

/** Cover profiles of Go: blocks with their statements. With `-coverpkg` each test binary lists the same block again. */
export const GO_COVER: TextFormat = {
  id: 'go-cover',
  name: 'Go cover profile',
  tools: ['go test -coverprofile', 'go tool covdata', 'gocovmerge'],
  specification: 'https://pkg.go.dev/golang.org/x/tools/cover',
  yields: ['measure', 'scope'],
  syntax: 'text',
  recognise: (head) => MODE.test(head.trimStart().split('\n', 1)[0] ?? ''),
  read: (draft) => readGoCover(draft),
};

const MODE = /^mode: (?:set|count|atomic)\s*$/;
/** `file:line.column,line.column statements hits` */
const BLOCK = /^(.+):(\d+\.\d+,\d+\.\d+) (\d{1,9}) (\d{1,19})\s*$/;

const readGoCover = (draft: Draft): TextReader => {
  const blocks = new Map<string, Share>();
  const files = new Set<string>();
  draft.setTool('go test');
  return {
    line: (text, line) => {
      if (text.trim() === '' || MODE.test(text)) return;
      const [, file, place, statements, hits] = BLOCK.exec(text) ?? [];
      if (file === undefined || statements === undefined) {
        const found = 'a line that is no block';
        draft.problem('report-damaged', { syntax: 'cover profile', found }, line);
        return;
      }
      files.add(file);
      const total = Number(statements);
      const covered = Number(hits) > 0 ? total : 0;
      const key = `${file}:${place}`;
      const known = blocks.get(key);
      if (known === undefined) blocks.set(key, { covered, total });
      else known.covered = Math.max(known.covered, covered);
    },
    end: () => {
      draft.addScope('files', files.size);
      addCoverage(draft, 'statements', sumShares(blocks.values()));
    },
  };
};
