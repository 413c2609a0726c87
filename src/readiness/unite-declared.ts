import { DEFAULT_GATE, type DeclaredEvidence, NO_EVIDENCE } from '../model/binding.ts';

/** What `project.md` and the checklists say of evidence, as one: the first gate that is set counts. */
export const uniteDeclared = (
  parts: readonly { declared: DeclaredEvidence }[],
): DeclaredEvidence => {
  const said = parts.map(({ declared }) => declared).filter((one) => one !== NO_EVIDENCE);
  if (said.length === 0) return NO_EVIDENCE;
  return {
    bindings: said.flatMap(({ bindings }) => bindings),
    waivers: said.flatMap(({ waivers }) => waivers),
    gate: said.find(({ gate }) => gate !== DEFAULT_GATE)?.gate ?? DEFAULT_GATE,
    infers: said.every(({ infers }) => infers),
  };
};
