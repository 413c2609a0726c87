import {
  DEFAULT_GATE,
  DEFAULT_VALIDITY,
  type DeclaredEvidence,
  type GateSettings,
  type Level,
  NO_EVIDENCE,
} from '../model/binding.ts';
import { findOwner, type OwnedPart } from './find-owner.ts';

/** What is asked of a project, with nothing left open. */
export interface SettledEvidence {
  bindings: DeclaredEvidence['bindings'];
  waivers: DeclaredEvidence['waivers'];
  signoffs: DeclaredEvidence['signoffs'];
  gate: GateSettings;
  levels: readonly Level[];
  /** Milliseconds, for bindings that say nothing. */
  validity: number;
  infers: boolean;
  /** Some document of the project itself asks for something. */
  asks: boolean;
  /** Of the project. */
  owner: string | null;
  /** What its documents and the site ask and nobody could read. */
  unread: number;
}

/**
 * What `project.md` and the checklists say of evidence, over what the site says. Of the gate, the levels
 * and the validity the first that says something counts; a site binds and waives nothing.
 */
export const uniteDeclared = (
  parts: readonly (OwnedPart & { declared: DeclaredEvidence })[],
  site: DeclaredEvidence,
): SettledEvidence => {
  const said = parts.map(({ declared }) => declared).filter((one) => one !== NO_EVIDENCE);
  const gate = said.find((one) => Object.keys(one.gate).length > 0)?.gate;
  const bindings = said.flatMap((one) => one.bindings);
  return {
    bindings,
    waivers: said.flatMap(({ waivers }) => waivers),
    signoffs: said.flatMap(({ signoffs }) => signoffs),
    gate: { ...DEFAULT_GATE, ...site.gate, ...gate },
    levels: said.find(({ levels }) => levels.length > 0)?.levels ?? site.levels,
    validity:
      said.find((one) => one.validity !== null)?.validity ?? site.validity ?? DEFAULT_VALIDITY,
    infers: site.infers && said.every(({ infers }) => infers),
    asks: bindings.length > 0 || gate !== undefined,
    owner: findOwner(parts),
    unread: said.reduce((sum, { unread }) => sum + unread, site.unread),
  };
};
