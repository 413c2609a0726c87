/** Does a text name a role that signs: "Tech Lead", "QA", "Geschäftsführung"? */
import { matchesPhrase } from './words/match-phrase.ts';
import { SIGNING_ROLE_WORDS } from './words/sign-off-roles.ts';

export const namesRole = (text: string): boolean => {
  const lower = text.toLowerCase();
  return SIGNING_ROLE_WORDS.some((word) => matchesPhrase(lower, word));
};
