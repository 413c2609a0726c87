import type { Draft } from '../draft.ts';
import type { XmlFormat, XmlReader } from '../format.ts';
import { cleanText, shorten } from '../text/clean-text.ts';
import { toText } from '../values.ts';
import { addLint, readLintLevel } from './add-lint.ts';

/**
 * Checkstyle XML, which linters of many languages write. Checkstyle lists every file; others only those
 * with findings, so that a clean run of theirs cannot be told from a run over nothing.
 */
export const CHECKSTYLE: XmlFormat = {
  id: 'checkstyle',
  name: 'Checkstyle XML',
  tools: [
    'Checkstyle',
    'PHP_CodeSniffer',
    'PHPStan',
    'ktlint',
    'detekt',
    'ESLint',
    'golangci-lint',
  ],
  specification: 'https://checkstyle.sourceforge.io/',
  yields: ['finding', 'scope'],
  syntax: 'xml',
  recognise: ({ name }) => name === 'checkstyle',
  collects: ['error', 'exception'],
  read: (draft) => readCheckstyle(draft),
};

const readCheckstyle = (draft: Draft): XmlReader => {
  const files = new Set<string>();
  draft.speaksOfFindings();
  return {
    open: ({ name, attributes }) => {
      if (name === 'file') files.add(attributes.name ?? '');
    },
    element: ({ name, attributes, text, line }, above) => {
      if (name === 'exception') {
        const found = shorten(toText(cleanText(text))?.split('\n')[0] ?? 'an exception', 200);
        draft.problem('tool-failed', { found }, line);
        return;
      }
      const file = above.at(-1);
      addLint(draft, {
        category: 'lint',
        rule: attributes.source,
        title: attributes.message ?? '',
        path: file?.name === 'file' ? file.attributes.name : null,
        line: attributes.line,
        severity: readLintLevel(attributes.severity),
      });
    },
    close: ({ name, text, line }) => {
      // None of its elements holds text: two files in one, or the output of something else.
      const found = `text in \`${shorten(cleanText(name), 40)}\``;
      if (text.trim() !== '')
        draft.problem('report-damaged', { syntax: 'Checkstyle XML', found }, line);
    },
    end: () => draft.addScope('files', files.size),
  };
};
