import { z } from 'zod';
import type { Draft } from '../draft.ts';
import type { TextFormat, TextReader } from '../format.ts';
import { NO_SEVERITY } from '../severities.ts';
import { parseJson } from '../syntax/parse-json.ts';
import { hasKeys, isObject, toText } from '../values.ts';
import { TEXT } from './loose-schemas.ts';
import { firstLine } from './message-lines.ts';

const FINDING = z.looseObject({
  osv: z.string(),
  fixed_version: TEXT,
  trace: z
    .array(z.looseObject({ module: TEXT, version: TEXT, package: TEXT, function: TEXT }))
    .min(1),
});
type Finding = z.infer<typeof FINDING>;

/** Objects one behind the other, over many lines each: neither JSON nor JSON lines. Some wrap them in a list. */
export const GOVULNCHECK_JSON: TextFormat = {
  id: 'govulncheck-json',
  name: 'govulncheck JSON',
  tools: ['govulncheck'],
  specification: 'https://pkg.go.dev/golang.org/x/vuln/internal/govulncheck',
  yields: ['finding'],
  syntax: 'text',
  recognise: (head) => /^\s*(?:\[\s*)?\{\s*"config"\s*:\s*\{\s*"protocol_version"/.test(head),
  read: (draft) => readGovulncheck(draft),
};

const readGovulncheck = (draft: Draft): TextReader => {
  const titles = new Map<string, string>();
  const findings = new Map<string, Finding>();
  let begun = 0;
  let hasProgress = false;
  const splitter = createSplitter((text, line) => {
    const parsed = parseJson(text);
    if (parsed.kind !== 'parsed') {
      draft.problem('report-damaged', { syntax: 'JSON', found: 'no object' }, line);
      return;
    }
    readMessage(parsed.value, line);
  });
  draft.speaksOfFindings();

  const readMessage = (message: unknown, line: number): void => {
    if (hasKeys(message, 'config')) {
      const config = isObject(message.config) ? message.config : {};
      draft.setTool('govulncheck', toText(config.scanner_version));
    } else if (hasKeys(message, 'progress')) hasProgress = true;
    else if (hasKeys(message, 'osv') && isObject(message.osv))
      titles.set(String(message.osv.id), firstLine(message.osv.summary, ''));
    else if (hasKeys(message, 'finding')) {
      const parsed = FINDING.safeParse(message.finding);
      if (parsed.success) keepFinding(findings, parsed.data);
      else draft.problem('report-shape', SHAPE, line);
    }
  };

  return {
    line: (text, line) => {
      begun ||= line;
      splitter.line(text, line);
    },
    end: () => {
      if (splitter.isOpen())
        draft.problem(
          'report-damaged',
          { syntax: 'JSON', found: 'an object without an end' },
          begun,
        );
      if (!hasProgress) draft.problem('run-incomplete', { found: 'no message of progress' });
      for (const finding of findings.values()) addFinding(finding, titles, draft);
    },
  };
};

const SHAPE = { expected: 'a finding with a trace', path: 'finding', found: 'something else' };

/** It is found in a module, a package and a function: what comes nearest to a call stays. */
const keepFinding = (findings: Map<string, Finding>, finding: Finding): void => {
  const key = `${finding.osv}\n${finding.trace[0]?.module}`;
  const known = findings.get(key);
  if (known === undefined || rank(finding) > rank(known)) findings.set(key, finding);
};

const rank = ({ trace: [frame] }: Finding): number =>
  frame?.function != null ? 2 : frame?.package != null ? 1 : 0;

const addFinding = (finding: Finding, titles: ReadonlyMap<string, string>, draft: Draft): void => {
  const [frame] = finding.trace;
  const name = toText(frame?.module) ?? 'a module';
  const use = ['only required', 'imported, not called', 'called'][rank(finding)] ?? 'required';
  draft.addFinding({
    category: 'vulnerability',
    rule: finding.osv,
    title: `${titles.get(finding.osv) || `Vulnerable ${name}`} (${use})`,
    ...NO_SEVERITY,
    package: { name, version: toText(frame?.version), fixedIn: toText(finding.fixed_version) },
  });
};

/** Characters of one object; beyond, it is cut, and then no JSON. */
const LONGEST_OBJECT = 16_000_000;

/** Gives each whole object, with the line it begins on. */
const createSplitter = (give: (text: string, line: number) => void) => {
  let lines: string[] = [];
  let length = 0;
  let depth = 0;
  let begun = 0;
  const line = (text: string, number: number): void => {
    let from = 0;
    for (const { index, 0: token } of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}]/g)) {
      if (token === '{') {
        if (depth === 0) [from, begun] = [index, number];
        depth += 1;
      } else if (token === '}' && depth > 0) {
        depth -= 1;
        if (depth > 0) continue;
        give([...lines, text.slice(from, index + 1)].join('\n'), begun);
        [lines, length, from] = [[], 0, index + 1];
      }
    }
    if (depth === 0 || length > LONGEST_OBJECT) return;
    lines.push(text.slice(from));
    length += text.length;
  };
  return { line, isOpen: () => depth > 0 };
};
