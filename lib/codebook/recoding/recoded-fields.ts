import { type Codebook, findType } from "@/lib/codebook/codebook";
import type { SignalFields } from "@/lib/codebook/signal-schema";
import { USUAL_INTENSITY } from "@/lib/codebook/usual-reasons";
import type { RecodeChoice } from "./recode-choice";

/**
 * A signal as a recoding would have it, not yet judged: the type, with its family, and the intensity that were chosen. An intensity is given
 * only to what counts. Its reason stays while it says why this intensity; the usual one is said to be that, and of any other the reason of the
 * recoding says why.
 * `recodedFields(fields, { into: null, intensity: "usual" }, codebook, "…").intensityReason // => "As the codebook has it."`
 */
export function recodedFields(
  fields: SignalFields,
  { into, intensity: chosen }: Pick<RecodeChoice, "into" | "intensity">,
  codebook: Codebook,
  reason: string,
): SignalFields {
  const type = findType(codebook, into ?? fields.type);
  // Under a type that nobody knows nothing can be judged; the schema says so.
  if (!type) return { ...fields, type: into ?? fields.type };
  const given = { ...fields, type: type.code, family: type.family ?? fields.family };
  if (!fields.scored) return given;
  const usual = type.defaultIntensity;
  const intensity = chosen === "kept" ? fields.intensity : chosen === "usual" ? usual : chosen;
  return { ...given, intensity, intensityReason: reasonOf(fields, intensity, usual, reason) };
}

function reasonOf(before: SignalFields, intensity: number, usual: number, reason: string): string {
  const { intensityReason: written } = before;
  const own = written !== "" && written !== USUAL_INTENSITY && intensity === before.intensity;
  if (own) return written;
  return intensity === usual ? USUAL_INTENSITY : reason;
}
