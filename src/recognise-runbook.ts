import { stripDecoration } from './documents/outline/strip-decoration.ts';
import { isAnatomy } from './documents/runbooks/name-part.ts';

/** What is looked at, in bytes: the headings of a runbook come early. */
const LOOKED_AT = 30_000;

/** A key that only the front matter of a runbook has. */
const KEY = /^(?:alerts?|alertname|symptoms?|exercised|last_exercised)\s*:/m;
const FRONT = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;
const TASK = /^[ \t]*(?:[-*+]|\d+[.)])[ \t]+\[[ xX]\][ \t]/m;
const HEADING = /^#{1,4}[ \t]+(.+?)[ \t]*#*$/gm;
const FENCED = /^([`~]{3,})[\s\S]*?(?:^\1|$(?![\s\S]))/gm;

/**
 * What a markdown file is as a whole. A runbook: its front matter names alerts or symptoms, or two of its
 * headings are such as only runbooks have. A file with tasks is a checklist, whatever else it holds.
 */
export const recogniseRunbook = (bytes: Uint8Array): 'runbook' | 'checklist' | 'prose' => {
  const text = new TextDecoder().decode(bytes.subarray(0, LOOKED_AT)).replaceAll('\r\n', '\n');
  if (TASK.test(text)) return 'checklist';
  const [front = '', data = ''] = FRONT.exec(text) ?? [];
  if (KEY.test(data)) return 'runbook';
  const body = text.slice(front.length).replace(FENCED, '');
  const anatomy = [...body.matchAll(HEADING)]
    .map(([, heading = '']) => stripDecoration(heading))
    .filter(isAnatomy);
  return new Set(anatomy).size >= 2 ? 'runbook' : 'prose';
};
