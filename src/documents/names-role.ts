/** Does a text name a role that signs: "Tech Lead", "QA", "Geschäftsführung"? */
import { foldText, phrasePattern } from './words/match-phrase.ts';
import { SIGNING_ROLE_WORDS } from './words/sign-off-roles.ts';

const ROLES = phrasePattern(SIGNING_ROLE_WORDS);

export const namesRole = (text: string): boolean => ROLES.test(foldText(text));
