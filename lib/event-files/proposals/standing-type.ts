import { type Codebook, findType, type SignalType, typeFitsFamily } from "@/lib/codebook/codebook";
import { isolate } from "@/lib/codebook/isolate";
import type { Proposal } from "./family-of-code";

/** What the codebook makes of a proposed type: the type where a new signal may have it, or why it may not. */
export type StandingType = { type: SignalType; lapsed: null } | { type: null; lapsed: string | null };

/**
 * A proposed type by the codebook in force, which may have another version than the one that it was proposed under. `lapsed` says in a few words why none is offered; null: none was proposed.
 * `standingType(CODEBOOK_2, { family: "DIPLOMATIC", type: "gone" }) // => { type: null, lapsed: "“gone” is not in the codebook" }`
 */
export function standingType(codebook: Codebook, { family, type }: Proposal): StandingType {
  if (type === null || family === null) return { type: null, lapsed: null };
  const found = findType(codebook, type);
  if (!found) return { type: null, lapsed: `“${isolate(type)}” is not in the codebook` };
  if (found.retired) return { type: null, lapsed: `“${isolate(found.label)}” is retired` };
  if (!typeFitsFamily(found, family))
    return { type: null, lapsed: `“${isolate(found.label)}” is of another family now` };
  return { type: found, lapsed: null };
}
