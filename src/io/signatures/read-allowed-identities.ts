import { createNameMatcher } from '../../model/match-name.ts';
import type { Problem } from '../../model/problem.ts';
import { problem } from '../../model/problem-catalogue.ts';

/** Whose certificates count: who says who somebody is, and whom. */
export interface AllowedIdentity {
  /** An address, exactly. */
  issuer: string;
  /** May hold `*`. */
  identity: string;
}

/** A line each: an issuer and an identity, as in `https://token.actions.githubusercontent.com https://github.com/acme/shop/*`. */
export const readAllowedIdentities = (
  text: string,
  path: string,
): { identities: AllowedIdentity[]; problems: Problem[] } => {
  const identities: AllowedIdentity[] = [];
  const problems: Problem[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (/^\s*(?:#|$)/.test(line)) continue;
    const [issuer = '', identity, more] = line.trim().split(/\s+/);
    if (identity !== undefined && more === undefined && URL.canParse(issuer))
      identities.push({ issuer, identity });
    else
      problems.push(
        problem(
          'signers-damaged',
          { file: path, line: index + 1, column: 1 },
          { expected: 'an issuer and an identity', found: 'a line of another form' },
        ),
      );
  }
  return { identities, problems };
};

export const isAllowed = (
  identities: readonly AllowedIdentity[],
  { issuer, identity }: AllowedIdentity,
): boolean =>
  identities.some((one) => one.issuer === issuer && createNameMatcher(one.identity)(identity));
