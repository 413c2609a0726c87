import type { Draft } from '../draft.ts';
import type { TextFormat, TextReader } from '../format.ts';
import { cleanText, shorten } from '../text/clean-text.ts';
import { lookUp } from '../values.ts';
import { addLint, readLintLevel, warnUnread } from './add-lint.ts';

/** `path:line:column: C0114: text (missing-module-docstring)` */
const TEXT = /^(\S.*?):(\d+):\d+: ([CRWEFI]\d{4}): (.*?)(?: \(([a-z][a-z\d-]*)\))?$/;
/** `path:line: [C0114(missing-module-docstring), object] text`, of older versions with less in the brackets. */
const PARSEABLE =
  /^(\S.*?):(\d+): \[([CRWEFI](?:\d{4})?)(?:\(([a-z][a-z\d-]*)\))?(?:, ?([^\]]*))?\] (.*)$/;
const MODULE = /^\*{5,} Module /;
const RATING = /^Your code has been rated at -?\d+(?:\.\d+)?\/10\b/;
const STATEMENTS = /^(\d{1,9}) statements analysed\.$/;

/** What Pylint prints. It ends with a rating, unless that is turned off. */
export const PYLINT_TEXT: TextFormat = {
  id: 'pylint-text',
  name: 'Pylint output',
  tools: ['Pylint'],
  specification: 'https://pylint.readthedocs.io/en/stable/user_guide/usage/output.html',
  yields: ['finding', 'scope'],
  syntax: 'text',
  recognise: (head) => {
    const lines = cleanText(head).split(/\r?\n/);
    const first = lines.find((line) => line.trim() !== '') ?? '';
    return (
      [MODULE, TEXT, PARSEABLE].some((line) => line.test(first)) ||
      (/^-+$/.test(first) && lines.some((line) => RATING.test(line)))
    );
  },
  read: (draft) => readPylint(draft),
};

const LEVELS: Readonly<Record<string, string>> = {
  F: 'error',
  E: 'error',
  W: 'warning',
  R: 'style',
  C: 'style',
  I: 'info',
};

const readPylint = (draft: Draft): TextReader => {
  const unread = new Set<string>();
  let noise: { found: string; line: number } | null = null;
  /** The report that may follow the rating is tables. */
  let isReport = false;
  draft.setTool('pylint');
  draft.speaksOfFindings();

  const add = (path: string, line: string, code: string, rule: string, title: string): void => {
    const level = lookUp(LEVELS, code[0] ?? '');
    // Fatal, or a syntax error: the rest of the file was not looked at.
    if (code.startsWith('F') || code === 'E0001') unread.add(path);
    const severity = { ...readLintLevel(level), rawSeverity: code[0] ?? null };
    addLint(draft, { category: 'lint', rule, title, path, line, severity });
  };

  return {
    line: (raw, number) => {
      const text = cleanText(raw).trimEnd();
      const plain = TEXT.exec(text);
      const parseable = PARSEABLE.exec(text);
      const statements = STATEMENTS.exec(text)?.[1];
      if (plain !== null) {
        const [, path = '', line = '', code = '', title = '', name] = plain;
        add(path, line, code, name ?? code, title);
      } else if (parseable !== null) {
        const [, path = '', line = '', code = '', name, , title = ''] = parseable;
        add(path, line, code, name ?? code, title);
      } else if (statements !== undefined) draft.addScope('statements', Number(statements));
      else if (/^(?:Report|=+)$/.test(text)) isReport = true;
      else if (text !== '' && !isReport && !/^\s/.test(text) && !isFrame(text))
        noise ??= { found: `\`${shorten(text, 60)}\``, line: number };
    },
    end: () => {
      if (noise !== null) draft.problem('report-noise', { found: noise.found }, noise.line);
      warnUnread(draft, unread.size);
    },
  };
};

const isFrame = (text: string): boolean =>
  MODULE.test(text) || RATING.test(text) || /^-+$/.test(text);
