/** Does a text name who signs: "Tech Lead", "QA & Security", "Product Owner approval"? */
import { foldText, phrasePattern } from '../words/match-phrase.ts';
import { APPROVAL_WORDS, ROLE_QUALIFIERS, SIGNING_ROLE_WORDS } from '../words/sign-off-roles.ts';

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
