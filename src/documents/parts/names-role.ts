/** Does a text name who signs: "Tech Lead", "QA & Security", "Product Owner approval"; "Ann Lee"? */
import { readStateWord } from '../items/read-box.ts';
import { foldText, phrasePattern } from '../words/match-phrase.ts';
import { normaliseKey } from '../words/property-keys.ts';
import {
  APPROVAL_WORDS,
  NO_NAMES,
  ROLE_QUALIFIERS,
  SIGNER_KEY_ENDS,
  SIGNING_KEYS,
  SIGNING_ROLE_WORDS,
} from '../words/sign-off-roles.ts';

const ROLE = phrasePattern(SIGNING_ROLE_WORDS);
const APPROVAL = phrasePattern(APPROVAL_WORDS);
const PARTS = [SIGNING_ROLE_WORDS, APPROVAL_WORDS, ROLE_QUALIFIERS].map(
  (words) => new RegExp(phrasePattern(words).source, 'gu'),
);
const MOST_WORDS = 7;

/** Some word of the text is a role. */
export const namesRole = (text: string): boolean => ROLE.test(foldText(text));

/** The text is a role and nothing else: "Backup admin created" is work. */
export const isRole = (text: string): boolean => {
  const lower = foldText(text);
  if (lower.split(/\s+/).length > MOST_WORDS || !(ROLE.test(lower) || APPROVAL.test(lower)))
    return false;
  const rest = PARTS.reduce((left, words) => left.replace(words, ' '), lower);
  return !/[\p{L}\p{N}]/u.test(rest.replace(/\([^)]*\)/g, ''));
};

/** "Approved by", "Deployment approved by". */
export const isSigningKey = (key: string): boolean => {
  const word = normaliseKey(key);
  return SIGNING_KEYS.some((known) => word === known || word.endsWith(` ${known}`));
};

const SIGNER_END = new RegExp(`\\S\\s*${phrasePattern(SIGNER_KEY_ENDS).source}$`, 'u');
const MOST_SIGNER_WORDS = 4;

/** "Tested by", "Desenvolvido por", "验收人": who did something, which signs where approvals are given. */
export const isSignerKey = (key: string): boolean => {
  const word = normaliseKey(key);
  return SIGNER_END.test(word) && word.split(/\s+/).length <= MOST_SIGNER_WORDS;
};

const NAME_WORD =
  /^(?:\p{Lu}[\p{L}\p{M}.'’-]*|\p{Lo}{2,5}|@[\w.-]+|van|von|der|den|de|da|do|dos|del|della|di|la|le|bin|ibn|al|y|e)$/u;
const NO_NAME = phrasePattern([...NO_NAMES, ...APPROVAL_WORDS, ...SIGNING_ROLE_WORDS]);
const MOST_NAME_WORDS = 5;
/** Shorter state words are names too: "Na", "Sim". */
const STATE_LETTERS = 4;

/** "Ann Lee", "María de la Cruz", "@ann": surely a person, where a statement could stand as well. */
export const isName = (text: string): boolean => {
  const words = text.replace(/\s*\([^)]*\)$/u, '').split(/\s+/u);
  return (
    words.length <= MOST_NAME_WORDS &&
    /^[\p{Lu}\p{Lo}@]/u.test(text) &&
    words.every((word) => NAME_WORD.test(word)) &&
    readStateWord(text) === null &&
    !words.some((word) => word.length >= STATE_LETTERS && readStateWord(word) !== null) &&
    !NO_NAME.test(foldText(words.join(' ')))
  );
};
