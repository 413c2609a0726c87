/** What `verify` found. */
import type { Chain } from './chain.ts';
import type { Problem } from './problem.ts';
import type { SignatureCount } from './signature.ts';

export interface VerifiedProject {
  id: string;
  chain: Chain;
  /** When the first and the last of its records were written, ISO 8601; null where there is none. */
  span: { first: string; last: string } | null;
  signed: SignatureCount;
  problems: readonly Problem[];
}

/** Something from outside that knew the records at an earlier moment. */
export interface Anchor {
  /** As it was given. */
  name: string;
  /** ISO 8601, by its own account; null: it knows of no moment. */
  moment: string | null;
  /** What it holds. A digest may be the beginning of one. */
  known: readonly { project: string | null; name: string; digest: string }[];
}

/** A built site that was held against its inputs. */
export interface VerifiedSite {
  /** As it was given. */
  name: string;
  /** The site's own `now`, ISO 8601. */
  builtAt: string;
  /** Files that were compared with what a build makes of the inputs; null: nothing was built again. */
  rebuilt: number | null;
}

export interface Verification {
  projects: readonly VerifiedProject[];
  /** With how many problems there are by what each knew. */
  anchors: readonly { name: string; known: number; problems: number }[];
  site: VerifiedSite | null;
  /** All there are, those of the projects too. */
  problems: readonly Problem[];
}
