/** `Key: value` lines and blanks left to fill in. */
import type { PhrasingContent } from 'mdast';
import type { ItemProperty } from '../../model/checklist.ts';
import { type TextLine, toText } from '../markdown/plain-text.ts';
import { readMark } from './read-box.ts';

const KEY_VALUE = /^([\p{L}\p{N}][^:：]{0,48}?)\s*[:：](?!\/\/|\d)\s*(.*)$/su;
const COLON = /[:：]/;
const MOST_WORDS = 4;

/** "✅ Status: FIXED" → { key: "Status", value: "FIXED" }; null when the line is no `Key: value`. */
export const readProperty = (line: TextLine): ItemProperty | null => {
  if (!COLON.test(line.text)) return null;
  const text = readMark(line.text)?.rest ?? line.text;
  const match = KEY_VALUE.exec(text);
  if (!match) return null;
  const [, key = '', value = ''] = match;
  if (key.split(/\s+/).length > MOST_WORDS || /[.;,!?`"]\s/.test(key) || /https?$/i.test(key))
    return null;
  return { key: key.trim(), value: readValue(value), line: line.line };
};

/** A bold key with the colon inside or outside: "**Version**: 1.0", "**Version:** 1.0". */
export const readBoldProperty = (line: TextLine): ItemProperty | null => {
  const start = line.nodes.findIndex(isSolid);
  const first = line.nodes[start];
  if (first?.type !== 'strong') return null;
  const rest = line.nodes.slice(start + 1).filter(isSolid);
  const head = toText(first.children);
  const tail = toText(rest);
  const inside = /^(.{1,60}?)\s*[:：]$/su.exec(head);
  const whole = /^([^:：]{1,60}?)\s*[:：]\s+(.+)$/su.exec(head);
  if (inside?.[1]) return { key: inside[1], value: readValue(tail), line: line.line };
  const outside = /^\s*[:：]\s*(.*)$/su.exec(tail);
  if (outside) return { key: head, value: readValue(outside[1] ?? ''), line: line.line };
  if (whole?.[1] && whole[2] && tail === '')
    return { key: whole[1], value: readValue(whole[2]), line: line.line };
  return null;
};

export const isSolid = (node: PhrasingContent): boolean =>
  node.type !== 'text' || node.value.trim() !== '';

const BLANK =
  /^(?:[_*\\.…‥\s/年月日時分:-]*|(?:\[[^\]]*\]|<[^>]*>)(?:[\s,;/|·–—-]*(?:\[[^\]]*\]|<[^>]*>))*|\(?(?:tbd|tba|to be determined|to be defined|to be announced|n\/d|à définir|por definir|a definir|offen|未定|待定|미정)\)?)$/iu;
const LEADING_BLANK = /^(?:\\?_){3}|^\*[*_\\]{4,}/u;

/** The value, or null where it is a blank to fill in: `____`, `[Name]`, `TBD`, empty. */
export const readValue = (value: string): string | null => {
  const text = value.trim();
  return isBlank(text) || LEADING_BLANK.test(text) ? null : text;
};

export const isBlank = (text: string): boolean => {
  const value = text.trim();
  return (BLANK.test(value) && !/^\d/.test(value)) || NUMBER_TO_COME.test(value);
};

/** "+XXX-XXX-XXXX", "(555) xxx-xxxx". */
const NUMBER_TO_COME = /^[+\d\s().-]*[xX]{3}[xX\d\s().-]*$/u;

const BLANK_RUN = /(?:\\?_){3,}|[*_]{6,}/u;

/** Does the text hold a run of underscores to fill in? */
export const hasBlank = (text: string): boolean => BLANK_RUN.test(text);
